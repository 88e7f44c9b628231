import { type Senders, sender } from "#trpc/outbox.tsx";
import { deeds } from "../schema.ts";

const pages = () => ["/portal/inventory"];
const said = (...texts: string[]) => texts.filter((text) => text !== "");

/** How what somebody says in their success inventory reaches the server. */
export const inventorySenders: Senders = {
  "inventory.name": sender(deeds["inventory.name"], {
    send: ({ successInventory }, input) => successInventory.name.mutate(input),
    words: ({ what }) => [what],
    pages,
  }),
  "inventory.answer": sender(deeds["inventory.answer"], {
    send: ({ successInventory }, input) => successInventory.answer.mutate(input),
    words: ({ text }) => said(text),
    pages,
  }),
  "inventory.felt": sender(deeds["inventory.felt"], {
    send: ({ successInventory }, input) => successInventory.felt.mutate(input),
    words: () => [],
    pages,
  }),
  "inventory.strengths": sender(deeds["inventory.strengths"], {
    send: ({ successInventory }, input) => successInventory.strengths.mutate(input),
    words: ({ strengths }) => said(strengths.join(", ")),
    pages,
  }),
  "inventory.move": sender(deeds["inventory.move"], {
    send: ({ successInventory }, input) => successInventory.move.mutate(input),
    words: () => [],
    pages,
  }),
};
