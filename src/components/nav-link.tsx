"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

type NavLinkProps = {
  href: Route;
  /** Only this very page counts as being here, not the pages below it. */
  exact?: boolean;
  /** In a row that scrolls sideways, the one where one is comes into view. */
  intoView?: boolean;
  className?: string;
  children: ReactNode;
};

/** A link that knows when it leads to where one is; style it by `aria-[current]:`. */
export function NavLink({ href, exact = false, intoView = false, ...link }: NavLinkProps) {
  const path = usePathname();
  const here = path === href || (!exact && path.startsWith(`${href}/`));
  const self = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const row = here && intoView ? self.current?.closest("nav") : null;
    if (!row || !self.current) return;
    // Only the row moves: `scrollIntoView` would move the page as well.
    const [outer, inner] = [row.getBoundingClientRect(), self.current.getBoundingClientRect()];
    if (inner.right > outer.right || inner.left < outer.left) row.scrollLeft += inner.left - outer.left;
  }, [here, intoView]);
  return <Link ref={self} href={href} prefetch={false} {...link} aria-current={here ? "page" : undefined} />;
}
