import { type ImportedScaleInput, importedScaleInput, reliabilityKinds } from "../schema.ts";

/** What stands in the fields of the form, as typed. */
export type ImportDraft = {
  title: string;
  context: string;
  /** One item in each line. */
  lines: string;
  /** Those of the items that are reversed. */
  reversed: ReadonlySet<string>;
  itemLowest: string;
  itemHighest: string;
  itemStep: string;
  score: string;
  missingAllowed: string;
  mean: string;
  sd: string;
  reliability: string;
  reliabilityKind: string;
  source: string;
  permission: string;
  attested: boolean;
};

export const blankImport: ImportDraft = {
  title: "",
  context: "",
  lines: "",
  reversed: new Set(),
  itemLowest: "1",
  itemHighest: "5",
  itemStep: "1",
  score: "mean",
  missingAllowed: "0",
  mean: "",
  sd: "",
  reliability: "",
  reliabilityKind: "",
  source: "",
  permission: "",
  attested: false,
};

/** The items among the lines: empty lines are none. */
export function itemsIn(lines: string): string[] {
  return lines.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
}

export type ImportProblems = Readonly<Record<string, string>>;

/** The draft as a scale, or what is wrong by field. A number that is none is said to be, not taken for nothing. */
export function readImport(
  draft: ImportDraft,
  operationId: string,
): { scale: ImportedScaleInput } | { problems: ImportProblems } {
  const { lines, reversed, ...rest } = draft;
  const parsed = importedScaleInput.safeParse({
    ...rest,
    operationId,
    items: itemsIn(lines).map((text) => ({ text, reversed: reversed.has(text) })),
    itemLowest: whole(draft.itemLowest),
    itemHighest: whole(draft.itemHighest),
    itemStep: whole(draft.itemStep),
    missingAllowed: whole(draft.missingAllowed),
    mean: orNull(draft.mean),
    sd: orNull(draft.sd),
    reliability: orNull(draft.reliability),
    reliabilityKind: reliabilityKinds.find((kind) => kind === draft.reliabilityKind) ?? null,
  });
  if (parsed.success) return { scale: parsed.data };
  const problems: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) {
    const field = path[0] === "items" ? "lines" : String(path[0]);
    problems[field] ??= message;
  }
  return { problems };
}

function whole(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}

/** Empty is unknown; a comma is a point. */
function orNull(text: string): number | null {
  return text.trim() === "" ? null : Number(text.replace(",", "."));
}
