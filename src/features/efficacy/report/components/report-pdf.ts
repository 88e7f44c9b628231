import { getFormatter, getTranslations } from "next-intl/server";
import PDFDocument from "pdfkit";
import { addFonts } from "#lib/typefaces/fonts.ts";
import { wideFrame } from "../../chart/components/frame.ts";
import { type ChartWords, layoutOf } from "../../chart/components/layout.ts";
import { ownSentence } from "../../chart/components/sentence.tsx";
import { type EfficacySeries, seriesFor } from "../../series.ts";
import type { Report } from "../schema.ts";
import { drawChart } from "./pdf-chart.ts";
import { brief, hasUnshown, Sheet } from "./report-sheet.ts";

/** As many as leave room for everything else on two pages. */
const most = { wins: 5, goals: 4, others: 4, numbers: 24, footnotes: 18 };

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
  sheet.note(t("with", { coach: report.coach, from, weeks: report.plannedWeeks }));
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
    together.map((note) => {
      const day = format.dateTime(note.at, { day: "numeric", month: "short", timeZone });
      return `${number} · ${day} · ${notes(note.kind)} ${brief(note.text, 70)}`;
    }),
  );
  for (const line of lines.slice(0, most.footnotes)) sheet.note(line);
  if (lines.length > most.footnotes) sheet.note(t("more", { count: lines.length - most.footnotes }));
}

function secondPage(sheet: Sheet, report: Report, all: readonly EfficacySeries[], speak: Translate): void {
  const { t, format } = speak;
  const { timeZone, notes } = report.view;
  const wins = notes.filter(({ kind }) => kind === "win").slice(-most.wins);
  sheet.heading(t("wins"));
  if (wins.length === 0) sheet.text(t("noWins"));
  for (const { at, text } of wins) {
    sheet.note(format.dateTime(new Date(at), { dateStyle: "medium", timeZone }));
    sheet.words(brief(text, 180));
  }
  sheet.heading(t("tries"));
  const count = (kind: string) => notes.filter((note) => note.kind === kind).length;
  sheet.text(t("triesText", { met: count("met"), helped: count("helped"), missed: count("setback") }));
  if (report.goals.length > 0) {
    sheet.heading(t("goals"));
    for (const { title, reached } of report.goals.slice(0, most.goals)) {
      sheet.text(`${brief(title, 90)}: ${reached ? brief(reached, 110) : t("notJudged")}`);
    }
  }
  numbers(sheet, all, speak, timeZone);
  sheet.heading(t("method"));
  for (const line of methodNotes) sheet.note(t(line));
  sheet.note(t(report.wins === "all" ? "winsAre.all" : "winsAre.shared"));
  const told = [
    report.focus,
    report.client,
    ...notes.map(({ text }) => text),
    ...report.goals.map(({ title }) => title),
  ];
  if (told.some(hasUnshown)) sheet.note(t("unshown"));
}

/** The first scale in full, the others from start to now. */
function numbers(sheet: Sheet, [main, ...others]: readonly EfficacySeries[], speak: Translate, timeZone: string): void {
  const { t, own, format } = speak;
  if (!main || main.points.length === 0) return;
  sheet.heading(t("numbersOf", { title: main.title }));
  const told = main.points.slice(-most.numbers).map(({ at, strength }) => {
    const day = format.dateTime(at, { day: "numeric", month: "short", timeZone });
    return `${day}  ${format.number(strength, { maximumFractionDigits: 1 })}`;
  });
  sheet.columns(told);
  if (main.points.length > told.length) sheet.note(t("latestOnly", { count: told.length, all: main.points.length }));
  for (const other of others.filter(({ points }) => points.length > 0).slice(0, most.others)) {
    const { key, values } = ownSentence(other);
    sheet.text(`${other.title}: ${own(key, values)}`);
  }
}

function wordsOf({ target }: EfficacySeries, { words, format }: Translate, timeZone: string): ChartWords {
  return {
    phases: { baseline: words("baseline"), preparing: words("preparing"), ladder: words("ladder") },
    baseline: words("baselineBand"),
    band: words("band"),
    target: words("target", { target: target ?? 0 }),
    day: (at) => format.dateTime(at, { day: "numeric", month: "short", timeZone }),
  };
}
