import { Lock, Users } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "#components/badge.tsx";
import { OwnWords } from "#components/own-words.tsx";
import { RungProgress } from "#components/rung-mark.tsx";
import { TextLink } from "#components/text-link.tsx";
import type { TimelineEntry } from "../schema.ts";

type TimelineTextProps = { entry: TimelineEntry; clientId: string };

/** What an entry says. */
export function TimelineText({ entry, clientId }: TimelineTextProps) {
  const t = useTranslations("record.timeline");
  const tSafety = useTranslations("safety");
  const format = useFormatter();
  switch (entry.kind) {
    case "win":
      return <Words title={t("win")}>{entry.what}</Words>;
    case "past_success": {
      // Of some only the year is known.
      const date = entry.yearOnly
        ? entry.occurredOn.slice(0, 4)
        : format.dateTime(new Date(entry.occurredOn), { dateStyle: "long", timeZone: "UTC" });
      return <Words title={t("past_success", { date })}>{entry.what}</Words>;
    }
    case "small_step":
      return <Words title={t("small_step", { outcome: entry.outcome })}>{entry.step}</Words>;
    case "rating":
      return (
        <Title>
          {entry.strength === null
            ? t("ratingUnscored", { scale: entry.scale })
            : t("rating", {
                scale: entry.scale,
                strength: format.number(entry.strength, { maximumFractionDigits: 0 }),
              })}
        </Title>
      );
    case "attempt": {
      const help = entry.assisted ? "assisted" : "unassisted";
      return (
        <Title detail={t("forecast", { forecast: entry.forecast })}>
          <RungProgress steps={[entry.outcome === "met" ? help : "tried"]} />{" "}
          {t("attempt", { outcome: entry.outcome, help, rung: entry.rungTitle })}
        </Title>
      );
    }
    case "session":
      return (
        <Title
          detail={
            entry.state === "held" &&
            t("sessionDetail", { minutes: entry.minutes, shared: entry.isSummaryShared ? "yes" : "no" })
          }
        >
          {t(`session.${entry.state}`)}
        </Title>
      );
    case "practice":
      return (
        <Title>
          {t("practice", { ending: entry.ending ?? "none", practice: tSafety(`practices.${entry.practice}`) })}
        </Title>
      );
    case "note":
      return <NoteText entry={entry} clientId={clientId} />;
    case "document":
      return (
        <Title detail={<ForWhom sharing={entry.sharing} />}>
          {t("document", { name: entry.author })}:{" "}
          <a href={`/api/documents/${entry.id}`} download={entry.name} className="text-accent underline wrap-anywhere">
            {entry.name}
          </a>
        </Title>
      );
    case "flag_raised":
      return (
        <Title>
          {t("flag_raised", { flag: tSafety(`kinds.${entry.flagKind}`), by: entry.byClient ? "client" : "member" })}
        </Title>
      );
    case "flag_closed":
      return <Title>{t("flag_closed", { flag: tSafety(`kinds.${entry.flagKind}`) })}</Title>;
    case "ladder_saved":
      return (
        <Title detail={t("ladderVersion", { version: entry.version })}>
          {t("ladder_saved", { title: entry.title })}
        </Title>
      );
    case "ladder_offered":
    case "ladder_agreed":
      return <Title>{t(entry.kind, { title: entry.title })}</Title>;
    case "engagement_event":
      return <Title>{t(`event.${entry.event}`)}</Title>;
    default:
      return <Title>{t(entry.kind)}</Title>;
  }
}

function Title({ children, detail }: { children: ReactNode; detail?: ReactNode }) {
  return (
    <p className="wrap-anywhere">
      <span className="font-medium">{children}</span>
      {detail && <span className="text-muted"> · {detail}</span>}
    </p>
  );
}

/** A client's own words under what they are. */
function Words({ title, children }: { title: string; children: string }) {
  return (
    <>
      <Title>{title}</Title>
      <OwnWords className="mt-0.5 pl-2">{children}</OwnWords>
    </>
  );
}

function ForWhom({ sharing }: { sharing: "private" | "shared" }) {
  const t = useTranslations("record.timeline");
  return sharing === "private" ? (
    <Badge icon={<Lock aria-hidden="true" />}>{t("onlyCoaches")}</Badge>
  ) : (
    <Badge tone="info" icon={<Users aria-hidden="true" />}>
      {t("clientToo")}
    </Badge>
  );
}

type NoteTextProps = { entry: Extract<TimelineEntry, { kind: "note" }>; clientId: string };

/** A note stands on the same sheet as under Notes: dashed for the coaches, whole for the client. */
function NoteText({ entry: { sharing, isShown, text, isCut, author }, clientId }: NoteTextProps) {
  const t = useTranslations("record.timeline");
  const edge = sharing === "private" ? "border-dashed border-edge bg-wash" : "border-solid border-info bg-surface";
  return (
    <div className={`max-w-text rounded-surface border-l-4 px-3 py-2 ${edge}`}>
      <Title detail={sharing === "private" ? <ForWhom sharing="private" /> : t(isShown ? "noteShown" : "noteNotShown")}>
        {t(`note.${sharing}`, { name: author })}
      </Title>
      <p className="mt-1 whitespace-pre-wrap wrap-anywhere">
        {text}
        {isCut && "…"}
      </p>
      {isCut && <TextLink href={`/clients/${clientId}/notes`}>{t("noteMore")}</TextLink>}
    </div>
  );
}
