/** Names with how often they occur, each with a bar as long as its count. The number says the same as the bar. */
export function CountedList({
  rows,
  label,
}: {
  rows: readonly { name: string; count: number; note?: string }[];
  label: string;
}) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <ul aria-label={label} className="flex max-w-text flex-col gap-3">
      {rows.map(({ name, count, note }) => (
        <li key={name}>
          <p className="flex items-baseline justify-between gap-4">
            <span className="min-w-0 wrap-anywhere">{name}</span>
            <span className="tabular-nums">{count}</span>
          </p>
          <svg aria-hidden="true" viewBox="0 0 100 2" preserveAspectRatio="none" className="mt-1 h-1.5 w-full">
            <rect width="100" height="2" className="fill-wash" />
            <rect width={(count / most) * 100} height="2" className="fill-accent" />
          </svg>
          {note && <p className="mt-1 text-note text-muted">{note}</p>}
        </li>
      ))}
    </ul>
  );
}
