"use client";

import { LifeBuoy } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { whenUsed } from "#lib/when-used.ts";

/**
 * The link to crisis help: always in the same place, never more than one tap away, without a script. Once the page is in
 * use, the whole of help is fetched ahead. Before that a tap opens it as a page of its own, for which a service worker does
 * not wait long before it takes what it keeps, while a page fetched by script would wait for the network.
 */
export function HelpNow({ href, label }: { href: Route; label: string }) {
  const self = useRef<HTMLAnchorElement>(null);
  const [isAhead, setAhead] = useState(false);
  useEffect(() => whenUsed(({ target }) => !isWithin(self.current, target) && setAhead(true)), []);
  return (
    <Link
      ref={self}
      href={href}
      prefetch={isAhead}
      onNavigate={(event) => {
        if (isAhead) return;
        event.preventDefault();
        location.assign(href);
      }}
      className="inline-flex min-h-11 items-center gap-1.5 rounded-control px-1 font-medium whitespace-nowrap text-safety underline-offset-4 hover:underline"
    >
      <LifeBuoy aria-hidden="true" className="size-4.5" />
      {label}
    </Link>
  );
}

function isWithin(element: Element | null, target: EventTarget | null): boolean {
  return target instanceof Node && Boolean(element?.contains(target));
}
