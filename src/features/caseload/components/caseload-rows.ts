/** A client who is ticked. */
export type Chosen = { clientId: string; name: string; tagIds: readonly string[] };

/** The rows of the list as they stand on the page: the server drew them, so the page is where they are. */
export function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-caseload] [data-client]")];
}

/** The row that something on the page belongs to. */
export function rowOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>("[data-caseload] [data-client]") ?? null;
}

/** Ticks rows, or takes the tick away; left open, each becomes the opposite. */
export function tick(which: readonly HTMLElement[], on?: boolean): void {
  for (const row of which) {
    const box = boxOf(row);
    if (box) box.checked = on ?? !box.checked;
  }
  const all = document.querySelector<HTMLInputElement>("[data-caseload-all]");
  const [count, most] = [ticked().length, rows().length];
  if (!all) return;
  all.checked = count > 0 && count === most;
  all.indeterminate = count > 0 && count < most;
}

/** Who is ticked, in the order of the page. */
export function ticked(): Chosen[] {
  return rows()
    .filter((row) => boxOf(row)?.checked)
    .map(({ dataset: { client = "", name = "", tags = "" } }) => ({
      clientId: client,
      name,
      tagIds: tags.split(" ").filter(Boolean),
    }));
}

/** Moves the focus to the name below or above. */
export function walk(step: 1 | -1): void {
  const links = rows().flatMap((row) => row.querySelector<HTMLElement>("[data-caseload-row]") ?? []);
  const here = links.findIndex((link) => rowOf(link) === rowOf(document.activeElement));
  const next = here === -1 ? (step === 1 ? 0 : links.length - 1) : here + step;
  links[next]?.focus();
}

function boxOf(row: HTMLElement): HTMLInputElement | null {
  return row.querySelector<HTMLInputElement>("[data-caseload-tick]");
}
