import { currentConsent } from "#content/consent/texts.ts";
import { DAYS_OPEN } from "#features/clients/invitations/schema.ts";
import { newId } from "#lib/uuid.ts";
import { hashOfToken, newToken } from "#server/auth/token.ts";
import { type Life, type Plan, sometime } from "../life.ts";
import { addressOf } from "../people.ts";
import type { Story } from "../story.ts";

/** The office's hours. */
const OFFICE = [9, 17] as const;
const DAYS_BEFORE_START = 2;

function addedOn({ story }: Plan): number {
  return story.started + DAYS_BEFORE_START;
}

export function userRow({ userId, story, calendar }: Plan & { userId: string }) {
  const createdAt = calendar.at(joinedOn(story), 18, 30);
  const { name, timeZone } = story;
  return { id: userId, email: addressOf(name), name, timeZone, emailVerifiedAt: createdAt, demo: true, createdAt };
}

export function accountRow({ organisationId, clientId, userId, story, calendar }: Plan & { userId: string }) {
  return { organisationId, clientId, userId, createdAt: calendar.at(joinedOn(story), 18, 30) };
}

export function clientRow(plan: Plan) {
  const { organisationId, clientId: id, story, calendar } = plan;
  const { name, timeZone } = story;
  const createdAt = calendar.at(addedOn(plan), 9, 10);
  return { organisationId, id, name, email: addressOf(name), timeZone, createdAt, updatedAt: createdAt };
}

function standingOf({ standing }: Story) {
  if (!standing) return { status: "active", endedOn: null } as const;
  if ("paused" in standing) return { status: "paused", endedOn: null } as const;
  return { status: "completed", endedOn: standing.completed } as const;
}

export function engagementRow(life: Life) {
  const { organisationId, clientId, engagementId, coachId, story, calendar, vault } = life;
  const { audience, plannedWeeks, focus, started, contact } = story;
  const { status, endedOn } = standingOf(story);
  return {
    organisationId,
    id: engagementId,
    clientId,
    coachId,
    audience,
    plannedWeeks,
    focus: vault.seal("engagement.focus", engagementId, focus),
    startsOn: calendar.day(started),
    status,
    contactAt: contact === null ? null : sometime(life, contact, OFFICE),
    endedAt: endedOn === null ? null : calendar.at(endedOn, 16, 0),
    ...closingOf(life),
    createdAt: calendar.at(addedOn(life), 9, 10),
  };
}

/** What a completed engagement ended with, for coach and client. */
function closingOf({ engagementId, story: { standing }, calendar, vault }: Life) {
  if (!standing || !("completed" in standing)) return {};
  const closing = vault.seal("engagement.closing", engagementId, standing.closing);
  return { closing, closingSharedAt: calendar.at(standing.completed, 16, 0) };
}

export function invitationRow({ organisationId, clientId, coachId, story, calendar }: Plan) {
  const { joining, name } = story;
  const sent = "joined" in joining ? joining.joined + 1 : joining.invited;
  return {
    organisationId,
    id: newId(),
    clientId,
    email: addressOf(name),
    // The link was never sent, so nobody has the token.
    tokenHash: hashOfToken(newToken()),
    invitedBy: coachId,
    createdAt: calendar.at(sent, 11, 45),
    expiresAt: calendar.at(sent - DAYS_OPEN, 11, 45),
    acceptedAt: "joined" in joining ? calendar.at(joining.joined, 18, 30) : null,
  };
}

export function consentRows({ organisationId, clientId, story, calendar }: Plan) {
  if (!("joined" in story.joining)) return [];
  const { joined, shares } = story.joining;
  const decisions = {
    coaching_record: true,
    share_with_coach: shares !== "nothing",
    share_by_default: shares === "by_default",
  };
  return (Object.keys(decisions) as (keyof typeof decisions)[]).map((purpose) => ({
    organisationId,
    id: newId(),
    clientId,
    purpose,
    textVersion: currentConsent.version,
    granted: decisions[purpose],
    decidedAt: calendar.at(joined, 18, 34),
  }));
}

function joinedOn({ joining, name }: Story): number {
  if ("joined" in joining) return joining.joined;
  throw new Error(`${name} has not joined.`);
}
