/** Rounds half up (spec section 0), to whole units or to `digits` decimals. */
export function roundHalfUp(value: number, digits = 0): number {
  const scale = 10 ** digits;
  // The epsilon undoes binary fractions such as 1.005 * 100 = 100.49999.
  return Math.floor(value * scale + 0.5 + Number.EPSILON * Math.abs(value) * scale) / scale;
}

/** Whether `part` is more than `percent` % of `whole`, by cross-multiplication, never on rounded values. */
export function isOver(part: number, whole: number, percent: number): boolean {
  return part * 100 > whole * percent;
}

/** Whether `part` is at least `percent` % of `whole`, by cross-multiplication. */
export function isAtLeast(part: number, whole: number, percent: number): boolean {
  return part * 100 >= whole * percent;
}
