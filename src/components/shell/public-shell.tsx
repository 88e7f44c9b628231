import type { ReactNode } from "react";
import { Wordmark } from "../rung-mark.tsx";
import { SkipLink } from "../skip-link.tsx";
import { Main } from "./main.tsx";

type PublicShellProps = {
  title: ReactNode;
  description?: ReactNode;
  /** The way to crisis help, where clients are expected: a `HelpNow`. */
  help?: ReactNode;
  /** Below a hairline: the other way in, the small print. */
  footer?: ReactNode;
  children: ReactNode;
};

/** A single sheet of paper: one matter, one column, before anyone is signed in. */
export function PublicShell({ title, description, help, footer, children }: PublicShellProps) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-112 flex-col px-6 pt-8 pb-10 sm:pt-[12dvh]">
      <SkipLink />
      <DistantRungs />
      <header className="mb-12 flex items-center justify-between gap-4 sm:mb-14">
        <Wordmark />
        {help}
      </header>
      <Main>
        <h1 className="font-serif text-title sm:text-display">{title}</h1>
        {description && <p className="mt-3 text-lead text-muted">{description}</p>}
        <div className="mt-8">{children}</div>
        {footer && <footer className="mt-10 border-t border-line pt-5 text-muted">{footer}</footer>}
      </Main>
    </div>
  );
}

/** The motif, large and barely there, where a wide screen has paper to spare. */
function DistantRungs() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 400 260"
      fill="currentColor"
      className="pointer-events-none fixed right-0 bottom-[12dvh] -z-10 hidden w-[26vw] text-line xl:block print:hidden"
    >
      <rect x="0" y="244" width="132" height="6" rx="3" />
      <rect x="98" y="164" width="132" height="6" rx="3" />
      <rect x="196" y="84" width="132" height="6" rx="3" />
      <rect x="294" y="4" width="132" height="6" rx="3" />
    </svg>
  );
}
