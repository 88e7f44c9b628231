declare const proven: unique symbol;

type Proven<Role extends string> = { readonly organisationId: string; readonly [proven]: Role };

/** The coach who is acting, and the tenant in which. Only `server/trpc/procedures.ts` makes scopes; queries demand them. */
export type CoachScope = Proven<"coach"> & { readonly coachId: string };
/** The client who is acting. */
export type ClientScope = Proven<"client"> & { readonly clientId: string };
/** A supervisor: reads what concerns supervised flags and overrides. */
export type SupervisorScope = Proven<"supervisor"> & { readonly supervisorId: string };
/** A coach or a supervisor who looks after safety: a coach for their own clients, a supervisor for flagged ones. */
export type CareScope = Proven<"care"> & {
  readonly memberId: string;
  readonly coaches: boolean;
  readonly supervises: boolean;
};
/** A programme lead: sees aggregates only, never a client's words, ladders, flags or ratings. */
export type ProgrammeScope = Proven<"programme"> & { readonly leadId: string };
/** An owner of the organisation: manages the practice itself. */
export type OwnerScope = Proven<"owner"> & { readonly ownerId: string };

export type Scope = CoachScope | ClientScope | SupervisorScope | CareScope | ProgrammeScope | OwnerScope;

/** Anything that names a tenant. */
export type Tenant = { readonly organisationId: string };

/** Marks a scope as proven. To be called where a session was just checked, and nowhere else (a boundary rule holds that). */
export function prove<S extends Scope>(scope: Omit<S, typeof proven>): S {
  return scope as S;
}
