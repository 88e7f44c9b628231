import { describe, expect, it } from "vitest";
import { type Draft, type Drafts, type Kept, keepWords, type SaveAnswer } from "./kept-words.ts";

/** A server that takes a text only from whoever read its newest version. */
function aServer(text = "") {
  let kept: Kept = { text, version: text ? 1 : 0 };
  let isAway = false;
  return {
    now: () => kept,
    away(away: boolean) {
      isAway = away;
    },
    async save(words: Kept): Promise<SaveAnswer> {
      if (isAway) return { kind: "unreachable" };
      if (words.text.length > 100) return { kind: "refused", because: "Too long." };
      if (words.version !== kept.version) return { kind: "conflict", current: kept };
      kept = { text: words.text, version: kept.version + 1 };
      return { kind: "saved", version: kept.version };
    },
  };
}

/** One device; an editor on it that was left without closing properly leaves its draft. */
function aDevice() {
  const drafts = new Map<string, Draft>();
  const open = new Set<string>();
  return {
    drafts,
    editor(key: string): Drafts & { crash: () => void } {
      open.add(key);
      return {
        crash: () => void open.delete(key),
        keep: async (text, base) => void drafts.set(key, { text, base }),
        remove: async () => void drafts.delete(key),
        leftBehind: async () =>
          [...drafts]
            .filter(([other]) => !open.has(other))
            .map(([other, draft]) => ({ ...draft, remove: async () => void drafts.delete(other) })),
      };
    },
  };
}

const server = (text?: string) => aServer(text);

