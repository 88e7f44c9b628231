const WIDTH = 88;
const HEIGHT = 24;
const EDGE = 3;

/** A client's strengths at a glance, on the full scale from 0 to 100, so that rows can be compared. */
export function Sparkline({ strengths, label }: { strengths: readonly number[]; label: string }) {
  const last = strengths.at(-1);
  if (last === undefined) return <span className="text-note text-muted">{label}</span>;

  const x = (index: number) => EDGE + (index / Math.max(1, strengths.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (strength: number) => HEIGHT - EDGE - (strength / 100) * (HEIGHT - 2 * EDGE);
  const points = strengths.map((strength, index) => `${x(index).toFixed(1)},${y(strength).toFixed(1)}`);
  return (
    <span className="inline-flex items-center gap-2 align-middle tabular-nums">
      <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT}>
        <line x1={EDGE} x2={WIDTH - EDGE} y1={y(50)} y2={y(50)} className="stroke-line" />
        <polyline points={points.join(" ")} fill="none" strokeWidth={1.5} className="stroke-series-1" />
        <circle cx={x(strengths.length - 1)} cy={y(last)} r={2.5} className="fill-series-1" />
      </svg>
      <span aria-hidden="true" className="w-7 text-right">
        {Math.round(last)}
      </span>
    </span>
  );
}
