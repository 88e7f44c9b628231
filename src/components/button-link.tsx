import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonLook, buttonStyle } from "./button-style.ts";
import { classNames } from "./class-names.ts";

type ButtonLinkProps<Href extends string> = ButtonLook & {
  href: Route<Href>;
  children: ReactNode;
  className?: string;
  /** Pages are made for each visit, so little of one can be fetched ahead; every link that tries costs two requests. */
  prefetch?: boolean;
};

/** A link that carries the weight of a button. */
export function ButtonLink<Href extends string>({
  href,
  variant,
  size,
  wide,
  className,
  prefetch = false,
  ...props
}: ButtonLinkProps<Href>) {
  return (
    <Link
      href={href}
      prefetch={prefetch}
      {...props}
      className={classNames(buttonStyle({ variant, size, wide }), className)}
    />
  );
}
