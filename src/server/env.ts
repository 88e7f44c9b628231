import * as z from "zod";
import { BootFailure } from "#server/boot/boot-failure.ts";

const text = z.string().max(4096);
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: "is not a postgresql:// address" }).max(4096);

function isKey(value: string): boolean {
  return Buffer.from(value, "base64").length === 32;
}

/** A P-256 point and a secret scalar, as `newVapidKeys` writes them. */
function isVapidPair(value: string): boolean {
  return /^[\w-]{87}\.[\w-]{43}$/.test(value);
}

/** Where the makers of browsers take reminders for them. A name that begins with a dot stands for every name below it. */
const browserPushServices = "fcm.googleapis.com updates.push.services.mozilla.com .push.apple.com .notify.windows.com";

/** What an operator may set. */
const settingsSchema = z
  .object({
    DATA_DIR: text.default(".data"),
    DATABASE_URL: postgresUrl.optional(),
    DATABASE_APP_URL: postgresUrl.optional(),
    DATABASE_WORKER_URL: postgresUrl.optional(),
    HOST: text.default("127.0.0.1"),
    PORT: z.coerce.number("is not a port").int().min(0).max(65_535).default(3000),
    PUBLIC_URL: z
      .url({ protocol: /^https?$/, error: "is not an http:// or https:// address" })
      .max(2048)
      .optional(),
    TRUSTED_PROXY_HOPS: z.coerce.number("is not a whole number").int().min(0).max(10).default(0),
    DRAIN_SECONDS: z.coerce.number("is not a number of seconds").min(0).max(300).default(0),
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: "is not an smtp:// or smtps:// address" })
      .max(4096)
      .optional(),
    MAIL_FROM: text.default("Proven <proven@localhost>"),
    KEY_ENCRYPTION_KEY: text.refine(isKey, "is not 32 bytes in base64").optional(),
    AUTH_SECRET: text.min(32, "is shorter than 32 characters").optional(),
    OPERATOR_KEY: text.min(32, "is shorter than 32 characters").optional(),
    VAPID_KEYS: text.refine(isVapidPair, "is not a public and a private key with a dot between them").optional(),
    PUSH_SERVICES: text.default(browserPushServices).transform((list) => list.split(/[\s,]+/).filter(Boolean)),
    PROVEN_WORKER: z.enum(["beside", "separate"], "is neither beside nor separate").default("beside"),
    PROVEN_DEMO: z
      .enum(["0", "1"], "is neither 0 nor 1")
      .default("0")
      .transform((value) => value === "1"),
    LOG_LEVEL: z
      .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], "is not a level of pino")
      .default("info"),
  })
  .transform((settings) => ({
    ...settings,
    PUBLIC_URL: origin(settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`),
  }));

export type Settings = z.output<typeof settingsSchema>;

/** What a running Proven needs besides: the start adds it to the process's environment. */
const runningSchema = z.object({
  APP_DATABASE_URL: postgresUrl,
  WORKER_DATABASE_URL: postgresUrl,
  KEY_ENCRYPTION_KEY: text.refine(isKey, "is not 32 bytes in base64"),
  AUTH_SECRET: text.min(32, "is shorter than 32 characters"),
  VAPID_KEYS: text.refine(isVapidPair, "is not a pair of keys"),
});

export type Env = Settings & z.output<typeof runningSchema>;

function origin(url: string): string {
  return new URL(url).origin;
}

/** @throws {BootFailure} naming each variable that is missing or wrong, never its value */
function parsed<Output>(schema: z.ZodType<Output>): Output {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message, code }) => {
    const name = String(path[0]);
    return code === "invalid_type" && given[name] === undefined ? `${name} is missing` : `${name} ${message}`;
  });
  throw new BootFailure(`The environment is not usable: ${[...new Set(faults)].join("; ")}.`);
}

let known: Env | undefined;

/** The operator's settings, before the database and the secrets are there. Reads the environment anew each time. */
export function settings(): Settings {
  return parsed(settingsSchema);
}

/** The environment of a running Proven. Reads it at the first call and keeps it. */
export function env(): Env {
  known ??= { ...settings(), ...parsed(runningSchema) };
  return known;
}

/** Forgets what `env` kept, so that a test can change the environment. */
export function resetEnv(): void {
  known = undefined;
}
