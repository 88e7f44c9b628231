import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, IconButton } from "#components/button.tsx";
import { Select } from "#components/select.tsx";
import { TextField } from "#components/text-field.tsx";
import { toastUndo } from "#components/toast.tsx";
import type { ScaleFinding, ScaleFix } from "#domain/efficacy/scale-check.ts";
import { type BuilderItem, blankItem } from "./builder-draft.ts";
import { WordingFindings } from "./wording-findings.tsx";

const MOST_ITEMS = 20;
const tenths = Array.from({ length: 11 }, (_, index) => 10 - index);

type BuilderItemsProps = {
  items: readonly BuilderItem[];
  findings: readonly ScaleFinding[];
  onChange: (change: (items: readonly BuilderItem[]) => readonly BuilderItem[]) => void;
  onFix: (fix: ScaleFix) => void;
};

/** The lines of a scale, easiest first, each with what the check says about it. */
export function BuilderItems({ items, findings, onChange, onFix }: BuilderItemsProps) {
  const t = useTranslations("scales.builder");
  const changed = (index: number, part: Partial<BuilderItem>) =>
    onChange((before) => before.map((item, other) => (other === index ? { ...item, ...part } : item)));

  function move(index: number, by: -1 | 1) {
    onChange((before) => {
      const moved = [...before];
      moved.splice(index + by, 0, ...moved.splice(index, 1));
      return moved;
    });
  }

  function remove(item: BuilderItem, index: number) {
    onChange((before) => before.filter(({ key }) => key !== item.key));
    if (item.text !== "") toastUndo(t("removed"), () => onChange((now) => now.toSpliced(index, 0, item)));
  }

  return (
    <fieldset>
      <legend className="font-medium">{t("items")}</legend>
      <p className="max-w-text text-note text-muted">{t("itemsHint")}</p>
      <ol className="mt-2">
        {items.map((item, index) => (
          <li key={item.key} className="flex flex-col gap-2 border-t border-line py-4">
            <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
              <TextField
                name={`item-${index}`}
                label={t("line", { number: index + 1 })}
                value={item.text}
                maxLength={300}
                onChange={(event) => changed(index, { text: event.target.value })}
                className="min-w-0 flex-1 basis-72"
              />
              <Select
                name={`ease-${index}`}
                label={t("doneBy")}
                placeholder={t("unknown")}
                value={item.doneByOfTen === null ? "" : String(item.doneByOfTen)}
                onChange={(event) =>
                  changed(index, { doneByOfTen: event.target.value === "" ? null : Number(event.target.value) })
                }
                options={tenths.map((value) => ({ value: String(value), label: t("ofTen", { value }) }))}
                className="w-44"
              />
              <div className="flex">
                <IconButton
                  label={t("up", { number: index + 1 })}
                  icon={<ArrowUp />}
                  disabled={index === 0}
                  onPress={() => move(index, -1)}
                />
                <IconButton
                  label={t("down", { number: index + 1 })}
                  icon={<ArrowDown />}
                  disabled={index === items.length - 1}
                  onPress={() => move(index, 1)}
                />
                <IconButton
                  label={t("remove", { number: index + 1 })}
                  icon={<Trash2 />}
                  disabled={items.length === 1}
                  onPress={() => remove(item, index)}
                />
              </div>
            </div>
            <WordingFindings findings={findings.filter((finding) => finding.item === index)} onFix={onFix} />
          </li>
        ))}
      </ol>
      <Button disabled={items.length >= MOST_ITEMS} onPress={() => onChange((before) => [...before, blankItem()])}>
        {t("add")}
      </Button>
    </fieldset>
  );
}
