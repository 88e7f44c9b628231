import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import type { PushWord } from "./deliver.ts";

type Shown = { title: string; body: string; tag: string; data: { path: string } };
type Handler = (event: object) => void;

/** The service worker as it is shipped, in a browser of which only what it uses for reminders is there. */
function aBrowser(open: string[] = []) {
  const handlers = new Map<string, Handler>();
  const shown: Shown[] = [];
  const done: string[] = [];
  const windows = open.map((path) => ({
    url: `https://proven.example${path}`,
    focus: async () => done.push(`focus ${path}`),
    navigate: async (to: string) => done.push(`navigate ${path} to ${to}`),
  }));
  const self = {
    addEventListener: (name: string, handler: Handler) => handlers.set(name, handler),
    registration: {
      showNotification: async (title: string, { body, tag, data }: Omit<Shown, "title">) =>
        shown.push({ title, body, tag, data }),
    },
    clients: { matchAll: async () => windows, openWindow: async (path: string) => done.push(`open ${path}`) },
    location: { origin: "https://proven.example" },
  };
  runInNewContext(readFileSync(new URL("../../../public/sw.js", import.meta.url), "utf8"), { self, URL, Promise });
  async function fire(name: string, event: object): Promise<void> {
    let work: unknown;
    handlers.get(name)?.({ ...event, waitUntil: (promise: unknown) => (work = promise) });
    await work;
  }
  return {
    shown,
    done,
    push: (word: string) => fire("push", { data: { text: () => word } }),
    click: (path: string) => fire("notificationclick", { notification: { close: () => {}, data: { path } } }),
  };
}

const words: Record<PushWord, string> = {
  open: "/portal",
  review: "/portal/review",
  paused: "/portal/settings/reminders",
};

describe("a reminder on the device", () => {
  it.each(Object.entries(words))("for %s says nothing of its owner, and leads to %s", async (word, path) => {
    const { push, shown } = aBrowser();
    await push(word);
    expect(shown).toMatchObject([{ tag: "reminder", data: { path } }]);
    const [{ title = "", body = "" } = {}] = shown;
    expect(`${title} ${body}`).not.toMatch(/coach|review|rating|win|confiden|proven|practice|client/i);
  });

  it("shows its own words whatever arrives", async () => {
    const { push, shown } = aBrowser();
    await push("Noor: you have not rated your fear of speaking");
    await push("");
    expect(shown).toEqual([shown[0], shown[0]]);
    expect(shown[0]).toMatchObject({ title: "A moment for yourself", data: { path: "/portal" } });
  });

  it.each<[string, string, string[], string[]]>([
    ["opens the page where nothing is open", "/portal/review", [], ["open /portal/review"]],
    ["goes to where it is open", "/portal/review", ["/portal", "/portal/review"], ["focus /portal/review"]],
    [
      "takes the first page there",
      "/portal/review",
      ["/portal"],
      ["focus /portal", "navigate /portal to /portal/review"],
    ],
    ["leaves alone what is written", "/portal/review", ["/portal/win"], ["open /portal/review"]],
    ["brings what is open to the front", "/portal", ["/portal/win"], ["focus /portal/win"]],
    ["opens the first page", "/portal", [], ["open /portal"]],
  ])("%s", async (_, path, open, expected) => {
    const { click, done } = aBrowser(open);
    await click(path);
    expect(done).toEqual(expected);
  });
});
