import { AppError } from "#domain/errors.ts";
import { ownClient } from "#features/clients/queries.ts";
import { initialsOf } from "#lib/initials.ts";
import { audit } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { env } from "#server/env.ts";
import type { Letter } from "#server/mail/letters.ts";
import { postLetter } from "#server/mail/post.ts";
import type { Tenant } from "#server/scope.ts";
import type { ClientContext, CoachContext } from "#server/trpc/procedures.ts";
import { keepEvent, lockClient } from "../commands.ts";
import { isReachable } from "../queries.ts";
import type { HandoverRef, ObjectInput, OfferInput, WithdrawInput } from "./schema.ts";

/**
 * Offers an engagement to another coach of the practice. The client is told at once, by letter and in the portal; whom
 * neither reaches must have been told by the coach. The same offer sent again changes nothing.
 */
export function offerHandover(ctx: CoachContext, input: OfferInput): Promise<HandoverRef> {
  const { organisationId, coachId } = ctx.scope;
  const { handoverId, clientId, toCoachId, note, told } = input;
  const at = ctx.now();
  return withOrganisation(ctx.scope, async (tx) => {
    const own = await ownClient(tx, ctx.scope, clientId);
    await lockClient(tx, organisationId, clientId);
    const { engagementId } = own;
    const known = await tx.engagementHandover.findFirst({
      where: { organisationId, OR: [{ id: handoverId }, { engagementId, status: "offered" }] },
      select: { id: true, engagementId: true },
    });
    if (known?.id === handoverId && known.engagementId === engagementId) return { handoverId };
    if (known?.id === handoverId) throw new AppError("not_found", "Not found.");
    if (known) throw new AppError("invalid", "This client has been offered to a colleague already.");
    const to = await colleagueOf(tx, ctx.scope, toCoachId);
    if (!to?.roles.includes("coach")) throw new AppError("not_found", "Not found.");
    if (toCoachId === coachId) throw new AppError("invalid", "Choose a colleague.", { field: "toCoachId" });
    if (!told && !(await isReachable(tx, ctx.scope, own))) {
      throw new AppError("invalid", "No letter reaches this client, so please tell them yourself first.", {
        field: "told",
      });
    }
    const vault = await vaultOf(tx, ctx.scope, clientId);
    await tx.engagementHandover.create({
      data: {
        ...{ organisationId, id: handoverId, engagementId, fromCoachId: coachId, toCoachId, offeredAt: at },
        note: note === "" ? null : vault.seal("engagement_handover.note", handoverId, note),
      },
      select: { id: true },
    });
    const from = await colleagueOf(tx, ctx.scope, coachId);
    const initials = initialsOf(own.name) || "–";
    await post(tx, ctx, { template: "handover_offered", to: to.email, url: link("/engagements"), initials });
    if (own.email) {
      const names = { coachName: from?.name ?? "", newCoachName: to.name };
      await post(tx, ctx, { template: "handover_ahead", to: own.email, url: link("/portal/coaching"), ...names });
    }
    await audit(tx, ctx, { action: "handover.offered", subjectId: handoverId, clientId });
    return { handoverId };
  });
}

/** Takes an offer back while nobody has answered it. */
export function withdrawHandover(ctx: CoachContext, { clientId, handoverId }: WithdrawInput): Promise<HandoverRef> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { engagementId } = await ownClient(tx, ctx.scope, clientId);
    const { count } = await tx.engagementHandover.updateMany({
      where: { organisationId, id: handoverId, engagementId, status: "offered" },
      data: { status: "withdrawn", answeredAt: ctx.now() },
    });
    if (count === 0) throw new AppError("not_found", "Not found.");
    await audit(tx, ctx, { action: "handover.withdrawn", subjectId: handoverId, clientId });
    return { handoverId };
  });
}

/** Says no to an offer; whoever made it is told. */
export function declineHandover(ctx: CoachContext, { handoverId }: HandoverRef): Promise<HandoverRef> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { clientId, fromCoachId, clientName } = await offeredTo(tx, ctx, handoverId);
    await tx.engagementHandover.updateMany({
      where: { organisationId, id: handoverId, status: "offered" },
      data: { status: "declined", answeredAt: ctx.now() },
    });
    await tellColleague(tx, ctx, { template: "handover_declined", memberId: fromCoachId, clientName, clientId });
    await audit(tx, ctx, { action: "handover.declined", subjectId: handoverId, clientId });
    return { handoverId };
  });
}

/**
 * Takes a client on. In one transaction the engagement changes hands with all that belongs to it, open flags included,
 * and whoever had it no longer reaches the record. Who was its supervisor and now leads it supervises it no longer.
 *
 * @throws {AppError} `invalid` while the client objects
 */
