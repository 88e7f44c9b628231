import { useFormatter, useTranslations } from "next-intl";
import { ButtonLink } from "#components/button-link.tsx";
import { Section } from "#components/section.tsx";
import type { Patterns } from "../schema.ts";
import { CountedList } from "./counted-list.tsx";
import { CumulativePicture } from "./cumulative-picture.tsx";

/** The client's evidence over time and across their life: a sentence, a picture, and the numbers. */
export function EvidencePatterns({ patterns }: { patterns: Patterns }) {
  const t = useTranslations("evidence.patterns");
  const tDomains = useTranslations("journal.domains");
  const tSources = useTranslations("journal.sources");
  const format = useFormatter();
  const { total, before, lifeDomains, contexts, sources, hard, strengths } = patterns;
  const [mostly] = lifeDomains;
  return (
    <div className="[&>section:first-child]:border-0 [&>section:first-child]:pt-0">
      <Section title={t("time")}>
        <p className="mb-4 max-w-text font-serif text-lead">{t("timeSentence", { total, lately: total - before })}</p>
        <CumulativePicture patterns={patterns} />
      </Section>
      {mostly && (
        <Section title={t("life")}>
          <p className="mb-4 max-w-text font-serif text-lead">
            {t("lifeSentence", { parts: lifeDomains.length, count: mostly.count, name: tDomains(mostly.name) })}
          </p>
          <CountedList
            label={t("life")}
            rows={lifeDomains.map(({ name, count }) => ({ name: tDomains(name), count }))}
          />
        </Section>
      )}
      {contexts.length > 0 && (
        <Section title={t("contexts")}>
          <p className="mb-4 max-w-text font-serif text-lead">{t("contextsSentence", { count: contexts.length })}</p>
          <CountedList label={t("contexts")} rows={contexts} />
        </Section>
      )}
      {strengths.length > 0 && (
        <Section title={t("strengths")}>
          <p className="mb-4 max-w-text font-serif text-lead">{t("strengthsSentence", { count: strengths.length })}</p>
          <CountedList
            label={t("strengths")}
            rows={strengths.map(({ name, count, lifeDomains: shown }) => ({
              name,
              count,
              ...(shown.length > 0 && {
                note: format.list(
                  shown.map((domain) => tDomains(domain)),
                  { type: "unit" },
                ),
              }),
            }))}
          />
        </Section>
      )}
      {(hard.rated > 0 || sources.length > 0) && (
        <Section title={t("how")}>
          {hard.rated > 0 && <p className="mb-4 max-w-text font-serif text-lead">{t("hardSentence", hard)}</p>}
          {sources.length > 0 && (
            <CountedList label={t("how")} rows={sources.map(({ name, count }) => ({ name: tSources(name), count }))} />
          )}
        </Section>
      )}
      <Section title={t("sure")} description={t("sureText")}>
        <ButtonLink href="/portal/ratings" size="large">
          {t("sureAction")}
        </ButtonLink>
      </Section>
    </div>
  );
}
