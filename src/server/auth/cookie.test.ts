import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { resetEnv } from "#server/env.ts";
import { newVapidKeys } from "#server/push/vapid.ts";
import { cookieFrom, cookieName, sessionCookie, sessionTokenFrom } from "./cookie.ts";

const expires = new Date("2026-11-23T12:00:00Z");

function at(publicUrl: string) {
  vi.stubEnv("PUBLIC_URL", publicUrl);
  resetEnv();
}

beforeEach(() => {
  for (const name of ["APP_DATABASE_URL", "WORKER_DATABASE_URL"]) vi.stubEnv(name, "postgres://localhost/none");
  vi.stubEnv("KEY_ENCRYPTION_KEY", Buffer.alloc(32).toString("base64"));
  vi.stubEnv("AUTH_SECRET", "x".repeat(32));
  vi.stubEnv("VAPID_KEYS", newVapidKeys());
});
afterEach(resetEnv);

describe("the session cookie", () => {
  it.each([
    "https://proven.example",
    "https://localhost:3443",
    "http://proven.internal:3000",
    "http://localhost.evil.example",
  ])("is bound to its host and Secure at %s", (publicUrl) => {
    at(publicUrl);
    expect(sessionCookie("abc", expires)).toBe(
      "__Host-proven.session=abc; Path=/; Expires=Mon, 23 Nov 2026 12:00:00 GMT; HttpOnly; SameSite=Lax; Secure",
    );
  });

  it.each(["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"])(
    "has a plain name at %s",
    (publicUrl) => {
      at(publicUrl);
      expect(sessionCookie("abc", expires)).toBe(
        "proven.session=abc; Path=/; Expires=Mon, 23 Nov 2026 12:00:00 GMT; HttpOnly; SameSite=Lax",
      );
    },
  );

  it("is taken away by an empty one of the past", () => {
    at("https://proven.example");
    expect(sessionCookie(null, expires)).toContain("__Host-proven.session=; Path=/; Expires=Thu, 01 Jan 1970");
  });

  it("is read by its exact name", () => {
    at("https://proven.example");
    const header = "a=1; proven.session=plain; __Host-proven.session=right; __Host-proven.session.0=chunk";
    expect(sessionTokenFrom(header)).toBe("right");
    expect(cookieFrom("proven.session=plain", "session")).toBeUndefined();
    expect(cookieFrom(null, "csrf")).toBeUndefined();
    expect(cookieName("csrf")).toBe("__Host-proven.csrf");
  });
});
