import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "#components/empty-state.tsx";
import { Page } from "#components/page.tsx";
import { Section } from "#components/section.tsx";
import { TextLink } from "#components/text-link.tsx";
import { CalendarFeed } from "#features/sessions/calendar/components/calendar-feed.tsx";
import { cursorFrom, cursorPath } from "#features/sessions/components/cursor.ts";
import { SessionList } from "#features/sessions/components/session-list.tsx";
import { Texts } from "#messages/texts.tsx";
import { load } from "#trpc/page.ts";

type Props = PageProps<"/sessions">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sessions.page"))("title") };
}

/** A coach's sessions across clients. */
export default async function SessionsPage({ searchParams }: Props) {
  const before = cursorFrom(await searchParams);
  const t = await getTranslations("sessions.page");
  const [{ timeZone, coming, past, older }, feed] = await load((call) =>
    Promise.all([call.sessions.list(before && { before }), call.sessions.feed()]),
  );
  const now = new Date().toISOString();
  return (
    <Texts areas={["sessions"]}>
      <Page title={t("title")} description={t("description", { zone: timeZone.replaceAll("_", " ") })}>
        {!before && (
          <Section title={t("coming")}>
            {coming.length === 0 ? (
              <EmptyState>{t("none")}</EmptyState>
            ) : (
              <SessionList {...{ sessions: coming, timeZone, now }} />
            )}
          </Section>
        )}
        <Section title={t("past")}>
          {past.length === 0 ? (
            <p className="text-muted">{t("nonePast")}</p>
          ) : (
            <SessionList {...{ sessions: past, timeZone, now }} />
          )}
          <p className="mt-4 flex gap-6">
            {before && <TextLink href="/sessions">{t("latest")}</TextLink>}
            {older && <TextLink href={cursorPath(older)}>{t("older")}</TextLink>}
          </p>
        </Section>
        {!before && (
          <Section title={t("calendar")} description={t("calendarDescription")}>
            <CalendarFeed openedAt={feed.openedAt} timeZone={timeZone} />
          </Section>
        )}
      </Page>
    </Texts>
  );
}
