import { workerDatabase } from "#server/db/client.ts";

const PAGE = 500;

/** The id of every organisation, in an order that stays. */
export async function* organisations(): AsyncGenerator<string> {
  let after: string | undefined;
  do {
    const page: { id: string }[] = await workerDatabase().organisation.findMany({
      ...(after ? { where: { id: { gt: after } } } : {}),
      select: { id: true },
      orderBy: { id: "asc" },
      take: PAGE,
    });
    for (const { id } of page) yield id;
    after = page.length === PAGE ? page.at(-1)?.id : undefined;
  } while (after);
}
