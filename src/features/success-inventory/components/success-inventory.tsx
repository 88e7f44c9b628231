"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Callout } from "#components/callout.tsx";
import { indexOf, MOST_CHOSEN, minutesFrom, partOf, placeOf, type Step, stepsOf } from "#content/inventory/steps.ts";
import type { Inventory } from "../schema.ts";
import { ChooseStep } from "./choose-step.tsx";
import { EndStep } from "./end-step.tsx";
import { ListStep } from "./list-step.tsx";
import { LookStep } from "./look-step.tsx";
import type { StrengthPicker } from "./self-step.tsx";
import { StartStep } from "./start-step.tsx";
import { StepFrame } from "./step-frame.tsx";
import { useInventory } from "./use-inventory.ts";
import { useSharing } from "./use-sharing.ts";

type SuccessInventoryProps = { inventory: Inventory; strengthPicker: StrengthPicker };

/** The success inventory, a step at a time. Every step is kept as it is made, and can be left and come back to. */
export function SuccessInventory({ inventory: server, strengthPicker }: SuccessInventoryProps) {
  const t = useTranslations("inventory");
  const router = useRouter();
  const { inventory, tell, problem } = useInventory(server);
  const [sharing, setSharing] = useSharing(server);
  const { chosen, successes } = inventory;
  const steps = stepsOf(chosen.length);
  const index = indexOf(steps, inventory.place);
  const step = steps[index] ?? { kind: "start" };
  // Until somebody has chosen, as much lies ahead as there can be.
  const ahead = chosen.length > 0 || step.kind === "end" ? steps : stepsOf(MOST_CHOSEN);
  const { title, lead } = headingOf(step);

  function go(to: number, among = chosen) {
    const next = stepsOf(among.length)[to];
    if (!next) return router.push("/portal/wins");
    tell("inventory.move", { place: placeOf(next), chosen: among, finished: next.kind === "end" }, t("title"));
  }

  function headingOf(of: Step): { title: string; lead?: string } {
    if (of.kind === "list") return { title: t(`parts.${of.part}.title`), lead: t(`parts.${of.part}.lead`) };
    if (of.kind === "look") return { title: t(`looks.${of.look}.title`), lead: t(`looks.${of.look}.lead`) };
    return { title: t(`${of.kind}.title`), lead: t(`${of.kind}.lead`) };
  }

  const labels = { start: "begin", end: "done" } as const;
  const next = step.kind === "start" || step.kind === "end" ? t(labels[step.kind]) : t("next");
  return (
    <>
      {problem !== null && (
        <Callout tone="attention" announce className="mb-6">
          {problem || t("noRoom")}
        </Callout>
      )}
      <StepFrame
        title={title}
        lead={lead}
        index={index}
        part={partOf(steps, index)}
        share={(index + 1) / ahead.length}
        minutes={step.kind === "end" ? null : minutesFrom(ahead, index)}
        next={next}
        onNext={() => go(index + 1)}
        onBack={index > 0 ? () => go(step.kind === "end" ? 0 : index - 1) : undefined}
        back={t(step.kind === "end" ? "again" : "back")}
      >
        {step.kind === "start" && <StartStep inventory={inventory} sharing={sharing} onSharing={setSharing} />}
        {step.kind === "list" && (
          <ListStep
            key={step.part}
            part={step.part}
            inventory={inventory}
            sharing={sharing}
            onSharing={setSharing}
            onName={(what, year) => tell("inventory.name", { what, year, sharing, lifeDomain: step.part }, what)}
          />
        )}
        {step.kind === "choose" && (
          <ChooseStep
            successes={successes}
            chosen={chosen}
            onChoose={(among) =>
              tell("inventory.move", { place: "choose", chosen: among, finished: false }, t("title"))
            }
          />
        )}
        {step.kind === "look" && (
          <LookStep
            key={placeOf(step)}
            look={step.look}
            success={successes.find(({ id }) => id === chosen[step.index])}
            named={successes.flatMap(({ strengths }) => strengths)}
            strengthPicker={strengthPicker}
            tell={tell}
          />
        )}
        {step.kind === "end" && <EndStep inventory={inventory} />}
      </StepFrame>
    </>
  );
}
