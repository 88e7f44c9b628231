import type { Entry } from "#lib/outbox.ts";
import { type Deeds, deeds, type Inventory, type Success } from "../schema.ts";

const nothingSaid = { challenge: "", actions: "", obstacles: "", resources: "", feelings: "" };

type Change = { [Kind in keyof Deeds]: (inventory: Inventory, input: Deeds[Kind]) => Inventory };

function ofSuccess(inventory: Inventory, id: string, change: (success: Success) => Partial<Success>): Inventory {
  const successes = inventory.successes.map((success) =>
    success.id === id ? { ...success, ...change(success) } : success,
  );
  return { ...inventory, successes };
}

const changes: Change = {
  "inventory.name": (inventory, { operationId: id, what, lifeDomain, year }) => {
    if (inventory.successes.some((success) => success.id === id)) return inventory;
    const open = { because: "", strengths: [], difficulty: null, effort: null, explanation: null };
    return {
      ...inventory,
      successes: [...inventory.successes, { id, what, lifeDomain, year, recall: nothingSaid, ...open }],
    };
  },
  "inventory.answer": (inventory, { entryId, question, text }) =>
    ofSuccess(inventory, entryId, ({ recall }) =>
      question === "because" ? { because: text } : { recall: { ...recall, [question]: text } },
    ),
  "inventory.felt": (inventory, { entryId, difficulty, effort }) =>
    ofSuccess(inventory, entryId, () => ({ difficulty, effort })),
  "inventory.strengths": (inventory, { entryId, strengths }) => ofSuccess(inventory, entryId, () => ({ strengths })),
  "inventory.move": (inventory, { place, chosen }) => ({ ...inventory, place, chosen }),
  "attribution.explain": (inventory, { subjectId, operationId: _, subject: _subject, ...explanation }) =>
    ofSuccess(inventory, subjectId, () => ({ explanation })),
};

/** An inventory as it stands after a deed that this device knows of and the server perhaps not yet. */
export function withDeed<Kind extends keyof Deeds>(inventory: Inventory, kind: Kind, input: Deeds[Kind]): Inventory {
  return changes[kind](inventory, input);
}

const kinds = Object.keys(deeds) as (keyof Deeds)[];

/** The same for a deed that lies in the outbox; one of another feature changes nothing. */
export function withEntry(inventory: Inventory, { deed }: Entry): Inventory {
  const kind = kinds.find((known) => known === deed.kind);
  if (!kind) return inventory;
  const input = deeds[kind].safeParse(deed.input);
  return input.success ? withDeed(inventory, kind, input.data) : inventory;
}
