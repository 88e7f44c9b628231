"use client";

import type { ComponentProps } from "react";
import { StrengthPicker } from "#features/evidence/meaning/components/strength-picker.tsx";
import { SuccessInventory } from "#features/success-inventory/components/success-inventory.tsx";

/** The inventory, with the way to name strengths that evidence has everywhere. */
export function MyInventory({ inventory }: Pick<ComponentProps<typeof SuccessInventory>, "inventory">) {
  return <SuccessInventory inventory={inventory} strengthPicker={StrengthPicker} />;
}
