-- CreateEnum
CREATE TYPE "tenant"."referral_status" AS ENUM ('draft', 'sent', 'withdrawn');

-- CreateEnum
CREATE TYPE "tenant"."safety_tier" AS ENUM ('caution', 'adapt', 'preliminary', 'pause', 'stop');

-- CreateEnum
CREATE TYPE "tenant"."lift_kind" AS ENUM ('clearance', 'override');

-- CreateEnum
CREATE TYPE "tenant"."screen_kind" AS ENUM ('phq2', 'phq8', 'pc_ptsd5');

-- CreateEnum
CREATE TYPE "tenant"."notice_step" AS ENUM ('flag_raised', 'flag_escalated', 'flag_recheck_due', 'flag_closed', 'override_requested', 'override_ending', 'crisis_lines_due');

-- AlterEnum
ALTER TYPE "tenant"."consent_purpose" ADD VALUE 'screens';

-- AlterTable
ALTER TABLE "directory"."organisation" ADD COLUMN     "escalation_hours" SMALLINT NOT NULL DEFAULT 12,
ADD COLUMN     "ptsd_threshold" SMALLINT NOT NULL DEFAULT 3;

-- AlterTable
ALTER TABLE "tenant"."safety_flag" ADD COLUMN     "acknowledged_at" TIMESTAMPTZ(3),
ADD COLUMN     "acknowledged_by_id" UUID,
ADD COLUMN     "recheck_on" DATE;

-- CreateTable
CREATE TABLE "tenant"."safety_recheck" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "flag_id" UUID NOT NULL,
    "operation_id" UUID NOT NULL,
    "found" BYTEA NOT NULL,
    "done_by_id" UUID NOT NULL,
    "done_at" TIMESTAMPTZ(3) NOT NULL,
    "next_on" DATE,

    CONSTRAINT "safety_recheck_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."safety_referral" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "flag_id" UUID NOT NULL,
    "operation_id" UUID NOT NULL,
    "status" "tenant"."referral_status" NOT NULL DEFAULT 'draft',
    "recipient" BYTEA NOT NULL,
    "letter" BYTEA NOT NULL,
    "consented_at" TIMESTAMPTZ(3),
    "consent_noted_by_id" UUID,
    "sent_at" TIMESTAMPTZ(3),
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "safety_referral_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."safety_lift" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "operation_id" UUID NOT NULL,
    "kind" "tenant"."lift_kind" NOT NULL,
    "tier" "tenant"."safety_tier" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "detail" BYTEA NOT NULL,
    "author_id" UUID NOT NULL,
    "supervisor_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "safety_lift_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."screening" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "operation_id" UUID NOT NULL,
    "screen" "tenant"."screen_kind" NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "result" BYTEA NOT NULL,

    CONSTRAINT "screening_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."practice_distress" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "operation_id" UUID NOT NULL,
    "practice" VARCHAR(30) NOT NULL,
    "before" SMALLINT NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL,
    "after" SMALLINT,
    "ended_at" TIMESTAMPTZ(3),
    "ending" VARCHAR(10),
    "end_operation_id" UUID,

    CONSTRAINT "practice_distress_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."control_map" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "operation_id" UUID NOT NULL,
    "content" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "control_map_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."micro_rung" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "control_map_id" UUID,
    "operation_id" UUID NOT NULL,
    "step" BYTEA NOT NULL,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_operation_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "outcome" VARCHAR(10),
    "noticed" BYTEA,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "micro_rung_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."attribution" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "operation_id" UUID NOT NULL,
    "subject" VARCHAR(10) NOT NULL,
    "subject_id" UUID NOT NULL,
    "locus" SMALLINT,
    "stability" SMALLINT,
    "control" SMALLINT,
    "globality" SMALLINT,
    "outside_cause" BOOLEAN NOT NULL DEFAULT false,
    "cause" BYTEA,
    "rated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attribution_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."crisis_confirmation" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "country" CHAR(2) NOT NULL,
    "entries" JSONB,
    "data_verified_on" DATE NOT NULL,
    "confirmed_by_id" UUID NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "crisis_confirmation_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."safety_notice" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "step" "tenant"."notice_step" NOT NULL,
    "occasion" VARCHAR(40) NOT NULL DEFAULT '',
    "member_id" UUID NOT NULL,
    "posted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "safety_notice_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "safety_recheck_organisation_id_flag_id_done_at_idx" ON "tenant"."safety_recheck"("organisation_id", "flag_id", "done_at");

-- CreateIndex
CREATE UNIQUE INDEX "safety_recheck_organisation_id_client_id_operation_id_key" ON "tenant"."safety_recheck"("organisation_id", "client_id", "operation_id");

-- CreateIndex
CREATE INDEX "safety_referral_organisation_id_flag_id_idx" ON "tenant"."safety_referral"("organisation_id", "flag_id");

-- CreateIndex
CREATE UNIQUE INDEX "safety_referral_organisation_id_client_id_operation_id_key" ON "tenant"."safety_referral"("organisation_id", "client_id", "operation_id");

