"use client";

import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "#components/badge.tsx";
import { IconButton } from "#components/button.tsx";
import { Checkbox } from "#components/checkbox.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import type { AgendaReason } from "#domain/protocol/agenda.ts";
import { limits } from "../schema.ts";
import type { Listed } from "./use-agenda.ts";

type AgendaLineProps = {
  item: Listed;
  script: ReactNode;
  onTick: (done: boolean) => void;
  onMinutes: (minutes: number) => void;
  onMinutesDone: () => void;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onRemove: () => void;
};

/** One item: what, why, for how long, and the words for it. */
export function AgendaLine({ item, script, onTick, onUp, onDown, onRemove, ...minutes }: AgendaLineProps) {
  const t = useTranslations("sessions.agenda");
  const reason = useReason();
  const title = item.code ? t(`item.${item.code}`) : item.title;
  return (
    <li className="border-b border-line py-2">
      <div className="flex flex-wrap items-start gap-x-3">
        <Checkbox
          className="min-w-48 flex-1"
          label={<span className={item.done ? "text-muted line-through" : "font-medium"}>{title}</span>}
          description={item.resting ? t("resting") : item.because && reason(item.because)}
          checked={item.done}
          disabled={item.resting}
          onChange={(event) => onTick(event.target.checked)}
        />
        <div className="flex items-center gap-1 py-1">
          {item.ifTimeAllows && <Badge>{t("ifTimeAllows")}</Badge>}
          <label className="flex items-center gap-1.5 text-note text-muted">
            <input
              type="number"
              min={0}
              max={limits.minutes}
              aria-label={t("minutesOf", { title })}
              className="min-h-9 w-16 rounded-control border border-edge bg-surface px-2 text-right text-ink tabular-nums"
              value={item.minutes}
              onChange={(event) => {
                const value = Math.trunc(event.target.valueAsNumber);
                minutes.onMinutes(Number.isFinite(value) ? Math.min(limits.minutes, Math.max(0, value)) : 0);
              }}
              onBlur={minutes.onMinutesDone}
            />
            {t("unit")}
          </label>
          <IconButton
            size="small"
            variant="quiet"
            icon={<ArrowUp />}
            label={t("up", { title })}
            disabled={!onUp}
            onPress={() => onUp?.()}
          />
          <IconButton
            size="small"
            variant="quiet"
            icon={<ArrowDown />}
            label={t("down", { title })}
            disabled={!onDown}
            onPress={() => onDown?.()}
          />
          <IconButton size="small" variant="quiet" icon={<X />} label={t("remove", { title })} onPress={onRemove} />
        </div>
      </div>
      {script && (
        <Disclosure
          summary={
            <span className="text-note">
              {t("words")} <span className="sr-only">({title})</span>
            </span>
          }
          className="-mt-2 ml-8 border-b-0!"
        >
          {script}
        </Disclosure>
      )}
    </li>
  );
}

/** Why an item is suggested, in words. */
function useReason(): (because: AgendaReason) => string {
  const t = useTranslations("sessions.because");
  return (because) => {
    if (because.code === "rung") {
      const { position, advice } = because;
      return advice ? t("rungAdvised", { position, advice: t(`advice.${advice}`) }) : t("rung", { position });
    }
    const { code, ...figures } = because;
    return t(code, figures);
  };
}
