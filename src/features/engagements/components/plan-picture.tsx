import { useTranslations } from "next-intl";
import { phases } from "#domain/protocol/phases.ts";
import type { EngagementView } from "../schema.ts";
import { ScrollTo } from "./scroll-to.tsx";

const LABEL = 132;
const ROW = 28;
const HEAD = 24;
const WIDTH = 720;

/** The card's phases as bars over the weeks, with today's week marked, in sight on a phone, and rest hatched. The table beside it says the same. */
export function PlanPicture({ plan }: Pick<EngagementView, "plan">) {
  const t = useTranslations("engagements.plan");
  const column = (WIDTH - LABEL) / plan.length;
  const height = HEAD + ROW * phases.length + 8;
  const now = plan.find(({ standing }) => standing === "now");
  const left = (week: number) => LABEL + (week - 1) * column;
  const every = plan.length > 26 ? 4 : 1;
  return (
    <>
      <ScrollTo share={now ? (left(now.week) + column / 2) / WIDTH : null}>
        <svg
          viewBox={`0 0 ${WIDTH} ${height}`}
          role="img"
          aria-label={t("picture", { weeks: plan.length })}
          className="block w-full min-w-[34rem] text-ink"
        >
          {now && (
            <rect
              x={left(now.week)}
              y={0}
              width={column}
              height={height}
              className="fill-accent-tint"
              stroke="var(--accent)"
              strokeWidth={1}
            />
          )}
          {plan.map(({ week, restingDays, standing }) => (
            <g key={week}>
              {restingDays > 0 && (
                <rect
                  x={left(week)}
                  y={HEAD}
                  width={(column * restingDays) / 7}
                  height={height - HEAD}
                  className="fill-wash"
                />
              )}
              {(week % every === 1 || every === 1 || standing === "now") && (
                <text
                  x={left(week) + column / 2}
                  y={16}
                  textAnchor="middle"
                  fontSize={12}
                  fontWeight={standing === "now" ? 700 : 400}
                  fill="currentColor"
                >
                  {week}
                </text>
              )}
            </g>
          ))}
          {phases.map((phase, index) => {
            const y = HEAD + index * ROW;
            return (
              <g key={phase}>
                <text x={0} y={y + 18} fontSize={13} fill="currentColor">
                  {t(`phase.${phase}`)}
                </text>
                {runsOf(plan.flatMap(({ week, phases: open }) => (open.includes(phase) ? [week] : []))).map(
                  ({ from, to }) => (
                    <rect
                      key={from}
                      x={left(from) + 1.5}
                      y={y + 7}
                      width={column * (to - from + 1) - 3}
                      height={14}
                      rx={3}
                      fill={`var(--series-${index + 1})`}
                    />
                  ),
                )}
              </g>
            );
          })}
        </svg>
      </ScrollTo>
      {/* On a phone the names beside the bars are out of sight once today's week is in it. */}
      <ul aria-hidden="true" className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-note text-muted md:hidden">
        {phases.map((phase, index) => (
          <li key={phase} className="flex items-center gap-2">
            <span className="h-3 w-5 rounded-control" style={{ backgroundColor: `var(--series-${index + 1})` }} />
            {t(`phase.${phase}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Weeks in a row as stretches, so that a phase is one bar. */
function runsOf(weeks: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const week of weeks) {
    const last = runs.at(-1);
    if (last && last.to === week - 1) last.to = week;
    else runs.push({ from: week, to: week });
  }
  return runs;
}
