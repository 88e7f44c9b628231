import account from "./en/account.json" with { type: "json" };
import alone from "./en/alone.json" with { type: "json" };
import attribution from "./en/attribution.json" with { type: "json" };
import caseload from "./en/caseload.json" with { type: "json" };
import clients from "./en/clients.json" with { type: "json" };
import coaching from "./en/coaching.json" with { type: "json" };
import common from "./en/common.json" with { type: "json" };
import consent from "./en/consent.json" with { type: "json" };
import crisis from "./en/crisis.json" with { type: "json" };
import documents from "./en/documents.json" with { type: "json" };
import efficacy from "./en/efficacy.json" with { type: "json" };
import engagements from "./en/engagements.json" with { type: "json" };
import evidence from "./en/evidence.json" with { type: "json" };
import files from "./en/files.json" with { type: "json" };
import goals from "./en/goals.json" with { type: "json" };
import guide from "./en/guide.json" with { type: "json" };
import insights from "./en/insights.json" with { type: "json" };
import inventory from "./en/inventory.json" with { type: "json" };
import journal from "./en/journal.json" with { type: "json" };
import ladder from "./en/ladder.json" with { type: "json" };
import notes from "./en/notes.json" with { type: "json" };
import offline from "./en/offline.json" with { type: "json" };
import operator from "./en/operator.json" with { type: "json" };
import organisation from "./en/organisation.json" with { type: "json" };
import practice from "./en/practice.json" with { type: "json" };
import preliminary from "./en/preliminary.json" with { type: "json" };
import print from "./en/print.json" with { type: "json" };
import prompts from "./en/prompts.json" with { type: "json" };
import rating from "./en/rating.json" with { type: "json" };
import record from "./en/record.json" with { type: "json" };
import reminders from "./en/reminders.json" with { type: "json" };
import replies from "./en/replies.json" with { type: "json" };
import review from "./en/review.json" with { type: "json" };
import safety from "./en/safety.json" with { type: "json" };
import scales from "./en/scales.json" with { type: "json" };
import screens from "./en/screens.json" with { type: "json" };
import sessions from "./en/sessions.json" with { type: "json" };
import shell from "./en/shell.json" with { type: "json" };
import today from "./en/today.json" with { type: "json" };

/** Every text of the product in English, one file per area; the area's name is the namespace. */
export const en = {
  account,
  alone,
  attribution,
  caseload,
  clients,
  coaching,
  common,
  consent,
  crisis,
  documents,
  efficacy,
  engagements,
  files,
  evidence,
  goals,
  guide,
  insights,
  inventory,
  journal,
  ladder,
  notes,
  offline,
  operator,
  organisation,
  practice,
  preliminary,
  print,
  prompts,
  rating,
  record,
  reminders,
  replies,
  review,
  safety,
  scales,
  screens,
  sessions,
  shell,
  today,
};
