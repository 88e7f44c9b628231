import { useTranslations } from "next-intl";
import type { Source } from "#domain/efficacy/sources.ts";
import type { TimelineEntry } from "../../timeline/schema.ts";

/** Each source by its shape as well as its hue. */
export const marks: Record<Source, { colour: string; shape: string }> = {
  mastery: { colour: "var(--series-1)", shape: "M1 9h10V3H1z" },
  vicarious: { colour: "var(--series-2)", shape: "M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1z" },
  persuasion: { colour: "var(--series-3)", shape: "M6 0l6 6-6 6-6-6z" },
  bodily_state: { colour: "var(--series-4)", shape: "M6 1l5.5 10H.5z" },
};

/** The sign of a source. */
export function SourceSign({ source }: { source: Source }) {
  const { colour, shape } = marks[source];
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3 shrink-0">
      <path d={shape} fill={colour} />
    </svg>
  );
}

/** Which source an entry feeds, and why; nothing for what feeds none. */
export function SourceMark({ feeding }: Pick<TimelineEntry, "feeding">) {
  const t = useTranslations("record.sources");
  if (!feeding) return null;
  const { source, because, feeds } = feeding;
  return (
    <span className="inline-flex items-center gap-1.5 text-note text-muted">
      <SourceSign source={source} />
      {t(feeds ? "feeds" : "informs", { source: t(`name.${source}`), because: t(`because.${because}`) })}
    </span>
  );
}
