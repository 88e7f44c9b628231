import type { Settings } from "./env.ts";

type Variable = { fallback: string; meaning: string };

/** Every variable an operator may set, for the README's table. The type keeps it complete. */
export const variables: Record<keyof Settings, Variable> = {
  DATA_DIR: { fallback: ".data", meaning: "Folder for the embedded database, the secrets and kept mail." },
  DATABASE_URL: {
    fallback: "embedded PostgreSQL",
    meaning: "PostgreSQL 15 or newer, as the owner of the database; it migrates. Not through a pooler.",
  },
  DATABASE_APP_URL: {
    fallback: "made from DATABASE_URL",
    meaning: "The same database as the role `proven_app`. Needed when the owner may not create roles.",
  },
  DATABASE_WORKER_URL: {
    fallback: "made from DATABASE_URL",
    meaning: "The same database as the role `proven_worker`. Needed when the owner may not create roles.",
  },
  HOST: { fallback: "127.0.0.1", meaning: "Address to listen on; `0.0.0.0` lets other machines in." },
  PORT: { fallback: "3000", meaning: "Port to listen on." },
  PUBLIC_URL: {
    fallback: "http://localhost:PORT",
    meaning: "The address people type. With `https://` it turns on secure cookies and HSTS.",
  },
  TRUSTED_PROXY_HOPS: {
    fallback: "0",
    meaning: "How many reverse proxies stand in front; only their X-Forwarded headers are believed.",
  },
  DRAIN_SECONDS: {
    fallback: "0",
    meaning: "How long to keep answering after SIGTERM, so that a load balancer notices `/readyz` first.",
  },
  SMTP_URL: {
    fallback: "none",
    meaning: "Mail server, such as `smtps://user:password@mail.example:465`. Without it mail is kept in DATA_DIR/mail.",
  },
  MAIL_FROM: { fallback: "Proven <proven@localhost>", meaning: "Sender of every message." },
  KEY_ENCRYPTION_KEY: {
    fallback: "DATA_DIR/secrets/key-encryption-key",
    meaning: "32 bytes in base64. Without it nobody can read what is encrypted: back it up apart from the database.",
  },
  AUTH_SECRET: { fallback: "DATA_DIR/secrets/auth-secret", meaning: "At least 32 characters; signs sign-in tokens." },
  OPERATOR_KEY: {
    fallback: "DATA_DIR/secrets/operator-key",
    meaning: "At least 32 characters; opens `/operator`, where kept mail is shown while there is no SMTP_URL.",
  },
  VAPID_KEYS: {
    fallback: "DATA_DIR/secrets/vapid-keys",
    meaning: "Public and private key for web push, with a dot between them. With others, browsers must be added again.",
  },
  PUSH_SERVICES: {
    fallback: "those of the browsers",
    meaning: "Hosts to which reminders may be pushed, with spaces between; `none` leaves only mail.",
  },
  PROVEN_WORKER: {
    fallback: "beside",
    meaning: "`separate` leaves background work to `node scripts/worker.ts` in a process of its own.",
  },
  PROVEN_DEMO: {
    fallback: "0",
    meaning: "`1` adds the demo practice with one-click sign-in; only with the embedded database and on loopback.",
  },
  LOG_LEVEL: { fallback: "info", meaning: "fatal, error, warn, info, debug, trace or silent." },
};
