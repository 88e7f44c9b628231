// @vitest-environment jsdom
import { render } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { expect, it } from "vitest";
import journal from "#messages/en/journal.json";
import { SavedFor } from "./win-saved.tsx";

function said(day: string): string | null {
  const { container } = render(
    <NextIntlClientProvider locale="en" timeZone="Asia/Kathmandu" messages={{ journal }}>
      <SavedFor day={day} today="2026-11-18" />
    </NextIntlClientProvider>,
  );
  return container.textContent;
}

it("says for which day a win was kept, unless that is today", () => {
  expect(said("2026-11-18")).toBe("Saved");
  expect(said("2026-11-14")).toBe("Saved for Saturday, November 14, 2026");
});
