import { nothing } from "#lib/schema.ts";
import { router } from "#server/trpc/init.ts";
import {
  careProcedure,
  clientProcedure,
  coachProcedure,
  ownerProcedure,
  supervisorProcedure,
} from "#server/trpc/procedures.ts";
import { closeFlags, raiseFlag, reportNotOk } from "./commands.ts";
import { confirmCrisisLines } from "./crisis/commands.ts";
import { clientHelp, crisisLinesOf, crisisStanding } from "./crisis/queries.ts";
import * as crisis from "./crisis/schema.ts";
import { endPractice } from "./distress/commands.ts";
import * as distress from "./distress/schema.ts";
import { acknowledgeFlag, recheckFlag } from "./flow/commands.ts";
import { safetyRecordOf } from "./flow/queries.ts";
import * as flow from "./flow/schema.ts";
import { confirmOverride, recordClearance, requestOverride, revokeLift } from "./lifts/commands.ts";
import * as lifts from "./lifts/schema.ts";
import { changePolicy } from "./policy/commands.ts";
import { policyOf } from "./policy/queries.ts";
import { policy } from "./policy/schema.ts";
import { mySafety, safetyForCoach } from "./queries.ts";
import {
  draftReferral,
  noteReferralConsent,
  reviseReferral,
  sendReferral,
  withdrawReferral,
} from "./referrals/commands.ts";
import { letterOf } from "./referrals/queries.ts";
import * as referrals from "./referrals/schema.ts";
import * as schema from "./schema.ts";
import { decideOnScreens, takeScreen } from "./screening/commands.ts";
import { myScreens } from "./screening/queries.ts";
import * as screening from "./screening/schema.ts";
import { supervisedBy } from "./supervision/queries.ts";

export const safetyRouter = router({
  ofClient: coachProcedure
    .input(schema.clientRef)
    .output(schema.safetyOfClient)
    .query(({ ctx, input }) => safetyForCoach(ctx, input)),
  raise: coachProcedure
    .input(schema.raiseInput)
    .output(schema.flagReceipt)
    .mutation(({ ctx, input }) => raiseFlag(ctx, input)),
  close: careProcedure
    .input(schema.closeInput)
    .output(schema.flagReceipts)
    .mutation(({ ctx, input }) => closeFlags(ctx, input)),
  record: careProcedure
    .input(schema.clientRef)
    .output(flow.safetyRecord)
    .query(({ ctx, input }) => safetyRecordOf(ctx, input)),
  acknowledge: careProcedure
    .input(flow.acknowledgeInput)
    .output(schema.flagReceipt)
    .mutation(({ ctx, input }) => acknowledgeFlag(ctx, input)),
  recheck: careProcedure
    .input(flow.recheckInput)
    .output(schema.flagReceipt)
    .mutation(({ ctx, input }) => recheckFlag(ctx, input)),
  draftReferral: careProcedure
    .input(referrals.draftInput)
    .output(referrals.referralReceipt)
    .mutation(({ ctx, input }) => draftReferral(ctx, input)),
  reviseReferral: careProcedure
    .input(referrals.reviseInput)
    .output(referrals.referralReceipt)
    .mutation(({ ctx, input }) => reviseReferral(ctx, input)),
  noteReferralConsent: careProcedure
    .input(referrals.referralRef)
    .output(referrals.referralReceipt)
    .mutation(({ ctx, input }) => noteReferralConsent(ctx, input)),
  sendReferral: careProcedure
    .input(referrals.referralRef)
    .output(referrals.referralReceipt)
    .mutation(({ ctx, input }) => sendReferral(ctx, input)),
  withdrawReferral: careProcedure
    .input(referrals.referralRef)
    .output(referrals.referralReceipt)
    .mutation(({ ctx, input }) => withdrawReferral(ctx, input)),
  letter: careProcedure
    .input(referrals.letterRef)
    .output(referrals.letterToPrint)
    .query(({ ctx, input }) => letterOf(ctx, input)),
  clear: careProcedure
    .input(lifts.clearInput)
    .output(lifts.liftReceipt)
    .mutation(({ ctx, input }) => recordClearance(ctx, input)),
  requestOverride: careProcedure
    .input(lifts.overrideInput)
    .output(lifts.liftReceipt)
    .mutation(({ ctx, input }) => requestOverride(ctx, input)),
  confirmOverride: careProcedure
    .input(lifts.liftRef)
    .output(lifts.liftReceipt)
    .mutation(({ ctx, input }) => confirmOverride(ctx, input)),
  revokeLift: careProcedure
    .input(lifts.liftRef)
    .output(lifts.liftReceipt)
    .mutation(({ ctx, input }) => revokeLift(ctx, input)),
  policy: ownerProcedure
    .input(nothing)
    .output(policy)
    .query(({ ctx }) => policyOf(ctx)),
  changePolicy: ownerProcedure
    .input(policy)
    .output(policy)
    .mutation(({ ctx, input }) => changePolicy(ctx, input)),
  mine: clientProcedure
    .input(nothing)
    .output(schema.mySafety)
    .query(({ ctx }) => mySafety(ctx)),
  reportNotOk: clientProcedure
    .input(schema.reportInput)
    .output(schema.flagReceipt)
    .mutation(({ ctx, input }) => reportNotOk(ctx, input)),
  practiceEnded: clientProcedure
    .input(distress.endInput)
    .output(distress.ended)
    .mutation(({ ctx, input }) => endPractice(ctx, input)),
  supervised: supervisorProcedure
    .input(nothing)
    .output(schema.supervised)
    .query(({ ctx }) => supervisedBy(ctx)),
  screens: clientProcedure
    .input(nothing)
    .output(screening.myScreens)
    .query(({ ctx }) => myScreens(ctx)),
  decideOnScreens: clientProcedure
    .input(screening.decideInput)
    .output(screening.decided)
    .mutation(({ ctx, input }) => decideOnScreens(ctx, input)),
  takeScreen: clientProcedure
    .input(screening.takeInput)
    .output(screening.takeReceipt)
    .mutation(({ ctx, input }) => takeScreen(ctx, input)),
  help: clientProcedure
    .input(nothing)
    .output(crisis.clientHelp)
    .query(({ ctx }) => clientHelp(ctx)),
  crisisStanding: coachProcedure
    .input(nothing)
    .output(crisis.crisisStanding)
    .query(({ ctx }) => crisisStanding(ctx)),
  crisisLines: ownerProcedure
    .input(nothing)
    .output(crisis.crisisLines)
    .query(({ ctx }) => crisisLinesOf(ctx)),
  confirmCrisisLines: ownerProcedure
    .input(crisis.confirmInput)
    .output(crisis.confirmReceipt)
    .mutation(({ ctx, input }) => confirmCrisisLines(ctx, input)),
});
