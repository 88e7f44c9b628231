// @vitest-environment jsdom
import { act, render, waitFor } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { NoConnection } from "./no-connection.tsx";

const notice = () => document.body.textContent;
const open = () => render(<NoConnection>That page needs a connection</NoConnection>);

beforeEach(() => history.replaceState(null, "", "/portal"));

it("says nothing to who opened the page themselves", () => {
  open();
  expect(notice()).toBe("");
});

it("says why somebody was led here, once, and until there is a connection", async () => {
  history.replaceState(null, "", "/portal#no-connection");
  const { unmount } = open();
  expect(notice()).toBe("That page needs a connection");
  await waitFor(() => expect(location.href).toMatch(/\/portal$/));
  act(() => void window.dispatchEvent(new Event("online")));
  expect(notice()).toBe("");
  unmount();
  open();
  expect(notice()).toBe("");
});
