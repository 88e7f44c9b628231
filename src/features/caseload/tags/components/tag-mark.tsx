import type { Tag } from "../../schema.ts";

/** Each colour has a shape of its own, so that nobody needs to tell colours apart. */
const shapeOf: Record<Tag["colour"], string> = {
  teal: "M5 1a4 4 0 1 0 0 8a4 4 0 1 0 0-8z",
  plum: "M1 1h8v8h-8z",
  ochre: "M5 0.5l4.5 8.5h-9z",
  slate: "M5 0l5 5l-5 5l-5-5z",
};

const inkOf: Record<Tag["colour"], string> = {
  teal: "fill-series-1",
  slate: "fill-series-2",
  plum: "fill-series-3",
  ochre: "fill-series-4",
};

/** A tag: its name after a small shape. */
export function TagMark({ tag: { name, colour } }: { tag: Pick<Tag, "name" | "colour"> }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-note font-normal text-muted">
      <svg aria-hidden="true" viewBox="0 0 10 10" className={`size-2.5 shrink-0 ${inkOf[colour]}`}>
        <path d={shapeOf[colour]} />
      </svg>
      {name}
    </span>
  );
}
