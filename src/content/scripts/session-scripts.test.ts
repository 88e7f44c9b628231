import { describe, expect, it } from "vitest";
import { agendaCodes } from "#domain/protocol/agenda.ts";
import { references } from "../references.ts";
import { sessionScripts } from "./session-scripts.ts";

describe.each(agendaCodes)("the script for %s", (code) => {
  const { lines, sources, ...ways } = sessionScripts[code];
  const texts = [...lines, ...Object.values(ways)];

  it("has something to say, and says it calmly", () => {
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(texts.filter((text) => text.trim() === "" || text.includes("!"))).toEqual([]);
  });

  it("promises nothing and judges nobody", () => {
    const overclaim = /every success|proves|guarantee|you will succeed|\bfail(ed|ure)?\b|prove to yourself/i;
    expect(texts.filter((text) => overclaim.test(text))).toEqual([]);
  });

  it("cites what the product knows", () => {
    expect(sources.filter((source) => !(source in references))).toEqual([]);
  });
});
