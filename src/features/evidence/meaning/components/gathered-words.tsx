import { useTranslations } from "next-intl";
import { Disclosure } from "#components/disclosure.tsx";
import { OwnWords } from "#components/own-words.tsx";
import { Section } from "#components/section.tsx";
import { TextLink } from "#components/text-link.tsx";
import type { Gathered } from "../schema.ts";

/** What the client says of themselves: strengths by their own names, each with its evidence, and their sentences. */
export function GatheredWords({ gathered: { sentences, strengths } }: { gathered: Gathered }) {
  const t = useTranslations("evidence.words");
  return (
    <div className="[&>section:first-child]:border-0 [&>section:first-child]:pt-0">
      {strengths.length > 0 && (
        <Section title={t("strengths")} description={t("strengthsText")}>
          {strengths.map(({ name, count, wins }) => (
            <Disclosure
              key={name}
              summary={
                <span className="flex grow flex-wrap items-baseline justify-between gap-x-4">
                  <span className="font-serif text-lead wrap-anywhere">{name}</span>
                  <span className="text-note font-normal text-muted">{t("wins", { count })}</span>
                </span>
              }
            >
              <ul className="flex flex-col gap-1">
                {wins.map(({ entryId, what }) => (
                  <li key={entryId}>
                    <TextLink href={`/portal/wins/${entryId}`} prefetch={false} className="inline-block py-2.5">
                      <span className="line-clamp-2 font-serif wrap-anywhere">{what}</span>
                    </TextLink>
                  </li>
                ))}
              </ul>
            </Disclosure>
          ))}
        </Section>
      )}
      {sentences.length > 0 && (
        <Section title={t("sentences")} description={t("sentencesText")}>
          <ul className="flex flex-col gap-6">
            {sentences.map(({ entryId, because, what }) => (
              <li key={entryId}>
                <OwnWords
                  source={
                    <TextLink
                      href={`/portal/wins/${entryId}`}
                      prefetch={false}
                      className="inline-flex min-h-11 items-center"
                    >
                      <span className="line-clamp-1 wrap-anywhere">{what}</span>
                    </TextLink>
                  }
                >
                  {t("sentence", { because })}
                </OwnWords>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
