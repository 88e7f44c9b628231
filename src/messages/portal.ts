import account from "./en/account.json" with { type: "json" };
import alone from "./en/alone.json" with { type: "json" };
import attribution from "./en/attribution.json" with { type: "json" };
import coaching from "./en/coaching.json" with { type: "json" };
import common from "./en/common.json" with { type: "json" };
import consent from "./en/consent.json" with { type: "json" };
import crisis from "./en/crisis.json" with { type: "json" };
import documents from "./en/documents.json" with { type: "json" };
import efficacy from "./en/efficacy.json" with { type: "json" };
import evidence from "./en/evidence.json" with { type: "json" };
import inventory from "./en/inventory.json" with { type: "json" };
import journal from "./en/journal.json" with { type: "json" };
import ladder from "./en/ladder.json" with { type: "json" };
import notes from "./en/notes.json" with { type: "json" };
import offline from "./en/offline.json" with { type: "json" };
import practice from "./en/practice.json" with { type: "json" };
import preliminary from "./en/preliminary.json" with { type: "json" };
import rating from "./en/rating.json" with { type: "json" };
import reminders from "./en/reminders.json" with { type: "json" };
import replies from "./en/replies.json" with { type: "json" };
import review from "./en/review.json" with { type: "json" };
import safety from "./en/safety.json" with { type: "json" };
import screens from "./en/screens.json" with { type: "json" };
import sessions from "./en/sessions.json" with { type: "json" };
import otherWords from "./en-alone.json" with { type: "json" };
import { laidOver } from "./laid-over.ts";

/**
 * What the interactive parts of the portal speak about, as a file of its own: a device fetches it once and not with each
 * page, and the portal's home does without.
 */
export const portalTexts = {
  account,
  alone,
  attribution,
  coaching,
  common,
  consent,
  crisis,
  documents,
  efficacy,
  evidence,
  inventory,
  journal,
  ladder,
  notes,
  offline,
  practice,
  preliminary,
  rating,
  reminders,
  replies,
  review,
  safety,
  screens,
  sessions,
};

/** The same for somebody without a coach. */
export const portalTextsAlone = laidOver(portalTexts, otherWords);
