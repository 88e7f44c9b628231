// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { useState } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, expect, it } from "vitest";
import common from "#messages/en/common.json";
import { Slider } from "./slider.tsx";

afterEach(cleanup);

type HeldProps = { told: (value: number) => void; off?: (text: string | null) => void };

function Held({ told, off }: HeldProps) {
  const [value, setValue] = useState<number | null>(null);
  return (
    <NextIntlClientProvider locale="en" messages={{ common }} timeZone="UTC">
      <Slider
        label="Ask a question"
        value={value}
        onChange={(next) => {
          told(next);
          setValue(next);
        }}
        typed
        {...(off && { onOff: off })}
      />
    </NextIntlClientProvider>
  );
}

it("counts what was moved before the page was awake", async () => {
  const told: number[] = [];
  const page = document.createElement("div");
  document.body.append(page);
  page.innerHTML = renderToString(<Held told={(value) => told.push(value)} />);
  const range = page.querySelector<HTMLInputElement>("input[type=range]");
  if (!range) throw new Error("No slider was drawn.");
  range.value = "80";
  const root = await act(async () => hydrateRoot(page, <Held told={(value) => told.push(value)} />));
  expect(told).toEqual([80]);
  expect(range.getAttribute("aria-valuetext")).toBe("80");
  await act(async () => root.unmount());
  page.remove();
});

it("takes no answer from a slider that nobody touched", async () => {
  const told: number[] = [];
  const page = document.createElement("div");
  page.innerHTML = renderToString(<Held told={(value) => told.push(value)} />);
  const root = await act(async () => hydrateRoot(page, <Held told={(value) => told.push(value)} />));
  expect(told).toEqual([]);
  await act(async () => root.unmount());
});

it("says that it is unanswered until it is answered", () => {
  render(<Held told={() => undefined} />);
  const range = screen.getByRole("slider");
  expect(range.getAttribute("aria-valuetext")).toBe("Not answered yet");
  expect(range.hasAttribute("data-unset")).toBe(true);
  expect(screen.getByText("Not answered yet")).toBeTruthy();
  fireEvent.change(range, { target: { value: "70" } });
  expect(screen.queryByText("Not answered yet")).toBeNull();
  expect(range.hasAttribute("data-unset")).toBe(false);
});

it("hears of a number that is no step, and of its end", () => {
  const heard: (string | null)[] = [];
  render(<Held told={() => undefined} off={(text) => heard.push(text)} />);
  const typed = screen.getByLabelText("Number for: Ask a question");
  fireEvent.change(typed, { target: { value: "55" } });
  expect(screen.getByText("From 0 to 100 in steps of 10")).toBeTruthy();
  fireEvent.change(typed, { target: { value: "50" } });
  expect(heard).toEqual(["55", null]);
});
