import { nothing } from "#lib/schema.ts";
import { router } from "#server/trpc/init.ts";
import { publicProcedure, signedInProcedure } from "#server/trpc/procedures.ts";
import { actAs, changePassword, endOtherSessions, endSession, setTimeZone } from "./commands.ts";
import { deliveryOfLetters, hereAs, mySessions, myself, peopleOfDemo } from "./queries.ts";
import * as schema from "./schema.ts";
import { confirmSignUp, demoSignIn, signUp } from "./sign-up/commands.ts";
import { beginAlone } from "./sign-up/own-client/commands.ts";

export const accountRouter = router({
  signUp: publicProcedure
    .input(schema.signUpInput)
    .output(schema.signUpReceipt)
    .mutation(({ ctx, input }) => signUp(ctx, input)),
  confirmSignUp: publicProcedure
    .input(schema.confirmInput)
    .output(schema.confirmReceipt)
    .mutation(({ ctx, input }) => confirmSignUp(ctx, input)),
  delivery: publicProcedure
    .input(nothing)
    .output(schema.delivery)
    .query(() => deliveryOfLetters()),
  demoPeople: publicProcedure
    .input(nothing)
    .output(schema.demoPeople)
    .query(() => peopleOfDemo()),
  demoSignIn: publicProcedure
    .input(schema.demoSignInInput)
    .output(schema.saved)
    .mutation(({ ctx, input }) => demoSignIn(ctx, input)),
  me: signedInProcedure
    .input(nothing)
    .output(schema.me)
    .query(({ ctx }) => myself(ctx)),
  here: signedInProcedure
    .input(nothing)
    .output(schema.here)
    .query(({ ctx }) => hereAs(ctx)),
  actAs: signedInProcedure
    .input(schema.actAsInput)
    .output(schema.saved)
    .mutation(({ ctx, input }) => actAs(ctx, input)),
  beginAlone: signedInProcedure
    .input(nothing)
    .output(schema.ownPlace)
    .mutation(({ ctx }) => beginAlone(ctx)),
  sessions: signedInProcedure
    .input(nothing)
    .output(schema.sessions)
    .query(({ ctx }) => mySessions(ctx)),
  endSession: signedInProcedure
    .input(schema.sessionRef)
    .output(schema.ended)
    .mutation(({ ctx, input }) => endSession(ctx, input)),
  endOtherSessions: signedInProcedure
    .input(nothing)
    .output(schema.ended)
    .mutation(({ ctx }) => endOtherSessions(ctx)),
  changePassword: signedInProcedure
    .input(schema.changePasswordInput)
    .output(schema.changePasswordReceipt)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  setTimeZone: signedInProcedure
    .input(schema.timeZoneInput)
    .output(schema.saved)
    .mutation(({ ctx, input }) => setTimeZone(ctx, input)),
});
