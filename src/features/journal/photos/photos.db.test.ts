import sharp from "sharp";
import { beforeAll, expect, it } from "vitest";
import { newId } from "#lib/uuid.ts";
import { withOrganisation } from "#server/db/tenancy.ts";
import { aClient, aMember, aPractice, asClient, type ClientPerson, type Member, type Practice } from "#test/people.ts";
import { logWin, removeEntry } from "../commands.ts";
import { A_PICTURE, aWin } from "../matrix.ts";
import { myEntry, myPhoto } from "../queries.ts";
import { MOST_PHOTOS } from "../schema.ts";
import { addPhoto, hidePhoto } from "./commands.ts";

let practice: Practice;
let coach: Member;
let client: ClientPerson;

beforeAll(async () => {
  practice = await aPractice();
  coach = await aMember(practice, ["coach"]);
  client = await aClient(practice, coach);
});

const me = () => asClient(practice, client);

async function pictured(file: Buffer) {
  const { id: entryId } = await logWin(me(), aWin());
  const photo = await addPhoto(me(), { operationId: newId(), entryId, image: file.toString("base64") });
  return { entryId, photo, kept: Buffer.from((await myPhoto(me(), photo)).image, "base64") };
}

/** A picture as a phone takes it: on its side, with place, time and camera. */
function aPhotograph(): Promise<Buffer> {
  return sharp({ create: { width: 2400, height: 1200, channels: 3, background: "#355" } })
    .withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Make: "canary-camera" }, IFD3: { GPSLatitude: "51/1 30/1 0/1" } })
    .jpeg()
    .toBuffer();
}

it("says nothing about where and with what it was taken, and stands upright", async () => {
  const taken = await aPhotograph();
  expect(taken.toString("latin1")).toContain("canary-camera");
  const { kept } = await pictured(taken);
  expect(kept.toString("latin1")).not.toContain("canary-camera");
  const { exif, xmp, iptc, icc, format, width, height } = await sharp(kept).metadata();
  expect({ exif, xmp, iptc, icc }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined, icc: undefined });
  expect({ format, width, height }).toEqual({ format: "jpeg", width: 800, height: 1600 });
});

it("is sealed at rest", async () => {
  const { photo, kept } = await pictured(Buffer.from(A_PICTURE, "base64"));
  const { organisationId } = practice;
  const raw = await withOrganisation(practice, (tx) =>
    tx.entryPhoto.findUniqueOrThrow({ where: { organisationId_id: { organisationId, id: photo.id } } }),
  );
  const bytes = Buffer.from(raw.image);
  expect(bytes.includes(kept.subarray(0, 16))).toBe(false);
  expect(bytes.toString("latin1")).not.toContain(kept.toString("base64").slice(0, 24));
});

it.each([
  ["a drawing that can hold a script", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>'],
  ["a page that calls itself a picture", "\xff\xd8\xff<html><script>alert(1)</script>"],
  ["a film", "GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x00\x00\x00\x00\x00,"],
  ["half a picture", Buffer.from(A_PICTURE, "base64").subarray(0, 40).toString("latin1")],
])("is not %s", async (_, file) => {
  await expect(pictured(Buffer.from(file, "latin1"))).rejects.toMatchObject({ code: "invalid", field: "image" });
});

it("is not one that fills the memory when it is opened", async () => {
  const huge = await sharp({ create: { width: 9_000, height: 6_000, channels: 3, background: "#fff" } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  await expect(pictured(huge)).rejects.toMatchObject({ code: "invalid" });
});

const another = (entryId: string) => ({ operationId: newId(), entryId, image: A_PICTURE });
const shown = async (entryId: string) => (await myEntry(me(), { id: entryId })).photoId;

it("is kept once when it is sent twice, and takes the place of the one before", async () => {
  const { id: entryId } = await logWin(me(), aWin());
  const first = another(entryId);
  await Promise.all([addPhoto(me(), first), addPhoto(me(), first)]);
  expect(await shown(entryId)).toBe(first.operationId);
  const second = await addPhoto(me(), another(entryId));
  await addPhoto(me(), first);
  expect(await shown(entryId)).toBe(second.id);
  await expect(myPhoto(me(), { id: first.operationId })).rejects.toMatchObject({ code: "not_found" });
  await hidePhoto(me(), second, true);
  expect(await shown(entryId)).toBeNull();
});

it("comes back alone: never one that it replaced", async () => {
  const { id: entryId } = await logWin(me(), aWin());
  const first = await addPhoto(me(), another(entryId));
  const second = await addPhoto(me(), another(entryId));
  await hidePhoto(me(), second, true);
  await expect(hidePhoto(me(), first, false)).rejects.toMatchObject({ code: "invalid" });
  expect(await shown(entryId)).toBeNull();
  await hidePhoto(me(), second, false);
  expect(await shown(entryId)).toBe(second.id);
  await hidePhoto(me(), second, true);
  expect(await shown(entryId)).toBeNull();
});

it("is one, of however many that are sent at once", async () => {
  const { id: entryId } = await logWin(me(), aWin());
  await Promise.all([1, 2, 3, 4].map(() => addPhoto(me(), another(entryId))));
  const { organisationId } = practice;
  const rows = await withOrganisation(practice, (tx) =>
    tx.entryPhoto.findMany({
      where: { organisationId, entryId },
      orderBy: { createdAt: "desc" },
      select: { id: true, createdAt: true, removedAt: true },
    }),
  );
  expect(new Set(rows.map(({ createdAt }) => createdAt.getTime())).size).toBe(4);
  expect(rows.map(({ removedAt }) => removedAt === null)).toEqual([true, false, false, false]);
});

it("is one of thirty in the life of an entry", async () => {
  const { id: entryId } = await logWin(me(), aWin());
  const last = another(entryId);
  for (let n = 1; n < MOST_PHOTOS; n++) await addPhoto(me(), another(entryId));
  await addPhoto(me(), last);
  await expect(addPhoto(me(), another(entryId))).rejects.toMatchObject({ code: "invalid", field: "image" });
  await addPhoto(me(), last);
  expect(await shown(entryId)).toBe(last.operationId);
});

it("can be taken away and brought back, and goes with its entry", async () => {
  const { entryId, photo } = await pictured(Buffer.from(A_PICTURE, "base64"));
  await hidePhoto(me(), photo, true);
  await expect(myPhoto(me(), photo)).rejects.toMatchObject({ code: "not_found" });
  expect((await myEntry(me(), { id: entryId })).photoId).toBeNull();
  await hidePhoto(me(), photo, false);
  expect((await myEntry(me(), { id: entryId })).photoId).toBe(photo.id);
  await removeEntry(me(), { id: entryId });
  await expect(myPhoto(me(), photo)).rejects.toMatchObject({ code: "not_found" });
});

it("is nobody else's", async () => {
  const { entryId, photo } = await pictured(Buffer.from(A_PICTURE, "base64"));
  const other = asClient(practice, await aClient(practice, coach));
  await expect(myPhoto(other, photo)).rejects.toMatchObject({ code: "not_found" });
  await expect(hidePhoto(other, photo, true)).rejects.toMatchObject({ code: "not_found" });
  const input = { operationId: newId(), entryId, image: A_PICTURE };
  await expect(addPhoto(other, input)).rejects.toMatchObject({ code: "not_found" });
});
