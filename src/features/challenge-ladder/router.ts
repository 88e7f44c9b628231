import { nothing } from "#lib/schema.ts";
import { router } from "#server/trpc/init.ts";
import { clientProcedure, coachProcedure, selfProcedure } from "#server/trpc/procedures.ts";
import { addReflection, lockForecast, recordOutcome } from "./attempts/commands.ts";
import * as attempts from "./attempts/schema.ts";
import { agreeLadder, createLadder, saveLadder } from "./commands.ts";
import { archiveLadder, offerLadder } from "./offering/commands.ts";
import * as offering from "./offering/schema.ts";
import { keepOwnLadder } from "./own-ladder/commands.ts";
import * as ownLadder from "./own-ladder/schema.ts";
import { chooseCue } from "./preparation/commands.ts";
import { myCue } from "./preparation/queries.ts";
import * as preparation from "./preparation/schema.ts";
import { decideAsClient, decideAsCoach } from "./progression/commands.ts";
import * as progression from "./progression/schema.ts";
import { answerProposal, propose } from "./proposals/commands.ts";
import * as proposals from "./proposals/schema.ts";
import { coachViewOf, myLadders, myRung, templatesToPick } from "./queries.ts";
import * as schema from "./schema.ts";
import { archiveTemplate, nameTemplate, saveTemplate } from "./templates/commands.ts";
import { ownTemplatesOf } from "./templates/queries.ts";
import * as templates from "./templates/schema.ts";
import { versionOf, versionsOf } from "./versions/queries.ts";
import * as versions from "./versions/schema.ts";

export const laddersRouter = router({
  templates: coachProcedure
    .input(nothing)
    .output(schema.templates)
    .query(() => templatesToPick()),
  ofClient: coachProcedure
    .input(schema.clientRef)
    .output(schema.coachView)
    .query(({ ctx, input }) => coachViewOf(ctx, input)),
  create: coachProcedure
    .input(schema.createInput)
    .output(schema.ladderReceipt)
    .mutation(({ ctx, input }) => createLadder(ctx, input)),
  save: coachProcedure
    .input(schema.saveInput)
    .output(schema.ladderReceipt)
    .mutation(({ ctx, input }) => saveLadder(ctx, input)),
  offer: coachProcedure
    .input(offering.offerInput)
    .output(schema.ladderReceipt)
    .mutation(({ ctx, input }) => offerLadder(ctx, input)),
  archive: coachProcedure
    .input(offering.archiveInput)
    .output(schema.ladderReceipt)
    .mutation(({ ctx, input }) => archiveLadder(ctx, input)),
  versions: coachProcedure
    .input(versions.versionsInput)
    .output(versions.versionPage)
    .query(({ ctx, input }) => versionsOf(ctx, input)),
  version: coachProcedure
    .input(versions.versionRef)
    .output(versions.snapshot)
    .query(({ ctx, input }) => versionOf(ctx, input)),
  answerProposal: coachProcedure
    .input(proposals.answerInput)
    .output(proposals.proposal)
    .mutation(({ ctx, input }) => answerProposal(ctx, input)),
  ownTemplates: coachProcedure
    .input(nothing)
    .output(templates.ownTemplates)
    .query(({ ctx }) => ownTemplatesOf(ctx)),
  saveTemplate: coachProcedure
    .input(templates.saveTemplateInput)
    .output(templates.templateReceipt)
    .mutation(({ ctx, input }) => saveTemplate(ctx, input)),
  nameTemplate: coachProcedure
    .input(templates.nameTemplateInput)
    .output(templates.templateReceipt)
    .mutation(({ ctx, input }) => nameTemplate(ctx, input)),
  archiveTemplate: coachProcedure
    .input(templates.archiveTemplateInput)
    .output(templates.templateReceipt)
    .mutation(({ ctx, input }) => archiveTemplate(ctx, input)),
  keepOwn: selfProcedure
    .input(ownLadder.keepOwnInput)
    .output(schema.ladderReceipt)
    .mutation(({ ctx, input }) => keepOwnLadder(ctx, input)),
  propose: clientProcedure
    .input(proposals.proposeInput)
    .output(proposals.proposal)
    .mutation(({ ctx, input }) => propose(ctx, input)),
  mine: clientProcedure
    .input(nothing)
    .output(schema.clientView)
    .query(({ ctx }) => myLadders(ctx)),
  rung: clientProcedure
    .input(schema.rungRef)
    .output(schema.clientRungView)
    .query(({ ctx, input }) => myRung(ctx, input)),
  agree: clientProcedure
    .input(schema.agreeInput)
    .output(schema.ladderReceipt)
    .mutation(({ ctx, input }) => agreeLadder(ctx, input)),
  lockForecast: clientProcedure
    .input(attempts.forecastInput)
    .output(attempts.attempt)
    .mutation(({ ctx, input }) => lockForecast(ctx, input)),
  recordOutcome: clientProcedure
    .input(attempts.outcomeInput)
    .output(attempts.attempt)
    .mutation(({ ctx, input }) => recordOutcome(ctx, input)),
  addReflection: clientProcedure
    .input(attempts.reflectionInput)
    .output(attempts.attempt)
    .mutation(({ ctx, input }) => addReflection(ctx, input)),
  decide: coachProcedure
    .input(progression.decisionInput)
    .output(progression.standing)
    .mutation(({ ctx, input }) => decideAsCoach(ctx, input)),
  decideMine: clientProcedure
    .input(progression.decisionInput)
    .output(progression.standing)
    .mutation(({ ctx, input }) => decideAsClient(ctx, input)),
  cue: clientProcedure
    .input(nothing)
    .output(preparation.myCue)
    .query(({ ctx }) => myCue(ctx)),
  chooseCue: clientProcedure
    .input(preparation.cueInput)
    .output(preparation.myCue)
    .mutation(({ ctx, input }) => chooseCue(ctx, input)),
});
