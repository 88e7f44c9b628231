-- Sessions, engagements, the caseload's standing and the record in full.

-- ── Sessions, next actions, calendar feeds ──────────────────────────────────────────────────────────────────

-- CreateEnum
CREATE TYPE "tenant"."session_place" AS ENUM ('in_person', 'video', 'phone');

-- CreateEnum
CREATE TYPE "tenant"."session_state" AS ENUM ('planned', 'held', 'missed', 'cancelled');

-- CreateTable
CREATE TABLE "tenant"."coaching_session" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "engagement_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" VARCHAR(64) NOT NULL,
    "minutes" SMALLINT NOT NULL,
    "place" "tenant"."session_place" NOT NULL,
    "whereabouts" BYTEA,
    "state" "tenant"."session_state" NOT NULL DEFAULT 'planned',
    "agenda" BYTEA,
    "agenda_version" INTEGER NOT NULL DEFAULT 1,
    "invite_sequence" INTEGER,
    "notes" BYTEA,
    "notes_version" INTEGER NOT NULL DEFAULT 1,
    "summary" BYTEA,
    "summary_version" INTEGER NOT NULL DEFAULT 1,
    "shared_summary" BYTEA,
    "shared_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "coaching_session_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."next_action" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "engagement_id" UUID NOT NULL,
    "session_id" UUID,
    "owner" "directory"."acting_as" NOT NULL,
    "what" BYTEA NOT NULL,
    "due_on" DATE,
    "done_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "next_action_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "directory"."calendar_feed" (
    "token_hash" BYTEA NOT NULL,
    "organisation_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("token_hash")
);

-- CreateIndex
CREATE INDEX "coaching_session_organisation_id_client_id_starts_at_idx" ON "tenant"."coaching_session"("organisation_id", "client_id", "starts_at");

-- CreateIndex
CREATE INDEX "coaching_session_organisation_id_engagement_id_state_idx" ON "tenant"."coaching_session"("organisation_id", "engagement_id", "state");

-- CreateIndex
CREATE INDEX "next_action_organisation_id_client_id_done_at_idx" ON "tenant"."next_action"("organisation_id", "client_id", "done_at");

-- CreateIndex
CREATE INDEX "calendar_feed_organisation_id_member_id_idx" ON "directory"."calendar_feed"("organisation_id", "member_id");