export function acceptHandover(ctx: CoachContext, { handoverId }: HandoverRef): Promise<{ clientId: string }> {
  const { organisationId, coachId } = ctx.scope;
  const at = ctx.now();
  return withOrganisation(ctx.scope, async (tx) => {
    const { clientId } = await offeredTo(tx, ctx, handoverId);
    await lockClient(tx, organisationId, clientId);
    const offer = await offeredTo(tx, ctx, handoverId);
    const { engagementId, fromCoachId, clientName, email, objected } = offer;
    const ownSupervisor = offer.supervisorId === coachId;
    if (objected) throw new AppError("invalid", "The client does not agree for now. Talk with your colleague first.");
    const { count } = await tx.engagement.updateMany({
      where: { organisationId, id: engagementId, coachId: fromCoachId, status: { not: "completed" } },
      data: { coachId, ...(ownSupervisor && { supervisorId: null }), version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("not_found", "Not found.");
    await tx.client.update({
      where: { organisationId_id: { organisationId, id: clientId } },
      data: { version: { increment: 1 }, updatedAt: at },
      select: { id: true },
    });
    await tx.engagementHandover.updateMany({
      where: { organisationId, id: handoverId, status: "offered", objectedAt: null },
      data: { status: "accepted", answeredAt: at },
    });
    await keepEvent(tx, ctx, { engagementId, kind: "handed_over", memberId: coachId });
    if (ownSupervisor) await keepEvent(tx, ctx, { engagementId, kind: "supervisor_named", memberId: null });
    await tellColleague(tx, ctx, { template: "handover_accepted", memberId: fromCoachId, clientName, clientId });
    if (email) {
      const me = await colleagueOf(tx, ctx.scope, coachId);
      const newCoachName = me?.name ?? "";
      await post(tx, ctx, { template: "handover_done", to: email, url: link("/portal/coaching"), newCoachName });
    }
    await audit(tx, ctx, { action: "handover.accepted", subjectId: handoverId, clientId });
    return { clientId };
  });
}

/** The client says that they would rather not, or that it is all right after all. Their coach is told. */
export function objectToHandover(ctx: ClientContext, { handoverId, objects, words }: ObjectInput) {
  const { organisationId, clientId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    await lockClient(tx, organisationId, clientId);
    const row = await tx.engagementHandover.findFirst({
      where: { organisationId, id: handoverId, status: "offered", engagement: { clientId } },
      select: { fromCoachId: true, objectedAt: true, engagement: { select: { client: { select: { name: true } } } } },
    });
    if (!row) throw new AppError("not_found", "Not found.");
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const sealed = objects && words !== "" ? vault.seal("engagement_handover.objection", handoverId, words) : null;
    await tx.engagementHandover.updateMany({
      where: { organisationId, id: handoverId, status: "offered" },
      data: { objectedAt: objects ? ctx.now() : null, objection: sealed },
    });
    if (objects && row.objectedAt === null) {
      const clientName = row.engagement.client.name;
      await tellColleague(tx, ctx, {
        ...{ template: "handover_objected" as const, memberId: row.fromCoachId, clientName, clientId },
      });
    }
    const action = objects ? "handover.objected" : "handover.agreed";
    await audit(tx, ctx, { action, subjectId: handoverId, clientId });
    return { handoverId };
  });
}

/** An open offer to the acting coach. Throws `not_found` for any other. */
async function offeredTo(tx: Transaction, { scope }: CoachContext, handoverId: string) {
  const row = await tx.engagementHandover.findFirst({
    where: { organisationId: scope.organisationId, id: handoverId, toCoachId: scope.coachId, status: "offered" },
    select: {
      engagementId: true,
      fromCoachId: true,
      objectedAt: true,
      engagement: { select: { clientId: true, supervisorId: true, client: { select: { name: true, email: true } } } },
    },
  });
  if (!row) throw new AppError("not_found", "Not found.");
  const { engagement, objectedAt, ...offer } = row;
  const { clientId, supervisorId, client } = engagement;
  const objected = objectedAt !== null;
  return { ...offer, clientId, supervisorId, clientName: client.name, email: client.email, objected };
}

async function colleagueOf(tx: Transaction, { organisationId }: Tenant, id: string) {
  const row = await tx.membership.findFirst({
    where: { organisationId, id, disabledAt: null, user: { disabledAt: null } },
    select: { roles: true, user: { select: { name: true, email: true } } },
  });
  return row && { roles: row.roles, ...row.user };
}

type Told = {
  template: "handover_accepted" | "handover_declined" | "handover_objected";
  memberId: string;
  clientId: string;
  clientName: string;
};

/** A letter to a colleague, with initials and a link; nothing to one who has left. */
async function tellColleague(tx: Transaction, ctx: CoachContext | ClientContext, told: Told): Promise<void> {
  const { template, memberId, clientId, clientName } = told;
  const colleague = await colleagueOf(tx, ctx.scope, memberId);
  if (!colleague) return;
  const url = link(template === "handover_accepted" ? "/engagements" : `/clients/${clientId}/engagement`);
  await post(tx, ctx, { template, to: colleague.email, url, initials: initialsOf(clientName) || "–" });
}

function post(tx: Transaction, { now }: CoachContext | ClientContext, letter: Letter): Promise<void> {
  return postLetter(tx, letter, now());
}

function link(path: string): string {
  return new URL(path, env().PUBLIC_URL).href;
}
