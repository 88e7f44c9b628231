import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonLink } from "#components/button-link.tsx";
import { Page } from "#components/page.tsx";
import { MarkContacted } from "#features/caseload/components/mark-contacted.tsx";
import { ArchiveButton } from "#features/clients/components/archive-button.tsx";
import { ArchivedNote } from "#features/clients/components/archived-note.tsx";
import { WeekOfPlan } from "#features/clients/components/client-facts.tsx";
import { RecordHead } from "#features/record/components/record-head.tsx";
import { RecordNav } from "#features/record/components/record-nav.tsx";
import { Texts } from "#messages/texts.tsx";
import { clientOf, headOf } from "./reads.ts";

type RecordFrameProps = { clientId: string; children: ReactNode };

/** The head of a client's record and the ways between its parts. */
export async function RecordFrame({ clientId, children }: RecordFrameProps) {
  const [tAll, client, head] = await Promise.all([getTranslations(), clientOf(clientId), headOf(clientId)]);
  return (
    <Texts areas={["caseload", "clients"]}>
      <Page
        title={client.name}
        breadcrumbs={[{ href: "/caseload", label: tAll("caseload.title") }]}
        description={
          <RecordHead
            focus={client.focus}
            audience={tAll(`clients.audience.${client.audience}`)}
            week={<WeekOfPlan client={client} />}
            phases={client.phases}
            head={head}
          />
        }
        actions={
          <>
            <MarkContacted clientId={clientId} />
            <ButtonLink href={`/clients/${clientId}/edit`}>{tAll("clients.form.edit")}</ButtonLink>
            {client.archivedAt === null && <ArchiveButton client={client} />}
          </>
        }
      >
        <ArchivedNote client={client} />
        <RecordNav clientId={clientId} />
        {children}
      </Page>
    </Texts>
  );
}
