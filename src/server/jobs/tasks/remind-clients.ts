import { addMinutes } from "date-fns";
import * as z from "zod";
import { occasionsDue, reminderPolicy, stepOf } from "#domain/reminders/due.ts";
import { weekOf } from "#domain/reminders/week.ts";
import { type Transaction, workerDatabase } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { env } from "#server/env.ts";
import { log } from "#server/log.ts";
import { offLink } from "#server/mail/off-link.ts";
import { postLetter } from "#server/mail/post.ts";
import type { PushWord } from "#server/push/deliver.ts";
import type { Tenant } from "#server/scope.ts";
import { enqueue } from "../enqueue.ts";
import { organisations } from "../organisations.ts";

/** Clients of one organisation that are looked at in one transaction. */
const BATCH = 200;

/**
 * Reminds clients at the times they chose, each occasion once: reminder and note commit together, so that neither a
 * repeat nor a second worker reminds twice. One organisation's trouble stops no other's.
 */
export async function remindClients(now = new Date()): Promise<void> {
  const troubles: unknown[] = [];
  for await (const organisationId of organisations()) {
    try {
      await remindIn({ organisationId }, now);
    } catch (err) {
      log.error({ action: "clients.not_reminded", organisationId, err });
      troubles.push(err);
    }
  }
  if (troubles.length > 0) throw new AggregateError(troubles, `${troubles.length} organisations were not reminded`);
}

async function remindIn(tenant: Tenant, now: Date): Promise<void> {
  let after: string | null = null;
  do {
    const page: Choice[] = await withOrganisation(
      tenant,
      async (tx) => {
        const choices = await choicesAfter(tx, tenant, after);
        for (const choice of choices) await remind(tx, tenant, choice, now);
        return choices;
      },
      workerDatabase(),
    );
    after = page.length === BATCH ? (page.at(-1)?.clientId ?? null) : null;
  } while (after !== null);
}

const kind = z.enum(["moment", "review"]);
const choiceRow = z.object({
  clientId: z.string(),
  email: z.string(),
  timeZone: z.string(),
  channel: z.enum(["mail", "push"]),
  quietFrom: z.number(),
  quietUntil: z.number(),
  unanswered: z.number(),
  lastSentAt: z.date().nullable(),
  lastSeenAt: z.date().nullable(),
  devices: z.array(z.string()),
  reviewed: z.array(z.string()),
  reminders: z.array(
    z.object({
      kind,
      days: z.array(z.number()),
      minutes: z.array(z.number()),
      since: z.iso.datetime({ offset: true }),
    }),
  ),
  sent: z.array(z.object({ kind, dueOn: z.string(), minute: z.number() })),
});
type Choice = z.infer<typeof choiceRow>;

