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
