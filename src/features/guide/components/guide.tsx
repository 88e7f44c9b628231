import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { guide } from "#content/guide/guide.ts";
import { GuideChapter } from "./guide-chapter.tsx";

/** The whole guide on one page, so that it can be searched, printed and linked to. */
export function Guide() {
  const t = useTranslations("guide");
  return (
    <>
      <Callout tone="safety" title={t("danger")} actions={<ButtonLink href="/portal/help">{t("numbers")}</ButtonLink>}>
        {t("dangerText")}
      </Callout>
      <nav aria-label={t("contents")} className="my-6">
        <ul className="flex flex-col">
          {guide.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} className="inline-flex min-h-9 items-center text-accent underline underline-offset-4">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {guide.map((chapter) => (
        <GuideChapter key={chapter.id} chapter={chapter} />
      ))}
      <p className="mt-10 max-w-text text-note text-muted">{t("notLegal")}</p>
    </>
  );
}
