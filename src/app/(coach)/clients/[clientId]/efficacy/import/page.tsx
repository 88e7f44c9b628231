import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { Page } from "#components/page.tsx";
import { ImportRatings } from "#features/client-files/rating-import/components/import-ratings.tsx";
import { RatingImports } from "#features/client-files/rating-import/components/rating-imports.tsx";
import { Texts } from "#messages/texts.tsx";
import { load } from "#trpc/page.ts";

type Props = PageProps<"/clients/[clientId]/efficacy/import">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("files.ratings"))("title") };
}

export default async function ImportRatingsPage({ params }: Props) {
  const { clientId } = await params;
  const [t, targets] = await Promise.all([
    getTranslations("files.ratings"),
    load((call) => call.clientFiles.ratingTargets({ clientId })),
  ]);
  const { client, imports } = targets;
  return (
    <Texts areas={["files"]}>
      <Page
        title={t("title")}
        description={t("description", { name: client.name })}
        breadcrumbs={[{ href: `/clients/${clientId}` as Route, label: client.name }]}
        width="text"
      >
        <ImportRatings targets={targets} />
        <RatingImports clientId={clientId} imports={imports} />
      </Page>
    </Texts>
  );
}
