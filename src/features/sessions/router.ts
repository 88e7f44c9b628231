import { nothing } from "#lib/schema.ts";
import { router } from "#server/trpc/init.ts";
import { clientProcedure, coachProcedure, publicProcedure } from "#server/trpc/procedures.ts";
import { saveAgenda } from "./agenda/commands.ts";
import { agendaInput, agendaReceipt } from "./agenda/schema.ts";
import { closeFeed, openFeed } from "./calendar/commands.ts";
import { calendarOf, feedOf } from "./calendar/queries.ts";
import { feedAddress, feedFile, feedInput, feedState } from "./calendar/schema.ts";
import { changeSession, inviteToSession, planSessions, setState } from "./commands.ts";
import { saveNotes, saveSummary, shareSummary, unshareSummary } from "./notes/commands.ts";
import * as notes from "./notes/schema.ts";
import { myNextSession, mySessions } from "./portal/queries.ts";
import * as portal from "./portal/schema.ts";
import { sessionsOfClient, sessionsOfCoach, slotOf } from "./queries.ts";
import { sessionForCoach } from "./running/queries.ts";
import { sessionView } from "./running/schema.ts";
import * as schema from "./schema.ts";

export const sessionsRouter = router({
  list: coachProcedure
    .input(schema.listInput)
    .output(schema.coachSessions)
    .query(({ ctx, input }) => sessionsOfCoach(ctx, input)),
  ofClient: coachProcedure
    .input(schema.clientRef)
    .output(schema.clientSessions)
    .query(({ ctx, input }) => sessionsOfClient(ctx, input)),
  slot: coachProcedure
    .input(schema.slotInput)
    .output(schema.slot)
    .query(({ ctx, input }) => slotOf(ctx, input)),
  plan: coachProcedure
    .input(schema.planInput)
    .output(schema.frames)
    .mutation(({ ctx, input }) => planSessions(ctx, input)),
  change: coachProcedure
    .input(schema.changeInput)
    .output(schema.frame)
    .mutation(({ ctx, input }) => changeSession(ctx, input)),
  setState: coachProcedure
    .input(schema.stateInput)
    .output(schema.frame)
    .mutation(({ ctx, input }) => setState(ctx, input)),
  invite: coachProcedure
    .input(schema.inviteInput)
    .output(schema.frame)
    .mutation(({ ctx, input }) => inviteToSession(ctx, input)),
  byId: coachProcedure
    .input(schema.sessionRef)
    .output(sessionView)
    .query(({ ctx, input }) => sessionForCoach(ctx, input)),
  saveAgenda: coachProcedure
    .input(agendaInput)
    .output(agendaReceipt)
    .mutation(({ ctx, input }) => saveAgenda(ctx, input)),
  saveNotes: coachProcedure
    .input(notes.notesInput)
    .output(notes.keptWords)
    .mutation(({ ctx, input }) => saveNotes(ctx, input)),
  saveSummary: coachProcedure
    .input(notes.summaryInput)
    .output(notes.keptWords)
    .mutation(({ ctx, input }) => saveSummary(ctx, input)),
  share: coachProcedure
    .input(notes.shareInput)
    .output(notes.shared)
    .mutation(({ ctx, input }) => shareSummary(ctx, input)),
  unshare: coachProcedure
    .input(notes.unshareInput)
    .output(notes.shared)
    .mutation(({ ctx, input }) => unshareSummary(ctx, input)),
  feed: coachProcedure
    .input(nothing)
    .output(feedState)
    .query(({ ctx }) => feedOf(ctx)),
  openFeed: coachProcedure
    .input(nothing)
    .output(feedAddress)
    .mutation(({ ctx }) => openFeed(ctx)),
  closeFeed: coachProcedure
    .input(nothing)
    .output(feedState)
    .mutation(({ ctx }) => closeFeed(ctx)),
  calendar: publicProcedure
    .input(feedInput)
    .output(feedFile)
    .query(({ ctx, input }) => calendarOf(ctx, input)),
  mine: clientProcedure
    .input(nothing)
    .output(portal.mySessions)
    .query(({ ctx }) => mySessions(ctx)),
  next: clientProcedure
    .input(nothing)
    .output(portal.myNextSession)
    .query(({ ctx }) => myNextSession(ctx)),
});
