import { clientsCsv } from "#features/client-files/caseload-export/components/clients-csv.ts";
import { download } from "../reports/download.ts";

export function GET(): Promise<Response> {
  return download(async (call) => ({
    name: "clients.csv",
    type: "text/csv; charset=utf-8",
    body: clientsCsv(await call.clientFiles.exportClients()),
  }));
}
