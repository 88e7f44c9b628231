import { useTranslations } from "next-intl";
import { Section } from "#components/section.tsx";
import { TextLink } from "#components/text-link.tsx";
import type { Prompt } from "../schema.ts";

/** What a coach might bring up, each with its reason and a question to ask. Nothing to bring up shows nothing. */
export function CoachingPrompts({ prompts }: { prompts: readonly Prompt[] }) {
  const t = useTranslations("prompts");
  if (prompts.length === 0) return null;
  return (
    <Section
      title={t("title")}
      id="prompts"
      description={t("description")}
      actions={<TextLink href="/guide#cautions">{t("guide")}</TextLink>}
    >
      <ul className="flex flex-col">
        {prompts.map(({ code, from, fits }) => (
          <li key={code} className="border-b border-line py-4 last:border-0">
            <h3 className="font-semibold">{t(`${code}.title`)}</h3>
            <p className="max-w-text text-note text-muted">
              {from === "pattern" && fits && code !== "cultural" ? t(`${code}.why`, fits) : t("noted")}
            </p>
            <p className="mt-1 max-w-text">{t(`${code}.ask`)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
