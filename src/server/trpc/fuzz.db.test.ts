import { TRPCError } from "@trpc/server";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { AppError } from "#domain/errors.ts";
import { tag } from "#features/caseload/schema.ts";
import { attempt } from "#features/challenge-ladder/attempts/schema.ts";
import { proposal } from "#features/challenge-ladder/proposals/schema.ts";
import { clientLadder, coachLadder } from "#features/challenge-ladder/schema.ts";
import { ownTemplate } from "#features/challenge-ladder/templates/schema.ts";
import { currentParticulars } from "#features/clients/schema.ts";
import { rateReceipt } from "#features/efficacy/schema.ts";
import { planNow } from "#features/engagements/schema.ts";
import { keptMeaning } from "#features/evidence/meaning/schema.ts";
import { goal } from "#features/goals/schema.ts";
import { entry } from "#features/journal/schema.ts";
import { currentWords } from "#features/notes/schema.ts";
import { settings as reminderSettings } from "#features/reminders/schema.ts";
import { flag } from "#features/safety/schema.ts";
import { action } from "#features/sessions/actions/schema.ts";
import { agendaReceipt } from "#features/sessions/agenda/schema.ts";
import { keptWords } from "#features/sessions/notes/schema.ts";
import { frame } from "#features/sessions/schema.ts";
import { review } from "#features/weekly-review/schema.ts";
import { day } from "#lib/schema.ts";
import { call, callerOf, rows } from "#test/doors.ts";
import { aWorld } from "#test/world.ts";
import { appRouter } from "./root.ts";

// Signing up takes its time on purpose; here that would only be waiting.
vi.mock("#server/auth/pace.ts", () => ({ paced: (work: () => unknown) => work() }));

/** Inputs per procedure; nightly more, such as FUZZ_RUNS=1000. */
const runs = Number(process.env.FUZZ_RUNS ?? 200);
/** Inputs per valid one that they are made from, since a row writes to the database to make one. */
const perValid = 20;

/** What has hurt others before: each is tried at every place of its kind, before chance takes over. */
const sharpStrings = ["", "a\0b", "\ud800", "0000-01-01", "9999-12-31", "__proto__", "utc", "x".repeat(100_000)];
const sharpNumbers = [-1, 0.5, 2 ** 31, Number.MAX_SAFE_INTEGER, Number.NaN, Number.POSITIVE_INFINITY];

const strings = fc.oneof(
  fc.constantFrom(
    ...sharpStrings,
    "   ",
    "NaN",
    "%",
    "EST5EDT",
    "a@b.co",
    "0001-01-01",
    "2024-02-29",
    "😀".repeat(500),
  ),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
);
const numbers = fc.oneof(fc.constantFrom(...sharpNumbers, -0), fc.integer({ min: -1, max: 101 }), fc.double());
const things = fc.oneof(
  strings,
  numbers,
  fc.constantFrom<unknown>(null, undefined, true, [], {}, [[[[[[[[]]]]]]]], 10n, new Date(0)),
  fc.constantFrom<unknown>(JSON.parse('{"__proto__":{"polluted":1}}'), { constructor: { prototype: { polluted: 1 } } }),
  fc.anything({ maxDepth: 3, withSparseArray: true, withBigInt: true, withDate: true }),
);

const ways = [
  "same kind",
  "same kind",
  "same kind",
  "replace",
  "remove",
  "add",
  "wrap",
  "double",
  "upper case",
] as const;

/** One change to an input. `where` chooses among its places, the input itself included. */
type Change = {
  where: number;
  how: (typeof ways)[number];
  string: string;
  number: number;
  thing: unknown;
  key: string;
};
const change: fc.Arbitrary<Change> = fc.record({
  where: fc.nat(10_000),
  how: fc.constantFrom(...ways),
  string: strings,
  number: numbers,
  thing: things,
  key: fc.constantFrom("__proto__", "constructor", "toString", "id", "organisationId", "clientId", "version", "0"),
});

/** Changes that try what is sharp at each place of an input. */
function sharpChanges(valid: unknown): [Change[]][] {
  const rest = { string: "", number: 0, thing: null, key: "id" };
  return placesIn({ input: valid }, "input").flatMap(({ holder, key }, where) => {
    const kind = typeof holder[key];
    const same = { where, how: "same kind", ...rest } as const;
    if (kind === "string") {
      const sharp = sharpStrings.map((string): [Change[]] => [[{ ...same, string }]]);
      return [...sharp, [[{ ...same, how: "upper case" }]]];
    }
    return kind === "number" ? sharpNumbers.map((number): [Change[]] => [[{ ...same, number }]]) : [];
  });
}

type Holder = Record<string, unknown>;
type Place = { holder: Holder; key: string };

/** Every place of a value, from the outside in. */
function placesIn(holder: Holder, key: string): Place[] {
  const value = holder[key];
  return [{ holder, key }, ...(isHolder(value) ? Object.keys(value).flatMap((each) => placesIn(value, each)) : [])];
}

function isHolder(value: unknown): value is Holder {
  return typeof value === "object" && value !== null;
}

