import { beforeAll, describe, expect, it } from "vitest";
import { aWin } from "#features/journal/matrix.ts";
import { createSession } from "#server/auth/session.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { execute } from "#test/addresses.ts";
import { aWorld, type World } from "#test/world.ts";
import { handleTrpc } from "./handler.ts";

const ownPage = { "sec-fetch-site": "same-origin" };
const json = { "content-type": "application/json" };
/** Stands for somebody's words: no refusal may say it back. */
const canary = "Heliotrope-4711";

let world: World;
let cookie: string;

beforeAll(async () => {
  world = await aWorld();
  const { token } = await createSession({ userId: world.client.userId, userAgent: "", now: new Date() });
  cookie = `proven.session=${token}`;
});

type Knock = { method?: string; headers?: Record<string, string>; body?: BodyInit | null };

/** Knocks with the client's session; `headers` stand in for what the browser adds by itself. */
async function knock(path: string, { method = "GET", headers = {}, body = null }: Knock = {}) {
  const request = new Request(`http://localhost:3000/api/trpc/${path}`, {
    method,
    headers: { cookie, ...headers },
    body,
  });
  const response = await handleTrpc(request);
  const text = await response.text();
  expect(response.headers.get("cache-control")).toBe("no-store");
  if (!response.ok) expect(text).not.toContain(canary);
  return { status: response.status, text };
}

/** Knocks as our own pages do. */
const post = (path: string, input: unknown) =>
  knock(path, { method: "POST", headers: { ...json, ...ownPage }, body: JSON.stringify(input) });

/** How much the client has written, and how often anything of theirs was touched. */
const written = () =>
  withOrganisation(world.practice, async (tx) => [await tx.masteryExperience.count(), await tx.auditEntry.count()]);

describe("what other sites can send", () => {
  const win = () => JSON.stringify(aWin());
  const form = () => {
    const data = new FormData();
    data.set("0", win());
    return data;
  };

  it.each<[string, number, () => Knock]>([
    ["JSON from another site", 403, () => ({ headers: { ...json, "sec-fetch-site": "cross-site" }, body: win() })],
    ["JSON from a sibling domain", 403, () => ({ headers: { ...json, "sec-fetch-site": "same-site" }, body: win() })],
    ["JSON by an older browser", 403, () => ({ headers: { ...json, origin: "https://evil.example" }, body: win() })],
    ["JSON from nowhere", 403, () => ({ headers: json, body: win() })],
    ["a form of another site", 403, () => ({ headers: { "sec-fetch-site": "cross-site" }, body: form() })],
    ["a form", 415, () => ({ headers: ownPage, body: form() })],
    ["octets", 415, () => ({ headers: { ...ownPage, "content-type": "application/octet-stream" }, body: win() })],
    ["plain text", 415, () => ({ headers: { ...ownPage, "content-type": "text/plain" }, body: win() })],
    ["something like JSON", 415, () => ({ headers: { ...ownPage, "content-type": "application/jsonx" }, body: win() })],
    ["octets without a type", 415, () => ({ headers: ownPage, body: new TextEncoder().encode(win()) })],
  ])("%s is refused with %i, and nothing is written", async (_, status, sent) => {
    const before = await written();
    expect((await knock("journal.logWin", { method: "POST", ...sent() })).status).toBe(status);
    expect(await written()).toEqual(before);
  });

  it("a link that would write is refused with 405, alone and in company", async () => {
    const before = await written();
    const input = encodeURIComponent(win());
    const inputs = encodeURIComponent(`{"0":${win()},"1":${win()}}`);
    expect((await knock(`journal.logWin?input=${input}`)).status).toBe(405);
    expect((await knock(`journal.logWin,journal.logWin?batch=1&input=${inputs}`)).status).toBe(405);
    expect(await written()).toEqual(before);
  });

  it("our own page may write", async () => {
    const [entries = 0] = await written();
    expect((await post("journal.logWin", aWin())).status).toBe(200);
    expect(await written()).toEqual([entries + 1, expect.any(Number)]);
  });
});

it("answers ten calls at a time, and not eleven", async () => {
  const batch = (size: number) => `${Array(size).fill("account.delivery").join(",")}?batch=1&input={}`;
  expect((await knock(batch(10))).status).toBe(200);
  expect((await knock(batch(11))).status).toBe(400);
  const before = await written();
  const wins = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [index, aWin()]));
  expect((await post(`${Array(11).fill("journal.logWin").join(",")}?batch=1`, wins)).status).toBe(400);
  expect(await written()).toEqual(before);
});

describe("a refusal", () => {
  const refused = { message: "This request is not understood.", data: { refusal: { code: "invalid" } } };

  it.each([canary, `journal.${canary}`, "journal", "__proto__", "constructor.prototype", "journal.toString"])(
    "of the unknown procedure %s is 404",
    async (path) => {
      expect((await post(path, {})).status).toBe(404);
    },
  );

  it("of what is no JSON says neither what was sent nor how it was read", async () => {
    const headers = { ...json, ...ownPage };
    const { status, text } = await knock("journal.logWin", { method: "POST", headers, body: `{"what": ${canary}` });
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ error: refused });
  });

  it("of a form names its fields, and repeats nothing of it", async () => {
    const { status, text } = await post("journal.logWin", {
      ...aWin(),
      sharing: canary,
      occurredOn: canary,
      difficulty: canary,
      recall: { challenge: canary.repeat(400) },
    });
    expect(status).toBe(400);
    expect(Object.keys(JSON.parse(text).error.data.refusal.fields).sort()).toEqual([
      "difficulty",
      "occurredOn",
      "recall.challenge",
      "sharing",
    ]);
    const extra = await post("account.endOtherSessions", { [canary]: canary });
    expect(extra).toMatchObject({ status: 400 });
  });
});

describe("a fault of the database", () => {
  const asOwner = (sql: string) => execute(process.env.OWNER_DATABASE_URL ?? "", (owner) => owner.query(sql));
  /** Words of SQL, of the schema, of a stack or of a path; and the drivers' own. */
  const telling =
    /select|insert|update|column|relation|permission|denied|mastery|experience|sealed|session|tenant|directory|prisma|postgres|\bpg\b|\.ts\b|node_modules|file:|\/src\/|\bat \S+ \(|42501|42703|P20\d\d/i;

  it.each([
    [
      "a column is gone",
      "alter table tenant.mastery_experience rename what to lost",
      "alter table tenant.mastery_experience rename lost to what",
    ],
    [
      "a right is gone",
      "revoke select, insert on tenant.mastery_experience from proven_app",
      "grant select, insert on tenant.mastery_experience to proven_app",
    ],
    [
      "nobody can be recognised",
      "revoke select on directory.session from proven_app",
      "grant select on directory.session to proven_app",
    ],
  ])("is told without a word about it when %s", async (_, breaking, mending) => {
    const attempts = () =>
      Promise.all([knock("journal.mine?input={}"), post("journal.logWin", aWin({ what: canary }))]);
    await asOwner(breaking);
    const answers = await attempts().finally(() => asOwner(mending));
    for (const { status, text } of answers) {
      const { message, code, data } = JSON.parse(text).error;
      expect({ status, code, data }).toEqual({
        status: 500,
        code: -32_603,
        data: {
          code: "INTERNAL_SERVER_ERROR",
          httpStatus: 500,
          refusal: { code: "fault", reference: expect.stringMatching(/^[\da-f-]{36}$/) },
        },
      });
      expect(message).toContain(data.refusal.reference);
      expect(text).not.toMatch(telling);
    }
    expect((await attempts()).map(({ status }) => status)).toEqual([200, 200]);
  });
});