-- AddForeignKey
ALTER TABLE "tenant"."coaching_session" ADD CONSTRAINT "coaching_session_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."next_action" ADD CONSTRAINT "next_action_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."next_action" ADD CONSTRAINT "next_action_organisation_id_session_id_fkey" FOREIGN KEY ("organisation_id", "session_id") REFERENCES "tenant"."coaching_session"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directory"."calendar_feed" ADD CONSTRAINT "calendar_feed_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "directory"."organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "tenant"."coaching_session"
  ADD CONSTRAINT "coaching_session_minutes" CHECK ("minutes" BETWEEN 10 AND 240),
  ADD CONSTRAINT "coaching_session_invite_sequence" CHECK ("invite_sequence" >= 0),
  ADD CONSTRAINT "coaching_session_shared" CHECK (("shared_at" IS NULL) = ("shared_summary" IS NULL));

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['coaching_session', 'next_action'] LOOP
    EXECUTE format('ALTER TABLE tenant.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE tenant.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant_only ON tenant.%I
         USING (organisation_id = (SELECT nullif(current_setting(''app.organisation_id'', true), '''')::uuid))
         WITH CHECK (organisation_id = (SELECT nullif(current_setting(''app.organisation_id'', true), '''')::uuid))', t);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON "tenant"."coaching_session", "tenant"."next_action" TO proven_app;
GRANT SELECT, INSERT ON "directory"."calendar_feed" TO proven_app;
-- An address is taken back, never given to somebody else.
GRANT UPDATE ("revoked_at") ON "directory"."calendar_feed" TO proven_app;

-- ── Record: notes and documents ─────────────────────────────────────────────────────────────────────────────────

-- CreateTable
CREATE TABLE "tenant"."coach_note" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "sharing" "tenant"."sharing" NOT NULL,
    "body" BYTEA NOT NULL,
    "shown" BYTEA,
    "shown_at" TIMESTAMPTZ(3),
    "author_id" UUID NOT NULL,
    "saved_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "coach_note_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."coach_note_version" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "body" BYTEA NOT NULL,
    "saved_by" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "coach_note_version_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."document" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "name" BYTEA NOT NULL,
    "media_type" VARCHAR(60),
    "size" INTEGER NOT NULL,
    "sharing" "tenant"."sharing" NOT NULL,
    "added_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "completed_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "document_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."document_part" (
    "organisation_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "document_part_pkey" PRIMARY KEY ("organisation_id","document_id","position")
);

-- CreateIndex
CREATE INDEX "coach_note_organisation_id_client_id_saved_at_idx" ON "tenant"."coach_note"("organisation_id", "client_id", "saved_at");

-- CreateIndex
CREATE UNIQUE INDEX "coach_note_version_organisation_id_note_id_version_key" ON "tenant"."coach_note_version"("organisation_id", "note_id", "version");

-- CreateIndex
CREATE INDEX "document_organisation_id_client_id_created_at_idx" ON "tenant"."document"("organisation_id", "client_id", "created_at");

-- AddForeignKey
ALTER TABLE "tenant"."coach_note" ADD CONSTRAINT "coach_note_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."coach_note_version" ADD CONSTRAINT "coach_note_version_organisation_id_note_id_fkey" FOREIGN KEY ("organisation_id", "note_id") REFERENCES "tenant"."coach_note"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."document" ADD CONSTRAINT "document_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."document_part" ADD CONSTRAINT "document_part_organisation_id_document_id_fkey" FOREIGN KEY ("organisation_id", "document_id") REFERENCES "tenant"."document"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A private note has no way to the client.
ALTER TABLE "tenant"."coach_note"
  ADD CONSTRAINT "coach_note_private" CHECK ("sharing" = 'shared' OR "shown" IS NULL),
  ADD CONSTRAINT "coach_note_shown" CHECK (("shown" IS NULL) = ("shown_at" IS NULL));
ALTER TABLE "tenant"."document"
  ADD CONSTRAINT "document_size" CHECK ("size" BETWEEN 1 AND 5242880),
  ADD CONSTRAINT "document_complete" CHECK (("completed_at" IS NULL) = ("media_type" IS NULL));
ALTER TABLE "tenant"."document_part"
  ADD CONSTRAINT "document_part_position" CHECK ("position" BETWEEN 0 AND 31),
  ADD CONSTRAINT "document_part_size" CHECK (octet_length("content") <= 600000);
-- Sealed bytes do not compress.
ALTER TABLE "tenant"."document_part" ALTER COLUMN "content" SET STORAGE EXTERNAL;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['coach_note', 'coach_note_version', 'document', 'document_part'] LOOP
    EXECUTE format('ALTER TABLE tenant.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE tenant.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant_only ON tenant.%I
         USING (organisation_id = (SELECT nullif(current_setting(''app.organisation_id'', true), '''')::uuid))
         WITH CHECK (organisation_id = (SELECT nullif(current_setting(''app.organisation_id'', true), '''')::uuid))', t);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "tenant"."coach_note", "tenant"."coach_note_version", "tenant"."document", "tenant"."document_part" TO proven_app;
GRANT UPDATE ("body", "shown", "shown_at", "saved_by", "saved_at", "removed_at", "version") ON "tenant"."coach_note" TO proven_app;
GRANT UPDATE ("media_type", "completed_at", "removed_at", "sharing") ON "tenant"."document" TO proven_app;
-- What was removed, or never arrived whole, is deleted for good after a while.
GRANT SELECT ("organisation_id", "id", "created_at", "completed_at", "removed_at"), DELETE ON "tenant"."document" TO proven_worker;

-- ── Engagements and files ───────────────────────────────────────────────────────────────────────────────────

-- CreateEnum
CREATE TYPE "tenant"."engagement_event_kind" AS ENUM ('paused', 'resumed', 'extended', 'completed', 'reopened', 'handed_over', 'supervisor_named');

-- CreateEnum
CREATE TYPE "tenant"."handover_status" AS ENUM ('offered', 'accepted', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "tenant"."file_import_kind" AS ENUM ('clients', 'ratings');

-- AlterTable
ALTER TABLE "tenant"."engagement" ADD COLUMN     "closing" BYTEA,
ADD COLUMN     "closing_shared_at" TIMESTAMPTZ(3),
ADD COLUMN     "extra_weeks" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "supervisor_id" UUID,
ADD COLUMN     "use_case" VARCHAR(40);

-- AlterTable
ALTER TABLE "tenant"."rating" ADD COLUMN     "import_id" UUID;

-- CreateTable
CREATE TABLE "tenant"."engagement_pause" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "engagement_id" UUID NOT NULL,
    "paused_on" DATE NOT NULL,
    "resumed_on" DATE,

    CONSTRAINT "engagement_pause_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."engagement_event" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "engagement_id" UUID NOT NULL,
    "kind" "tenant"."engagement_event_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "reason" BYTEA,
    "weeks" SMALLINT,
    "member_id" UUID,

    CONSTRAINT "engagement_event_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."engagement_handover" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "engagement_id" UUID NOT NULL,
    "from_coach_id" UUID NOT NULL,
    "to_coach_id" UUID NOT NULL,
    "status" "tenant"."handover_status" NOT NULL DEFAULT 'offered',
    "note" BYTEA,
    "offered_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "objected_at" TIMESTAMPTZ(3),
    "objection" BYTEA,

    CONSTRAINT "engagement_handover_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."file_import" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "tenant"."file_import_kind" NOT NULL,
    "coach_id" UUID NOT NULL,
    "client_id" UUID,
    "digest" BYTEA NOT NULL,
    "rows" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "file_import_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."file_import_row" (
    "organisation_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "subject_id" UUID NOT NULL,

    CONSTRAINT "file_import_row_pkey" PRIMARY KEY ("organisation_id","import_id","row")
);

-- CreateIndex
CREATE INDEX "engagement_pause_organisation_id_engagement_id_paused_on_idx" ON "tenant"."engagement_pause"("organisation_id", "engagement_id", "paused_on");

-- CreateIndex
CREATE INDEX "engagement_event_organisation_id_engagement_id_at_idx" ON "tenant"."engagement_event"("organisation_id", "engagement_id", "at");

-- CreateIndex
CREATE INDEX "engagement_handover_organisation_id_engagement_id_offered_a_idx" ON "tenant"."engagement_handover"("organisation_id", "engagement_id", "offered_at");

-- CreateIndex
CREATE INDEX "engagement_handover_organisation_id_to_coach_id_status_idx" ON "tenant"."engagement_handover"("organisation_id", "to_coach_id", "status");

-- CreateIndex
CREATE INDEX "file_import_organisation_id_coach_id_created_at_idx" ON "tenant"."file_import"("organisation_id", "coach_id", "created_at");

-- CreateIndex
CREATE INDEX "file_import_row_organisation_id_subject_id_idx" ON "tenant"."file_import_row"("organisation_id", "subject_id");

-- CreateIndex
CREATE INDEX "engagement_organisation_id_supervisor_id_idx" ON "tenant"."engagement"("organisation_id", "supervisor_id");

-- AddForeignKey
ALTER TABLE "tenant"."engagement_pause" ADD CONSTRAINT "engagement_pause_organisation_id_engagement_id_fkey" FOREIGN KEY ("organisation_id", "engagement_id") REFERENCES "tenant"."engagement"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."engagement_event" ADD CONSTRAINT "engagement_event_organisation_id_engagement_id_fkey" FOREIGN KEY ("organisation_id", "engagement_id") REFERENCES "tenant"."engagement"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."engagement_handover" ADD CONSTRAINT "engagement_handover_organisation_id_engagement_id_fkey" FOREIGN KEY ("organisation_id", "engagement_id") REFERENCES "tenant"."engagement"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."file_import" ADD CONSTRAINT "file_import_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "directory"."organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."file_import_row" ADD CONSTRAINT "file_import_row_organisation_id_import_id_fkey" FOREIGN KEY ("organisation_id", "import_id") REFERENCES "tenant"."file_import"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand.
ALTER TABLE "tenant"."engagement" ADD CONSTRAINT "engagement_extra_weeks"
  CHECK ("extra_weeks" BETWEEN 0 AND 40 AND ("extra_weeks" = 0 OR "planned_weeks" = 12));
ALTER TABLE "tenant"."engagement_pause" ADD CONSTRAINT "engagement_pause_days" CHECK ("resumed_on" >= "paused_on");
ALTER TABLE "tenant"."engagement_event" ADD CONSTRAINT "engagement_event_weeks" CHECK ("weeks" BETWEEN 6 AND 52);
ALTER TABLE "tenant"."engagement_handover"
  ADD CONSTRAINT "engagement_handover_answered" CHECK (("status" = 'offered') = ("answered_at" IS NULL)),
  ADD CONSTRAINT "engagement_handover_other" CHECK ("from_coach_id" <> "to_coach_id"),
  ADD CONSTRAINT "engagement_handover_objected" CHECK (NOT ("status" = 'accepted' AND "objected_at" IS NOT NULL));
ALTER TABLE "tenant"."file_import"
  ADD CONSTRAINT "file_import_rows" CHECK ("rows" BETWEEN 0 AND 100000),
  ADD CONSTRAINT "file_import_whose" CHECK (("kind" = 'ratings') = ("client_id" IS NOT NULL));
ALTER TABLE "tenant"."file_import_row" ADD CONSTRAINT "file_import_row_row" CHECK ("row" >= 1);
CREATE UNIQUE INDEX "engagement_pause_open" ON "tenant"."engagement_pause" ("organisation_id", "engagement_id") WHERE "resumed_on" IS NULL;
CREATE UNIQUE INDEX "engagement_handover_open" ON "tenant"."engagement_handover" ("organisation_id", "engagement_id") WHERE "status" = 'offered';

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['engagement_pause', 'engagement_event', 'engagement_handover', 'file_import', 'file_import_row'] LOOP
    EXECUTE format('ALTER TABLE tenant.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE tenant.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant_only ON tenant.%I
         USING (organisation_id = (SELECT nullif(current_setting(''app.organisation_id'', true), '''')::uuid))
         WITH CHECK (organisation_id = (SELECT nullif(current_setting(''app.organisation_id'', true), '''')::uuid))', t);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "tenant"."engagement_pause", "tenant"."engagement_event", "tenant"."engagement_handover",
  "tenant"."file_import", "tenant"."file_import_row" TO proven_app;
GRANT UPDATE ("resumed_on") ON "tenant"."engagement_pause" TO proven_app;
GRANT UPDATE ("status", "answered_at", "objected_at", "objection") ON "tenant"."engagement_handover" TO proven_app;
GRANT UPDATE ("undone_at") ON "tenant"."file_import" TO proven_app;
GRANT SELECT ON "tenant"."engagement_pause" TO proven_worker;

-- Taking an import back is the one way to remove clients: only those that it brought, and only while nothing has been
-- added to them since. Whoever adds something meanwhile is waited for. Says of each whether it is gone.
CREATE FUNCTION "tenant"."remove_imported_clients"(practice uuid, import uuid, coach uuid)
  RETURNS TABLE (client uuid, removed boolean)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  brought uuid[];
  kept uuid[];
  more uuid[];
  t text;
BEGIN
  SELECT coalesce(array_agg(r.subject_id), '{}') INTO brought FROM tenant.file_import_row r
    JOIN tenant.file_import f ON f.organisation_id = r.organisation_id AND f.id = r.import_id
    WHERE r.organisation_id = practice AND r.import_id = import AND f.coach_id = coach AND f.kind = 'clients';
  PERFORM FROM tenant.client c WHERE c.organisation_id = practice AND c.id = ANY (brought) ORDER BY c.id FOR UPDATE;
  SELECT coalesce(array_agg(c.id), '{}') INTO brought
    FROM tenant.client c WHERE c.organisation_id = practice AND c.id = ANY (brought);

  SELECT coalesce(array_agg(c.id), '{}') INTO kept FROM tenant.client c
    WHERE c.organisation_id = practice AND c.id = ANY (brought)
      AND (c.version <> 1 OR EXISTS (SELECT FROM directory.client_account a WHERE a.organisation_id = practice AND a.client_id = c.id)
        OR EXISTS (SELECT FROM tenant.engagement e WHERE e.organisation_id = practice AND e.client_id = c.id
          AND (e.version <> 1 OR e.contact_at IS NOT NULL OR e.coach_id <> coach OR e.status <> 'active')));
  -- Every table that says something about a client, also those of later releases; not what the product keeps by itself.
  FOR t IN SELECT k.relname FROM pg_attribute a
      JOIN pg_class k ON k.oid = a.attrelid AND k.relkind = 'r'
      JOIN pg_namespace n ON n.oid = k.relnamespace AND n.nspname = 'tenant'
      WHERE a.attname = 'client_id' AND NOT a.attisdropped
        AND k.relname NOT IN ('client_key', 'engagement', 'audit_entry', 'file_import', 'client_standing', 'standing_change') LOOP
    EXECUTE format('SELECT array_agg(DISTINCT client_id) FROM tenant.%I WHERE organisation_id = $1 AND client_id = ANY ($2)', t)
      INTO more USING practice, brought;
    kept := kept || coalesce(more, '{}');
  END LOOP;

  DELETE FROM tenant.client c WHERE c.organisation_id = practice AND c.id = ANY (brought) AND c.id <> ALL (kept);
  RETURN QUERY SELECT b, b <> ALL (kept) FROM unnest(brought) b;
END $$;
REVOKE ALL ON FUNCTION "tenant"."remove_imported_clients"(uuid, uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "tenant"."remove_imported_clients"(uuid, uuid, uuid) TO proven_app;

-- The one way to remove ratings: those that a file brought. What a client rated stays, whoever asks.
CREATE FUNCTION "tenant"."remove_imported_ratings"(practice uuid, import uuid) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  gone bigint;
BEGIN
  DELETE FROM tenant.rating r WHERE r.organisation_id = practice AND r.import_id = import;
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;
REVOKE ALL ON FUNCTION "tenant"."remove_imported_ratings"(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "tenant"."remove_imported_ratings"(uuid, uuid) TO proven_app;

-- ── The caseload: standing, tags, views, thresholds ─────────────────────────────────────────────────────────

-- AlterTable
ALTER TABLE "directory"."organisation" ADD COLUMN     "rating_grace_days" SMALLINT NOT NULL DEFAULT 3,
ADD COLUMN     "reply_grace_days" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "stall_days" SMALLINT NOT NULL DEFAULT 14;

-- CreateEnum
CREATE TYPE "tenant"."tag_colour" AS ENUM ('teal', 'plum', 'ochre', 'slate');

-- CreateTable
CREATE TABLE "tenant"."client_standing" (
    "organisation_id" UUID NOT NULL,
    "engagement_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "stale_at" TIMESTAMPTZ(3),
    "name" VARCHAR(120) NOT NULL DEFAULT '',
    "time_zone" VARCHAR(64) NOT NULL DEFAULT 'UTC',
    "archived" BOOLEAN NOT NULL DEFAULT false,
    "audience" "tenant"."audience" NOT NULL,
    "starts_on" DATE NOT NULL,
    "planned_weeks" SMALLINT NOT NULL,
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "contact_at" TIMESTAMPTZ(3),
    "safety_since" TIMESTAMPTZ(3),
    "worsened" BOOLEAN NOT NULL DEFAULT false,
    "efficacy_change" DOUBLE PRECISION,
    "ladder_open_since" TIMESTAMPTZ(3),
    "last_attempt_at" TIMESTAMPTZ(3),
    "rating_due_at" TIMESTAMPTZ(3),
    "awaiting_reply_since" TIMESTAMPTZ(3),
    "strengths" DOUBLE PRECISION[],
    "rung" SMALLINT,
    "rungs" SMALLINT,
    "next_session_at" TIMESTAMPTZ(3),
    "tag_ids" UUID[],
    "snoozed_until" DATE,

    CONSTRAINT "client_standing_pkey" PRIMARY KEY ("organisation_id","engagement_id")
);

-- CreateTable
CREATE TABLE "tenant"."standing_change" (
    "organisation_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "transaction_id" BIGINT NOT NULL,

    CONSTRAINT "standing_change_pkey" PRIMARY KEY ("organisation_id","client_id","transaction_id")
);

-- CreateTable
CREATE TABLE "tenant"."tag" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" VARCHAR(40) NOT NULL,
    "colour" "tenant"."tag_colour" NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tag_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."client_tag" (
    "organisation_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "tag_id" UUID NOT NULL,
    "tagged_by" UUID NOT NULL,
    "tagged_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "client_tag_pkey" PRIMARY KEY ("organisation_id","client_id","tag_id")
);

-- CreateTable
CREATE TABLE "tenant"."caseload_view" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "name" VARCHAR(60) NOT NULL,
    "query" VARCHAR(400) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "caseload_view_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "client_standing_organisation_id_coach_id_idx" ON "tenant"."client_standing"("organisation_id", "coach_id");

-- CreateIndex
CREATE INDEX "client_standing_organisation_id_client_id_idx" ON "tenant"."client_standing"("organisation_id", "client_id");

-- CreateIndex
CREATE INDEX "caseload_view_organisation_id_coach_id_idx" ON "tenant"."caseload_view"("organisation_id", "coach_id");

-- AddForeignKey
ALTER TABLE "tenant"."client_standing" ADD CONSTRAINT "client_standing_organisation_id_engagement_id_fkey" FOREIGN KEY ("organisation_id", "engagement_id") REFERENCES "tenant"."engagement"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."standing_change" ADD CONSTRAINT "standing_change_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "directory"."organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."tag" ADD CONSTRAINT "tag_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "directory"."organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."client_tag" ADD CONSTRAINT "client_tag_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."client_tag" ADD CONSTRAINT "client_tag_organisation_id_tag_id_fkey" FOREIGN KEY ("organisation_id", "tag_id") REFERENCES "tenant"."tag"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."caseload_view" ADD CONSTRAINT "caseload_view_organisation_id_coach_id_fkey" FOREIGN KEY ("organisation_id", "coach_id") REFERENCES "directory"."membership"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "directory"."organisation"
  ADD CONSTRAINT "organisation_stall_days" CHECK ("stall_days" BETWEEN 3 AND 90),
  ADD CONSTRAINT "organisation_rating_grace_days" CHECK ("rating_grace_days" BETWEEN 0 AND 30),
  ADD CONSTRAINT "organisation_reply_grace_days" CHECK ("reply_grace_days" BETWEEN 0 AND 30);
CREATE UNIQUE INDEX "tag_name" ON "tenant"."tag" ("organisation_id", lower("name")) WHERE "removed_at" IS NULL;

-- Who already has an engagement stands somewhere too. The owner reads them here and nowhere else.
ALTER TABLE "tenant"."engagement" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "tenant"."client_standing" ("organisation_id", "engagement_id", "client_id", "coach_id", "stale_at", "audience", "starts_on", "planned_weeks")
  SELECT "organisation_id", "id", "client_id", "coach_id", 'epoch', "audience", "starts_on", "planned_weeks"
  FROM "tenant"."engagement" WHERE "status" <> 'completed';
ALTER TABLE "tenant"."engagement" FORCE ROW LEVEL SECURITY;

-- An engagement's standing is there as long as the engagement is, and with the coach who has it. A snooze does not go
-- along to another coach.
CREATE FUNCTION "tenant"."keep_standing"() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.status = 'completed' THEN
    DELETE FROM tenant.client_standing WHERE organisation_id = NEW.organisation_id AND engagement_id = NEW.id;
  ELSE
    INSERT INTO tenant.client_standing AS s
      (organisation_id, engagement_id, client_id, coach_id, stale_at, audience, starts_on, planned_weeks)
      VALUES (NEW.organisation_id, NEW.id, NEW.client_id, NEW.coach_id, 'epoch', NEW.audience, NEW.starts_on, NEW.planned_weeks)
      ON CONFLICT (organisation_id, engagement_id) DO UPDATE SET coach_id = excluded.coach_id, stale_at = 'epoch',
        snoozed_until = CASE WHEN s.coach_id = excluded.coach_id THEN s.snoozed_until END;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "standing" AFTER INSERT OR UPDATE ON "tenant"."engagement"
  FOR EACH ROW EXECUTE FUNCTION "tenant"."keep_standing"();

-- Only adds rows and locks nobody's: two people who write about one client do not wait for each other.
CREATE FUNCTION "tenant"."note_standing_change"() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  present bigint := pg_current_xact_id()::text::bigint;
BEGIN
  IF TG_OP = 'DELETE' THEN
    -- Where the whole person goes, nothing is left to stand anywhere.
    INSERT INTO tenant.standing_change
      SELECT DISTINCT c.organisation_id, c.client_id, present FROM changed c
      JOIN tenant.client p ON p.organisation_id = c.organisation_id AND p.id = c.client_id
      ON CONFLICT DO NOTHING;
    RETURN NULL;
  END IF;
  CASE TG_TABLE_NAME
    WHEN 'client' THEN
      INSERT INTO tenant.standing_change SELECT organisation_id, id, present FROM changed ON CONFLICT DO NOTHING;
    WHEN 'rating_schedule' THEN
      INSERT INTO tenant.standing_change
        SELECT DISTINCT s.organisation_id, s.client_id, present FROM changed c
        JOIN tenant.efficacy_scale s ON s.organisation_id = c.organisation_id AND s.id = c.scale_id
        ON CONFLICT DO NOTHING;
    WHEN 'rung' THEN
      INSERT INTO tenant.standing_change
        SELECT DISTINCT l.organisation_id, l.client_id, present FROM changed c
        JOIN tenant.ladder l ON l.organisation_id = c.organisation_id AND l.id = c.ladder_id
        ON CONFLICT DO NOTHING;
    ELSE
      INSERT INTO tenant.standing_change
        SELECT DISTINCT organisation_id, client_id, present FROM changed ON CONFLICT DO NOTHING;
  END CASE;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION "tenant"."keep_standing"(), "tenant"."note_standing_change"() FROM PUBLIC;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['client', 'rating', 'efficacy_scale', 'rating_schedule', 'mastery_experience', 'consent', 'ladder',
      'rung', 'attempt', 'progression_decision', 'safety_flag', 'safety_lift', 'coaching_session', 'client_tag'] LOOP
    EXECUTE format('CREATE TRIGGER standing_insert AFTER INSERT ON tenant.%I
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tenant.note_standing_change()', t);
    EXECUTE format('CREATE TRIGGER standing_update AFTER UPDATE ON tenant.%I
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tenant.note_standing_change()', t);
  END LOOP;
  -- Imported ratings can be taken back; of the rest nothing is deleted while the client stays.
  CREATE TRIGGER standing_delete AFTER DELETE ON tenant.rating
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tenant.note_standing_change();
  FOREACH t IN ARRAY ARRAY['client_standing', 'standing_change', 'tag', 'client_tag', 'caseload_view'] LOOP
    EXECUTE format('ALTER TABLE tenant.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE tenant.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant_only ON tenant.%I
         USING (organisation_id = (SELECT nullif(current_setting(''app.organisation_id'', true), '''')::uuid))
         WITH CHECK (organisation_id = (SELECT nullif(current_setting(''app.organisation_id'', true), '''')::uuid))', t);
  END LOOP;
END $$;

-- What is worked out may be thrown away; nothing that anybody wrote is in it.
GRANT SELECT, UPDATE ON "tenant"."client_standing" TO proven_app;
GRANT SELECT, DELETE ON "tenant"."standing_change" TO proven_app;
GRANT SELECT, INSERT, UPDATE ON "tenant"."tag", "tenant"."client_tag", "tenant"."caseload_view" TO proven_app;
