/** `1 account`, `2 accounts`, `1,204 accounts`: a written number with what it counts. */
export const counted = (count: string, one: string, many = `${one}s`): string =>
  `${count} ${count === '1' ? one : many}`;
