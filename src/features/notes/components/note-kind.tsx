import { Lock, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "#components/badge.tsx";
import type { Note } from "../schema.ts";

/** Who a note is for, as a word and a sign. */
export function NoteKind({ sharing }: Pick<Note, "sharing">) {
  const t = useTranslations("notes.kind");
  return sharing === "private" ? (
    <Badge icon={<Lock aria-hidden="true" />}>{t("private")}</Badge>
  ) : (
    <Badge tone="info" icon={<Users aria-hidden="true" />}>
      {t("shared")}
    </Badge>
  );
}

const frames: Record<Note["sharing"], string> = {
  private: "border-l-4 border-dashed border-edge bg-wash",
  shared: "border-l-4 border-solid border-info bg-surface",
};

/** The sheet that a note stands on: a private one is set back behind a dashed edge, one for the client has a whole one. */
export function NoteSheet({
  sharing,
  label,
  children,
}: Pick<Note, "sharing"> & { label: string; children: ReactNode }) {
  return (
    <article aria-label={label} className={`rounded-surface p-4 ${frames[sharing]}`}>
      {children}
    </article>
  );
}
