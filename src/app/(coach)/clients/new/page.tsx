import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/button-link.tsx";
import { Page } from "#components/page.tsx";
import { NewClientForm } from "#features/clients/components/new-client-form.tsx";
import { Texts } from "#messages/texts.tsx";
import { load } from "#trpc/page.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("clients.form"))("newTitle") };
}

export default async function NewClientPage() {
  const [t, options] = await Promise.all([getTranslations("clients.form"), load((call) => call.clients.options())]);
  return (
    <Texts areas={["clients"]}>
      <Page
        title={t("newTitle")}
        description={t("newDescription")}
        actions={<ButtonLink href="/clients/import">{t("fromFile")}</ButtonLink>}
        width="text"
      >
        <NewClientForm options={options} />
      </Page>
    </Texts>
  );
}