/** Clients who chose reminders that do not rest, may be written to, and can be reached; with all that says whether one is due. */
async function choicesAfter(tx: Transaction, { organisationId }: Tenant, after: string | null): Promise<Choice[]> {
  const rows = await tx.$queryRaw`
    select c.client_id as "clientId", u.email, p.time_zone as "timeZone", c.channel::text, c.quiet_from as "quietFrom",
      c.quiet_until as "quietUntil", c.unanswered, c.last_sent_at as "lastSentAt",
      (select max(last_seen_at) from directory.session where user_id = u.id) as "lastSeenAt",
      coalesce((select json_agg(id order by id) from tenant.push_subscription
        where organisation_id = c.organisation_id and client_id = c.client_id), '[]'::json) as devices,
      coalesce((select json_agg(week) from (select week from tenant.weekly_review
        where organisation_id = c.organisation_id and client_id = c.client_id and finished_at is not null
        order by week desc limit 2) as lately), '[]'::json) as reviewed,
      (select json_agg(json_build_object('kind', r.kind, 'minutes', r.minutes, 'since', r.since,
          'days', case when r.kind = 'review' then array[w.day] else r.days end) order by r.kind)
        from tenant.reminder r
        left join tenant.weekly_review_choice w on w.organisation_id = r.organisation_id and w.client_id = r.client_id
        where r.organisation_id = c.organisation_id and r.client_id = c.client_id and r.enabled
          and (r.kind <> 'review' or w.enabled)) as reminders,
      coalesce((select json_agg(json_build_object('kind', kind, 'dueOn', due_on, 'minute', minute))
        from tenant.reminder_sent where organisation_id = c.organisation_id and client_id = c.client_id
          and due_on > current_date - 7), '[]'::json) as sent
    from tenant.reminder_choice c
    join tenant.client p on p.organisation_id = c.organisation_id and p.id = c.client_id and p.archived_at is null
    join directory.client_account a on a.organisation_id = c.organisation_id and a.client_id = c.client_id
    join directory."user" u on u.id = a.user_id and u.disabled_at is null
    where c.organisation_id = ${organisationId}::uuid and c.paused_at is null
      and (${after}::uuid is null or c.client_id > ${after}::uuid)
      and exists (select from tenant.reminder r
        left join tenant.weekly_review_choice w on w.organisation_id = r.organisation_id and w.client_id = r.client_id
        where r.organisation_id = c.organisation_id and r.client_id = c.client_id and r.enabled
          and (r.kind <> 'review' or w.enabled))
      and (c.channel = 'mail' or exists (select from tenant.push_subscription
        where organisation_id = c.organisation_id and client_id = c.client_id))
      and (select k.granted from tenant.consent k
        where k.organisation_id = c.organisation_id and k.client_id = c.client_id and k.purpose = 'coaching_record'
        order by k.decided_at desc, k.id desc limit 1)
    order by c.client_id limit ${BATCH}`;
  return z.array(choiceRow).parse(rows);
}

async function remind(tx: Transaction, { organisationId }: Tenant, choice: Choice, now: Date): Promise<void> {
  const { clientId, lastSentAt, lastSeenAt } = choice;
  const quiet = { from: choice.quietFrom, until: choice.quietUntil };
  // Whoever has looked back at the week already is not asked to.
  const due = occasionsDue({ ...choice, quiet }, now).filter(
    (occasion) => occasion.kind !== "review" || !choice.reviewed.includes(weekOf(occasion.dueOn)),
  );
  if (due.length === 0) return;
  const { step, unanswered } = stepOf({ paused: false, unanswered: choice.unanswered, lastSentAt, lastSeenAt });
  // Whoever notes an occasion first reminds of it; several at once make one reminder.
  const { count } = await tx.reminderSent.createMany({
    data: due.map(({ kind, dueOn, minute }) => ({
      ...{ organisationId, clientId, kind, minute, sentAt: now },
      dueOn: new Date(dueOn),
    })),
    skipDuplicates: true,
  });
  if (count === 0) return;
  await tx.reminderChoice.updateMany({
    where: { organisationId, clientId },
    data: step === "remind" ? { unanswered, lastSentAt: now } : { pausedAt: now },
  });
  await tell(tx, { organisationId }, choice, step === "remind" ? "open" : "paused", now);
}

/** By the way that the client chose, and by no other: whoever wants nothing in their mailbox gets nothing there. */
async function tell(
  tx: Transaction,
  { organisationId }: Tenant,
  { clientId, channel, devices, email: to }: Choice,
  word: PushWord,
  now: Date,
): Promise<void> {
  if (channel === "push") {
    const until = addMinutes(now, reminderPolicy.latestMinutes).toISOString();
    for (const subscriptionId of devices) {
      await enqueue(tx, { task: "send-push", payload: { organisationId, subscriptionId, word, until } });
    }
    return;
  }
  const { PUBLIC_URL } = env();
  const off = offLink({ organisationId, clientId });
  await postLetter(
    tx,
    word === "open"
      ? { template: "reminder", to, url: `${PUBLIC_URL}/portal`, off }
      : { template: "reminders_paused", to, url: `${PUBLIC_URL}/portal/settings/reminders` },
    now,
  );
}
