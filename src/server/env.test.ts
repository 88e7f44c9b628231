import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { env, resetEnv, settings } from "./env.ts";
import { variables } from "./env-table.ts";
import { newVapidKeys } from "./push/vapid.ts";

const running = {
  APP_DATABASE_URL: "postgresql://proven_app@localhost/proven",
  WORKER_DATABASE_URL: "postgresql://proven_worker@localhost/proven",
  KEY_ENCRYPTION_KEY: Buffer.alloc(32, 1).toString("base64"),
  VAPID_KEYS: newVapidKeys(),
  AUTH_SECRET: "s".repeat(32),
  OPERATOR_KEY: "o".repeat(32),
};

beforeEach(() => {
  for (const name of [...Object.keys(variables), ...Object.keys(running)]) vi.stubEnv(name, undefined);
});
afterEach(resetEnv);

function set(values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value);
}

describe("settings", () => {
  it("need nothing to be set", () => {
    expect(settings()).toMatchObject({
      DATA_DIR: ".data",
      HOST: "127.0.0.1",
      PORT: 3000,
      PUBLIC_URL: "http://localhost:3000",
      PROVEN_DEMO: false,
      TRUSTED_PROXY_HOPS: 0,
    });
  });

  it("take an empty variable for one that is not set", () => {
    set({ PORT: "", SMTP_URL: "", PUBLIC_URL: "" });
    expect(settings()).toMatchObject({ PORT: 3000, PUBLIC_URL: "http://localhost:3000" });
    expect(settings().SMTP_URL).toBeUndefined();
  });

  it("keep only the origin of the public address", () => {
    set({ PUBLIC_URL: "https://proven.example/" });
    expect(settings().PUBLIC_URL).toBe("https://proven.example");
  });

  it("name every variable that is wrong, and no value", () => {
    set({ PORT: "http", SMTP_URL: "ftp://me:secret@mail", KEY_ENCRYPTION_KEY: "short", DATABASE_URL: "mysql://x" });
    const lines = () => {
      try {
        settings();
      } catch (error) {
        return String(error);
      }
    };
    expect(lines()).toMatch(/DATABASE_URL .*; PORT .*; SMTP_URL .*; KEY_ENCRYPTION_KEY /);
    expect(lines()).not.toMatch(/secret|short|mysql/);
  });
});

describe("env", () => {
  it("says what the start did not set", () => {
    expect(() => env()).toThrow(/APP_DATABASE_URL is missing/);
  });

  it("is read once", () => {
    set(running);
    expect(env()).toMatchObject({ ...running, PORT: 3000 });
    set({ PORT: "4000" });
    expect(env().PORT).toBe(3000);
    resetEnv();
    expect(env().PORT).toBe(4000);
  });
});
