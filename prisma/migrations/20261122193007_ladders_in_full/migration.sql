-- CreateEnum
CREATE TYPE "tenant"."proposal_state" AS ENUM ('open', 'accepted', 'declined');

-- CreateEnum
CREATE TYPE "tenant"."progression_choice" AS ENUM ('advance', 'stay', 'raise', 'split', 'step_back', 'review');

-- AlterTable
ALTER TABLE "tenant"."attempt" ADD COLUMN     "cue_used" BOOLEAN,
ADD COLUMN     "recalled" UUID[];

-- AlterTable
ALTER TABLE "tenant"."client" ADD COLUMN     "cue" BYTEA;

-- AlterTable
-- Ladders from before were in front of their clients from the start; a default reaches rows that no policy shows.
ALTER TABLE "tenant"."ladder" ADD COLUMN     "offered_at" TIMESTAMPTZ(3) DEFAULT now();
ALTER TABLE "tenant"."ladder" ALTER COLUMN   "offered_at" DROP DEFAULT;

-- AlterTable
ALTER TABLE "tenant"."rung" ADD COLUMN     "conditions" BYTEA,
ADD COLUMN     "debrief_planned" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "support" BYTEA;

-- CreateTable
CREATE TABLE "tenant"."ladder_version" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ladder_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "snapshot" BYTEA NOT NULL,
    "saved_by" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ladder_version_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."ladder_proposal" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "ladder_id" UUID NOT NULL,
    "rung_id" UUID,
    "operation_id" UUID NOT NULL,
    "text" BYTEA NOT NULL,
    "state" "tenant"."proposal_state" NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answer" BYTEA,

    CONSTRAINT "ladder_proposal_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."progression_decision" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "rung_id" UUID NOT NULL,
    "operation_id" UUID NOT NULL,
    "advice" "tenant"."progression_choice" NOT NULL,
    "choice" "tenant"."progression_choice" NOT NULL,
    "decided_by" "directory"."acting_as" NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "progression_decision_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."ladder_template" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" VARCHAR(160) NOT NULL,
    "audience" VARCHAR(160) NOT NULL,
    "rungs" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ladder_template_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "tenant"."goal" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "engagement_id" UUID NOT NULL,
    "detail" BYTEA NOT NULL,
    "weight" SMALLINT NOT NULL,
    "attained" SMALLINT,
    "judged_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "goal_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ladder_version_organisation_id_ladder_id_version_key" ON "tenant"."ladder_version"("organisation_id", "ladder_id", "version");

-- CreateIndex
CREATE INDEX "ladder_proposal_organisation_id_ladder_id_state_idx" ON "tenant"."ladder_proposal"("organisation_id", "ladder_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "ladder_proposal_organisation_id_client_id_operation_id_key" ON "tenant"."ladder_proposal"("organisation_id", "client_id", "operation_id");

-- CreateIndex
CREATE INDEX "progression_decision_organisation_id_rung_id_decided_at_idx" ON "tenant"."progression_decision"("organisation_id", "rung_id", "decided_at");

-- CreateIndex
CREATE UNIQUE INDEX "progression_decision_organisation_id_client_id_operation_id_key" ON "tenant"."progression_decision"("organisation_id", "client_id", "operation_id");

-- CreateIndex
CREATE INDEX "goal_organisation_id_client_id_idx" ON "tenant"."goal"("organisation_id", "client_id");

-- AddForeignKey
ALTER TABLE "tenant"."ladder_version" ADD CONSTRAINT "ladder_version_organisation_id_ladder_id_fkey" FOREIGN KEY ("organisation_id", "ladder_id") REFERENCES "tenant"."ladder"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."ladder_proposal" ADD CONSTRAINT "ladder_proposal_organisation_id_ladder_id_fkey" FOREIGN KEY ("organisation_id", "ladder_id") REFERENCES "tenant"."ladder"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."progression_decision" ADD CONSTRAINT "progression_decision_organisation_id_rung_id_fkey" FOREIGN KEY ("organisation_id", "rung_id") REFERENCES "tenant"."rung"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenant"."goal" ADD CONSTRAINT "goal_organisation_id_client_id_fkey" FOREIGN KEY ("organisation_id", "client_id") REFERENCES "tenant"."client"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── By hand ──────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "tenant"."rung" ADD CONSTRAINT "rung_merged_away" CHECK ("merged_into_id" IS NULL OR "removed_at" IS NOT NULL);
ALTER TABLE "tenant"."attempt" ADD CONSTRAINT "attempt_recalled" CHECK (cardinality("recalled") <= 3);
ALTER TABLE "tenant"."goal"
  ADD CONSTRAINT "goal_weight" CHECK ("weight" BETWEEN 1 AND 10),
  ADD CONSTRAINT "goal_attained" CHECK ("attained" BETWEEN -2 AND 2),
  ADD CONSTRAINT "goal_judged" CHECK (("attained" IS NULL) = ("judged_at" IS NULL));
ALTER TABLE "tenant"."ladder_proposal" ADD CONSTRAINT "ladder_proposal_answered" CHECK (("state" = 'open') = ("answered_at" IS NULL));

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['ladder_version', 'ladder_proposal', 'progression_decision', 'ladder_template', 'goal'] LOOP
    EXECUTE format('ALTER TABLE tenant.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE tenant.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant_only ON tenant.%I
         USING (organisation_id = (SELECT nullif(current_setting(''app.organisation_id'', true), '''')::uuid))
         WITH CHECK (organisation_id = (SELECT nullif(current_setting(''app.organisation_id'', true), '''')::uuid))', t);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "tenant"."ladder_version", "tenant"."progression_decision" TO proven_app;
GRANT SELECT, INSERT ON "tenant"."ladder_proposal" TO proven_app;
GRANT UPDATE ("state", "answered_at", "answer") ON "tenant"."ladder_proposal" TO proven_app;
GRANT SELECT, INSERT, UPDATE ON "tenant"."ladder_template", "tenant"."goal" TO proven_app;
