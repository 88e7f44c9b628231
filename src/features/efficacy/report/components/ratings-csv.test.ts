import { describe, expect, it } from "vitest";
import type { ChartView } from "../../chart/schema.ts";
import { ratingsCsv } from "./ratings-csv.ts";

type Scale = ChartView["scales"][number];

function view(change: Partial<Scale> = {}): Pick<ChartView, "scales"> {
  const scale: Scale = {
    id: "scale",
    title: "Speaking",
    lowest: 0,
    highest: 100,
    itemLowest: 0,
    itemHighest: 100,
    norms: null,
    target: null,
    items: [
      { id: "one", text: "Ask a question", reversed: true },
      { id: "two", text: "Give a talk, alone", reversed: false },
    ],
    ratings: [
      {
        id: "rating",
        ratedAt: "2026-10-05T22:30:00.000Z",
        on: "2026-10-06",
        strength: 62.5,
        partial: true,
        answers: [{ itemId: "one", confidence: 60 }],
      },
    ],
    earlier: 0,
    baseline: 1,
    ended: false,
    plannedSince: null,
    missedOn: [],
    late: [],
    ...change,
  };
  return { scales: [scale] };
}

describe("ratingsCsv", () => {
  it("has a line per item, what was left out included, with the client's day and what a reversed answer counts as", () => {
    expect(ratingsCsv(view())).toBe(
      "\uFEFFscale,rated_on,rated_at_utc,score,items_missing,item,answer,reversed,answer_scored\r\n" +
        "Speaking,2026-10-06,2026-10-05T22:30:00.000Z,62.5,1,Ask a question,60,yes,40\r\n" +
        'Speaking,2026-10-06,2026-10-05T22:30:00.000Z,62.5,1,"Give a talk, alone",,no,\r\n',
    );
  });

  it("claims no missing answers of a score that came alone", () => {
    const ratings = [
      {
        id: "rating",
        ratedAt: "2026-10-06T10:00:00.000Z",
        on: "2026-10-06",
        strength: 50,
        imported: true,
        partial: false,
        answers: [],
      },
    ];
    expect(ratingsCsv(view({ ratings })).split("\r\n")[1]).toBe(
      "Speaking,2026-10-06,2026-10-06T10:00:00.000Z,50,,Ask a question,,yes,",
    );
  });

  it.each(["Speaking; aloud", "a\tb"])("quotes %j, which some spreadsheets would cut", (title) => {
    expect(ratingsCsv(view({ title })).split("\r\n")[1]).toContain(`"${title}",2026-10-06`);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=1", "＝1"])("shows %j as text", (title) => {
    const cells = ratingsCsv(view({ title })).split("\r\n")[1] ?? "";
    expect(cells.replace(/^"/, "").startsWith(`'${title.split("\r")[0]}`)).toBe(true);
  });

  it("keeps quotes inside quotes", () => {
    expect(ratingsCsv(view({ title: 'Say "no"' }))).toContain('"Say ""no""",2026-10-06');
  });

  it("says nothing of nothing but its columns", () => {
    expect(ratingsCsv({ scales: [] }).split("\r\n")).toHaveLength(2);
  });
});
