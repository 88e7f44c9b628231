import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { TextLink } from "./text-link.tsx";

export type Crumb = { href: Route; label: string };

type PageProps = {
  title: ReactNode;
  /** A sentence below the title. */
  description?: ReactNode;
  /** Buttons beside the title; below it on phones. */
  actions?: ReactNode;
  /** The way back up, without the page itself. */
  breadcrumbs?: readonly Crumb[];
  /** text 68 characters (reading, forms), regular 960 px, wide 1200 px (tables). */
  width?: "text" | "regular" | "wide";
  children: ReactNode;
};

const widths = { text: "max-w-text", regular: "max-w-240", wide: "max-w-300" };

/** One page inside a shell: its title, what can be done here, and the rest. */
export function Page({ title, description, actions, breadcrumbs, width = "regular", children }: PageProps) {
  const t = useTranslations("common");
  return (
    <div className={classNames("w-full", widths[width])}>
      {breadcrumbs && breadcrumbs.length > 0 && (
        <nav aria-label={t("breadcrumbs")} className="mb-3 max-md:-mt-3 max-md:mb-0 print:hidden">
          <ol className="flex flex-wrap gap-x-2 text-note text-muted">
            {breadcrumbs.map((crumb, index) => (
              <li key={crumb.href} className="flex items-center gap-2">
                {index > 0 && <span aria-hidden="true">/</span>}
                <TextLink
                  href={crumb.href}
                  quiet
                  className="inline-block py-1 text-muted! max-md:inline-flex max-md:min-h-11 max-md:items-center"
                >
                  {crumb.label}
                </TextLink>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <header className="mb-8 flex flex-col gap-4 sm:flex-row sm:items-start sm:justify-between sm:gap-8">
        <div className="min-w-0">
          <h1 className="font-serif text-title text-ink lg:text-display">{title}</h1>
          {description && <p className="mt-2 max-w-text text-muted">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-3 sm:shrink-0 sm:pt-0.5">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
