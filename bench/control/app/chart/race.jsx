"use client";

import { NextIntlClientProvider } from "next-intl";
import { useEffect } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { renderToStaticMarkup } from "react-dom/server";
import uPlot from "uplot";
import { ChartLayer } from "../../../../src/features/efficacy/chart/components/chart-layer.tsx";
import { Drawing } from "../../../../src/features/efficacy/chart/components/drawing.tsx";
import { wideFrame } from "../../../../src/features/efficacy/chart/components/frame.ts";
import { layoutOf } from "../../../../src/features/efficacy/chart/components/layout.ts";
import { toSeries } from "../../../../src/features/efficacy/series.ts";
import texts from "../../../../src/messages/en/efficacy.json";

const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 0, 1, 8);
const strengths = Array.from({ length: 365 }, (_, day) => 40 + day / 10 + 12 * Math.sin(day / 5));
const scale = {
  id: "scale",
  title: "A year of days",
  lowest: 0,
  highest: 100,
  itemLowest: 0,
  itemHighest: 100,
  target: 80,
  items: [],
  baseline: 3,
  missedOn: [],
  late: [],
  plannedSince: null,
  earlier: 0,
  ended: false,
  norms: { sd: 15, reliability: 0.9, mean: 50, kind: "alpha", source: "made up" },
  ratings: strengths.map((strength, day) => ({
    id: String(day),
    ratedAt: new Date(FIRST + day * DAY).toISOString(),
    on: new Date(FIRST + day * DAY).toISOString().slice(0, 10),
    strength,
    partial: false,
    answers: [],
  })),
};
const words = {
  phases: { baseline: "Baseline", preparing: "Preparing", ladder: "Ladder" },
  baseline: "baseline",
  band: "measurement error",
  target: "target 80",
  day: (at) => new Date(at).toISOString().slice(5, 10),
};

const series = toSeries(scale);
const { span, lowest, highest, points } = series;

/** What the server sends of ours: markup, once for all runs. */
const picture = renderToStaticMarkup(
  <Drawing shapes={layoutOf(series, wideFrame, words)} frame={wideFrame} label="chart" id="race" />,
);

/** Ours as a page gets it: the picture as markup, and over it the layer that answers a pointer. */
function ours(box) {
  box.style = `position: relative; width: ${wideFrame.width}px`;
  box.innerHTML = `${picture}<div style="position: absolute; inset: 0"></div>`;
  const root = createRoot(box.lastElementChild);
  flushSync(() =>
    root.render(
      <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ efficacy: texts }}>
        <ChartLayer frame={wideFrame} extent={{ span, lowest, highest }} points={points} timeZone="UTC" label="chart" />
      </NextIntlClientProvider>,
    ),
  );
  return {
    target: () => box.querySelector(".recharts-wrapper"),
    answered: () => box.querySelector(".recharts-active-dot") !== null,
    end: () => root.unmount(),
  };
}

/** Draws the same line with uPlot, its cursor and legend on. */
function theirs(box) {
  const { width, height } = wideFrame;
  const times = strengths.map((_, day) => (FIRST + day * DAY) / 1000);
  const series = [{}, { label: "strength", stroke: "green", points: { show: true } }];
  const plot = new uPlot({ width, height, series, scales: { y: { range: [0, 100] } } }, [times, strengths], box);
  return {
    target: () => plot.over,
    answered: () => typeof plot.cursor.idx === "number",
    end: () => plot.destroy(),
  };
}

/** Milliseconds from nothing until a chart has been painted and has answered a pointer over its middle. */
async function run(draw) {
  const box = document.createElement("div");
  document.body.append(box);
  const start = performance.now();
  const chart = draw(box);
  const scripted = performance.now() - start;
  while (!chart.answered()) {
    point(chart.target());
    await painted();
  }
  const total = performance.now() - start;
  chart.end();
  box.remove();
  await painted();
  return { total, scripted };
}

function point(target) {
  if (!target) return;
  const { left, top, width, height } = target.getBoundingClientRect();
  const at = { bubbles: true, clientX: left + width / 2, clientY: top + height / 2 };
  for (const kind of ["mouseenter", "mouseover", "mousemove"]) target.dispatchEvent(new MouseEvent(kind, at));
}

/** A task that comes after the next frame. */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}

export function Race() {
  useEffect(() => {
    window.race = { ours: () => run(ours), theirs: () => run(theirs) };
  }, []);
  return <p>Ready to race</p>;
}
