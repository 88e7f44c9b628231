import { newId } from "#lib/uuid.ts";
import type { Life } from "../life.ts";

export function goalRows({ organisationId, clientId, engagementId, vault, calendar, story }: Life) {
  return (story.goals ?? []).map(({ title, levels, weight, written, judged }) => {
    const id = newId();
    return {
      organisationId,
      id,
      clientId,
      engagementId,
      detail: vault.seal("goal.detail", id, JSON.stringify({ title, levels })),
      weight,
      createdAt: calendar.at(written, 11, 15),
      ...(judged && { attained: judged.attained, judgedAt: calendar.at(judged.ago, 11, 40), version: 2 }),
    };
  });
}
