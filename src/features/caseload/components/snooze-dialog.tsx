"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/button.tsx";
import { Callout } from "#components/callout.tsx";
import { DateField } from "#components/date-field.tsx";
import { Dialog } from "#components/dialog.tsx";
import { Form, FormActions } from "#components/form.tsx";
import { refusalFrom } from "#trpc/refusal.ts";

const DAY = 86_400_000;
const offered = [
  { key: "tomorrow", days: 1 },
  { key: "threeDays", days: 3 },
  { key: "week", days: 7 },
  { key: "twoWeeks", days: 14 },
] as const;

type SnoozeDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  count: number;
  /** The day it is for the coach. */
  today: string;
  mutation: { error: unknown; isPending: boolean };
  onChoose: (until: string) => void;
};

/** Until when the ticked clients are out of the way. */
export function SnoozeDialog({ open, onOpenChange, count, today, mutation, onChoose }: SnoozeDialogProps) {
  const t = useTranslations("caseload.snooze");
  const format = useFormatter();
  const in_ = (days: number) => new Date(Date.parse(today) + days * DAY).toISOString().slice(0, 10);
  const [until, setUntil] = useState(in_(7));
  const refusal = refusalFrom(mutation.error);
  const problem = refusal?.fields?.until;
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("title", { count })} description={t("description")}>
      {mutation.error !== null && !problem && (
        <Callout tone="attention" announce className="mb-4">
          {refusal && mutation.error instanceof Error ? mutation.error.message : t("failed")}
        </Callout>
      )}
      <div className="flex flex-wrap gap-2">
        {offered.map(({ key, days }) => (
          <Button key={key} disabled={mutation.isPending} onPress={() => onChoose(in_(days))}>
            {t(key)} ·{" "}
            {format.dateTime(new Date(in_(days)), {
              timeZone: "UTC",
              weekday: "short",
              day: "numeric",
              month: "short",
            })}
          </Button>
        ))}
      </div>
      <Form
        className="mt-5"
        onSubmit={(event) => {
          event.preventDefault();
          onChoose(until);
        }}
      >
        <DateField
          name="until"
          label={t("day")}
          min={in_(1)}
          max={in_(366)}
          value={until}
          onChange={(event) => setUntil(event.target.value)}
          error={problem}
        />
        <FormActions>
          <Button type="submit" variant="primary" pending={mutation.isPending} disabled={until === ""}>
            {t("submit")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
