import { expect, it } from "vitest";
import { withOrganisation } from "#server/db/tenancy.ts";
import { aWorld, callAs } from "#test/world.ts";

it("is the owner's to change, for their own practice, with an entry", async () => {
  const world = await aWorld();
  expect(await callAs(world, "owner").safety.policy()).toEqual({ escalationHours: 12, ptsdThreshold: 3 });
  const changed = { escalationHours: 4, ptsdThreshold: 4 as const };
  await callAs(world, "owner").safety.changePolicy(changed);
  expect(await callAs(world, "owner").safety.policy()).toEqual(changed);
  const { practice, elsewhere } = world;
  const [entries, other] = [
    await withOrganisation(practice, (tx) => tx.auditEntry.count({ where: { action: "policy.changed" } })),
    await withOrganisation(elsewhere, (tx) =>
      tx.organisation.findUniqueOrThrow({ where: { id: elsewhere.organisationId } }),
    ),
  ];
  expect(entries).toBe(1);
  expect(other).toMatchObject({ escalationHours: 12, ptsdThreshold: 3 });
});

it.each([0, 73, 1.5])("refuses %s hours", async (escalationHours) => {
  const world = await aWorld();
  const changing = callAs(world, "owner").safety.changePolicy({ escalationHours, ptsdThreshold: 3 });
  await expect(changing).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
