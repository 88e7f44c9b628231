import { accountRouter } from "#features/account/router.ts";
import { attributionRouter } from "#features/attribution/router.ts";
import { caseloadRouter } from "#features/caseload/router.ts";
import { laddersRouter } from "#features/challenge-ladder/router.ts";
import { clientFilesRouter } from "#features/client-files/router.ts";
import { clientsRouter } from "#features/clients/router.ts";
import { coachingPromptsRouter } from "#features/coaching-prompts/router.ts";
import { consentRouter } from "#features/consent/router.ts";
import { documentsRouter } from "#features/documents/router.ts";
import { changeRouter } from "#features/efficacy/chart/router.ts";
import { efficacyRouter } from "#features/efficacy/router.ts";
import { engagementsRouter } from "#features/engagements/router.ts";
import { evidenceRouter } from "#features/evidence/router.ts";
import { goalsRouter } from "#features/goals/router.ts";
import { guidedPracticeRouter } from "#features/guided-practice/router.ts";
import { journalRouter } from "#features/journal/router.ts";
import { insightsRouter } from "#features/ladder-insights/router.ts";
import { notesRouter } from "#features/notes/router.ts";
import { organisationRouter } from "#features/organisation/router.ts";
import { preliminaryWorkRouter } from "#features/preliminary-work/router.ts";
import { recordRouter } from "#features/record/router.ts";
import { remindersRouter } from "#features/reminders/router.ts";
import { repliesRouter } from "#features/replies/router.ts";
import { safetyRouter } from "#features/safety/router.ts";
import { selfUseRouter } from "#features/self-use/router.ts";
import { actionsRouter } from "#features/sessions/actions/router.ts";
import { sessionsRouter } from "#features/sessions/router.ts";
import { successInventoryRouter } from "#features/success-inventory/router.ts";
import { todayRouter } from "#features/today/router.ts";
import { weeklyReviewRouter } from "#features/weekly-review/router.ts";
import { router } from "./init.ts";

/** Every door of the product. The authorisation matrix test walks it. */
export const appRouter = router({
  clients: clientsRouter,
  clientFiles: clientFilesRouter,
  consent: consentRouter,
  account: accountRouter,
  efficacy: efficacyRouter,
  change: changeRouter,
  journal: journalRouter,
  ladders: laddersRouter,
  insights: insightsRouter,
  engagements: engagementsRouter,
  evidence: evidenceRouter,
  goals: goalsRouter,
  safety: safetyRouter,
  caseload: caseloadRouter,
  guidedPractice: guidedPracticeRouter,
  attribution: attributionRouter,
  coachingPrompts: coachingPromptsRouter,
  preliminaryWork: preliminaryWorkRouter,
  record: recordRouter,
  notes: notesRouter,
  documents: documentsRouter,
  sessions: sessionsRouter,
  actions: actionsRouter,
  replies: repliesRouter,
  successInventory: successInventoryRouter,
  today: todayRouter,
  reminders: remindersRouter,
  weeklyReview: weeklyReviewRouter,
  selfUse: selfUseRouter,
  organisation: organisationRouter,
});

export type AppRouter = typeof appRouter;
