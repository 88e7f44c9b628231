import { describe, expect, it } from "vitest";
import type { ChartView } from "../../chart/schema.ts";
import { ratingsCsv } from "./ratings-csv.ts";

type Scale = ChartView["scales"][number];

function view(change: Partial<Scale> = {}): Pick<ChartView, "scales" | "timeZone"> {
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
      { id: "one", text: "Ask a question" },
      { id: "two", text: "Give a talk, alone" },
    ],
    ratings: [
      {
        id: "rating",
        ratedAt: "2026-10-05T21:30:00.000Z",
        strength: 62.5,
        partial: true,
        answers: [{ itemId: "one", confidence: 60 }],
      },
    ],
    ...change,
  };
  return { timeZone: "Europe/Amsterdam", scales: [scale] };
}

describe("ratingsCsv", () => {
  it("has a line per item, what was left out included, with the day where the client lives", () => {
    expect(ratingsCsv(view())).toBe(
      "\uFEFFscale,rated_on,rated_at_utc,score,items_missing,item,answer\r\n" +
        "Speaking,2026-10-05,2026-10-05T21:30:00.000Z,62.5,1,Ask a question,60\r\n" +
        'Speaking,2026-10-05,2026-10-05T21:30:00.000Z,62.5,1,"Give a talk, alone",\r\n',
    );
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=1", "＝1"])("shows %j as text", (title) => {
    const cells = ratingsCsv(view({ title })).split("\r\n")[1] ?? "";
    expect(cells.replace(/^"/, "").startsWith(`'${title.split("\r")[0]}`)).toBe(true);
  });

  it("keeps quotes inside quotes", () => {
    expect(ratingsCsv(view({ title: 'Say "no"' }))).toContain('"Say ""no""",2026-10-05');
  });

  it("says nothing of nothing but its columns", () => {
    expect(ratingsCsv({ timeZone: "UTC", scales: [] }).split("\r\n")).toHaveLength(2);
  });
});
