import {
  BookLock,
  CalendarCheck,
  ChartLine,
  FileText,
  Footprints,
  LifeBuoy,
  MessageCircle,
  NotebookPen,
  PersonStanding,
  Route,
  Sparkles,
} from "lucide-react";
import { useFormatter } from "next-intl";
import type { ReactNode } from "react";
import { SourceMark } from "../../sources/components/source-mark.tsx";
import type { TimelineEntry, TimelineKind } from "../schema.ts";
import { TimelineText } from "./timeline-text.tsx";

const signs: Record<TimelineKind, ReactNode> = {
  win: <Sparkles />,
  past_success: <Sparkles />,
  rating: <ChartLine />,
  attempt: <Footprints />,
  session: <CalendarCheck />,
  practice: <PersonStanding />,
  small_step: <Footprints />,
  note: <NotebookPen />,
  document: <FileText />,
  flag_raised: <LifeBuoy />,
  flag_closed: <LifeBuoy />,
  ladder_saved: <Route />,
  ladder_offered: <Route />,
  ladder_agreed: <Route />,
  contact: <MessageCircle />,
  joined: <MessageCircle />,
  engagement_started: <MessageCircle />,
  engagement_event: <MessageCircle />,
};

/** What happens on a day and at no time of it. */
const wholeDay: readonly TimelineKind[] = ["engagement_started"];

type TimelineItemProps = { entry: TimelineEntry; clientId: string; timeZone: string };

/** One entry: its sign, what happened, and which source of confidence it feeds. */
export function TimelineItem({ entry, clientId, timeZone }: TimelineItemProps) {
  const format = useFormatter();
  const isPrivate = entry.kind === "note" && entry.sharing === "private";
  const isSafety = entry.kind === "flag_raised" || entry.kind === "flag_closed";
  // A win of an earlier day has no time of its own.
  const isTimed = !wholeDay.includes(entry.kind) && !(entry.kind === "win" && entry.at.endsWith("00:00.000Z"));
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3">
      <span aria-hidden="true" className={`mt-0.5 [&_svg]:size-5 ${isSafety ? "text-safety" : "text-muted"}`}>
        {isPrivate ? <BookLock /> : signs[entry.kind]}
      </span>
      <div className="min-w-0">
        <TimelineText entry={entry} clientId={clientId} />
        <p className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-note text-muted tabular-nums">
          {isTimed && (
            <time dateTime={entry.at}>{format.dateTime(new Date(entry.at), { timeStyle: "short", timeZone })}</time>
          )}
          <SourceMark feeding={entry.feeding} />
        </p>
      </div>
    </li>
  );
}
