-- CreateEnum
CREATE TYPE "tenant"."scale_score" AS ENUM ('mean', 'sum');

-- CreateEnum
CREATE TYPE "tenant"."rating_cadence" AS ENUM ('weekly', 'two_weekly');

-- CreateEnum
CREATE TYPE "tenant"."scale_origin" AS ENUM ('own', 'imported');

-- AlterTable
ALTER TABLE "tenant"."efficacy_scale" ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "item_highest" SMALLINT NOT NULL DEFAULT 100,
ADD COLUMN     "item_lowest" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "item_step" SMALLINT NOT NULL DEFAULT 10,
ADD COLUMN     "missing_allowed" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "norm_kind" VARCHAR(60),
ADD COLUMN     "norm_mean" DECIMAL(6,3),
ADD COLUMN     "practice_item" VARCHAR(300),
ADD COLUMN     "score" "tenant"."scale_score" NOT NULL DEFAULT 'mean',
ADD COLUMN     "target" DECIMAL(5,2);

-- AlterTable
ALTER TABLE "tenant"."rating" ADD COLUMN     "missing" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "rated_on" DATE,
ALTER COLUMN "strength" DROP NOT NULL;

-- AlterTable
ALTER TABLE "tenant"."scale_item" ADD COLUMN     "reversed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "tenant"."rating_schedule" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "scale_id" UUID NOT NULL,
    "cadence" "tenant"."rating_cadence" NOT NULL,
    "starts_on" DATE NOT NULL,
    "baseline_count" SMALLINT NOT NULL,
    "baseline_gap" SMALLINT NOT NULL,
    "set_by" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rating_schedule_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."rating_reminder" (
    "organisation_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "hour" SMALLINT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rating_reminder_pkey" PRIMARY KEY ("organisation_id","client_id")
);

-- CreateTable
CREATE TABLE "tenant"."rating_reminder_sent" (
    "organisation_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rating_reminder_sent_pkey" PRIMARY KEY ("organisation_id","client_id","due_on")
);

-- CreateTable
CREATE TABLE "tenant"."scale_definition" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "operation_id" UUID NOT NULL,
    "origin" "tenant"."scale_origin" NOT NULL,
    "title" VARCHAR(160) NOT NULL,
    "context" VARCHAR(160) NOT NULL,
    "practice_item" VARCHAR(300),
    "items" JSONB NOT NULL,
    "item_lowest" SMALLINT NOT NULL,
    "item_highest" SMALLINT NOT NULL,
    "item_step" SMALLINT NOT NULL,
    "score" "tenant"."scale_score" NOT NULL,
    "missing_allowed" SMALLINT NOT NULL,
    "mean" DECIMAL(6,3),
    "sd" DECIMAL(6,3),
    "reliability" DECIMAL(4,3),
    "reliability_kind" VARCHAR(60),
    "source" VARCHAR(300),
    "permission" VARCHAR(500),
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "scale_definition_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."scale_norms" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "template_key" VARCHAR(60) NOT NULL,
    "baselines" INTEGER NOT NULL,
    "mean" DECIMAL(6,3) NOT NULL,
    "sd" DECIMAL(6,3) NOT NULL,
    "alpha" DECIMAL(4,3) NOT NULL,
    "adopted_by" UUID NOT NULL,
    "adopted_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_by" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "scale_norms_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "rating_schedule_organisation_id_scale_id_set_at_idx" ON "tenant"."rating_schedule"("organisation_id", "scale_id", "set_at");

-- CreateIndex
CREATE UNIQUE INDEX "scale_definition_organisation_id_operation_id_key" ON "tenant"."scale_definition"("organisation_id", "operation_id");

-- CreateIndex
CREATE INDEX "scale_norms_organisation_id_template_key_idx" ON "tenant"."scale_norms"("organisation_id", "template_key");

-- CreateIndex
CREATE UNIQUE INDEX "rating_organisation_id_scale_id_rated_on_key" ON "tenant"."rating"("organisation_id", "scale_id", "rated_on");

-- AddForeignKey
ALTER TABLE "tenant"."rating_schedule" ADD CONSTRAINT "rating_schedule_organisation_id_scale_id_fkey" FOREIGN KEY ("organisation_id", "scale_id") REFERENCES "tenant"."efficacy_scale"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."rating_reminder" ADD CONSTRAINT "rating_reminder_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."rating_reminder_sent" ADD CONSTRAINT "rating_reminder_sent_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── By hand ──────────────────────────────────────────────────────────────────────────────────────────────────

-- An imported scale may count in other units and other steps; ours keep to whole tens in the code that stores them.
ALTER TABLE "tenant"."rating" DROP CONSTRAINT "rating_strength";
ALTER TABLE "tenant"."rating"
  ADD CONSTRAINT "rating_strength" CHECK ("strength" BETWEEN 0 AND 999),
  ADD CONSTRAINT "rating_missing" CHECK ("missing" >= 0 AND ("strength" IS NOT NULL OR "missing" > 0));
