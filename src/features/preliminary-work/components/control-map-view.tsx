import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OwnWords } from "#components/own-words.tsx";
import { type ControlMap, type Influence, influence } from "../schema.ts";

type ControlMapViewProps = {
  map: Pick<ControlMap, "situation" | "parts">;
  /** Something to do with one part, such as a link. */
  actionFor?: (part: { influence: Influence; index: number }) => ReactNode;
};

/** A situation with its parts, sorted by whose hands they are in. */
export function ControlMapView({ map: { situation, parts }, actionFor }: ControlMapViewProps) {
  const t = useTranslations("preliminary.control");
  const sorted = parts.map((part, index) => ({ ...part, index }));
  return (
    <div>
      <OwnWords>{situation}</OwnWords>
      <div className="mt-6 flex flex-col gap-6">
        {influence.options.map((group) => {
          const own = sorted.filter((part) => part.influence === group);
          return (
            <section key={group} aria-label={t(`groups.${group}`)}>
              <h3 className="font-semibold">{t(`groups.${group}`)}</h3>
              {group === "not_mine" && own.length > 0 && (
                <p className="max-w-text text-note text-muted">{t("notMineText")}</p>
              )}
              {own.length === 0 && <p className="text-muted">{t("none")}</p>}
              <ul className="flex flex-col">
                {own.map((part) => (
                  <li
                    key={part.index}
                    className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-2 last:border-0"
                  >
                    <span className="min-w-0 font-serif break-words">{part.text}</span>
                    {actionFor?.(part)}
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </div>
  );
}
