import { classNames } from "#components/class-names.ts";
import type { Frame } from "./frame.ts";
import type { Role, Shape } from "./layout.ts";
import { seriesDashes } from "./marks.ts";

const looks: Record<Role, string> = {
  band: "fill-accent-tint",
  baseline: "stroke-edge",
  level: "stroke-line",
  rule: "stroke-edge",
  target: "stroke-series-4",
  line: "fill-none stroke-series-1",
  mark: "fill-surface stroke-series-1",
  noteFilled: "fill-ink stroke-ink",
  noteHollow: "fill-surface stroke-ink",
  label: "fill-muted",
  strong: "fill-ink font-medium",
};
const widths: Partial<Record<Role, number>> = { line: 2, mark: 2, target: 1.5, noteFilled: 1.25, noteHollow: 1.25 };
const dashes: Partial<Record<Role, string>> = { target: "8 4", rule: "3 3" };

/** Written out, since a class name put together is one that nobody finds. */
const seriesLines = ["stroke-series-1", "stroke-series-2", "stroke-series-3", "stroke-series-4"];

type DrawingProps = { shapes: readonly Shape[]; frame: Frame; label: string; id: string; className?: string };

/** A picture as SVG: no script draws it, and none has to. */
export function Drawing({ shapes, frame, label, id, className }: DrawingProps) {
  const hatch = `${id}-hatch`;
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={label}
      data-chart=""
      className={classNames("block h-auto w-full text-note tabular-nums", className)}
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0,0V6" strokeWidth={1} className="stroke-edge opacity-70" />
        </pattern>
      </defs>
      {shapes.map((shape) => (
        <Part key={keyOf(shape)} shape={shape} hatch={hatch} />
      ))}
    </svg>
  );
}

function Part({ shape, hatch }: { shape: Shape; hatch: string }) {
  const { role } = shape;
  const className = looks[role];
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height } = shape;
      const fill = role === "baseline" ? { fill: `url(#${hatch})`, strokeWidth: 0.5 } : {};
      return <rect x={x} y={y} width={width} height={height} className={className} {...fill} />;
    }
    case "path": {
      const { d, series = 0 } = shape;
      const own =
        series > 0 ? classNames(role === "line" ? "fill-none" : "fill-surface", seriesLines[series]) : className;
      return (
        <path
          d={d}
          strokeWidth={widths[role] ?? 1}
          strokeDasharray={role === "line" ? seriesDashes[series] : dashes[role]}
          strokeLinejoin="round"
          className={own}
        />
      );
    }
    case "text":
      // A rim in the colour of the ground keeps words readable where lines cross them.
      return (
        <text
          x={shape.x}
          y={shape.y}
          textAnchor={shape.anchor}
          paintOrder="stroke"
          strokeWidth={3}
          strokeLinejoin="round"
          className={classNames(className, "stroke-paper")}
        >
          {shape.text}
        </text>
      );
  }
}

/** Nothing in a picture moves, so its place tells it apart. */
function keyOf(shape: Shape): string {
  const at = shape.kind === "path" ? shape.d.slice(0, 60) : `${shape.x},${shape.y}`;
  return `${shape.kind} ${shape.role} ${at}`;
}
