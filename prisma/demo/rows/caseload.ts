import type { Audience } from "#content/audiences.ts";
import { newId } from "#lib/uuid.ts";
import type { Life } from "../life.ts";

const labels: { name: string; colour: "teal" | "plum" | "ochre" | "slate"; of: readonly Audience[] }[] = [
  { name: "University", colour: "slate", of: ["student"] },
  { name: "Sport", colour: "ochre", of: ["athlete"] },
  { name: "Starting over", colour: "plum", of: ["recovering_from_setback", "new_skill"] },
];

/** Words by which the practice finds clients, and a view of one's own for every coach. */
export function caseloadRows(lives: readonly Life[]) {
  const [first] = lives;
  if (!first) return { tags: [], tagged: [], views: [] };
  const { organisationId, calendar } = first;
  const createdAt = calendar.at(40, 9, 30);
  const tags = labels.map(({ name, colour, of }) => ({ tag: { id: newId(), name, colour }, of }));
  return {
    tags: tags.map(({ tag }) => ({ ...tag, organisationId, createdBy: first.coachId, createdAt })),
    tagged: lives.flatMap(({ clientId, coachId, story }) =>
      tags
        .filter(({ of }) => of.includes(story.audience))
        .map(({ tag }) => ({ organisationId, clientId, tagId: tag.id, taggedBy: coachId, taggedAt: createdAt })),
    ),
    views: [...new Set(lives.map(({ coachId }) => coachId))].map((coachId) => ({
      ...{ organisationId, id: newId(), coachId, createdAt },
      ...{ name: "Out of touch", query: "paused=no&sort=contact" },
    })),
  };
}
