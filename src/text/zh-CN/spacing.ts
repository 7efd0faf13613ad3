/** A space where Chinese follows Latin letters or digits: `Priya Raman 问到`. */
export const pad = (name: string): string => (/[\p{Script=Latin}\p{N}.)%]$/u.test(name) ? `${name} ` : name);

/** A space where Latin letters or digits follow Chinese: `已购 Automation`. */
export const spaced = (words: string): string => (/^[\p{Script=Latin}\p{N}$]/u.test(words) ? ` ${words}` : words);

/** Both: a name in the middle of a Chinese sentence. */
export const padded = (words: string): string => pad(spaced(words));

/** `4万至5万美元`: the currency is named once. */
export function range(low: string, high: string): string {
  const [, amount = low, unit = ''] = /^([\d.,]+万?)(.*)$/.exec(low) ?? [];
  return unit !== '' && high.endsWith(unit) ? `${amount}至${high}` : `${low} 至 ${high}`;
}
