import { useTranslations } from "next-intl";
import { Button } from "#components/button.tsx";
import { OwnWords } from "#components/own-words.tsx";
import { Section } from "#components/section.tsx";
import type { Entry } from "../schema.ts";

/** Wins that only this device knows so far; more can be said about each already. */
export function UnsentWins({ entries, onOpen }: { entries: readonly Entry[]; onOpen: (entry: Entry) => void }) {
  const t = useTranslations("journal.log");
  if (entries.length === 0) return null;
  return (
    <Section title={t("unsent")}>
      <ul className="flex flex-col">
        {entries.map((entry) => (
          <li key={entry.id} className="flex flex-col gap-2 border-t border-line py-4 first:border-0">
            <OwnWords>{entry.what}</OwnWords>
            <Button className="self-start" onPress={() => onOpen(entry)}>
              {t("sayMore")}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
