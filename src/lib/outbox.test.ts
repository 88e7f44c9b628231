import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answer, deliver, type Entry } from "./outbox.ts";

type Posted = Pick<Entry, "id" | "chain" | "state">;
const entry = (id: string, chain: string, state: Posted["state"] = "waiting"): Posted => ({ id, chain, state });
const yes: Answer = { kind: "accepted" };
const no: Answer = { kind: "refused", because: "resting", code: "contraindicated" };

async function run(entries: Posted[], answers: Record<string, Answer>) {
  const told: string[] = [];
  const result = await deliver(entries, {
    send: async ({ id }) => answers[id] ?? yes,
    accepted: async ({ id }) => void told.push(`${id} accepted`),
    refused: async ({ id }) => void told.push(`${id} refused`),
  });
  return { result, told };
}

describe("deliver", () => {
  it("sends in order", async () => {
    expect(await run([entry("1", "a"), entry("2", "a"), entry("3", "b")], {})).toEqual({
      result: "delivered",
      told: ["1 accepted", "2 accepted", "3 accepted"],
    });
  });

  it("stops where nobody answers, or nobody is signed in", async () => {
    const entries = [entry("1", "a"), entry("2", "b"), entry("3", "c")];
    const away = await run(entries, { 2: { kind: "unreachable" } });
    expect(away).toEqual({ result: "unreachable", told: ["1 accepted"] });
    expect((await run(entries, { 1: { kind: "signed_out" } })).result).toBe("signed_out");
  });

  it("lets what the server fails at wait with all that builds on it, and goes on with the rest", async () => {
    const entries = [entry("1", "a"), entry("2", "a"), entry("3", "b"), entry("4", "c")];
    expect(await run(entries, { 1: { kind: "fault" } })).toEqual({
      result: "fault",
      told: ["3 accepted", "4 accepted"],
    });
    const away = await run(entries, { 1: { kind: "fault" }, 4: { kind: "unreachable" } });
    expect(away).toEqual({ result: "unreachable", told: ["3 accepted"] });
    expect((await run(entries, {})).result).toBe("delivered");
  });

  it("passes over what builds on something refused, now or earlier, and goes on with the rest", async () => {
    const entries = [entry("1", "a"), entry("2", "a"), entry("3", "b", "refused"), entry("4", "b"), entry("5", "c")];
    expect(await run(entries, { 1: no })).toEqual({ result: "delivered", told: ["1 refused", "5 accepted"] });
  });
});

/** A server that keeps each operation once, in front of a network that loses requests and answers; sometimes it fails itself. */
async function replay(entries: readonly Posted[], tabs: number, losses: readonly number[]) {
  const server: string[] = [];
  let waiting = [...entries];
  let turn = 0;
  const lost = () => losses[turn++ % Math.max(1, losses.length)] ?? 0;
  const tab = async () => {
    for (let attempt = 0; attempt < 200 && waiting.length > 0; attempt += 1) {
      await deliver([...waiting], {
        send: async ({ id, chain }) => {
          await Promise.resolve();
          const fate = lost();
          if (fate === 1) return { kind: "unreachable" };
          const place = Number(id.split("-")[1]);
          const before = server.filter((known) => known.startsWith(`${chain}-`));
          // What builds on something has to come after it.
          if (before.length < place) throw new Error("out of order");
          if (!server.includes(id)) server.push(id);
          if (fate === 3) return { kind: "fault" };
          return fate === 2 ? { kind: "unreachable" } : yes;
        },
        accepted: async ({ id }) => {
          waiting = waiting.filter((other) => other.id !== id);
        },
        refused: async () => undefined,
      });
    }
  };
  await Promise.all(Array.from({ length: tabs }, tab));
  return { server, waiting };
}

it("brings everything once and in order, whatever is lost and however many tabs send", async () => {
  const chains = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 });
  const fates = fc
    .array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 30 })
    .filter((all) => all.includes(0));
  await fc.assert(
    fc.asyncProperty(chains, fates, fc.integer({ min: 1, max: 5 }), async (lengths, losses, tabs) => {
      const entries = lengths.flatMap((length, chain) =>
        Array.from({ length }, (_, place) => entry(`${chain}-${place}`, String(chain))),
      );
      const { server, waiting } = await replay(entries, tabs, losses);
      expect(waiting).toEqual([]);
      expect(server.toSorted()).toEqual(entries.map(({ id }) => id).toSorted());
    }),
  );
});
