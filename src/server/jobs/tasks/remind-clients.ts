import { randomUUID } from "node:crypto";
import { addMinutes } from "date-fns";
import { ratingDaysDue } from "#domain/efficacy/reminders.ts";
import { isAnswered, type Occasion, occasionsDue, reminderPolicy, stepOf } from "#domain/reminders/due.ts";
import { quietUntilChosen } from "#domain/reminders/quiet.ts";
import { weekOf } from "#domain/reminders/week.ts";
import { type Transaction, workerDatabase } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { env } from "#server/env.ts";
import { log } from "#server/log.ts";
import { postLetter } from "#server/mail/post.ts";
import type { PushWord } from "#server/push/deliver.ts";
import { type Asked, type AskedRow, askedAfter } from "#server/reminders/asked.ts";
import { offLink } from "#server/reminders/off-link.ts";
import type { Tenant } from "#server/scope.ts";
import { enqueue } from "../enqueue.ts";
import { organisations } from "../organisations.ts";

/** Clients of one organisation that are read at once. */
const BATCH = 200;

/**
 * Reminds clients of what they asked to be reminded of, each occasion once: reminder and note commit together, so that
 * neither a repeat nor a second worker reminds twice, and one that is killed leaves nothing half done. One client's
 * trouble stops nobody else, and one organisation's no other's.
 */
export async function remindClients(now = new Date()): Promise<void> {
  const troubles: unknown[] = [];
  for await (const organisationId of organisations()) {
    try {
      await remindIn({ organisationId }, now, troubles);
    } catch (err) {
      log.error({ action: "clients.not_reminded", organisationId, err });
      troubles.push(err);
    }
  }
  if (troubles.length > 0) throw new AggregateError(troubles, `${troubles.length} times somebody was not reminded`);
}

/** @param troubles takes what went wrong with single clients; the others are reminded all the same */
async function remindIn(tenant: Tenant, now: Date, troubles: unknown[]): Promise<void> {
  let after: string | null = null;
  do {
    const page = await readPage(tenant, after);
    for (const { clientId, asked } of page) {
      try {
        const client = asked();
        const due = dueNow(client, now);
        if (!isBackAgain(client) && isNothing(due)) continue;
        await withOrganisation(tenant, (tx) => remind(tx, tenant, client, { due, now }), workerDatabase());
      } catch (err) {
        log.error({ action: "client.not_reminded", ...tenant, reference: clientId, err });
        troubles.push(err);
      }
    }
    after = page.length === BATCH ? (page.at(-1)?.clientId ?? null) : null;
  } while (after !== null);
}

function readPage(tenant: Tenant, after: string | null): Promise<AskedRow[]> {
  return withOrganisation(tenant, (tx) => askedAfter(tx, tenant, { after, take: BATCH }), workerDatabase());
}

type Due = { occasions: Occasion<"moment" | "review">[]; ratingDays: string[] };

/** What a client is to be reminded of now, at their hours and outside their quiet ones. */
function dueNow({ timeZone, quietFrom, quietUntil, reminders, sent, reviewed, ratings }: Asked, now: Date): Due {
  const night = quietUntilChosen(ratings ? ratings.hour * 60 : undefined);
  const quiet = { from: quietFrom ?? night.from, until: quietUntil ?? night.until };
  return {
    // Whoever has looked back at the week already is not asked to.
    occasions: occasionsDue({ timeZone, quiet, reminders, sent }, now).filter(
      ({ kind, dueOn }) => kind !== "review" || !reviewed.includes(weekOf(dueOn)),
    ),
    ratingDays: ratings ? ratingDaysDue({ timeZone, quiet, ...ratings }, now) : [],
  };
}

function isNothing({ occasions, ratingDays }: Due): boolean {
  return occasions.length + ratingDays.length === 0;
}

function isHere(client: Asked): boolean {
  return client.written || isAnswered(client);
}

/** Whether somebody whose reminders counted as unanswered has been here since. */
function isBackAgain(client: Asked): boolean {
  return isHere(client) && (client.unanswered > 0 || client.pausedAt !== null);
}

