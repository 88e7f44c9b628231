import { during } from "#server/boot/progress.ts";
import { disconnect } from "#server/db/client.ts";
import { chartInteractive, chartScripts, statistics } from "./chart.ts";
import { clickToRecord } from "./click.ts";
import { aFullPractice, settle } from "./data.ts";
import { openBenchDatabase } from "./database.ts";
import { type Measure, report } from "./harness.ts";
import { caseloadGrowth, caseloadPage, caseloadQuery, chartReader, scripts, writer } from "./measures.ts";
import { startControl, startProduct } from "./servers.ts";
import { slowPhone } from "./slow-phone.ts";
import { winSaved } from "./win.ts";

/*
 * Figures of this machine at this moment are worth little, so each is a ratio to a control measured in the same run.
 * It is no test: it exits with 0 unless it could not measure.
 */

// Whatever ends this process, its PostgreSQL ends with it.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));

const database = await during("Starting a database", openBenchDatabase());
const stops = [database.stop, disconnect];
const measured: Measure[] = [];
try {
  const now = new Date();
  const fill = (coaches: number, clientsEach: number) =>
    aFullPractice(database.ownerUrl, { coaches, clientsEach }, now);
  const caseload = await during("Filling in a coach with 500 clients", fill(1, 500));
  const practices = {
    100: await fill(1, 100),
    10000: await during("Filling in a practice with 10,000 clients", fill(100, 100)),
    100000: await during("Filling in a practice with 100,000 clients", fill(1000, 100)),
  };
  await settle(database.ownerUrl);

  const control = await during("Building and starting the control", startControl());
  stops.push(control.stop);
  const product = await during("Building and starting the product", startProduct());
  stops.push(product.stop);

  const reader = await chartReader(caseload);
  measured.push(await during("Measuring the page", caseloadPage(product, control, caseload)));
  measured.push(await during("Measuring the query", caseloadQuery(database.appUrl, caseload)));
  measured.push(await during("Measuring its growth", caseloadGrowth(product, practices)));
  measured.push(...(await during("Weighing scripts", scripts(product, control, caseload))));
  measured.push(await during("Weighing the chart's scripts", chartScripts(product, reader)));
  measured.push(await during("Pressing a name in the caseload", clickToRecord(product, reader)));
  const cookie = await writer(caseload);
  measured.push(...(await during("Visiting the portal on a slow phone", slowPhone(product, control, cookie))));
  measured.push(...(await during("Saving wins", winSaved(product, cookie))));
  measured.push(await during("Racing charts", chartInteractive(control)));
  measured.push(statistics());
} finally {
  // What was measured is told even when something after it could not be.
  if (measured.length > 0) console.log(`\n${report(measured)}`);
  for (const stop of stops.toReversed()) await stop();
}
process.exit(0);
