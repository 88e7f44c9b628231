"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { Section } from "#components/section.tsx";
import type { Explanation, SubjectRef } from "../schema.ts";
import { ExplainForm } from "./explain-form.tsx";

/** What is explained: a win, or a try that met or missed. */
export type Explained = "Win" | "Met" | "Missed";

type ExplainProps = {
  subject: SubjectRef;
  /** What it is about, in words that its writer knows. */
  title: string;
  explained: Explained;
  explanation: Explanation | null;
};

/** A minute to look at why something went as it went. Offered, never asked for. */
export function Explain({ subject, title, explained, explanation: known }: ExplainProps) {
  const t = useTranslations("attribution");
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<Explanation | null>(null);
  const explanation = said ?? known;
  return (
    <Section title={t("title")} description={t(`intro${explained}`)}>
      {open ? (
        <ExplainForm
          subject={subject}
          title={title}
          explanation={explanation}
          isWin={explained !== "Missed"}
          onDone={(kept) => {
            if (kept) setSaid(kept);
            setOpen(false);
          }}
        />
      ) : (
        <Button size="large" onPress={() => setOpen(true)}>
          {t(explanation ? "change" : "open")}
        </Button>
      )}
    </Section>
  );
}
