import { useFormatter, useTranslations } from "next-intl";
import { type CrisisLine, isAboutEurope, type Source } from "#content/safety/crisis-help.ts";

type HelplineProps = { line: CrisisLine; confirmedAt: string | null };

/** One service: how to reach it, then where we have it from and how sure that is. */
export function Helpline({ line, confirmedAt }: HelplineProps) {
  const t = useTranslations("crisis.help");
  const { name, phone, text, chat, hours, cost, url, confidence, sources } = line;
  const chatAddress = chat?.startsWith("http") ? chat : null;
  const remarks = [hours, cost, chat && !chatAddress ? chat : null, text?.note];
  return (
    <li className="border-b border-line py-4">
      <p className="font-semibold">{name}</p>
      <p className="text-note text-muted">{remarks.filter(Boolean).join(" · ")}</p>
      <ul className="mt-1 flex flex-wrap gap-x-6">
        {phone.map(({ display, dial, note }) => (
          <li key={display}>
            <HelpLink href={`tel:${dial ?? display.replaceAll(/[^\d+]/g, "")}`}>
              {t("call", { number: display })}
            </HelpLink>
            {note && <span className="text-note text-muted"> {note}</span>}
          </li>
        ))}
        {text && (
          <li>
            {text.app ? (
              <span className="inline-flex min-h-11 items-center">{`${text.app} ${text.to}`}</span>
            ) : (
              <HelpLink href={`sms:${text.to.replaceAll(" ", "")}`}>
                {text.keyword ? t("textKeyword", { to: text.to, keyword: text.keyword }) : t("text", { to: text.to })}
              </HelpLink>
            )}
          </li>
        )}
        {chatAddress && (
          <li>
            <HelpLink href={chatAddress}>{t("chat")}</HelpLink>
          </li>
        )}
        {url && (
          <li>
            <HelpLink href={url}>{t("site")}</HelpLink>
          </li>
        )}
      </ul>
      <SourceNote
        sources={sources}
        confirmedAt={confirmedAt}
        own={confidence === "practice"}
        confidence={confidence}
        dated={line.sourceDate}
      />
    </li>
  );
}

type SourceNoteProps = {
  sources: readonly Source[];
  confirmedAt: string | null;
  own: boolean;
  confidence?: string;
  /** Used where the source itself carries no date. */
  dated?: string | null;
};

/** On whose word an entry stands: source, date and how sure it is. */
export function SourceNote({ sources, confirmedAt, own, confidence, dated }: SourceNoteProps) {
  const t = useTranslations("crisis.help");
  const format = useFormatter();
  const [source] = sources;
  const date = dayOf(source?.date ?? dated ?? null, (at) =>
    format.dateTime(at, { dateStyle: "medium", timeZone: "UTC" }),
  );
  const site = source && (source.url ? new URL(source.url).hostname.replace(/^www\./, "") : t(`kind.${source.kind}`));
  const place = site && (isAboutEurope(source) ? t("aboutEurope", { source: site }) : site);
  const day = confirmedAt && format.dateTime(new Date(confirmedAt), { dateStyle: "medium" });
  return (
    <p className="mt-1 text-note text-muted">
      {[
        !own && place && t("sourceOf", { source: date ? t("sourceDated", { source: place, date }) : place }),
        !own && confidence === "confirmed" && t("confirmed"),
        !own && confidence === "single-source" && t("oneSource"),
        day && (own ? t("ownEntries", { date: day }) : t("byPractice", { date: day })),
      ]
        .filter(Boolean)
        .join(" ")}
    </p>
  );
}

/** A source's date as far as it is known: a year or a month stays as it is printed. */
function dayOf(date: string | null, write: (at: Date) => string): string | null {
  return date && /^\d{4}-\d{2}-\d{2}/.test(date) ? write(new Date(date)) : date;
}

/** A link that leaves the product: no address of ours goes with it. */
export function HelpLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} rel="noreferrer" className="inline-flex min-h-11 items-center underline underline-offset-4">
      {children}
    </a>
  );
}
