import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NavLink } from "../nav-link.tsx";
import { Wordmark } from "../rung-mark.tsx";
import { SkipLink } from "../skip-link.tsx";
import { Main } from "./main.tsx";
import type { NavItem } from "./nav-item.ts";

type ClientShellProps = {
  home: Route;
  /** Two to four places; the primary action stands in their middle on phones. */
  nav: readonly NavItem[];
  /** The one thing that is always a thumb away. */
  primary: NavItem;
  /** The way to crisis help, visible on every screen: a `HelpNow`. */
  help: ReactNode;
  demo?: ReactNode;
  /** Sign-out, settings; in the top bar from 768 px on. On phones they belong on a page of their own. */
  account?: ReactNode;
  children: ReactNode;
};

/** A client's own place: bottom navigation on phones, a slim bar on top from 768 px. */
export function ClientShell({ home, nav, primary, help, demo, account, children }: ClientShellProps) {
  return (
    <div className="flex min-h-dvh flex-col print:block">
      <SkipLink />
      <header className="border-b border-line max-md:border-transparent print:hidden">
        <div className="mx-auto flex min-h-16 max-w-240 items-center gap-3 px-6 sm:gap-6 md:px-10">
          <Link href={home} prefetch={false} className="flex min-h-11 items-center">
            <Wordmark />
          </Link>
          {demo}
          <TopNav items={nav} primary={primary} />
          <div className="ml-auto flex items-center gap-4">
            {help}
            {account && <div className="hidden items-center md:flex">{account}</div>}
          </div>
        </div>
      </header>
      <Main className="mx-auto w-full max-w-240 flex-1 px-6 text-lead pt-6 pb-[calc(8rem+env(safe-area-inset-bottom))] md:px-10 md:pt-12 md:pb-20">
        {children}
      </Main>
      <BottomNav items={nav} primary={primary} />
    </div>
  );
}

type PlacesProps = { items: readonly NavItem[]; primary: NavItem };

function TopNav({ items, primary }: PlacesProps) {
  const t = useTranslations("common");
  return (
    <nav aria-label={t("mainNavigation")} className="hidden md:block">
      <ul className="flex items-center gap-5">
        {items.map((item) => (
          <li key={item.href}>
            <NavLink
              href={item.href}
              exact={item.exact}
              className="flex min-h-16 items-center gap-2 border-y-3 border-transparent text-muted transition-colors -outline-offset-4 hover:text-ink aria-[current]:border-b-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {item.label}
              {item.badge}
            </NavLink>
          </li>
        ))}
        <li>
          <NavLink
            href={primary.href}
            exact={primary.exact}
            className="flex min-h-11 items-center gap-2 rounded-control bg-accent px-4 font-medium text-on-accent transition-colors hover:bg-accent-strong aria-[current]:bg-accent-tint aria-[current]:text-accent [&_svg]:size-4.5"
          >
            {primary.icon}
            {primary.label}
          </NavLink>
        </li>
      </ul>
    </nav>
  );
}

function BottomNav({ items, primary }: PlacesProps) {
  const t = useTranslations("common");
  const half = Math.ceil(items.length / 2);
  return (
    <nav
      aria-label={t("mainNavigation")}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <ul className="mx-auto flex max-w-lg items-stretch px-1">
        {items.slice(0, half).map((item) => (
          <Place key={item.href} item={item} />
        ))}
        <li className="flex-1">
          <NavLink
            href={primary.href}
            exact={primary.exact}
            className="group flex min-h-18 flex-col items-center justify-end gap-0.5 pb-2 text-note font-semibold whitespace-nowrap text-accent -outline-offset-2"
          >
            <span className="grid size-10 place-items-center rounded-full bg-accent text-on-accent transition-colors group-aria-[current]:bg-accent-tint group-aria-[current]:text-accent forced-colors:border [&_svg]:size-5.5">
              {primary.icon}
            </span>
            {primary.label}
          </NavLink>
        </li>
        {items.slice(half).map((item) => (
          <Place key={item.href} item={item} />
        ))}
      </ul>
    </nav>
  );
}

function Place({ item }: { item: NavItem }) {
  return (
    <li className="flex-1">
      <NavLink
        href={item.href}
        exact={item.exact}
        className="group relative flex min-h-18 flex-col items-center justify-end gap-1.5 pb-2 text-note whitespace-nowrap text-muted -outline-offset-2 aria-[current]:font-semibold aria-[current]:text-ink [&_svg]:size-5.5"
      >
        <span
          aria-hidden="true"
          className="absolute top-0 h-0.75 w-6 rounded-full bg-accent opacity-0 group-aria-[current]:opacity-100 forced-colors:group-aria-[current]:border"
        />
        {item.icon}
        {item.label}
        {item.badge}
      </NavLink>
    </li>
  );
}
