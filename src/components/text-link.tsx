import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

type TextLinkProps<Href extends string> = {
  href: Route<Href>;
  children: ReactNode;
  /** Quiet links read as text until they are pointed at: for names in rows. */
  quiet?: boolean;
  className?: string;
  /** Pages are made for each visit, so little of one can be fetched ahead; every link that tries costs two requests. */
  prefetch?: boolean;
};

/** A link inside text or a row. */
export function TextLink<Href extends string>({
  href,
  quiet = false,
  prefetch = false,
  className,
  ...props
}: TextLinkProps<Href>) {
  return (
    <Link
      href={href}
      prefetch={prefetch}
      {...props}
      className={classNames(
        "rounded-[2px] underline-offset-4 hover:underline",
        quiet ? "text-ink" : "text-accent underline decoration-1 hover:decoration-2",
        className,
      )}
    />
  );
}
