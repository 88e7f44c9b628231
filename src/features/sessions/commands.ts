import { AppError } from "#domain/errors.ts";
import { ownClient } from "#features/clients/queries.ts";
import { daysLater, momentOf } from "#lib/wall-clock.ts";
import { audit, type Deed } from "#server/audit.ts";
import { vaultOf } from "#server/crypto/vault.ts";
import type { Transaction } from "#server/db/client.ts";
import type { CoachingSessionUpdateManyMutationInput } from "#server/db/generated/models.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import type { CoachContext } from "#server/trpc/procedures.ts";
import { tellClient } from "./calendar/commands.ts";
import { frameFields, ownSession, plannable, toFrame } from "./queries.ts";
import type { ChangeInput, Frame, InviteInput, PlanInput, SessionState, StateInput } from "./schema.ts";

/**
 * Plans a session, or one a week at the same time on the clock, whatever clocks do meanwhile. The same ids again
 * return what is kept. Throws `invalid` for a client in the archive, a day years away, or an invitation without an address.
 */
export function planSessions(ctx: CoachContext, input: PlanInput): Promise<Frame[]> {
  const { organisationId } = ctx.scope;
  const { sessionIds, clientId, date, time, timeZone, minutes, place, whereabouts, invite } = input;
  const at = ctx.now();
  const days = sessionIds.map((_, week) => daysLater({ date, time }, 7 * week));
  for (const clock of days) plannable({ ...clock, timeZone }, at);
  return withOrganisation(ctx.scope, async (tx) => {
    const { engagementId, email, archivedAt } = await ownClient(tx, ctx.scope, clientId);
    if (archivedAt) throw new AppError("invalid", "Bring this client back from the archive first.");
    if (invite && email === null) {
      throw new AppError("invalid", "There is no e-mail address to send an invitation to.", { field: "invite" });
    }
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const rows = sessionIds.map((id, week) => ({
      ...{ organisationId, id, clientId, engagementId, timeZone, minutes, place },
      startsAt: momentOf(days[week] ?? { date, time }, timeZone),
      whereabouts: whereabouts === "" ? null : vault.seal("coaching_session.whereabouts", id, whereabouts),
      inviteSequence: invite ? 0 : null,
      createdAt: at,
      updatedAt: at,
    }));
    const made = await tx.coachingSession.createManyAndReturn({
      data: rows,
      skipDuplicates: true,
      select: { id: true },
    });
    for (const { id } of made) {
      await audit(tx, ctx, { action: "session.planned", subjectId: id, clientId });
      if (invite) await tellClient(tx, ctx, id, "session_planned");
    }
    const kept = await tx.coachingSession.findMany({
      where: { organisationId, clientId, id: { in: sessionIds } },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      select: frameFields,
    });
    // An id that is taken belongs to a session of somebody else.
    if (kept.length !== new Set(sessionIds).size) throw new AppError("not_found", "Not found.");
    return kept.map((row) => toFrame(vault, row));
  });
}

/** Moves a planned session in time or place; who has an invitation gets the change. A stale version is a `conflict`. */
export function changeSession(ctx: CoachContext, { sessionId, version, ...input }: ChangeInput): Promise<Frame> {
  const { whereabouts, timeZone, minutes, place } = input;
  const startsAt = plannable(input, ctx.now());
  return write(ctx, { sessionId, version, action: "session.changed" }, async ({ session, seal }) => {
    if (session.state !== "planned") throw new AppError("invalid", "Only a planned session can be moved.");
    const isOther =
      startsAt.getTime() !== session.startsAt.getTime() || minutes !== session.minutes || place !== session.place;
    return {
      data: { startsAt, timeZone, minutes, place, whereabouts: whereabouts === "" ? null : seal(whereabouts) },
      tell: isOther ? "session_changed" : null,
    };
  });
}

/**
 * Says how a session went, or that it will not take place; `planned` takes that back. A session that was held counts
 * as contact. Cancelling tells whoever was invited, and so does taking it back.
 */
