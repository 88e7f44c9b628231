import { Phone, UsersRound, Video } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#components/badge.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { SessionWhen } from "../../components/session-when.tsx";
import type { MySessions } from "../schema.ts";

const signs = { in_person: UsersRound, video: Video, phone: Phone };

type MyComingProps = Pick<MySessions, "coming" | "timeZone">;

/** The client's coming sessions: when by their own clock, and where. */
export function MyComing({ coming, timeZone }: MyComingProps) {
  const t = useTranslations("sessions");
  if (coming.length === 0) return <EmptyState>{t("mine.none")}</EmptyState>;
  return (
    <ul className="flex flex-col">
      {coming.map(({ id, startsAt, minutes, place, whereabouts, cancelled }) => {
        const Sign = signs[place];
        return (
          <li key={id} className="border-b border-line py-4 last:border-0">
            <p className={cancelled ? "text-muted line-through" : "text-lead font-medium"}>
              <SessionWhen {...{ startsAt, minutes, timeZone }} />
            </p>
            {cancelled ? (
              <Badge className="mt-1">{t("mine.cancelled")}</Badge>
            ) : (
              <p className="mt-1 flex items-start gap-2 break-words">
                <Sign aria-hidden="true" className="mt-0.5 size-4.5 shrink-0 text-muted" />
                <span className="min-w-0">
                  {t(`place.${place}`)}
                  {whereabouts && (
                    <span className="block break-words whitespace-pre-line">
                      <Whereabouts text={whereabouts} />
                    </span>
                  )}
                </span>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** An address as it was written; one that is a web address, and nothing more, can be opened. */
function Whereabouts({ text }: { text: string }) {
  const address = URL.parse(text);
  if (/\s/.test(text) || address?.protocol !== "https:") return text;
  return (
    <a
      href={address.href}
      rel="noopener noreferrer"
      target="_blank"
      className="inline-flex min-h-11 items-center break-all text-accent underline underline-offset-4"
    >
      {text}
    </a>
  );
}
