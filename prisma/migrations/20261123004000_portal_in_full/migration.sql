-- The portal in full: evidence, sharing, reminders and reviews.

-- Entries: where a success came from, and pictures to it.
CREATE TYPE "tenant"."experience_source" AS ENUM ('mastery', 'vicarious', 'persuasion', 'bodily_state');
-- The default serves the release before this one, which knows of no revisions.
ALTER TABLE "tenant"."mastery_experience" ADD COLUMN     "context" BYTEA,
ADD COLUMN     "revision" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "source" "tenant"."experience_source";
CREATE TABLE "tenant"."entry_photo" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "image" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "entry_photo_pkey" PRIMARY KEY ("organisation_id","id")
);
CREATE INDEX "entry_photo_organisation_id_entry_id_created_at_idx" ON "tenant"."entry_photo"("organisation_id", "entry_id", "created_at");
ALTER TABLE "tenant"."entry_photo" ADD CONSTRAINT "entry_photo_organisation_id_entry_id_fkey" FOREIGN KEY ("organisation_id", "entry_id") REFERENCES "tenant"."mastery_experience"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "tenant"."entry_photo" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "tenant"."entry_photo" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_only ON "tenant"."entry_photo"
  USING (organisation_id = (SELECT nullif(current_setting('app.organisation_id', true), '')::uuid))
  WITH CHECK (organisation_id = (SELECT nullif(current_setting('app.organisation_id', true), '')::uuid));
GRANT SELECT, INSERT ON "tenant"."entry_photo" TO proven_app;
-- A picture can be taken away, never exchanged.
GRANT UPDATE ("removed_at") ON "tenant"."entry_photo" TO proven_app;

-- Success inventory, what entries mean to their writer, and what is said about them.
ALTER TABLE "tenant"."mastery_experience" ADD COLUMN     "year_only" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "tenant"."success_inventory" (
    "organisation_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "place" VARCHAR(40) NOT NULL,
    "chosen" UUID[],
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "success_inventory_pkey" PRIMARY KEY ("organisation_id","client_id")
);

CREATE TABLE "tenant"."inventory_operation" (
    "organisation_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "operation_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inventory_operation_pkey" PRIMARY KEY ("organisation_id","client_id","operation_id")
);

CREATE TABLE "tenant"."experience_meaning" (
    "organisation_id" UUID NOT NULL,
    "experience_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "because" BYTEA,
    "strengths" BYTEA,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "experience_meaning_pkey" PRIMARY KEY ("organisation_id","experience_id")
);

CREATE TABLE "tenant"."entry_reply" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "operation_id" UUID NOT NULL,
    "by" "directory"."acting_as" NOT NULL,
    "author_id" UUID NOT NULL,
    "words" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "entry_reply_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "tenant"."thread_reading" (
    "organisation_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "reader_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thread_reading_pkey" PRIMARY KEY ("organisation_id","entry_id","reader_id")
);

CREATE TABLE "tenant"."reply_letter_choice" (
    "organisation_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reply_letter_choice_pkey" PRIMARY KEY ("organisation_id","client_id")
);

CREATE INDEX "experience_meaning_organisation_id_client_id_idx" ON "tenant"."experience_meaning"("organisation_id", "client_id");

CREATE INDEX "entry_reply_organisation_id_entry_id_at_idx" ON "tenant"."entry_reply"("organisation_id", "entry_id", "at");

CREATE INDEX "entry_reply_organisation_id_client_id_by_at_idx" ON "tenant"."entry_reply"("organisation_id", "client_id", "by", "at");

CREATE UNIQUE INDEX "entry_reply_organisation_id_client_id_author_id_operation_i_key" ON "tenant"."entry_reply"("organisation_id", "client_id", "author_id", "operation_id");

