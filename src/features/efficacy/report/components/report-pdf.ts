import { getFormatter, getTranslations } from "next-intl/server";
import PDFDocument from "pdfkit";
import { noonIn } from "#lib/end-of-day.ts";
import { addFonts } from "#lib/typefaces/fonts.ts";
import { brief } from "../../chart/components/brief.ts";
import { targetText } from "../../chart/components/chart-words.ts";
import { wideFrame } from "../../chart/components/frame.ts";
import { type ChartWords, layoutOf } from "../../chart/components/layout.ts";
import { ownSentence } from "../../chart/components/sentence.tsx";
import { digitsOn, plain } from "../../components/points.ts";
import { type EfficacySeries, seriesFor } from "../../series.ts";
import type { Report } from "../schema.ts";
import { drawChart } from "./pdf-chart.ts";
import { type Entry, hasUnshown, Sheet } from "./report-sheet.ts";

/** As many as leave room for everything else on the second page; what is left out is counted there. */
const most = { wins: 4, goals: 4, others: 4 };

const methodNotes = [
  "methodNotes.scale",
  "methodNotes.start",
  "methodNotes.together",
  "methodNotes.error",
  "methodNotes.control",
] as const;

type Translate = Awaited<ReturnType<typeof translators>>;

async function translators() {
  const [t, own, notes, words, format] = await Promise.all([
    getTranslations("efficacy.report"),
    getTranslations("efficacy.own"),
    getTranslations("efficacy.notes"),
    getTranslations("efficacy.words.client"),
    getFormatter(),
  ]);
  return { t, own, notes, words, format };
}

/** The report for a closing session: two pages in the client's words and numbers, its text selectable, its chart lines. */
export async function reportPdf(report: Report): Promise<Buffer> {
  const speak = await translators();
  const doc = new PDFDocument({
    size: "A4",
    margin: 0,
    lang: "en",
    displayTitle: true,
    pdfVersion: "1.7",
    info: { Title: speak.t("documentTitle", { name: report.client }), Author: report.organisation },
  });
  const parts: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on("data", (part: Buffer) => parts.push(part));
    doc.on("end", () => resolve(Buffer.concat(parts)));
    doc.on("error", reject);
  });
  addFonts(doc);
  const all = report.view.scales
    .map((scale) => seriesFor("client", scale, report.view))
    .toSorted((a, b) => b.points.length - a.points.length);
  firstPage(new Sheet(doc), report, all, speak);
  doc.addPage();
  secondPage(new Sheet(doc), report, all, speak);
  doc.end();
  return done;
}

function firstPage(sheet: Sheet, report: Report, [main]: readonly EfficacySeries[], speak: Translate): void {
  const { t, own, format } = speak;
  const { timeZone } = report.view;
  const made = format.dateTime(new Date(report.madeAt), { dateStyle: "long", timeZone });
  sheet.note(`${report.organisation} · ${made}`);
  sheet.title(t("heading", { name: report.client }));
  const from = format.dateTime(new Date(report.startsOn), { dateStyle: "long", timeZone: "UTC" });
  sheet.note(t("with", { coach: report.coach, from, weeks: report.weeks }));
  sheet.heading(t("focus"));
  sheet.words(brief(report.focus, 400));
  if (!main || main.points.length === 0) {
    sheet.heading(t("sure"));
    sheet.text(t("noRatings"));
    return;
  }
  sheet.heading(t("sureOf", { title: main.title }));
  const { key, values } = ownSentence(main);
  sheet.words(own(key, values));
  sheet.draw((doc, place) =>
    drawChart(doc, layoutOf(main, wideFrame, wordsOf(main, speak, timeZone)), {
      frame: wideFrame,
      ...place,
    }),
  );
  sheet.note(t("chartNote"));
  footnotes(sheet, main, speak, timeZone);
}

function footnotes(sheet: Sheet, { groups }: EfficacySeries, { t, notes, format }: Translate, timeZone: string): void {
  const lines = groups.flatMap(({ number, notes: together }) =>
    together.map((note): Entry => {
      const day = format.dateTime(note.at, { day: "numeric", month: "short", timeZone });
      return [["note", `${number} · ${day} · ${notes(note.kind)} ${brief(note.text, 80)}`]];
    }),
  );
  sheet.list(lines, (count) => t("more", { count }));
}

