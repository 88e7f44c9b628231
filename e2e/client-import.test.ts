import { readFile } from "node:fs/promises";
import { aPractice } from "./api.ts";
import { expect, expectAccessible, expectAwake, test } from "./fixtures.ts";
import { aPerson } from "./people.ts";
import { sharedProduct } from "./product.ts";

/** Last Monday at the latest, so that nobody's start lies far away. */
const start = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);

/** 500 clients, every 25th of them bad: wrong dates, formulas, the same twice, a cell of a megabyte, broken letters. */
function aFile(): Buffer {
  const line = (row: number, { name = `Zoë Client ${row}`, on = start, email = `c${row}@example.org` } = {}) =>
    `${name},${email},${on}\r\n`;
  const bad = (row: number): Buffer => {
    const kind = row / 25;
    if (kind <= 5) return Buffer.from(line(row, { on: "31/31/2026" }));
    if (kind <= 10) return Buffer.from(line(row, { name: "=cmd|' /C calc'!A0" }));
    if (kind <= 15) return Buffer.from(line(row, { email: `C${row - 1}@example.org` }));
    if (kind <= 17) return Buffer.from(line(row, { name: "x".repeat(1 << 20) }));
    return Buffer.from(line(row, { name: "Ren\u00e9 Broken" }), "latin1");
  };
  const rows = Array.from({ length: 500 }, (_, index) => index + 1);
  return Buffer.concat([
    Buffer.from("Name,E-mail,Start date\r\n"),
    ...rows.map((row) => (row % 25 === 0 ? bad(row) : Buffer.from(line(row)))),
  ]);
}

test("a file of 500 clients arrives but for its 20 bad rows, each explained, and is taken back", async ({ page }) => {
  await (await aPractice(sharedProduct(), aPerson("Iris Importer"))).enter(page);
  await page.goto("/clients/new");
  await page.getByRole("link", { name: "From a file" }).click();
  await expect(page.getByRole("heading", { name: "Bring in clients" })).toBeVisible();
  await expectAwake(page);

  const file = { name: "clients.csv", mimeType: "text/csv", buffer: aFile() };
  await page.getByLabel("CSV file").setInputFiles(file);
  await expect(page.getByText("480 rows can be imported, 20 cannot.")).toBeVisible();
  await expect(page.getByLabel("Read as")).toHaveValue("utf-8");
  const bad = page.getByRole("table", { name: "Rows that cannot be imported" });
  await expect(bad.getByRole("row")).toHaveCount(21);
  await expect(bad.getByRole("row", { name: /^26 / })).toContainText("This is no date that we can read.");
  await expect(bad.getByRole("row", { name: /^151 / })).toContainText("This begins like a formula");
  await expect(bad.getByRole("row", { name: /^276 / })).toContainText("Row 275 has this e-mail address too.");
  await expect(bad.getByRole("row", { name: /^401 / })).toContainText("below 120 characters");
  await expect(bad.getByRole("row", { name: /^501 / })).toContainText("cannot be read");
  await expectAccessible(page);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download these rows with reasons" }).click(),
  ]);
  const reasons = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
  expect(reasons).toHaveLength(21);
  expect(reasons[6]).toContain("'=cmd");

  await page.getByRole("button", { name: "Import 480 clients" }).click();
  await expect(page.getByText("480 clients have arrived. Nobody was invited.")).toBeVisible();
  await page.getByRole("link", { name: "To the caseload" }).click();
  await expect(page.getByText("Zoë Client 1", { exact: true })).toBeVisible();

  await page.goto("/clients/import");
  await expectAwake(page);
  await page.getByRole("button", { name: /^Take back the file of/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Take back" }).click();
  await expect(page.getByText("480 clients removed")).toBeVisible();
  await page.goto("/caseload");
  await expect(page.getByText("Zoë Client 1", { exact: true })).toHaveCount(0);
});
