import { describe, expect, it } from "vitest";
import { newId } from "#lib/uuid.ts";
import type { Inventory } from "../schema.ts";
import { withDeed, withEntry } from "./with-deed.ts";

const empty: Inventory = {
  clientId: newId(),
  allowed: true,
  place: "start",
  chosen: [],
  startedAt: null,
  finishedAt: null,
  successes: [],
  sharing: "private",
  canShare: false,
  thisYear: 2026,
};
const name = {
  operationId: newId(),
  what: "Moved abroad",
  lifeDomain: "personal",
  year: 2018,
  sharing: "private",
} as const;
const entryId = name.operationId;

describe("an inventory on this device", () => {
  it("shows what was done here before the server has heard of it", () => {
    let now = withDeed(empty, "inventory.name", name);
    now = withDeed(now, "inventory.name", name);
    const operationId = newId();
    now = withDeed(now, "inventory.answer", { operationId, entryId, question: "actions", before: "", text: "Learned" });
    now = withDeed(now, "inventory.answer", { operationId, entryId, question: "because", before: "", text: "dared" });
    now = withDeed(now, "inventory.felt", { operationId, entryId, difficulty: 7, effort: null });
    now = withDeed(now, "inventory.strengths", { operationId, entryId, strengths: ["Nerve"] });
    now = withDeed(now, "inventory.move", { operationId, place: "look.0.felt", chosen: [entryId], finished: false });
    expect(now).toMatchObject({
      place: "look.0.felt",
      chosen: [entryId],
      successes: [
        { id: entryId, recall: { actions: "Learned" }, because: "dared", difficulty: 7, strengths: ["Nerve"] },
      ],
    });
    expect(now.successes).toHaveLength(1);
  });

  it("reads its own deeds from the outbox, and leaves those of others alone", () => {
    const about = {
      person: "p",
      chain: "inventory",
      subject: "inventory",
      title: "t",
      at: 0,
      state: "waiting" as const,
    };
    const explained = { operationId: newId(), subject: "win", subjectId: entryId, locus: 2, outsideCause: true };
    let now = withEntry(empty, { ...about, id: entryId, deed: { kind: "inventory.name", input: name } });
    now = withEntry(now, { ...about, id: newId(), deed: { kind: "attribution.explain", input: explained } });
    expect(now.successes).toMatchObject([{ explanation: { locus: 2, outsideCause: true, cause: "" } }]);
    expect(withEntry(now, { ...about, id: newId(), deed: { kind: "efficacy.rate", input: name } })).toBe(now);
    const broken = { operationId: newId() };
    expect(withEntry(now, { ...about, id: newId(), deed: { kind: "inventory.felt", input: broken } })).toBe(now);
  });
});
