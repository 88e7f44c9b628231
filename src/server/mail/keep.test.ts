import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newId } from "#lib/uuid.ts";
import { resetEnv } from "#server/env.ts";
import { newVapidKeys } from "#server/push/vapid.ts";
import { keep, removeKept } from "./keep.ts";
import { keptLetters, readLetter } from "./kept.ts";
import type { Letter } from "./letters.ts";
import { messageOf } from "./message.ts";

const at = new Date("2026-11-18T12:00:00Z");
const url = "https://proven.example/invitation/a";
const letter: Letter = {
  template: "client_invitation",
  to: "ada@example.org",
  url,
  clientName: "Zoë",
  coachName: "李 小龍 with a name so long that its subject has to be folded over several lines of the header",
  practiceName: "50% = half_way",
  expiresOn: "2026-12-01",
};

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "proven-mail-"));
  const url = "postgresql://nobody@localhost/none";
  const key = Buffer.alloc(32).toString("base64");
  const environment = { DATA_DIR: folder, APP_DATABASE_URL: url, WORKER_DATABASE_URL: url, AUTH_SECRET: key };
  const keys = { KEY_ENCRYPTION_KEY: key, VAPID_KEYS: newVapidKeys() };
  for (const [name, value] of Object.entries({ ...environment, ...keys })) vi.stubEnv(name, value);
  resetEnv();
});

afterEach(async () => {
  resetEnv();
  await rm(folder, { recursive: true });
});

describe("keeping a letter", () => {
  it("can be read as it was written", async () => {
    const id = newId();
    const message = messageOf(id, letter, at);
    await keep(id, message);
    const { subject, text } = message;
    expect(await keptLetters()).toEqual([{ id, to: letter.to, subject, text, at: at.toISOString() }]);
  });

  it("can be read with an invitation in it, which is there for calendar programs as well", async () => {
    const session: Letter = {
      template: "session_planned",
      to: letter.to,
      url,
      coachName: "Zoë; Coach",
      practiceName: "Rowan Coaching",
      sessionId: newId(),
      startsAt: "2027-03-28T07:00:00.000Z",
      minutes: 50,
      timeZone: "Europe/Berlin",
      sequence: 3,
    };
    const id = newId();
    const message = messageOf(id, session, at);
    await keep(id, message);
    const { subject, text, icalEvent } = message;
    expect(await keptLetters()).toEqual([{ id, to: letter.to, subject, text, at: at.toISOString() }]);
    expect(icalEvent?.content.split("\r\n")).toEqual(
      expect.arrayContaining([
        "METHOD:REQUEST",
        "SEQUENCE:3",
        "DTSTART:20270328T070000Z",
        "DTEND:20270328T075000Z",
        'ORGANIZER;CN="Zoë; Coach":mailto:proven@localhost',
      ]),
    );
    expect(messageOf(id, session, at)).toEqual(message);
    const cancelled = messageOf(id, { ...session, template: "session_cancelled", sequence: 4 }, at).icalEvent?.content;
    expect(cancelled).toMatch(/METHOD:CANCEL[\s\S]*SEQUENCE:4[\s\S]*STATUS:CANCELLED/);
  });

  it("can be read when everything in it is plain ASCII, and at every length", async () => {
    for (const name of ["Ada", "A. Very Long Name ".repeat(12), "50% = half_way =3D"]) {
      const id = newId();
      const plain: Letter = {
        template: "safety_recheck",
        to: letter.to,
        url: `https://proven.example/clients/${newId()}/safety`,
        initials: name,
      };
      const message = messageOf(id, plain, at);
      await keep(id, message);
      expect((await keptLetters())[0]).toEqual({
        id,
        to: letter.to,
        subject: message.subject,
        text: message.text,
        at: at.toISOString(),
      });
    }
  });

  it("offers a way out beside a reminder, in one click over HTTPS only, and beside nothing else", async () => {
    const off = `https://proven.example/reminders/off/${"a-b_c".repeat(60)}`;
    const id = newId();
    await keep(id, messageOf(id, { template: "reminder", to: letter.to, url, off }, at));
    const eml = await readFile(join(folder, "mail", `${id}.eml`), "utf8");
    const headers = eml
      .slice(0, eml.indexOf("\r\n\r\n"))
      .replaceAll(/\r\n\s+/g, " ")
      .split("\r\n");
    expect(headers).toContain(`List-Unsubscribe: <${off}>`);
    expect(headers).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    const plain = "http://localhost:3000/reminders/off/abc";
    const onHttp = messageOf(id, { template: "rating_reminder", to: letter.to, url, off: plain }, at).headers;
    expect(onHttp).toMatchObject({ "List-Unsubscribe": `<${plain}>` });
    expect(onHttp).not.toHaveProperty("List-Unsubscribe-Post");
    expect(messageOf(id, letter, at).headers).not.toHaveProperty("List-Unsubscribe");
  });

  it.each([
    ["7bit", "Dear Ada,\r\n\r\n50% of it.", "Dear Ada,\n\n50% of it."],
    ["quoted-printable", "Dear Zo=C3=AB, 50% =3D =\r\nhalf.", "Dear Zoë, 50% = half."],
    ["base64", "RGVhciBab8OrLA==\r\n", "Dear Zoë,"],
  ])("reads a letter kept as %s", (encoding, body, text) => {
    const date = "Date: Wed, 18 Nov 2026 12:00:00 +0000";
    const part = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`;
    const html = "Content-Type: text/html\r\nContent-Transfer-Encoding: 7bit\r\n\r\n<p>Other</p>";
    const type = 'Content-Type: multipart/alternative;\r\n boundary="b"';
    const eml = `To: ada@example.org\r\n${date}\r\n${type}\r\n\r\n--b\r\n${part}\r\n--b\r\n${html}\r\n--b--\r\n`;
    expect(readLetter("an-id", eml).text).toBe(text);
  });

  it("is readable by its owner alone and leaves no draft", async () => {
    const id = newId();
    await keep(id, messageOf(id, letter, at));
    await keep(id, messageOf(id, letter, at));
    expect(await readdir(join(folder, "mail"))).toEqual([`${id}.eml`]);
    expect((await stat(join(folder, "mail", `${id}.eml`))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, "mail"))).mode & 0o777).toBe(0o700);
  });

  it("shows the newest first, and nothing that is not a letter", async () => {
    expect(await keptLetters()).toEqual([]);
    const [first, second] = [newId(), newId()];
    await keep(first, messageOf(first, letter, at));
    await keep(second, messageOf(second, letter, at));
    await writeFile(join(folder, "mail", `${newId()}.eml.7.tmp`), "half a letter");
    expect((await keptLetters()).map(({ id }) => id)).toEqual([second, first]);
  });

  it("goes when it is old, with what a crash left", async () => {
    const [old, young] = [newId(), newId()];
    for (const id of [old, young]) await keep(id, messageOf(id, letter, at));
    const draft = join(folder, "mail", `${old}.eml.7.tmp`);
    await writeFile(draft, "half a letter");
    for (const path of [draft, join(folder, "mail", `${old}.eml`)]) await utimes(path, at, at);
    await removeKept(new Date(at.getTime() + 1));
    expect(await readdir(join(folder, "mail"))).toEqual([`${young}.eml`]);
  });
});

it("names a letter by its id and the address of this Proven", () => {
  vi.stubEnv("PUBLIC_URL", "https://proven.example:8443");
  resetEnv();
  expect(messageOf("an-id", letter, at)).toMatchObject({
    messageId: "<an-id@proven.example>",
    date: at,
    to: letter.to,
  });
});
