import { useTranslations } from "next-intl";
import { TextLink } from "#components/text-link.tsx";

/** Where a client goes on from their ladder: what it shows, what it is for, and how to take it along. */
export function LadderMore({ printable, alone }: { printable: boolean; alone: boolean }) {
  const t = useTranslations();
  const links = [
    { href: "/portal/insights", label: t("insights.own.link") },
    // Goals are written with a coach.
    ...(alone ? [] : [{ href: "/portal/goals", label: t("goals.own.link") } as const]),
    ...(printable ? [{ href: "/portal/ladder/print", label: t("print.ownLink") } as const] : []),
  ] as const;
  return (
    <ul className="mt-10 border-t border-line pt-3">
      {links.map(({ href, label }) => (
        <li key={href}>
          <TextLink href={href} className="inline-flex min-h-11 items-center">
            {label}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
