import { expect, it } from "vitest";
import { newId } from "#lib/uuid.ts";
import { planInput } from "./schema.ts";

it("says in words of its own what is wrong with a day or a length", () => {
  const refused = planInput.safeParse({
    ...{ sessionIds: [newId()], clientId: newId(), date: "", time: "09:00", timeZone: "Europe/Amsterdam" },
    ...{ minutes: 50.5, place: "video", whereabouts: "", invite: false },
  });
  expect(refused.error?.issues.map(({ message }) => message)).toEqual([
    "Give a date.",
    "Give whole minutes, such as 50.",
  ]);
});
