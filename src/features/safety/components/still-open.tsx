import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Section } from "#components/section.tsx";
import { TextLink } from "#components/text-link.tsx";
import type { Practice } from "#domain/safety/practices.ts";

/** What a client can do, in the order in which it helps, and what has to be allowed for it. */
const things = [
  { key: "win", href: "/portal/win", needs: "win_log" },
  { key: "evidence", href: "/portal/wins", needs: "win_log" },
  { key: "ratings", href: "/portal/ratings", needs: "efficacy_rating" },
  { key: "ladder", href: "/portal/ladder", needs: "ladder_attempt" },
  { key: "eyesOpen", href: "/portal/eyes-open", needs: "adapted_practice" },
  { key: "control", href: "/portal/control", needs: "control_mapping" },
  { key: "smallSteps", href: "/portal/small-steps", needs: "micro_rung" },
  { key: "grounding", href: "/portal/grounding", needs: "grounding" },
] as const satisfies readonly { key: string; href: Route; needs: Practice }[];

/** What works while something rests: a pause takes nothing else away, and says so. */
export function StillOpen({ allowed }: { allowed: Readonly<Record<Practice, boolean>> }) {
  const t = useTranslations("crisis.open");
  return (
    <Section title={t("title")}>
      <ul className="flex flex-col">
        {things
          .filter(({ needs }) => allowed[needs])
          .map(({ key, href }) => (
            <li key={key}>
              <TextLink href={href} className="inline-flex min-h-11 items-center">
                {t(key)}
              </TextLink>
            </li>
          ))}
        <li>
          <TextLink href="/portal/help" className="inline-flex min-h-11 items-center">
            {t("help")}
          </TextLink>
        </li>
      </ul>
    </Section>
  );
}
