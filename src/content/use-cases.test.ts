import { expect, it } from "vitest";
import { plannedWeeks } from "#domain/protocol/phases.ts";
import { audiences } from "./audiences.ts";
import { ladderTemplate } from "./ladders/templates.ts";
import { scaleTemplate } from "./scales/scales.ts";
import { presetFocus, useCasePresets, useCases, useCasesFor } from "./use-cases.ts";

it.each(useCases)("%s begins with a scale, a ladder and a length that exist", (useCase) => {
  const { scale, ladder, weeks } = useCasePresets[useCase];
  expect(scaleTemplate(scale)).toBeDefined();
  expect(ladderTemplate(ladder)).toBeDefined();
  expect(weeks).toBeGreaterThanOrEqual(plannedWeeks.fewest);
  expect(weeks).toBeLessThanOrEqual(plannedWeeks.most);
});

it.each(audiences)("%s has every use case once, its own first, each with a focus that fits the field", (audience) => {
  const offered = useCasesFor(audience);
  expect([...offered].sort()).toEqual([...useCases].sort());
  expect(offered[0] && useCasePresets[offered[0]].suits).toContain(audience);
  for (const useCase of offered) expect(presetFocus(useCase, audience)).toMatch(/^[A-Z].{10,119}[^.]$/);
});
