/** Alternatives as whole words. */
export const words = (source: string): string => `\\b(?:${source})\\b`;

/** Whole words where the alternatives are Latin; Chinese has none. */
export const terms = (sources: readonly string[]): readonly string[] =>
  sources.map((source) => (/[a-z]/.test(source) ? words(source) : source));
