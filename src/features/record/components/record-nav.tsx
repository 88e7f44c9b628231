import type { Route } from "next";
import { useTranslations } from "next-intl";
import { NavLink } from "#components/nav-link.tsx";

/** The parts of a client's record. */
export function RecordNav({ clientId }: { clientId: string }) {
  const t = useTranslations("record.nav");
  const parts = [
    { path: "", name: "overview", exact: true },
    { path: "/timeline", name: "timeline" },
    { path: "/sessions", name: "sessions" },
    { path: "/notes", name: "notes" },
    { path: "/documents", name: "documents" },
    { path: "/engagement", name: "engagement" },
  ] as const;
  return (
    <nav aria-label={t("label")} className="mb-8 overflow-x-auto border-b border-line px-0.5 pt-0.5 print:hidden">
      <ul className="flex gap-6">
        {parts.map(({ path, name, ...rest }) => (
          <li key={path}>
            <NavLink
              href={`/clients/${clientId}${path}` as Route}
              {...rest}
              intoView
              className="-mb-px flex min-h-11 items-center border-b-3 border-transparent pt-0.5 whitespace-nowrap text-muted transition-colors -outline-offset-2 hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {t(name)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