ALTER TABLE "tenant"."rating_item" DROP CONSTRAINT "rating_item_confidence";
ALTER TABLE "tenant"."rating_item" ADD CONSTRAINT "rating_item_confidence" CHECK ("confidence" BETWEEN 0 AND 100);
ALTER TABLE "tenant"."efficacy_scale"
  ADD CONSTRAINT "efficacy_scale_items" CHECK ("item_lowest" >= 0 AND "item_highest" <= 100 AND "item_lowest" < "item_highest"
    AND "item_step" > 0 AND ("item_highest" - "item_lowest") % "item_step" = 0),
  ADD CONSTRAINT "efficacy_scale_missing" CHECK ("missing_allowed" >= 0),
  ADD CONSTRAINT "efficacy_scale_target" CHECK ("target" BETWEEN 0 AND 999),
  ADD CONSTRAINT "efficacy_scale_norm_details" CHECK ("norm_sd" IS NOT NULL OR ("norm_mean" IS NULL AND "norm_kind" IS NULL));
ALTER TABLE "tenant"."scale_definition"
  ADD CONSTRAINT "scale_definition_items" CHECK ("item_lowest" >= 0 AND "item_highest" <= 100 AND "item_lowest" < "item_highest"
    AND "item_step" > 0 AND ("item_highest" - "item_lowest") % "item_step" = 0),
  ADD CONSTRAINT "scale_definition_missing" CHECK ("missing_allowed" >= 0),
  ADD CONSTRAINT "scale_definition_norms" CHECK ("sd" > 0 AND "reliability" >= 0 AND "reliability" < 1),
  ADD CONSTRAINT "scale_definition_attested" CHECK ("origin" = 'own' OR ("permission" IS NOT NULL AND "source" IS NOT NULL));
ALTER TABLE "tenant"."scale_norms"
  ADD CONSTRAINT "scale_norms_baselines" CHECK ("baselines" >= 30),
  ADD CONSTRAINT "scale_norms_values" CHECK ("sd" > 0 AND "alpha" >= 0 AND "alpha" < 1),
  ADD CONSTRAINT "scale_norms_revoked" CHECK (("revoked_at" IS NULL) = ("revoked_by" IS NULL));
CREATE UNIQUE INDEX "scale_norms_in_use" ON "tenant"."scale_norms" ("organisation_id", "template_key") WHERE "revoked_at" IS NULL;
ALTER TABLE "tenant"."rating_schedule"
  ADD CONSTRAINT "rating_schedule_baseline" CHECK ("baseline_count" BETWEEN 0 AND 10 AND "baseline_gap" BETWEEN 1 AND 14);
ALTER TABLE "tenant"."rating_reminder" ADD CONSTRAINT "rating_reminder_hour" CHECK ("hour" BETWEEN 7 AND 20);

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['rating_schedule', 'rating_reminder', 'rating_reminder_sent', 'scale_definition', 'scale_norms'] LOOP
    EXECUTE format('ALTER TABLE tenant.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE tenant.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant_only ON tenant.%I
         USING (organisation_id = (SELECT nullif(current_setting(''app.organisation_id'', true), '''')::uuid))
         WITH CHECK (organisation_id = (SELECT nullif(current_setting(''app.organisation_id'', true), '''')::uuid))', t);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "tenant"."rating_schedule", "tenant"."scale_definition", "tenant"."scale_norms" TO proven_app;
GRANT UPDATE ("archived_at") ON "tenant"."scale_definition" TO proven_app;
GRANT UPDATE ("revoked_at", "revoked_by") ON "tenant"."scale_norms" TO proven_app;
GRANT SELECT, INSERT, UPDATE ON "tenant"."rating_reminder" TO proven_app;
GRANT SELECT ON "tenant"."rating_reminder_sent" TO proven_app;

-- Reminders are work of the clock: it reads who is due and where to write, and nothing that anybody wrote or answered.
GRANT SELECT, INSERT ON "tenant"."rating_reminder_sent" TO proven_worker;
GRANT SELECT ON "tenant"."rating_reminder", "tenant"."rating_schedule" TO proven_worker;
GRANT SELECT ("organisation_id", "id", "client_id", "created_at", "ended_at") ON "tenant"."efficacy_scale" TO proven_worker;
GRANT SELECT ("organisation_id", "id", "client_id", "scale_id", "rated_at", "rated_on") ON "tenant"."rating" TO proven_worker;
GRANT SELECT ("organisation_id", "id", "time_zone", "archived_at") ON "tenant"."client" TO proven_worker;
GRANT SELECT ("organisation_id", "client_id", "status", "ended_at") ON "tenant"."engagement" TO proven_worker;
GRANT SELECT ("organisation_id", "client_id", "purpose", "granted", "decided_at", "id") ON "tenant"."consent" TO proven_worker;
GRANT SELECT ON "directory"."client_account" TO proven_worker;
GRANT SELECT ("id", "email", "disabled_at") ON "directory"."user" TO proven_worker;
GRANT INSERT ON "directory"."outgoing_mail" TO proven_worker;
