import { countryOfZone, verifiedOn } from "#content/safety/crisis-help.ts";
import { newId } from "#lib/uuid.ts";
import type { Calendar } from "../calendar.ts";
import type { Life } from "../life.ts";
import type { FlagStory } from "../story.ts";

/** Days since the owner last looked at the helplines. */
const HELPLINES_SINCE = 33;

/** The owner has confirmed the helplines of the country where the practice is. */
export function confirmationRows(
  staff: readonly { membershipId: string; roles: readonly string[] }[],
  organisationId: string,
  { calendar, timeZone }: { calendar: Calendar; timeZone: string },
) {
  const owner = staff.find(({ roles }) => roles.includes("owner"));
  const country = countryOfZone(timeZone);
  if (!owner || !country) throw new Error("The demo needs an owner, and a country whose helplines are known.");
  const dataVerifiedOn = new Date(verifiedOn);
  const confirmedAt = calendar.at(HELPLINES_SINCE, 10, 30);
  return [{ organisationId, id: newId(), country, dataVerifiedOn, confirmedById: owner.membershipId, confirmedAt }];
}

export function flagRows(life: Life) {
  return life.story.flags.map((flag) => flagRow(life, flag));
}

function flagRow({ organisationId, clientId, coachId, vault, calendar }: Life, flag: FlagStory) {
  const id = newId();
  const { kind, observed, by, ago, closed } = flag;
  const raised = {
    organisationId,
    id,
    clientId,
    operationId: newId(),
    detail: vault.seal("safety_flag.detail", id, JSON.stringify({ kind, observed })),
    raisedBy: by === "client" ? ("client" as const) : ("member" as const),
    raisedById: by === "client" ? clientId : coachId,
    raisedAt: calendar.at(ago, 15, 20),
    // Whoever notes something after a session looks after it the same day; what a client says still waits for somebody.
    ...(by === "coach" && { acknowledgedAt: calendar.at(ago, 17, 45), acknowledgedById: coachId }),
  };
  if (!closed) return raised;
  const { outcome, clinician } = closed;
  return {
    ...raised,
    closedAt: calendar.at(closed.ago, 14, 5),
    closedById: coachId,
    closing: vault.seal("safety_flag.closing", id, JSON.stringify({ outcome, clinician })),
    version: 2,
  };
}
