import { useTranslations } from "next-intl";
import { TextLink } from "#components/text-link.tsx";

const views = [
  { id: "all", href: "/portal/wins" },
  { id: "words", href: "/portal/wins/words" },
  { id: "patterns", href: "/portal/wins/patterns" },
] as const;

/** The three views of one's evidence. */
export function EvidenceNav({ current }: { current: (typeof views)[number]["id"] }) {
  const t = useTranslations("evidence.nav");
  return (
    <nav aria-label={t("label")} className="mb-8 border-b border-line">
      <ul className="flex gap-6 overflow-x-auto">
        {views.map(({ id, href }) => (
          <li key={id} className="shrink-0">
            {id === current ? (
              <span
                aria-current="page"
                className="-mb-px flex min-h-11 items-center border-b-3 border-accent pt-0.5 font-semibold"
              >
                {t(id)}
              </span>
            ) : (
              <TextLink href={href} quiet className="flex min-h-11 items-center text-muted!">
                {t(id)}
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