ALTER TABLE "tenant"."success_inventory" ADD CONSTRAINT "success_inventory_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "tenant"."inventory_operation" ADD CONSTRAINT "inventory_operation_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "tenant"."experience_meaning" ADD CONSTRAINT "experience_meaning_organisation_id_experience_id_fkey" FOREIGN KEY ("organisation_id", "experience_id") REFERENCES "tenant"."mastery_experience"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "tenant"."entry_reply" ADD CONSTRAINT "entry_reply_organisation_id_entry_id_fkey" FOREIGN KEY ("organisation_id", "entry_id") REFERENCES "tenant"."mastery_experience"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "tenant"."thread_reading" ADD CONSTRAINT "thread_reading_organisation_id_entry_id_fkey" FOREIGN KEY ("organisation_id", "entry_id") REFERENCES "tenant"."mastery_experience"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "tenant"."reply_letter_choice" ADD CONSTRAINT "reply_letter_choice_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "tenant"."entry_reply" ADD CONSTRAINT "entry_reply_by" CHECK (("by" = 'client') = ("author_id" = "client_id"));
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['success_inventory', 'inventory_operation', 'experience_meaning', 'entry_reply', 'thread_reading',
    'reply_letter_choice'] LOOP
    EXECUTE format('ALTER TABLE tenant.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE tenant.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant_only ON tenant.%I
         USING (organisation_id = (SELECT nullif(current_setting(''app.organisation_id'', true), '''')::uuid))
         WITH CHECK (organisation_id = (SELECT nullif(current_setting(''app.organisation_id'', true), '''')::uuid))', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON "tenant"."inventory_operation", "tenant"."entry_reply" TO proven_app;
GRANT SELECT, INSERT, UPDATE ON "tenant"."success_inventory", "tenant"."experience_meaning", "tenant"."thread_reading",
  "tenant"."reply_letter_choice" TO proven_app;
-- Words can be taken back, never changed under the eyes of whoever read them.
GRANT UPDATE ("removed_at") ON "tenant"."entry_reply" TO proven_app;
-- Somebody's words under a win wait for the coach: where the client stands is worked out anew.
CREATE TRIGGER "standing_insert" AFTER INSERT ON "tenant"."entry_reply"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "tenant"."note_standing_change"();
CREATE TRIGGER "standing_update" AFTER UPDATE ON "tenant"."entry_reply"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "tenant"."note_standing_change"();

-- Reminders, weekly reviews, and working alone until a coach joins.
CREATE TYPE "tenant"."reminder_kind" AS ENUM ('moment', 'review');

CREATE TYPE "tenant"."reminder_channel" AS ENUM ('mail', 'push');

CREATE TYPE "tenant"."next_step_outcome" AS ENUM ('done', 'partly', 'not_yet');

CREATE TABLE "tenant"."reminder_choice" (
    "organisation_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "channel" "tenant"."reminder_channel" NOT NULL,
    "quiet_from" SMALLINT NOT NULL,
    "quiet_until" SMALLINT NOT NULL,
    "unanswered" SMALLINT NOT NULL DEFAULT 0,
    "last_sent_at" TIMESTAMPTZ(3),
    "paused_at" TIMESTAMPTZ(3),
    "off_code" UUID NOT NULL DEFAULT gen_random_uuid(),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reminder_choice_pkey" PRIMARY KEY ("organisation_id","client_id")
);

CREATE TABLE "tenant"."reminder" (
    "organisation_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "kind" "tenant"."reminder_kind" NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "days" SMALLINT[],
    "minutes" SMALLINT[],
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("organisation_id","client_id","kind")
);

CREATE TABLE "tenant"."reminder_sent" (
    "organisation_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "kind" "tenant"."reminder_kind" NOT NULL,
    "due_on" DATE NOT NULL,
    "minute" SMALLINT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminder_sent_pkey" PRIMARY KEY ("organisation_id","client_id","kind","due_on","minute")
);

CREATE TABLE "tenant"."push_subscription" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "endpoint_hash" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    "user_agent" VARCHAR(300) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "push_subscription_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "tenant"."weekly_review_choice" (
    "organisation_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "day" SMALLINT NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "weekly_review_choice_pkey" PRIMARY KEY ("organisation_id","client_id")
);

CREATE TABLE "tenant"."weekly_review" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "week" DATE NOT NULL,
    "last_step" "tenant"."next_step_outcome",
    "reflection" BYTEA,
    "next_step" BYTEA,
    "revision" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "weekly_review_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE TABLE "tenant"."coach_invitation" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "operation_id" UUID NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "coach_invitation_pkey" PRIMARY KEY ("organisation_id","id")
);

CREATE UNIQUE INDEX "push_subscription_organisation_id_client_id_endpoint_hash_key" ON "tenant"."push_subscription"("organisation_id", "client_id", "endpoint_hash");

CREATE UNIQUE INDEX "weekly_review_organisation_id_client_id_week_key" ON "tenant"."weekly_review"("organisation_id", "client_id", "week");

CREATE UNIQUE INDEX "coach_invitation_organisation_id_token_hash_key" ON "tenant"."coach_invitation"("organisation_id", "token_hash");

CREATE UNIQUE INDEX "coach_invitation_organisation_id_client_id_operation_id_key" ON "tenant"."coach_invitation"("organisation_id", "client_id", "operation_id");

ALTER TABLE "tenant"."reminder_choice" ADD CONSTRAINT "reminder_choice_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "tenant"."reminder" ADD CONSTRAINT "reminder_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "tenant"."reminder_sent" ADD CONSTRAINT "reminder_sent_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "tenant"."push_subscription" ADD CONSTRAINT "push_subscription_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "tenant"."weekly_review_choice" ADD CONSTRAINT "weekly_review_choice_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "tenant"."weekly_review" ADD CONSTRAINT "weekly_review_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "tenant"."coach_invitation" ADD CONSTRAINT "coach_invitation_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "tenant"."reminder_choice"
  ADD CONSTRAINT "reminder_choice_quiet" CHECK ("quiet_from" BETWEEN 0 AND 1439 AND "quiet_until" BETWEEN 0 AND 1439),
  ADD CONSTRAINT "reminder_choice_unanswered" CHECK ("unanswered" >= 0);
ALTER TABLE "tenant"."reminder"
  ADD CONSTRAINT "reminder_days" CHECK ("days" <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[] AND cardinality("days") <= 7),
  ADD CONSTRAINT "reminder_minutes" CHECK (0 <= ALL ("minutes") AND 1439 >= ALL ("minutes") AND cardinality("minutes") <= 4);
ALTER TABLE "tenant"."weekly_review_choice" ADD CONSTRAINT "weekly_review_choice_day" CHECK ("day" BETWEEN 1 AND 7);
ALTER TABLE "tenant"."weekly_review" ADD CONSTRAINT "weekly_review_week" CHECK (extract(isodow FROM "week") = 1);
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['reminder_choice', 'reminder', 'reminder_sent', 'push_subscription', 'weekly_review_choice',
    'weekly_review', 'coach_invitation'] LOOP
    EXECUTE format('ALTER TABLE tenant.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE tenant.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant_only ON tenant.%I
         USING (organisation_id = (SELECT nullif(current_setting(''app.organisation_id'', true), '''')::uuid))
         WITH CHECK (organisation_id = (SELECT nullif(current_setting(''app.organisation_id'', true), '''')::uuid))', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON "tenant"."reminder_choice", "tenant"."reminder", "tenant"."weekly_review_choice",
  "tenant"."weekly_review" TO proven_app;
-- A browser that is no longer to be reached leaves nothing behind.
GRANT SELECT, INSERT, UPDATE, DELETE ON "tenant"."push_subscription" TO proven_app;
GRANT SELECT ON "tenant"."reminder_sent" TO proven_app;
GRANT SELECT, INSERT ON "tenant"."coach_invitation" TO proven_app;
GRANT UPDATE ("accepted_at", "revoked_at") ON "tenant"."coach_invitation" TO proven_app;
-- Reminding is work of the clock: it reads when and where to, counts, and forgets browsers that are gone.
GRANT SELECT, INSERT ON "tenant"."reminder_choice" TO proven_worker;
GRANT SELECT ON "tenant"."reminder" TO proven_worker;
GRANT UPDATE ("unanswered", "last_sent_at", "paused_at") ON "tenant"."reminder_choice" TO proven_worker;
GRANT SELECT, INSERT ON "tenant"."reminder_sent" TO proven_worker;
GRANT SELECT ON "tenant"."weekly_review_choice" TO proven_worker;
GRANT SELECT ("organisation_id", "client_id", "week", "saved_at", "finished_at") ON "tenant"."weekly_review" TO proven_worker;
-- When somebody last wrote, and nothing of what: reminders that rest begin again with it.
GRANT SELECT ("organisation_id", "client_id", "created_at") ON "tenant"."mastery_experience", "tenant"."rating" TO proven_worker;
GRANT SELECT ("organisation_id", "client_id", "created_at", "attempted_at") ON "tenant"."attempt" TO proven_worker;
GRANT SELECT, DELETE ON "tenant"."push_subscription" TO proven_worker;
