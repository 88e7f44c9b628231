import { AppError } from "#domain/errors.ts";
import { ownCoachOf } from "#server/auth/own-coach.ts";
import type { MemberRole } from "#server/db/generated/enums.ts";
import { log } from "#server/log.ts";
import {
  type CareScope,
  type ClientScope,
  type CoachScope,
  type OwnerScope,
  type ProgrammeScope,
  prove,
  type Scope,
  type SupervisorScope,
} from "#server/scope.ts";
import type { RequestContext } from "./context.ts";
import { t } from "./init.ts";
import { toTransport } from "./refusals.ts";

/** What commands and queries of a role get: who acts, proven, and the clock. */
export type Acting<S extends Scope> = {
  readonly scope: S;
  readonly actorId: string;
  readonly now: () => Date;
  readonly requestId: string;
};
export type CoachContext = Acting<CoachScope>;
export type ClientContext = Acting<ClientScope>;
export type SupervisorContext = Acting<SupervisorScope>;
export type CareContext = Acting<CareScope>;
export type ProgrammeContext = Acting<ProgrammeScope>;
export type OwnerContext = Acting<OwnerScope>;

const refusing = t.middleware(async ({ ctx, next, path }) => {
  const started = performance.now();
  const result = await next();
  const durationMs = Math.round(performance.now() - started);
  const about = { action: path, requestId: ctx.requestId, userId: ctx.signedIn?.userId, durationMs };
  if (result.ok) {
    log.debug(about);
    return result;
  }
  const error = toTransport(result.error);
  if (error.code === "INTERNAL_SERVER_ERROR") log.error({ ...about, code: "fault", err: error.cause ?? error });
  else log.info({ ...about, code: error.code });
  return { ...result, error };
});

/** Anyone, signed in or not. */
export const publicProcedure = t.procedure.use(refusing);

/** Whoever is signed in, in any role. */
export const signedInProcedure = publicProcedure.use(({ ctx, next }) =>
  next({ ctx: { ...ctx, signedIn: signedIn(ctx) } }),
);

function signedIn({ signedIn: person }: RequestContext) {
  if (!person) throw new AppError("signed_out", "Please sign in again. What you wrote is still here.");
  return person;
}

function acting<S extends Scope>(ctx: RequestContext, scope: S) {
  return { scope, actorId: signedIn(ctx).userId, now: ctx.now, requestId: ctx.requestId } satisfies Acting<S>;
}

function membership(
  ctx: RequestContext,
  ...roles: [MemberRole, ...MemberRole[]]
): { organisationId: string; membershipId: string; roles: readonly MemberRole[] } {
  const { acting: place } = signedIn(ctx);
  if (place?.as !== "member" || !roles.some((role) => place.roles.includes(role))) {
    throw new AppError("forbidden", "This page belongs to another role.");
  }
  return place;
}

/** Coaches, for their own clients. */
export const coachProcedure = publicProcedure.use(({ ctx, next }) => {
  const { organisationId, membershipId } = membership(ctx, "coach");
  return next({ ctx: acting(ctx, prove<CoachScope>({ organisationId, coachId: membershipId })) });
});

/** Clients, for themselves. */
export const clientProcedure = publicProcedure.use(({ ctx, next }) => {
  const { acting: place } = signedIn(ctx);
  if (place?.as !== "client") throw new AppError("forbidden", "This page belongs to another role.");
  const { organisationId, clientId } = place;
  return next({ ctx: acting(ctx, prove<ClientScope>({ organisationId, clientId })) });
});

/** Clients who coach themselves: `coach` is what a command of their own coach gets, and reaches nobody but them. */
export const selfProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const { acting: place, userId } = signedIn(ctx);
  if (place?.as !== "client") throw new AppError("forbidden", "This page belongs to another role.");
  const { organisationId, clientId } = place;
  const coachId = await ownCoachOf(place, userId);
  if (coachId === null) throw new AppError("forbidden", "You have a coach. Decide this together.");
  const coach = acting(ctx, prove<CoachScope>({ organisationId, coachId }));
  return next({ ctx: { ...acting(ctx, prove<ClientScope>({ organisationId, clientId })), coach } });
});

export const supervisorProcedure = publicProcedure.use(({ ctx, next }) => {
  const { organisationId, membershipId } = membership(ctx, "supervisor");
  return next({ ctx: acting(ctx, prove<SupervisorScope>({ organisationId, supervisorId: membershipId })) });
});

/** Coaches and supervisors, for what keeps clients safe. */
export const careProcedure = publicProcedure.use(({ ctx, next }) => {
  const { organisationId, membershipId: memberId, roles } = membership(ctx, "coach", "supervisor");
  const [coaches, supervises] = [roles.includes("coach"), roles.includes("supervisor")];
  return next({ ctx: acting(ctx, prove<CareScope>({ organisationId, memberId, coaches, supervises })) });
});

/** Who reads a practice as a whole, in figures that name nobody. */
export const programmeProcedure = publicProcedure.use(({ ctx, next }) => {
  const { organisationId, membershipId } = membership(ctx, "programme_lead", "owner");
  return next({ ctx: acting(ctx, prove<ProgrammeScope>({ organisationId, leadId: membershipId })) });
});

export const ownerProcedure = publicProcedure.use(({ ctx, next }) => {
  const { organisationId, membershipId } = membership(ctx, "owner");
  return next({ ctx: acting(ctx, prove<OwnerScope>({ organisationId, ownerId: membershipId })) });
});
