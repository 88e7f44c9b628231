import { nothing } from "#lib/schema.ts";
import { router } from "#server/trpc/init.ts";
import { clientProcedure, coachProcedure } from "#server/trpc/procedures.ts";
import { overviewOf } from "../overview/queries.ts";
import { overview } from "../overview/schema.ts";
import { myReport, reportOfClient } from "../report/queries.ts";
import { report } from "../report/schema.ts";
import { chartOfClient, myChart } from "./queries.ts";
import * as schema from "./schema.ts";

/** Reads only: pictures, the report and the view across clients. */
export const changeRouter = router({
  ofClient: coachProcedure
    .input(schema.clientRef)
    .output(schema.coachChartView)
    .query(({ ctx, input }) => chartOfClient(ctx, input)),
  mine: clientProcedure
    .input(nothing)
    .output(schema.chartView)
    .query(({ ctx }) => myChart(ctx)),
  overview: coachProcedure
    .input(nothing)
    .output(overview)
    .query(({ ctx }) => overviewOf(ctx)),
  report: coachProcedure
    .input(schema.clientRef)
    .output(report)
    .query(({ ctx, input }) => reportOfClient(ctx, input)),
  myReport: clientProcedure
    .input(nothing)
    .output(report)
    .query(({ ctx }) => myReport(ctx)),
});
