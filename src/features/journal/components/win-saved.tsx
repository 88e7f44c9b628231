"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "#components/button.tsx";
import { ButtonLink } from "#components/button-link.tsx";
import { Callout } from "#components/callout.tsx";
import { FormActions } from "#components/form.tsx";
import { OwnWords } from "#components/own-words.tsx";
import { useOutbox } from "#trpc/outbox.tsx";
import type { Entry, WritingDefaults } from "../schema.ts";
import { EntryEditor } from "./entry-editor.tsx";

type WinSavedProps = {
  entry: Entry;
  defaults: WritingDefaults;
  more: (entry: Entry) => ReactNode;
  onAnother: () => void;
};

/**
 * Where a win is by now, and who can read it there: nobody reads what is still on this device. The longer words keep
 * their room when they go, so that no button moves away under a thumb.
 */
function KeptWhere({ isHere, isShared }: { isHere: boolean; isShared: boolean }) {
  const t = useTranslations("journal.log");
  const onDevice = `${t("onDevice")} ${t(isShared ? "sharedLater" : "privateHere")}`;
  return (
    <span
      data-longest={onDevice}
      className="grid *:[grid-area:1/1] after:invisible after:[grid-area:1/1] after:content-[attr(data-longest)]"
    >
      <span>{isHere ? onDevice : t(isShared ? "savedShared" : "savedPrivate")}</span>
    </span>
  );
}

/** Says the day where it is not the one that goes without saying. */
export function SavedFor({ day, today }: { day: string; today: string }) {
  const t = useTranslations("journal.log");
  const format = useFormatter();
  if (day === today) return t("saved");
  return t("savedFor", { day: format.dateTime(new Date(day), { dateStyle: "full", timeZone: "UTC" }) });
}

/** The win is safe; more may be said now, later, or never. */
export function WinSaved({ entry, defaults, more, onAnother }: WinSavedProps) {
  const t = useTranslations("journal.log");
  const { keeps } = useOutbox();
  const [isOpen, setIsOpen] = useState(false);
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="flex flex-col gap-6">
      <div ref={heading} role="status" tabIndex={-1} className="flex flex-col gap-6 outline-none">
        {!isOpen && <OwnWords size="large">{entry.what}</OwnWords>}
        <Callout tone="accent" title={<SavedFor day={entry.occurredOn} today={defaults.today} />}>
          <KeptWhere isHere={keeps(entry.id)} isShared={entry.sharing === "shared"} />
        </Callout>
      </div>
      <FormActions>
        {!isOpen && (
          <Button size="large" variant="primary" onPress={() => setIsOpen(true)}>
            {t("sayMore")}
          </Button>
        )}
        <Button size="large" onPress={onAnother}>
          {t("another")}
        </Button>
        <ButtonLink href="/portal" size="large" variant="quiet">
          {t("enough")}
        </ButtonLink>
      </FormActions>
      {isOpen && (
        <>
          <EntryEditor entry={entry} defaults={defaults} />
          {more(entry)}
        </>
      )}
    </div>
  );
}
