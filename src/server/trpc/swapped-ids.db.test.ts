import { TRPCError } from "@trpc/server";
import { beforeAll, describe, expect, it } from "vitest";
import { isId, newId } from "#lib/uuid.ts";
import { call, callerOf, rows } from "#test/doors.ts";
import { aWorld, type Role, type World } from "#test/world.ts";
import { refusalOf } from "./refusals.ts";

type Path = readonly (string | number)[];

/** Where in an input ids stand. */
function idsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === "string") return isId(value) ? [path] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    idsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);
}

/** The same input with another value at that place. */
function put(value: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[key] = put(copy[key], rest, replacement);
  return copy;
}

/** The same world seen from the other practice, or from the other client and their coach. */
const others = {
  "another practice": (world: World): World => ({
    ...world,
    practice: world.elsewhere,
    coach: world.otherTenantCoach,
    client: world.otherTenantClient,
  }),
  "another client": (world: World): World => ({ ...world, coach: world.unlinkedCoach, client: world.otherClient }),
};

/** All that reaches the browser, without what differs between any two answers: ids and moments. */
async function answerTo(world: World, role: Role, path: string, input: unknown): Promise<string> {
  const body = await call(world, role, path, input).then(
    (output) => ({ output }),
    (error: unknown) => {
      if (!(error instanceof TRPCError)) throw error;
      return { status: error.code, ...refusalOf(error, undefined) };
    },
  );
  return JSON.stringify(body).replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, "an id");
}

const notFound = JSON.stringify({ status: "NOT_FOUND", message: "Not found.", refusal: { code: "not_found" } });

describe.each([...rows])("%s", (path, row) => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });

  const role = callerOf(row);

  it("answers to an id of somebody else's as to one that never was", async () => {
    for (const place of idsIn(await row.input(world))) {
      const unknown = await answerTo(world, role, path, put(await row.input(world), place, newId()));
      for (const [whose, seenBy] of Object.entries(others)) {
        // A supervisor looks after every flagged client of the practice.
        if (role === "supervisor" && whose === "another client") continue;
        const [mine, theirs] = [await row.input(world), at(await row.input(seenBy(world)), place)];
        // What any coach of the practice may touch belongs to the practice, not to a client.
        if (whose === "another client" && row.verdicts.unlinkedCoach === "ok") continue;
        // Two clients of one practice have its id in common.
        if (theirs === at(mine, place)) continue;
        const answer = await answerTo(world, role, path, put(mine, place, theirs));
        if (answer !== notFound) expect(answer, `${place.join(".")} of ${whose}`).toBe(unknown);
      }
    }
  });
});
