import { newId } from "#lib/uuid.ts";
import { audit } from "#server/audit.ts";
import { createVault } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { calendarOf } from "./calendar.ts";
import { type Life, type Plan, planOf } from "./life.ts";
import { addressOf, PRACTICE_SINCE, practice, staff } from "./people.ts";
import { caseloadRows } from "./rows/caseload.ts";
import { accountRow, clientRow, consentRows, engagementRow, invitationRow, userRow } from "./rows/client.ts";
import { efficacyRows } from "./rows/efficacy.ts";
import { pauseRows } from "./rows/engagement.ts";
import { goalRows } from "./rows/goals.ts";
import { experienceRows } from "./rows/journal.ts";
import { ladderRows } from "./rows/ladder.ts";
import { noteRows } from "./rows/notes.ts";
import { rhythmRows } from "./rows/rhythm.ts";
import { confirmationRows, flagRows } from "./rows/safety.ts";
import { sessionRows } from "./rows/sessions.ts";
import { stories } from "./stories.ts";

/**
 * Fills in the demo practice, unless there is one: all of it in one transaction, so that it is there or it is not.
 *
 * @param now the day that every date in it is counted back from
 */
export async function seedDemo(now = new Date()): Promise<void> {
  const organisationId = newId();
  await withOrganisation({ organisationId }, async (tx) => {
    // Two starts at once take turns, and the second finds what the first made.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('proven demo practice', 0))::text`;
    if ((await tx.organisation.count({ where: { demo: true } })) > 0) return;

    const coachOf = await addPractice(tx, organisationId, now);
    const plans = stories.map((story) => planOf(story, organisationId, coachOf(story.coach), now));
    const lives = await addClients(tx, plans);
    await addEvidence(tx, lives);
    const itself = { scope: { organisationId }, actorId: null, now: () => now, requestId: null };
    await audit(tx, itself, { action: "demo.seeded" });
  });
}

/** The organisation and its staff. Nobody has a password: the way in is the demo's own. */
async function addPractice(tx: Transaction, organisationId: string, now: Date) {
  const { timeZone } = practice;
  const calendar = calendarOf(timeZone, now);
  const createdAt = calendar.at(PRACTICE_SINCE, 9, 0);
  const people = staff.map((colleague) => ({ ...colleague, userId: newId(), membershipId: newId() }));
  await tx.organisation.create({ data: { id: organisationId, ...practice, demo: true, createdAt } });
  await tx.user.createMany({
    data: people.map(({ userId, name }) => ({
      id: userId,
      email: addressOf(name),
      name,
      timeZone,
      emailVerifiedAt: createdAt,
      demo: true,
      createdAt,
    })),
  });
  await tx.membership.createMany({
    data: people.map(({ membershipId, userId, roles }) => ({
      organisationId,
      id: membershipId,
      userId,
      roles,
      createdAt,
    })),
  });
  await tx.crisisConfirmation.createMany({ data: confirmationRows(people, organisationId, { calendar, timeZone }) });
  return (key: string) => {
    const coach = people.find((colleague) => colleague.key === key);
    if (!coach) throw new Error(`Nobody on the staff is "${key}".`);
    return coach.membershipId;
  };
}

/** The clients with their keys, engagements, invitations, accounts and consents. */
async function addClients(tx: Transaction, plans: readonly Plan[]): Promise<Life[]> {
  await tx.client.createMany({ data: plans.map(clientRow) });
  const lives: Life[] = [];
  for (const plan of plans) {
    lives.push({ ...plan, vault: await createVault(tx, plan, plan.clientId, clientRow(plan).createdAt) });
  }
  await tx.engagement.createMany({ data: lives.map(engagementRow) });
  const rests = lives.map(pauseRows);
  await tx.engagementPause.createMany({ data: rests.flatMap(({ pauses }) => pauses) });
  await tx.engagementEvent.createMany({ data: rests.flatMap(({ events }) => events) });
  await tx.invitation.createMany({ data: lives.map(invitationRow) });
  const joined = lives.flatMap((life) => (life.userId ? [{ ...life, userId: life.userId }] : []));
  await tx.user.createMany({ data: joined.map(userRow) });
  await tx.clientAccount.createMany({ data: joined.map(accountRow) });
  await tx.consent.createMany({ data: lives.flatMap(consentRows) });
  return lives;
}

/** What the clients wrote, tried and rated, and what gave reason for care. */
async function addEvidence(tx: Transaction, lives: readonly Life[]): Promise<void> {
  const journals = lives.map(experienceRows);
  await tx.masteryExperience.createMany({ data: journals.flatMap(({ experiences }) => experiences) });
  await tx.experienceMeaning.createMany({ data: journals.flatMap(({ meanings }) => meanings) });
  await tx.entryReply.createMany({ data: journals.flatMap(({ replies }) => replies) });
  await tx.threadReading.createMany({ data: journals.flatMap(({ readings }) => readings) });
  await tx.successInventory.createMany({ data: journals.flatMap(({ inventories }) => inventories) });

  const climbs = lives.map(ladderRows);
  await tx.ladder.createMany({ data: climbs.flatMap(({ ladders }) => ladders) });
  await tx.rung.createMany({ data: climbs.flatMap(({ rungs }) => rungs) });
  await tx.attempt.createMany({ data: climbs.flatMap(({ attempts }) => attempts) });

  const courses = lives.map(efficacyRows);
  await tx.efficacyScale.createMany({ data: courses.flatMap(({ scales }) => scales) });
  await tx.scaleItem.createMany({ data: courses.flatMap(({ items }) => items) });
  await tx.ratingSchedule.createMany({ data: courses.flatMap(({ schedules }) => schedules) });
  await tx.rating.createMany({ data: courses.flatMap(({ ratings }) => ratings) });
  await tx.ratingItem.createMany({ data: courses.flatMap(({ answers }) => answers) });

  await tx.goal.createMany({ data: lives.flatMap(goalRows) });
  const meetings = lives.map(sessionRows);
  await tx.coachingSession.createMany({ data: meetings.flatMap(({ sessions }) => sessions) });
  await tx.coachingSession.createMany({ data: meetings.flatMap(({ told }) => told) });
  await tx.nextAction.createMany({ data: meetings.flatMap(({ actions }) => actions) });
  // Rows with and without shown words have different columns, which one insert cannot have.
  for (const note of lives.flatMap(noteRows)) await tx.coachNote.create({ data: note, select: { id: true } });
  await tx.safetyFlag.createMany({ data: lives.flatMap(flagRows) });

  const rhythms = lives.map(rhythmRows);
  await tx.reminderChoice.createMany({ data: rhythms.flatMap(({ choices }) => choices) });
  await tx.reminder.createMany({ data: rhythms.flatMap(({ reminders }) => reminders) });
  await tx.ratingReminder.createMany({ data: rhythms.flatMap(({ ratings }) => ratings) });
  await tx.weeklyReviewChoice.createMany({ data: rhythms.flatMap(({ reviewChoices }) => reviewChoices) });
  await tx.weeklyReview.createMany({ data: rhythms.flatMap(({ reviews }) => reviews) });

  const { tags, tagged, views } = caseloadRows(lives);
  await tx.tag.createMany({ data: tags });
  await tx.clientTag.createMany({ data: tagged });
  await tx.caseloadView.createMany({ data: views });
}
