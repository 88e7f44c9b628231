import { reportPdf } from "#features/efficacy/report/components/report-pdf.ts";
import { clientIn, download } from "../download.ts";

export function GET(request: Request): Promise<Response> {
  const clientId = clientIn(request);
  return download(async (call) => {
    const report = clientId ? await call.change.report({ clientId }) : await call.change.myReport();
    return { name: "report.pdf", type: "application/pdf", body: new Uint8Array(await reportPdf(report)) };
  });
}
