import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/button-link.tsx";
import { Section } from "#components/section.tsx";
import type { CrisisLines } from "../schema.ts";
import { CrisisNote } from "./crisis-note.tsx";

/** For an owner, on the page of their practice: whether the helplines are looked after, and the way to them. */
export function CrisisLinesSummary({ confirmed }: Pick<CrisisLines, "confirmed">) {
  const t = useTranslations("crisis");
  const due = confirmed.some((country) => country.due);
  const isFine = confirmed.length > 0 && !due;
  return (
    <Section title={t("lines.title")}>
      <CrisisNote confirmed={confirmed.length > 0} due={due} mayConfirm />
      {isFine && (
        <div className="flex flex-wrap items-center justify-between gap-4">
          <p className="text-muted">{confirmed.map(({ name }) => name).join(", ")}</p>
          <ButtonLink href="/organisation/crisis-help">{t("note.action")}</ButtonLink>
        </div>
      )}
    </Section>
  );
}
