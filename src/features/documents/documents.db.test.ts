import { randomBytes } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import {
  aClient,
  aMember,
  aPractice,
  asClient,
  asCoach,
  type ClientPerson,
  type Member,
  type Practice,
} from "#test/people.ts";
import { addPart, beginDocument, finishDocument, removeDocument, restoreDocument, setSharing } from "./commands.ts";
import { aDocument, aKeptDocument, aText, partsOf } from "./matrix.ts";
import { documentsFor, fileFor, myFile, sharedWithMe } from "./queries.ts";
import { limits } from "./schema.ts";

let practice: Practice;
let coach: Member;
let client: ClientPerson;

beforeAll(async () => {
  practice = await aPractice();
  coach = await aMember(practice, ["coach"]);
});
beforeEach(async () => {
  client = await aClient(practice, coach);
});

const pair = () => ({ practice, coach, client });
const ctx = () => asCoach(practice, coach);
const listed = async () => (await documentsFor(ctx(), client)).documents;

/** A photograph by its first and last bytes. */
function aPhoto(size: number): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(size - 6), Buffer.from([0xff, 0xd9])]);
}

describe("a document", () => {
  it("comes back byte for byte, in as many parts as it takes, and is sealed at rest", async () => {
    const photo = aPhoto(limits.part * 2 + 17);
    photo.write("canary in a photograph", 100);
    const { documentId } = await aKeptDocument(pair(), photo, { name: "wall canary.png" });
    const { name, mediaType, content } = await fileFor(ctx(), { documentId });
    expect(Buffer.from(content, "base64").equals(photo)).toBe(true);
    expect([name, mediaType]).toEqual(["wall canary.jpg", "image/jpeg"]);
    const { organisationId } = practice;
    const raw = await withOrganisation(practice, async (tx) => [
      ...(await tx.documentPart.findMany({ where: { organisationId, documentId } })).map(({ content: part }) => part),
      (await tx.document.findUniqueOrThrow({ where: { organisationId_id: { organisationId, id: documentId } } })).name,
    ]);
    expect(raw).toHaveLength(4);
    for (const sealed of raw) expect(Buffer.from(sealed).toString("latin1")).not.toContain("canary");
  });

  it("goes on where it stopped, and is there once however often its parts are sent", async () => {
    const photo = aPhoto(limits.part + 100);
    const document = aDocument(client.clientId, photo);
    const [first, second] = partsOf(document.documentId, photo);
    if (!first || !second) throw new Error("Two parts are needed.");
    await beginDocument(ctx(), document);
    await Promise.all([addPart(ctx(), second), addPart(ctx(), second), addPart(ctx(), second)]);
    expect(await beginDocument(ctx(), document)).toMatchObject({ parts: [1], isComplete: false });
    await expect(finishDocument(ctx(), document)).rejects.toMatchObject({ code: "invalid" });
    await addPart(ctx(), first);
    await Promise.all([finishDocument(ctx(), document), finishDocument(ctx(), document)]);
    await addPart(ctx(), { ...first, content: Buffer.from(aPhoto(limits.part)).toString("base64") });
    expect(await beginDocument(ctx(), document)).toMatchObject({ parts: [0, 1], isComplete: true });
    expect(await listed()).toHaveLength(1);
    const { content } = await fileFor(ctx(), document);
    expect(Buffer.from(content, "base64").equals(photo)).toBe(true);
  });

  it("is taken for what it holds: a page under a harmless name is not, and leaves nothing in sight", async () => {
    const page = Buffer.from("<html><script>alert(1)</script>");
    await expect(aKeptDocument(pair(), page, { name: "plan.pdf" })).rejects.toMatchObject({ code: "invalid" });
    expect(await listed()).toEqual([]);
  });

  it("has parts of the announced length and no other", async () => {
    const document = aDocument(client.clientId, aText);
    await beginDocument(ctx(), document);
    const content = Buffer.concat([aText, aText]).toString("base64");
    await expect(addPart(ctx(), { documentId: document.documentId, position: 0, content })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(addPart(ctx(), { documentId: document.documentId, position: 1, content })).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("finds no room beyond the client's share, even when two begin at once", async () => {
    const size = limits.size;
    for (let n = 0; n < 9; n++) await beginDocument(ctx(), aDocument(client.clientId, aText, { size }));
    const answers = await Promise.allSettled(
      [1, 2, 3].map(() => beginDocument(ctx(), aDocument(client.clientId, aText, { size }))),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("comes back after it was removed", async () => {
    const { documentId } = await aKeptDocument(pair());
    await removeDocument(ctx(), { documentId });
    expect(await listed()).toEqual([]);
    await expect(fileFor(ctx(), { documentId })).rejects.toMatchObject({ code: "not_found" });
    await restoreDocument(ctx(), { documentId });
    expect(await listed()).toMatchObject([{ id: documentId, name: "notes.txt", addedBy: "Ada Coach" }]);
  });

  it("does not come back when others have taken its room", async () => {
    const { documentId } = await aKeptDocument(pair());
    await removeDocument(ctx(), { documentId });
    for (let n = 0; n < 10; n++) await beginDocument(ctx(), aDocument(client.clientId, aText, { size: limits.size }));
    await expect(restoreDocument(ctx(), { documentId })).rejects.toMatchObject({ code: "invalid" });
    expect(await listed()).toEqual([]);
  });

  it("cannot be begun under an id of another client's", async () => {
    const { documentId } = await aKeptDocument(pair());
    const other = await aClient(practice, coach);
    await expect(beginDocument(ctx(), aDocument(other.clientId, aText, { documentId }))).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("leaves a trace when it is added and when it is read", async () => {
    const { documentId } = await aKeptDocument(pair());
    await fileFor(ctx(), { documentId });
    const entries = await withOrganisation(practice, (tx) =>
      tx.auditEntry.findMany({
        where: { organisationId: practice.organisationId, subjectId: documentId },
        select: { action: true },
        orderBy: { id: "asc" },
      }),
    );
    expect(entries.map(({ action }) => action)).toEqual([
      "document.begun",
      "document.part_added",
      "document.added",
      "document.read",
    ]);
  });
});

describe("the client", () => {
  it("finds what is shared with them, and nothing else", async () => {
    const shared = await aKeptDocument(pair(), aText, { name: "for both.txt" });
    const kept = await aKeptDocument(pair(), aText, { name: "for the coach.txt", sharing: "private" });
    const mine = asClient(practice, client);
    expect((await sharedWithMe(mine)).documents.map(({ name }) => name)).toEqual(["for both.txt"]);
    expect(Buffer.from((await myFile(mine, shared)).content, "base64").equals(aText)).toBe(true);
    await expect(myFile(mine, kept)).rejects.toMatchObject({ code: "not_found" });
    await setSharing(ctx(), { ...shared, sharing: "private" });
    await expect(myFile(mine, shared)).rejects.toMatchObject({ code: "not_found" });
    const other = await aClient(practice, coach);
    await setSharing(ctx(), { ...shared, sharing: "shared" });
    await expect(myFile(asClient(practice, other), shared)).rejects.toMatchObject({ code: "not_found" });
    await expect(myFile(mine, { documentId: newId() })).rejects.toMatchObject({ code: "not_found" });
  });
});