function secondPage(sheet: Sheet, report: Report, all: readonly EfficacySeries[], speak: Translate): void {
  const { t, format } = speak;
  const { timeZone, notes } = report.view;
  const method = methodOf(report, speak);
  sheet.keepFor(method);
  // The latest first, since those that have no room are the oldest.
  const wins = notes.filter(({ kind }) => kind === "win").toReversed();
  sheet.heading(t("wins"));
  if (wins.length === 0) sheet.text(t("noWins"));
  const winOf = ({ at, text }: (typeof wins)[number]): Entry => [
    ["note", format.dateTime(new Date(at), { dateStyle: "medium", timeZone })],
    ["words", brief(text, 180)],
  ];
  sheet.list(wins.map(winOf), (count) => t("moreWins", { count }), most.wins);
  sheet.heading(t("tries"));
  const count = (kind: string) => notes.filter((note) => note.kind === kind).length;
  sheet.text(t("triesText", { met: count("met"), helped: count("helped"), missed: count("setback") }));
  if (report.goals.length > 0 && sheet.hasRoomForPart()) {
    sheet.heading(t("goals"));
    const goalOf = ({ title, reached }: Report["goals"][number]): Entry => [
      ["text", `${brief(title, 90)}: ${reached ? brief(reached, 110) : t("notJudged")}`],
    ];
    sheet.list(report.goals.map(goalOf), (more) => t("moreGoals", { count: more }), most.goals);
  }
  numbers(sheet, all, report, speak);
  sheet.release();
  sheet.heading(t("method"));
  for (const line of method) sheet.note(line);
}

/** How to read it, whose words it holds, and what could not be printed: always there, whatever else has no room. */
function methodOf({ focus, client, goals, view, wins }: Report, { t }: Translate): string[] {
  const told = [focus, client, ...view.notes.map(({ text }) => text), ...goals.map(({ title }) => title)];
  return [
    ...methodNotes.map((line) => t(line)),
    t(wins === "all" ? "winsAre.all" : "winsAre.shared"),
    ...(told.some(hasUnshown) ? [t("unshown")] : []),
  ];
}

/** The first scale in full, days without a rating among its days; the others from start to now. */
function numbers(
  sheet: Sheet,
  [main, ...others]: readonly EfficacySeries[],
  { view }: Report,
  { t, own, format }: Translate,
): void {
  if (!main || main.points.length === 0 || !sheet.hasRoomForPart()) return;
  const { timeZone, scales } = view;
  const scale = scales.find(({ id }) => id === main.id);
  const digits = Math.max(1, digitsOn(main));
  const rated = main.points.map(({ at, strength }) => ({ at, says: plain(format, strength, digits) }));
  const missed = (scale?.missedOn ?? []).map((day) => ({ at: noonIn(timeZone, day).getTime(), says: t("missed") }));
  sheet.heading(t("numbersOf", { title: main.title }));
  const told = [...rated, ...missed]
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, says }) => `${format.dateTime(at, { day: "numeric", month: "short", timeZone })}  ${says}`);
  const earlier = scale?.earlier ?? 0;
  sheet.columns(told, (count) => t("moreNumbers", { count: count + earlier }));
  const lines = others
    .filter(({ points }) => points.length > 0)
    .map((other): Entry => {
      const { key, values } = ownSentence(other);
      return [["text", `${other.title}: ${own(key, values)}`]];
    });
  sheet.list(lines, (count) => t("moreScales", { count }), most.others);
}

function wordsOf(series: EfficacySeries, { words, format }: Translate, timeZone: string): ChartWords {
  return {
    phases: { baseline: words("baseline"), preparing: words("preparing"), ladder: words("ladder") },
    baseline: words("baselineBand"),
    band: words("band"),
    target: words("target", { target: targetText(format, series) }),
    day: (at) => format.dateTime(at, { day: "numeric", month: "short", timeZone }),
  };
}
