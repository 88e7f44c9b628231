"use client";

import { LifeBuoy } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useEffect, useState } from "react";
import { whenCalm } from "#lib/when-calm.ts";

/**
 * The link to crisis help: always in the same place, never more than one tap away, without a script. The whole page is
 * fetched ahead, once this one is done with its own work.
 */
export function HelpNow({ href, label }: { href: Route; label: string }) {
  const [isCalm, setCalm] = useState(false);
  useEffect(() => whenCalm(() => setCalm(true)), []);
  return (
    <Link
      href={href}
      prefetch={isCalm}
      className="inline-flex min-h-11 items-center gap-1.5 rounded-control px-1 font-medium whitespace-nowrap text-safety underline-offset-4 hover:underline"
    >
      <LifeBuoy aria-hidden="true" className="size-4.5" />
      {label}
    </Link>
  );
}
