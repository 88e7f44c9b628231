"use client";

import { ArrowDown, ArrowUp, MoreHorizontal, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#components/badge.tsx";
import { IconButton } from "#components/button.tsx";
import { Menu } from "#components/menu.tsx";
import type { Finding } from "#domain/ladder/finding.ts";
import type { Progression } from "../progression/schema.ts";
import type { RungInput } from "../schema.ts";
import type { TriedRung } from "../series.ts";
import { type Answer, FindingList } from "./finding-list.tsx";
import { RungFields } from "./rung-fields.tsx";
import { RungRecord } from "./rung-record.tsx";

type RungEditorProps = {
  rung: RungInput;
  position: number;
  count: number;
  current: boolean;
  /** What was tried on it, as last read from the server. */
  record: { rung: TriedRung; progression: Progression | null };
  findings: readonly Finding[];
  remedy: (finding: Finding) => Answer | null;
  errors: Partial<Record<keyof RungInput, string>>;
  onChange: (fields: Partial<RungInput>) => void;
  onMove: (by: -1 | 1) => void;
  onSplit: () => void;
  onMerge: () => void;
  onRemove: () => void;
};

/** One rung of the builder: its place, its fields, and beside them what its design and its record say. */
export function RungEditor({
  rung,
  position,
  count,
  current,
  record,
  findings,
  remedy,
  errors,
  ...on
}: RungEditorProps) {
  const t = useTranslations("ladder.build");
  const name = { title: rung.title || t("untitled") };
  return (
    <li className="border-t border-line py-6">
      <div className="mb-3 flex flex-wrap items-center gap-x-3">
        <h3 className="font-semibold whitespace-nowrap tabular-nums">{t("rung", { position })}</h3>
        {current && (
          <span className="order-last basis-full sm:order-none sm:basis-auto">
            <Badge tone="accent">{t("current")}</Badge>
          </span>
        )}
        <div className="ml-auto flex">
          <IconButton
            id={moveId(rung.id, -1)}
            label={t("up", name)}
            icon={<ArrowUp />}
            disabled={position === 1}
            onPress={() => on.onMove(-1)}
          />
          <IconButton
            id={moveId(rung.id, 1)}
            label={t("down", name)}
            icon={<ArrowDown />}
            disabled={position === count}
            onPress={() => on.onMove(1)}
          />
          <Menu
            label={t("more", name)}
            trigger={<IconButton label={t("more", name)} icon={<MoreHorizontal />} />}
            items={[
              { id: "split", label: t("split"), onAction: on.onSplit },
              { id: "merge", label: t("merge"), onAction: on.onMerge, disabled: position === count },
            ]}
          />
          <IconButton label={t("remove", name)} icon={<Trash2 />} onPress={on.onRemove} />
        </div>
      </div>
      <div className="grid gap-6 xl:grid-cols-[1fr_18rem]">
        <RungFields rung={rung} onChange={on.onChange} errors={errors} />
        <div className="flex flex-col gap-5">
          <FindingList findings={findings} remedy={remedy} />
          <RungRecord rungId={rung.id} {...record} onHalfRung={on.onSplit} />
        </div>
      </div>
    </li>
  );
}

/** The button that moved a rung, so that the focus can stay with it. */
export function moveId(rungId: string, by: -1 | 1): string {
  return `rung-${rungId}-${by < 0 ? "up" : "down"}`;
}