-- CreateIndex
CREATE INDEX "safety_lift_organisation_id_client_id_revoked_at_idx" ON "tenant"."safety_lift"("organisation_id", "client_id", "revoked_at");

-- CreateIndex
CREATE INDEX "safety_lift_organisation_id_kind_expires_at_idx" ON "tenant"."safety_lift"("organisation_id", "kind", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "safety_lift_organisation_id_client_id_operation_id_key" ON "tenant"."safety_lift"("organisation_id", "client_id", "operation_id");

-- CreateIndex
CREATE INDEX "screening_organisation_id_client_id_screen_taken_at_idx" ON "tenant"."screening"("organisation_id", "client_id", "screen", "taken_at");

-- CreateIndex
CREATE UNIQUE INDEX "screening_organisation_id_client_id_operation_id_key" ON "tenant"."screening"("organisation_id", "client_id", "operation_id");

-- CreateIndex
CREATE INDEX "practice_distress_organisation_id_client_id_began_at_idx" ON "tenant"."practice_distress"("organisation_id", "client_id", "began_at");

-- CreateIndex
CREATE UNIQUE INDEX "practice_distress_organisation_id_client_id_operation_id_key" ON "tenant"."practice_distress"("organisation_id", "client_id", "operation_id");

-- CreateIndex
CREATE INDEX "control_map_organisation_id_client_id_created_at_idx" ON "tenant"."control_map"("organisation_id", "client_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "control_map_organisation_id_client_id_operation_id_key" ON "tenant"."control_map"("organisation_id", "client_id", "operation_id");

-- CreateIndex
CREATE INDEX "micro_rung_organisation_id_client_id_planned_at_idx" ON "tenant"."micro_rung"("organisation_id", "client_id", "planned_at");

-- CreateIndex
CREATE UNIQUE INDEX "micro_rung_organisation_id_client_id_operation_id_key" ON "tenant"."micro_rung"("organisation_id", "client_id", "operation_id");

-- CreateIndex
CREATE INDEX "attribution_organisation_id_client_id_rated_at_idx" ON "tenant"."attribution"("organisation_id", "client_id", "rated_at");

-- CreateIndex
CREATE UNIQUE INDEX "attribution_organisation_id_client_id_operation_id_key" ON "tenant"."attribution"("organisation_id", "client_id", "operation_id");

-- CreateIndex
CREATE INDEX "crisis_confirmation_organisation_id_country_confirmed_at_idx" ON "tenant"."crisis_confirmation"("organisation_id", "country", "confirmed_at");

-- CreateIndex
CREATE UNIQUE INDEX "safety_notice_organisation_id_subject_id_step_occasion_memb_key" ON "tenant"."safety_notice"("organisation_id", "subject_id", "step", "occasion", "member_id");

-- CreateIndex
CREATE INDEX "safety_flag_organisation_id_closed_at_acknowledged_at_idx" ON "tenant"."safety_flag"("organisation_id", "closed_at", "acknowledged_at");

-- AddForeignKey
ALTER TABLE "tenant"."safety_recheck" ADD CONSTRAINT "safety_recheck_organisation_id_flag_id_fkey" FOREIGN KEY ("organisation_id", "flag_id") REFERENCES "tenant"."safety_flag"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."safety_referral" ADD CONSTRAINT "safety_referral_organisation_id_flag_id_fkey" FOREIGN KEY ("organisation_id", "flag_id") REFERENCES "tenant"."safety_flag"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."safety_lift" ADD CONSTRAINT "safety_lift_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."screening" ADD CONSTRAINT "screening_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."practice_distress" ADD CONSTRAINT "practice_distress_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."control_map" ADD CONSTRAINT "control_map_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."micro_rung" ADD CONSTRAINT "micro_rung_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."attribution" ADD CONSTRAINT "attribution_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."crisis_confirmation" ADD CONSTRAINT "crisis_confirmation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "directory"."organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."safety_notice" ADD CONSTRAINT "safety_notice_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "directory"."organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── By hand ──────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "directory"."organisation"
  ADD CONSTRAINT "organisation_escalation_hours" CHECK ("escalation_hours" BETWEEN 1 AND 72),
  ADD CONSTRAINT "organisation_ptsd_threshold" CHECK ("ptsd_threshold" IN (3, 4));
ALTER TABLE "tenant"."safety_flag"
  ADD CONSTRAINT "safety_flag_acknowledged" CHECK (("acknowledged_at" IS NULL) = ("acknowledged_by_id" IS NULL));
ALTER TABLE "tenant"."safety_referral"
  ADD CONSTRAINT "safety_referral_consent" CHECK (("consented_at" IS NULL) = ("consent_noted_by_id" IS NULL)),
  ADD CONSTRAINT "safety_referral_sent" CHECK (("status" = 'sent') = ("sent_at" IS NOT NULL)),
  -- Without the client's word nothing about them goes to a third person.
  ADD CONSTRAINT "safety_referral_sent_with_consent" CHECK ("status" <> 'sent' OR "consented_at" IS NOT NULL);
ALTER TABLE "tenant"."safety_lift"
  ADD CONSTRAINT "safety_lift_revoked" CHECK (("revoked_at" IS NULL) = ("revoked_by_id" IS NULL)),
  ADD CONSTRAINT "safety_lift_confirmed" CHECK (("confirmed_at" IS NULL) = ("supervisor_id" IS NULL)),
  ADD CONSTRAINT "safety_lift_ends" CHECK ("expires_at" > "at"),
  -- Nobody overrides a stop, nobody confirms their own override, and no override outlasts 28 days.
  ADD CONSTRAINT "safety_lift_override" CHECK ("kind" <> 'override'
    OR ("tier" <> 'stop' AND "expires_at" IS NOT NULL AND "expires_at" <= "at" + interval '28 days')),
  ADD CONSTRAINT "safety_lift_other_supervisor" CHECK ("supervisor_id" <> "author_id");
ALTER TABLE "tenant"."practice_distress"
  ADD CONSTRAINT "practice_distress_scale" CHECK ("before" BETWEEN 0 AND 10 AND "after" BETWEEN 0 AND 10),
  ADD CONSTRAINT "practice_distress_ended" CHECK (("ended_at" IS NULL) = ("ending" IS NULL) AND ("after" IS NULL OR "ended_at" IS NOT NULL)),
  ADD CONSTRAINT "practice_distress_ending" CHECK ("ending" IN ('finished', 'stopped'));
ALTER TABLE "tenant"."micro_rung"
  ADD CONSTRAINT "micro_rung_answered" CHECK (("answered_at" IS NULL) = ("outcome" IS NULL)),
  ADD CONSTRAINT "micro_rung_outcome" CHECK ("outcome" IN ('done', 'partly', 'not_done'));
ALTER TABLE "tenant"."attribution"
  ADD CONSTRAINT "attribution_subject" CHECK ("subject" IN ('win', 'attempt')),
  ADD CONSTRAINT "attribution_scales" CHECK (
    "locus" BETWEEN 0 AND 10 AND "stability" BETWEEN 0 AND 10 AND "control" BETWEEN 0 AND 10 AND "globality" BETWEEN 0 AND 10);

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['safety_recheck', 'safety_referral', 'safety_lift', 'screening', 'practice_distress',
    'control_map', 'micro_rung', 'attribution', 'crisis_confirmation', 'safety_notice'] LOOP
    EXECUTE format('ALTER TABLE tenant.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE tenant.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant_only ON tenant.%I
         USING (organisation_id = (SELECT nullif(current_setting(''app.organisation_id'', true), '''')::uuid))
         WITH CHECK (organisation_id = (SELECT nullif(current_setting(''app.organisation_id'', true), '''')::uuid))', t);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON
  "tenant"."safety_recheck", "tenant"."safety_referral", "tenant"."safety_lift", "tenant"."screening",
  "tenant"."practice_distress", "tenant"."control_map", "tenant"."micro_rung", "tenant"."attribution",
  "tenant"."crisis_confirmation", "tenant"."safety_notice" TO proven_app;
-- History is added to, never rewritten.
GRANT UPDATE ("acknowledged_at", "acknowledged_by_id", "recheck_on") ON "tenant"."safety_flag" TO proven_app;
GRANT UPDATE ("status", "recipient", "letter", "consented_at", "consent_noted_by_id", "sent_at", "updated_at", "version")
  ON "tenant"."safety_referral" TO proven_app;
GRANT UPDATE ("supervisor_id", "confirmed_at", "revoked_at", "revoked_by_id", "version") ON "tenant"."safety_lift" TO proven_app;
GRANT UPDATE ("after", "ended_at", "ending", "end_operation_id") ON "tenant"."practice_distress" TO proven_app;
GRANT UPDATE ("answered_at", "answer_operation_id", "outcome", "noticed", "removed_at") ON "tenant"."micro_rung" TO proven_app;

-- What reminders need to know, and no word of what anybody saw or heard.
GRANT SELECT ("organisation_id", "id", "client_id", "raised_by", "raised_at", "acknowledged_at", "recheck_on", "closed_at")
  ON "tenant"."safety_flag" TO proven_worker;
GRANT SELECT ("organisation_id", "id", "client_id", "kind", "tier", "at", "expires_at", "author_id", "supervisor_id", "confirmed_at", "revoked_at")
  ON "tenant"."safety_lift" TO proven_worker;
GRANT SELECT ON "tenant"."crisis_confirmation" TO proven_worker;
GRANT SELECT, INSERT ON "tenant"."safety_notice" TO proven_worker;
GRANT SELECT ("organisation_id", "id", "name", "archived_at") ON "tenant"."client" TO proven_worker;
GRANT SELECT ("organisation_id", "id", "client_id", "coach_id", "status") ON "tenant"."engagement" TO proven_worker;
GRANT SELECT ("organisation_id", "id", "client_id", "created_at", "accepted_at") ON "tenant"."invitation" TO proven_worker;
GRANT SELECT ON "directory"."membership" TO proven_worker;
GRANT SELECT ("id", "email", "disabled_at") ON "directory"."user" TO proven_worker;
GRANT INSERT ON "directory"."outgoing_mail" TO proven_worker;
