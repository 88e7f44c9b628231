import { describe, expect, it } from "vitest";
import { type Letter, letterSchema, write } from "./letters.ts";

const to = "ada@example.org";
const url = "https://proven.example/sign-in/link?token=a&b=c";
const off = "https://proven.example/reminders/off/a-b_c";
const invitation = {
  template: "client_invitation",
  to,
  url,
  clientName: "Ada",
  coachName: "Bo",
  practiceName: "Rowan Coaching",
  expiresOn: "2026-12-01",
} as const;
const session = {
  template: "session_planned",
  to,
  url,
  coachName: "Bo",
  practiceName: "Rowan Coaching",
  sessionId: "01890a5d-ac96-774b-bcce-b302099a8057",
  startsAt: "2027-03-28T07:00:00.000Z",
  minutes: 50,
  timeZone: "Asia/Kathmandu",
  sequence: 0,
} as const;
const letters: Letter[] = [
  session,
  { ...session, template: "session_changed" },
  { ...session, template: "session_cancelled" },
  { template: "sign_in_link", to, url },
  { template: "sign_up_link", to, url, name: "Ada" },
  { template: "sign_up_existing", to, url },
  invitation,
  { template: "reply_waiting", to, url },
  { template: "start_link", to, url, name: "Ada" },
  { template: "reminder", to, url, off },
  { template: "rating_reminder", to, url, off },
  { template: "rating_reminder", to, url },
  { template: "reminders_paused", to, url, off },
  { template: "coach_invitation", to, url, clientName: "Ada", expiresOn: "2026-12-01" },
  { template: "coach_joined", to, url, coachName: "Bo" },
  { template: "safety_flag", to, url, initials: "A. B." },
  { template: "clearance_ending", to, url, initials: "A. B." },
  { template: "clearance_ended", to, url, initials: "A. B." },
  { template: "crisis_lines_due", to, url, practiceName: "Rowan Coaching" },
];

describe.each(letters)("$template", (letter) => {
  const written = write(letter, "proven.example");

  it("says the same in text and in HTML, with its link as it is", () => {
    expect(written.text).toContain(`\n${url}\n`);
    expect(written.html).toContain(`href="${url.replace("&", "&amp;")}"`);
    expect(written.html).not.toMatch(/<(img|script|link|iframe)\b|url\(/i);
  });

  it("has no placeholder left and no exclamation mark", () => {
    expect(written.subject + written.text).not.toMatch(/[{}!]|client_invitation|mail\./);
  });
});

it("names the time of a session by the client's own clock", () => {
  const { subject, text } = write(session, "x.example");
  expect(subject).toBe("Bo: Sunday 28 March at 12:45");
  expect(text).toContain("Sunday 28 March at 12:45, Nepal Time, for 50 minutes");
});

it("gives the way out of a reminder in text and in HTML", () => {
  const { text, html } = write({ template: "reminder", to, url, off }, "proven.example");
  expect(text).toContain(`Turn all reminders off:\n${off}\n`);
  expect(html).toContain(`<a href="${off}">`);
});

describe("names in letters", () => {
  it("names the day in words, whatever the zone of the machine", () => {
    expect(write(invitation, "x.example").text).toContain("open until 1 December 2026");
  });

  it("makes neither a link nor a header of a name", () => {
    const hostile = "Win at https://evil.example/x?y\r\nBcc: all@example.org <b>";
    const { subject, text, html } = write({ ...invitation, coachName: hostile }, "x.example");
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text.replaceAll(url, "")).not.toMatch(/evil\.example|https?:|@/);
    expect(html).not.toContain("<b>");
  });

  it("keeps names as people write them", () => {
    const { text } = write({ ...invitation, clientName: "Zoë O’Neill-Łuk", coachName: "Dr. 李 小龍" }, "x.example");
    expect(text).toContain("Hello Zoë O’Neill-Łuk. Dr. 李 小龍 at Rowan Coaching");
  });
});

it("carries nothing about a client in a safety letter but initials and a link", () => {
  const told = letterSchema.parse({ template: "safety_flag", to, url, initials: "AB", detail: "what somebody saw" });
  expect(Object.keys(told).toSorted()).toEqual(["initials", "template", "to", "url"]);
});

it.each([
  { template: "sign_in_link", to: "not an address", url },
  { template: "sign_in_link", to, url: "javascript:alert(1)" },
  { template: "sign_up_link", to, url, name: "x".repeat(121) },
  { template: "newsletter", to, url },
])("refuses %j", (letter) => {
  expect(letterSchema.safeParse(letter).success).toBe(false);
});
