export type SliderScale = { min: number; max: number; step: number };

/** The confidence scale of self-efficacy ratings: whole tens from 0 to 100 (Bandura 2006). */
export const CONFIDENCE_SCALE: SliderScale = { min: 0, max: 100, step: 10 };

/**
 * The value one step away, held inside the scale.
 *
 * @param value null while unanswered: the first step then lands on the middle, so that neither end is favoured
 */
export function stepFrom(value: number | null, direction: -1 | 1, scale: SliderScale): number {
  if (value === null) return middleOf(scale);
  return Math.min(scale.max, Math.max(scale.min, value + direction * scale.step));
}

/** The step nearest to the middle of the scale. */
export function middleOf({ min, max, step }: SliderScale): number {
  return min + Math.round((max - min) / 2 / step) * step;
}

/** The value that somebody typed; null when it is no step of the scale. */
export function valueIn(text: string, { min, max, step }: SliderScale): number | null {
  if (!/^\d+$/.test(text)) return null;
  const value = Number(text);
  return value >= min && value <= max && (value - min) % step === 0 ? value : null;
}
