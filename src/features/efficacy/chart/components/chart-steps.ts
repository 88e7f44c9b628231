/** Which rating is looked at after a key, of so many; null when the key means nothing to a chart. */
export function stepTo(key: string, at: number | null, count: number): number | null {
  const last = count - 1;
  if (last < 0) return null;
  switch (key) {
    case "Home":
      return 0;
    case "End":
      return last;
    case "ArrowRight":
    case "ArrowUp":
      return at === null ? 0 : Math.min(last, at + 1);
    case "ArrowLeft":
    case "ArrowDown":
      return at === null ? last : Math.max(0, at - 1);
    case "PageUp":
      return Math.min(last, (at ?? 0) + 5);
    case "PageDown":
      return Math.max(0, (at ?? last) - 5);
    default:
      return null;
  }
}
