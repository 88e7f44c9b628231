import { ratingsCsv } from "#features/efficacy/report/components/ratings-csv.ts";
import { clientIn, download } from "../download.ts";

export function GET(request: Request): Promise<Response> {
  const clientId = clientIn(request);
  return download(async (call) => {
    const view = clientId ? await call.change.ofClient({ clientId }) : await call.change.mine();
    return { name: "ratings.csv", type: "text/csv; charset=utf-8", body: ratingsCsv(view) };
  });
}
