import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { EditClientForm } from "#features/clients/components/edit-client-form.tsx";
import { Texts } from "#messages/texts.tsx";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("clients.form"))("edit") };
}

export default async function EditClientPage({ params }: PageProps<"/clients/[clientId]/edit">) {
  const { clientId } = await params;
  const [t, { client, options }] = await Promise.all([
    getTranslations("clients.form"),
    load(async (call) => ({ client: await call.clients.byId({ clientId }), options: await call.clients.options() })),
  ]);
  return (
    <Texts areas={["clients"]}>
      <Page
        title={t("edit")}
        breadcrumbs={[{ href: `/clients/${clientId}` as Route, label: client.name }]}
        width="text"
      >
        <EditClientForm client={client} options={options} />
      </Page>
    </Texts>
  );
}