function mutate(valid: unknown, changes: readonly Change[]): unknown {
  const root: Holder = { input: structuredClone(valid) };
  for (const { where, how, string, number, thing, key } of changes) {
    const places = placesIn(root, "input");
    const place = places[where % places.length];
    if (!place) continue;
    const old = place.holder[place.key];
    if (how === "replace") set(place, thing);
    else if (how === "remove") delete place.holder[place.key];
    else if (how === "wrap") set(place, [old]);
    else if (how === "double" && Array.isArray(old)) old.push(...structuredClone(old));
    else if (how === "add" && isHolder(old)) set({ holder: old, key }, thing);
    else if (typeof old === "string") set(place, how === "upper case" ? old.toUpperCase() : string);
    else if (typeof old === "number") set(place, number);
  }
  return root.input;
}

/** Also where the key is `__proto__`, which an assignment would take for something else. */
function set({ holder, key }: Place, value: unknown): void {
  Object.defineProperty(holder, key, {
    value: structuredClone(value),
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

/** What a conflict shows of the row as it is now: it passes no `.output()`, so it is held to its schema here. */
const currents: Record<string, z.ZodType> = {
  "caseload.changeTag": tag,
  "actions.change": action,
  "actions.setDone": action,
  "actions.setRemoved": action,
  "actions.tickMine": action,
  "sessions.change": frame,
  "sessions.invite": frame,
  "sessions.saveAgenda": agendaReceipt,
  "sessions.saveNotes": keptWords,
  "sessions.saveSummary": keptWords,
  "sessions.setState": frame,
  "sessions.share": keptWords,
  "clients.update": currentParticulars,
  "consent.decide": z.int(),
  "efficacy.rate": rateReceipt,
  "engagements.complete": planNow,
  "engagements.nameSupervisor": planNow,
  "engagements.pause": planNow,
  "engagements.resume": planNow,
  "engagements.setLength": planNow,
  "evidence.setMeaning": keptMeaning,
  "goals.change": goal,
  "goals.judge": goal,
  "goals.remove": goal,
  "goals.restore": goal,
  "journal.change": entry,
  "successInventory.answer": z.string(),
  "successInventory.strengths": z.array(z.string()),
  "ladders.agree": clientLadder,
  "ladders.answerProposal": proposal,
  "ladders.keepOwn": coachLadder,
  "ladders.lockForecast": attempt,
  "ladders.nameTemplate": ownTemplate,
  "ladders.offer": coachLadder,
  "ladders.recordOutcome": attempt,
  "ladders.save": coachLadder,
  "notes.save": currentWords,
  "notes.show": currentWords,
  "reminders.choose": reminderSettings,
  "safety.close": flag,
  "safety.raise": flag,
  "safety.confirmCrisisLines": day,
  "weeklyReview.save": review,
  "safety.decideOnScreens": z.int(),
};

/** A call comes to an answer, or to a refusal in words meant for people. Anything else is a fault. */
async function answered(path: string, answer: Promise<unknown>): Promise<void> {
  try {
    await answer;
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const { cause, code } = error;
    const isRefusal = cause instanceof AppError || (code === "BAD_REQUEST" && cause instanceof z.ZodError);
    if (!isRefusal) throw error;
    if (cause instanceof AppError && cause.current !== undefined) {
      expect(currents[path]?.parse(cause.current), "declared fields").toEqual(cause.current);
    }
  }
}

type Json = z.core.JSONSchema.BaseSchema;

/** Where in an answer something may stand that its schema does not name. */
function openPlaces(schema: Json | boolean, path = "output"): string[] {
  if (typeof schema === "boolean") return schema ? [path] : [];
  const { type, anyOf, oneOf, items, properties = {}, additionalProperties = {}, enum: values, const: value } = schema;
  const choices = anyOf ?? oneOf;
  if (choices) return choices.flatMap((each) => openPlaces(each, path));
  if (type === "array" && items && !Array.isArray(items)) return openPlaces(items, `${path}[]`);
  if (type === "object") {
    const named = Object.entries(properties).flatMap(([name, each]) => openPlaces(each, `${path}.${name}`));
    return [...named, ...openPlaces(additionalProperties, `${path}.*`)];
  }
  return type === undefined && values === undefined && value === undefined ? [path] : [];
}

it("every answer names all of its fields", () => {
  const open = Object.entries(appRouter._def.procedures).flatMap(([path, procedure]) => {
    const { output } = (procedure as unknown as { _def: { output: z.ZodType } })._def;
    return openPlaces(z.toJSONSchema(output, { io: "output", unrepresentable: "any" }), path);
  });
  expect(open).toEqual([]);
});

const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
const untouched = prototypes.map((each) => Reflect.ownKeys(each));
afterEach(() => {
  expect(prototypes.map((each) => Reflect.ownKeys(each))).toEqual(untouched);
  expect({}).not.toHaveProperty("polluted");
});

describe.each([...rows])("%s", (path, row) => {
  it(`answers ${runs} hostile inputs, or refuses them`, { timeout: 600_000 }, async () => {
    const world = await aWorld();
    let valid = await row.input(world);
    let tried = 0;
    const property = fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 2 }), async (changes) => {
      if (++tried % perValid === 0) valid = await row.input(world);
      await answered(path, call(world, callerOf(row), path, mutate(valid, changes)));
    });
    await fc.assert(property, { numRuns: runs, examples: sharpChanges(valid), endOnFailure: true });
  });
});
