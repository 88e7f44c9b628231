import { classNames } from "./class-names.ts";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "medium" | "large";

export type ButtonLook = {
  /** `primary` is the one next action of a view; `danger` is for safety and for what cannot be undone. */
  variant?: ButtonVariant;
  /** small 32 px (inside rows), medium 40 px (coach), 44 px under a thumb, large 48 px (client). */
  size?: ButtonSize;
  /** As wide as its container. */
  wide?: boolean;
};

const base =
  "relative inline-flex shrink-0 items-center justify-center gap-2 rounded-control border font-medium no-underline select-none transition-colors " +
  "disabled:opacity-50 print:hidden [&_svg]:shrink-0";

const variants: Record<ButtonVariant, string> = {
  primary:
    "border-transparent bg-accent text-on-accent hover:bg-accent-strong data-pressed:bg-accent-strong forced-colors:border-current",
  secondary: "border-edge bg-surface text-ink hover:bg-wash data-pressed:bg-wash",
  quiet: "border-transparent bg-transparent text-ink hover:bg-wash data-pressed:bg-wash",
  danger:
    "border-transparent bg-safety text-on-accent hover:bg-safety-strong data-pressed:bg-safety-strong forced-colors:border-current",
};

const sizes: Record<ButtonSize, string> = {
  small: "min-h-8 px-3 py-1 text-note [&_svg]:size-4",
  medium: "min-h-10 pointer-coarse:min-h-11 px-4 py-1.5 text-body [&_svg]:size-4.5",
  large: "min-h-12 px-5 py-2 text-lead [&_svg]:size-5",
};

/** The classes of a button's look, shared by buttons and links that look like one. */
export function buttonStyle({ variant = "secondary", size = "medium", wide = false }: ButtonLook): string {
  return classNames(base, variants[variant], sizes[size], wide && "w-full");
}