export function setState(ctx: CoachContext, { sessionId, version, state }: StateInput): Promise<Frame> {
  const { organisationId } = ctx.scope;
  const at = ctx.now();
  return write(ctx, { sessionId, version, action: `session.${deedOf[state]}` }, async ({ tx, session }) => {
    if ((state === "held" || state === "missed") && session.startsAt > at) {
      throw new AppError("invalid", "This session has not begun yet.");
    }
    if (session.state !== "planned" && state !== "planned") {
      throw new AppError("invalid", "Say first that it is planned again.");
    }
    if (state === "held") {
      // Contact is counted from when they met, and never backwards.
      await tx.engagement.updateMany({
        where: {
          ...{ organisationId, id: session.engagementId },
          OR: [{ contactAt: null }, { contactAt: { lt: session.startsAt } }],
        },
        data: { contactAt: session.startsAt },
      });
    }
    const isCalledOff = session.state !== "cancelled" && state === "cancelled";
    const isCalledOn = session.state === "cancelled" && state === "planned";
    const lies = session.startsAt > at;
    return {
      data: { state },
      tell: lies && isCalledOff ? "session_cancelled" : lies && isCalledOn ? "session_changed" : null,
    };
  });
}

const deedOf: Record<SessionState, string> = {
  planned: "reopened",
  held: "held",
  missed: "missed",
  cancelled: "cancelled",
};

/** Sends the client an invitation to a session that was planned without one. */
export function inviteToSession(ctx: CoachContext, { sessionId, version }: InviteInput): Promise<Frame> {
  return write(ctx, { sessionId, version, action: "session.invited" }, async ({ session, email }) => {
    if (email === null) throw new AppError("invalid", "There is no e-mail address to send an invitation to.");
    if (session.state !== "planned") throw new AppError("invalid", "Only a planned session can be sent.");
    if (session.inviteSequence !== null) throw new AppError("invalid", "The client has an invitation already.");
    return { data: { inviteSequence: 0 }, tell: null, first: true };
  });
}

type Found = Awaited<ReturnType<typeof ownSession>>["session"];
type Held = { tx: Transaction; session: Found; email: string | null; seal: (text: string) => Uint8Array<ArrayBuffer> };
type Change = {
  data: CoachingSessionUpdateManyMutationInput;
  /** What somebody with an invitation is told. */
  tell: "session_changed" | "session_cancelled" | null;
  first?: boolean;
};

/** One change of a session's frame, against the version that it starts from. */
function write(
  ctx: CoachContext,
  { sessionId, version, action }: { sessionId: string; version: number; action: Deed["action"] },
  changeOf: (held: Held) => Promise<Change>,
): Promise<Frame> {
  const { organisationId } = ctx.scope;
  return withOrganisation(ctx.scope, async (tx) => {
    const { session, client } = await ownSession(tx, ctx.scope, sessionId);
    const { clientId, email } = client;
    const vault = await vaultOf(tx, ctx.scope, clientId);
    const now = async () =>
      toFrame(
        vault,
        await tx.coachingSession.findUniqueOrThrow({
          where: { organisationId_id: { organisationId, id: sessionId } },
          select: frameFields,
        }),
      );
    if (session.version !== version) throw conflict(await now());
    const seal = (text: string) => vault.seal("coaching_session.whereabouts", sessionId, text);
    const { data, tell, first = false } = await changeOf({ tx, session, email, seal });
    const isTold = tell !== null && session.inviteSequence !== null && email !== null;
    const { count } = await tx.coachingSession.updateMany({
      where: { organisationId, id: sessionId, version },
      data: {
        ...data,
        ...(isTold && { inviteSequence: { increment: 1 } }),
        updatedAt: ctx.now(),
        version: { increment: 1 },
      },
    });
    if (count === 0) throw conflict(await now());
    await audit(tx, ctx, { action, subjectId: sessionId, clientId });
    if (first) await tellClient(tx, ctx, sessionId, "session_planned");
    else if (isTold) await tellClient(tx, ctx, sessionId, tell);
    return now();
  });
}

function conflict(current: Frame): AppError {
  return new AppError("conflict", "This session was changed elsewhere. What is kept now is shown.", { current });
}