describe("words that are being written", () => {
  it("are on the device at once, and leave it once the server has them", async () => {
    const [practice, device] = [server(), aDevice()];
    const words = keepWords({ start: practice.now(), save: practice.save, drafts: device.editor("a") });
    words.write("Spoke");
    await Promise.resolve();
    await Promise.resolve();
    expect(device.drafts.get("a")?.text).toBe("Spoke");
    await words.flush();
    expect(practice.now()).toEqual({ text: "Spoke", version: 1 });
    expect(words.state().status).toBe("saved");
    expect(device.drafts.size).toBe(0);
  });

  it("stay on the device while the server is away, and go when it is back", async () => {
    const [practice, device] = [server("One"), aDevice()];
    const words = keepWords({ start: practice.now(), save: practice.save, drafts: device.editor("a") });
    practice.away(true);
    words.write("One\nTwo");
    await words.flush();
    expect(words.state().status).toBe("unreachable");
    expect(device.drafts.get("a")?.text).toBe("One\nTwo");
    practice.away(false);
    await words.flush();
    expect(practice.now().text).toBe("One\nTwo");
    expect(device.drafts.size).toBe(0);
  });

  it("come back after a crash, merged with what was written meanwhile", async () => {
    const [practice, device] = [server("One"), aDevice()];
    const first = device.editor("a");
    const crashed = keepWords({ start: practice.now(), save: practice.save, drafts: first });
    practice.away(true);
    crashed.write("Zero\nOne");
    await crashed.flush();
    crashed.stop();
    first.crash();
    practice.away(false);
    await practice.save({ text: "One\nTwo", version: 1 });
    const words = keepWords({ start: practice.now(), save: practice.save, drafts: device.editor("b") });
    await words.restore();
    expect(practice.now().text).toBe("Zero\nOne\nTwo");
    expect(words.state()).toMatchObject({ came: "own", status: "saved" });
    expect(device.drafts.size).toBe(0);
  });

  it("of another open tab are left alone", async () => {
    const [practice, device] = [server("One"), aDevice()];
    const other = keepWords({ start: practice.now(), save: practice.save, drafts: device.editor("a") });
    practice.away(true);
    other.write("One\nof the other tab");
    await other.flush();
    const words = keepWords({ start: practice.now(), save: practice.save, drafts: device.editor("b") });
    await words.restore();
    expect(words.state().text).toBe("One");
    expect(device.drafts.has("a")).toBe(true);
  });

  it("of two editors are all there in the end", async () => {
    const [practice, device] = [server("Agenda"), aDevice()];
    const start = practice.now();
    const ada = keepWords({ start, save: practice.save, drafts: device.editor("a"), rest: 1 });
    const bo = keepWords({ start, save: practice.save, drafts: device.editor("b"), rest: 1 });
    ada.write("Agenda\nfrom Ada");
    bo.write("from Bo\nAgenda");
    await Promise.all([ada.flush(), bo.flush()]);
    await expect.poll(() => practice.now().text).toBe("from Bo\nAgenda\nfrom Ada");
    expect([ada.state().conflict, bo.state().conflict]).toEqual([null, null]);
  });

  it("in the same line stay side by side until somebody decides", async () => {
    const [practice, device] = [server("Speak first"), aDevice()];
    const start = practice.now();
    const ada = keepWords({ start, save: practice.save, drafts: device.editor("a") });
    const bo = keepWords({ start, save: practice.save, drafts: device.editor("b") });
    ada.write("Speak second");
    await ada.flush();
    bo.write("Speak last");
    await bo.flush();
    expect(bo.state()).toMatchObject({ status: "conflict", text: "Speak last", conflict: { theirs: "Speak second" } });
    expect(device.drafts.get("b")?.text).toBe("Speak last");
    expect(practice.now().text).toBe("Speak second");
    await bo.settle(bo.state().conflict?.both ?? "");
    expect(practice.now().text).toBe("Speak second\nSpeak last");
    expect(device.drafts.size).toBe(0);
  });

  it("in the same line stay side by side even when the browser goes before anybody decides", async () => {
    const [practice, device] = [server("Speak first"), aDevice()];
    const start = practice.now();
    await practice.save({ text: "Speak second", version: 1 });
    const first = device.editor("b");
    const bo = keepWords({ start, save: practice.save, drafts: first });
    bo.write("Speak last");
    await bo.flush();
    first.crash();
    const again = keepWords({ start: practice.now(), save: practice.save, drafts: device.editor("c") });
    await again.restore();
    expect(again.state()).toMatchObject({ status: "conflict", text: "Speak last" });
    expect(again.state().conflict?.both).toBe("Speak second\nSpeak last");
    expect(device.drafts.get("c")?.text).toBe("Speak last");
  });

  it("are not sent twice when the answer got lost", async () => {
    const [practice, device] = [server("One"), aDevice()];
    let isLost = true;
    const save = async (words: Kept) => {
      const answer = await practice.save(words);
      if (!isLost) return answer;
      isLost = false;
      throw new TypeError("Failed to fetch");
    };
    const words = keepWords({ start: practice.now(), save, drafts: device.editor("a") });
    words.write("One\nTwo");
    await words.flush();
    expect(words.state().status).toBe("unreachable");
    await words.flush();
    expect(words.state().status).toBe("saved");
    expect(practice.now()).toEqual({ text: "One\nTwo", version: 2 });
  });

  it("that the server refuses stay where they are, with the reason", async () => {
    const [practice, device] = [server(), aDevice()];
    const words = keepWords({ start: practice.now(), save: practice.save, drafts: device.editor("a") });
    words.write("x".repeat(101));
    await words.flush();
    expect(words.state()).toMatchObject({ status: "refused", because: "Too long.", text: "x".repeat(101) });
    expect(device.drafts.size).toBe(1);
  });

  describe("before they are shared", () => {
    it("come in from elsewhere when the server turns out to have newer ones", async () => {
      const [practice, device] = [server("One"), aDevice()];
      const words = keepWords({ start: practice.now(), save: practice.save, drafts: device.editor("a") });
      await practice.save({ text: "One\nfrom another tab", version: 1 });
      expect(await words.sent()).toBe(1);
      await words.see(practice.now());
      expect(words.state()).toMatchObject({ text: "One\nfrom another tab", came: "theirs" });
      expect(await words.sent()).toBe(2);
      expect(practice.now().version).toBe(2);
    });

    it("have the server's version after a merge that left nothing to send, and after a lost answer", async () => {
      const [practice, device] = [server("One"), aDevice()];
      let isLost = true;
      const save = async (kept: Kept) => {
        const answer = await practice.save(kept);
        if (!isLost) return answer;
        isLost = false;
        throw new TypeError("Failed to fetch");
      };
      const words = keepWords({ start: practice.now(), save, drafts: device.editor("a") });
      words.write("One\nTwo");
      expect(await words.sent()).toBeNull();
      expect(await words.sent()).toBe(2);
      await practice.save({ text: "One\nTwo\nThree", version: 2 });
      words.write("One\nTwo\n");
      words.write("One\nTwo");
      await words.see(practice.now());
      expect(await words.sent()).toBe(3);
      expect(words.state().text).toBe("One\nTwo\nThree");
    });

    it("are sent on after a merge, in one go", async () => {
      const [practice, device] = [server("One"), aDevice()];
      const words = keepWords({ start: practice.now(), save: practice.save, drafts: device.editor("a") });
      await practice.save({ text: "One\ntheirs", version: 1 });
      words.write("mine\nOne");
      expect(await words.sent()).toBe(3);
      expect(practice.now().text).toBe("mine\nOne\ntheirs");
    });

    it("ask which to keep when the same line was changed elsewhere", async () => {
      const [practice, device] = [server("Speak first"), aDevice()];
      const words = keepWords({ start: practice.now(), save: practice.save, drafts: device.editor("a") });
      await practice.save({ text: "Speak second", version: 1 });
      words.write("Speak last");
      await words.see(practice.now());
      expect(words.state()).toMatchObject({ status: "conflict", conflict: { theirs: "Speak second" } });
      expect(await words.sent()).toBeNull();
      await practice.save({ text: "Speak third", version: 2 });
      await words.see(practice.now());
      expect(words.state().conflict?.theirs).toBe("Speak third");
      await words.settle("Speak last");
      expect(await words.sent()).toBe(4);
    });

    it("take nothing from an answer that is older than what stands here", async () => {
      const [practice, device] = [server("One"), aDevice()];
      const old = practice.now();
      const words = keepWords({ start: old, save: practice.save, drafts: device.editor("a") });
      words.write("Two");
      await words.flush();
      await words.see(old);
      expect(words.state()).toMatchObject({ text: "Two", status: "saved" });
    });
  });
});
