import { aCoachAndClient } from "./api.ts";
import { expect, expectAccessible, expectAwake, test } from "./fixtures.ts";
import { signIn } from "./people.ts";
import { sharedProduct } from "./product.ts";

// A stale save is answered with a conflict, and a page under a false name is refused; the browser reports both.
test.use({ tolerated: /status of (409|400) .*\/(notes|documents)\)$/ });

/** Also when words of somebody else came in. */
const saved = /^Saved( ·|$)/;

test("two tabs write one note, and the record keeps everything", async ({ page: coach, context, anotherPage }) => {
  const names = { coach: "Wietske Aalbers", client: "Tobias Renn" };
  const { owner, person, clientId } = await aCoachAndClient(sharedProduct(), { names, focus: "Speak in meetings" });
  await signIn(coach, owner);
  const record = `/clients/${clientId}`;
  await coach.goto(`${record}/notes`);
  await expectAwake(coach);
  await coach.getByRole("button", { name: "New note for the client" }).click();
  const first = coach.getByRole("textbox", { name: "Note for the client" });
  await first.fill("Agenda\nSpeak first");
  await expect(coach.getByText(saved)).toBeVisible();

  // Another tab writes below while this one writes above: both have both.
  const tab = await context.newPage();
  await tab.goto(`${record}/notes`);
  await expectAwake(tab);
  await tab.getByRole("button", { name: "Write" }).click();
  const second = tab.getByRole("textbox", { name: "Note for the client" });
  await second.fill("Agenda\nSpeak first\nfrom the second tab");
  await expect(tab.getByText(saved)).toBeVisible();
  await first.fill("from the first tab\nAgenda\nSpeak first");
  await expect(first).toHaveValue("from the first tab\nAgenda\nSpeak first\nfrom the second tab");
  await expect(coach.getByText(saved)).toBeVisible();

  // Both change one line, and the browser goes before anybody decides: neither text is lost.
  await second.fill("Agenda\nSpeak last\nfrom the second tab");
  await expect(second).toHaveValue("from the first tab\nAgenda\nSpeak last\nfrom the second tab");
  await expect(tab.getByText(saved)).toBeVisible();
  await first.fill("from the first tab\nAgenda\nSpeak second\nfrom the second tab");
  const both = coach.getByRole("button", { name: "Keep both" });
  await expect(both).toBeVisible();
  await expectAccessible(coach);
  await coach.reload();
  await both.click();
  await expect(first).toHaveValue("from the first tab\nAgenda\nSpeak last\nSpeak second\nfrom the second tab");
  await expect(coach.getByText(saved)).toBeVisible();
  await coach.getByRole("button", { name: "Done" }).click();
  await tab.close();

  // The client reads it once it is shown, and finds the document.
  // The list has the words as they were settled, and with them the version that is shown.
  await expect(coach.getByText("Speak second")).toBeVisible();
  await expect(coach.getByText("Not shown yet")).toBeVisible();
  await coach.getByRole("button", { name: "Show it to the client" }).click();
  await expect(coach.getByText(/^The client reads it since/)).toBeVisible();
  await coach.getByRole("link", { name: "Documents" }).click();
  const file = coach.getByLabel("File", { exact: true });
  await expect(file).toBeVisible();
  await expectAwake(coach);
  const buffer = Buffer.from("<script>alert(1)</script>");
  await file.setInputFiles({ name: "plan.pdf", mimeType: "application/pdf", buffer });
  await coach.getByRole("radio", { name: /^The client too/ }).check();
  await coach.getByRole("button", { name: "Add", exact: true }).click();
  await expect(coach.getByText(/^This is not a PDF/)).toBeVisible();
  await file.setInputFiles({ name: "plan.txt", mimeType: "text/plain", buffer: Buffer.from("First the price.\n") });
  await coach.getByRole("button", { name: "Add", exact: true }).click();
  await expect(coach.getByRole("link", { name: "plan.txt" })).toBeVisible();
  await expectAccessible(coach);

  const portal = await anotherPage();
  await portal.setViewportSize({ width: 320, height: 700 });
  await signIn(portal, person);
  await portal.goto("/portal/notes");
  await expect(portal.getByText("Speak second")).toBeVisible();
  await expectAccessible(portal);
  const downloading = portal.waitForEvent("download");
  await portal.getByRole("link", { name: "Download plan.txt" }).click();
  expect((await downloading).suggestedFilename()).toBe("plan.txt");

  // The timeline has both, and shows what is asked for, by keyboard too.
  await coach.goto(`${record}/timeline`);
  await expectAwake(coach);
  await expect(coach.getByText("Note for the client by Wietske Aalbers")).toBeVisible();
  await expect(coach.getByRole("link", { name: "plan.txt" })).toBeVisible();
  await expectAccessible(coach);
  await coach.getByRole("button", { name: "Notes", exact: true }).press("Enter");
  await expect(coach).toHaveURL(/\?show=notes$/);
  await expect(coach.getByRole("link", { name: "plan.txt" })).toBeHidden();
});
