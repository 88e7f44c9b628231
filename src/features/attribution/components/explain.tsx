"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { Section } from "#components/section.tsx";
import type { Explanation, SubjectRef } from "../schema.ts";
import { ExplainForm } from "./explain-form.tsx";

/** What is explained: a win, or a try that met or missed. */
export type Explained = "Win" | "Met" | "Missed";

type ExplainProps = { subject: SubjectRef; explained: Explained; explanation: Explanation | null };

/** A minute to look at why something went as it went. Offered, never asked for. */
export function Explain({ subject, explained, explanation }: ExplainProps) {
  const t = useTranslations("attribution");
  const [open, setOpen] = useState(false);
  return (
    <Section title={t("title")} description={t(`intro${explained}`)}>
      {open ? (
        <ExplainForm
          subject={subject}
          explanation={explanation}
          isWin={explained !== "Missed"}
          onDone={() => setOpen(false)}
        />
      ) : (
        <Button size="large" onPress={() => setOpen(true)}>
          {t(explanation ? "change" : "open")}
        </Button>
      )}
    </Section>
  );
}
