import { csvOf } from "#lib/csv/write.ts";
import type { ExportedClients } from "../schema.ts";

/** The first seven are the columns that an import asks for, so that a file goes out and comes in again. */
const COLUMNS = [
  "Name",
  "E-mail",
  "Focus",
  "Audience",
  "Starts on",
  "Planned weeks",
  "Time zone",
  "Weeks in all",
  "Week now",
  "Status",
  "Last contact",
];

/** A coach's caseload as a file for spreadsheets. */
export function clientsCsv(clients: ExportedClients): string {
  const lines = clients.map((client) => [
    client.name,
    client.email,
    client.focus,
    client.audience,
    client.startsOn,
    client.plannedWeeks,
    client.timeZone,
    client.weeks,
    client.week,
    client.status,
    client.contactOn,
  ]);
  return csvOf([COLUMNS, ...lines]);
}
