import { accountMatrix } from "#features/account/matrix.ts";
import { attributionMatrix } from "#features/attribution/matrix.ts";
import { caseloadMatrix } from "#features/caseload/matrix.ts";
import { laddersMatrix } from "#features/challenge-ladder/matrix.ts";
import { clientFilesMatrix } from "#features/client-files/matrix.ts";
import { clientsMatrix } from "#features/clients/matrix.ts";
import { coachingPromptsMatrix } from "#features/coaching-prompts/matrix.ts";
import { consentMatrix } from "#features/consent/matrix.ts";
import { documentsMatrix } from "#features/documents/matrix.ts";
import { changeMatrix } from "#features/efficacy/chart/matrix.ts";
import { efficacyMatrix } from "#features/efficacy/matrix.ts";
import { engagementsMatrix } from "#features/engagements/matrix.ts";
import { evidenceMatrix } from "#features/evidence/matrix.ts";
import { goalsMatrix } from "#features/goals/matrix.ts";
import { guidedPracticeMatrix } from "#features/guided-practice/matrix.ts";
import { journalMatrix } from "#features/journal/matrix.ts";
import { insightsMatrix } from "#features/ladder-insights/matrix.ts";
import { notesMatrix } from "#features/notes/matrix.ts";
import { organisationMatrix } from "#features/organisation/matrix.ts";
import { preliminaryWorkMatrix } from "#features/preliminary-work/matrix.ts";
import { recordMatrix } from "#features/record/matrix.ts";
import { remindersMatrix } from "#features/reminders/matrix.ts";
import { repliesMatrix } from "#features/replies/matrix.ts";
import { safetyMatrix } from "#features/safety/matrix.ts";
import { selfUseMatrix } from "#features/self-use/matrix.ts";
import { actionsMatrix } from "#features/sessions/actions/matrix.ts";
import { sessionsMatrix } from "#features/sessions/matrix.ts";
import { successInventoryMatrix } from "#features/success-inventory/matrix.ts";
import { todayMatrix } from "#features/today/matrix.ts";
import { weeklyReviewMatrix } from "#features/weekly-review/matrix.ts";
import type { AppRouter } from "#server/trpc/root.ts";
import type { Matrix } from "./matrix.ts";

/** Every feature's rows of the authorisation matrix; a router without an entry here does not compile. */
export const matrices: { [Feature in keyof AppRouter["_def"]["record"]]: Matrix<Feature> } = {
  clients: clientsMatrix,
  clientFiles: clientFilesMatrix,
  consent: consentMatrix,
  account: accountMatrix,
  efficacy: efficacyMatrix,
  change: changeMatrix,
  journal: journalMatrix,
  ladders: laddersMatrix,
  insights: insightsMatrix,
  engagements: engagementsMatrix,
  evidence: evidenceMatrix,
  goals: goalsMatrix,
  safety: safetyMatrix,
  caseload: caseloadMatrix,
  guidedPractice: guidedPracticeMatrix,
  attribution: attributionMatrix,
  coachingPrompts: coachingPromptsMatrix,
  preliminaryWork: preliminaryWorkMatrix,
  record: recordMatrix,
  notes: notesMatrix,
  documents: documentsMatrix,
  sessions: sessionsMatrix,
  actions: actionsMatrix,
  replies: repliesMatrix,
  successInventory: successInventoryMatrix,
  today: todayMatrix,
  reminders: remindersMatrix,
  weeklyReview: weeklyReviewMatrix,
  selfUse: selfUseMatrix,
  organisation: organisationMatrix,
};