async function remind(
  tx: Transaction,
  tenant: Tenant,
  client: Asked,
  { due, now }: { due: Due; now: Date },
): Promise<void> {
  const where = { organisationId: tenant.organisationId, clientId: client.clientId };
  // Noted as it happens: sessions that ended are swept away, and nobody should count as away who was here.
  if (isBackAgain(client)) {
    await tx.reminderChoice.updateMany({
      where: { ...where, lastSentAt: client.lastSentAt },
      data: { unanswered: 0, pausedAt: null },
    });
  }
  if (isNothing(due)) return;
  if (!(await note(tx, tenant, client, due, now))) return;

  const unanswered = isHere(client) ? 0 : client.unanswered;
  const step = stepOf(unanswered);
  const code = await codeOf(tx, tenant, client);
  await tx.reminderChoice.updateMany({
    where,
    data: step === "remind" ? { unanswered: unanswered + 1, lastSentAt: now, pausedAt: null } : { pausedAt: now },
  });
  const off = offLink({ ...where, code });
  if (client.channel === "push") await push(tx, tenant, client, { word: wordFor(step, due), now });
  else await write(tx, client.email, { step, due, off, now });
}

/** @returns whether there was anything that nobody had noted before: whoever notes an occasion first reminds of it */
async function note(
  tx: Transaction,
  { organisationId }: Tenant,
  { clientId }: Asked,
  { occasions, ratingDays }: Due,
  sentAt: Date,
): Promise<boolean> {
  const whose = { organisationId, clientId, sentAt };
  const reminders = await tx.reminderSent.createMany({
    data: occasions.map(({ kind, dueOn, minute }) => ({ ...whose, kind, minute, dueOn: new Date(dueOn) })),
    skipDuplicates: true,
  });
  const ratings = await tx.ratingReminderSent.createMany({
    data: ratingDays.map((day) => ({ ...whose, dueOn: new Date(day) })),
    skipDuplicates: true,
  });
  return reminders.count + ratings.count > 0;
}

/** What links answer to; whoever has only ever asked to be reminded of ratings gets a choice to hold it. */
async function codeOf(
  tx: Transaction,
  { organisationId }: Tenant,
  { clientId, offCode, ratings }: Asked,
): Promise<string> {
  if (offCode) return offCode;
  const { from: quietFrom, until: quietUntil } = quietUntilChosen(ratings ? ratings.hour * 60 : undefined);
  const row = { organisationId, clientId, channel: "mail" as const, quietFrom, quietUntil };
  await tx.reminderChoice.createMany({ data: [{ ...row, offCode: randomUUID(), version: 0 }], skipDuplicates: true });
  const kept = await tx.reminderChoice.findUniqueOrThrow({
    where: { organisationId_clientId: { organisationId, clientId } },
    select: { offCode: true },
  });
  return kept.offCode;
}

type Step = ReturnType<typeof stepOf>;

/** Only a review has a page of its own to open; everything else waits on the first one. */
function isReviewOnly({ occasions, ratingDays }: Due): boolean {
  return ratingDays.length === 0 && occasions.every(({ kind }) => kind === "review");
}

function wordFor(step: Step, due: Due): PushWord {
  if (step === "say_paused") return "paused";
  return isReviewOnly(due) ? "review" : "open";
}

/** Several things at once are one reminder. */
async function push(
  tx: Transaction,
  { organisationId }: Tenant,
  { devices }: Asked,
  { word, now }: { word: PushWord; now: Date },
): Promise<void> {
  const until = addMinutes(now, reminderPolicy.latestMinutes).toISOString();
  for (const subscriptionId of devices) {
    await enqueue(tx, { task: "send-push", payload: { organisationId, subscriptionId, word, until } });
  }
}

async function write(
  tx: Transaction,
  to: string,
  { step, due, off, now }: { step: Step; due: Due; off: string; now: Date },
): Promise<void> {
  const { PUBLIC_URL } = env();
  const at = (path: string) => ({ to, url: `${PUBLIC_URL}${path}`, off });
  if (step === "say_paused") {
    await postLetter(tx, { template: "reminders_paused", ...at("/portal/settings/reminders") }, now);
  } else if (due.occasions.length === 0) {
    await postLetter(tx, { template: "rating_reminder", ...at("/portal") }, now);
  } else {
    await postLetter(tx, { template: "reminder", ...at(isReviewOnly(due) ? "/portal/review" : "/portal") }, now);
  }
}
