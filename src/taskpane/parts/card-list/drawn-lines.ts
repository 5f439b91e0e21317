/** Up to so many lines are all drawn: then the browser's own search finds them, and readers read on without a pause. */
const FEW = 60;

/** Drawn beyond what is seen, so that scrolling shows no gaps. */
const AROUND = 6;

export interface LineRange {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly count: number;
}

/**
 * Which lines of a long list are drawn: those that are seen and some around them, and wherever they stand those that are
 * kept (headings, by which people move, and the card with the focus, which would be lost with it). In order.
 */
export function drawnLines({ startIndex, endIndex, count }: LineRange, kept: readonly number[]): number[] {
  const first = count <= FEW ? 0 : Math.max(0, startIndex - AROUND);
  const last = count <= FEW ? count - 1 : Math.min(count - 1, endIndex + AROUND);
  const seen = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const others = kept.filter((index) => index < count && (index < first || index > last));
  return [...seen, ...others].sort((one, other) => one - other);
}
