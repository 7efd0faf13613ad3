import type { Day } from '../domain/day.ts';
import type { StatedFacts } from './facts-merge.ts';

/**
 * Where fields of a snapshot were stated: day, import, row, and which fields; a null list means every field the
 * other groups do not name, so that a daily import of everything costs one short group.
 */
export type Group = [day: Day, importId: number, row: number, fields: string[] | null];

/** The groups of a snapshot. */
export const decodeStated = (text: string): Group[] => JSON.parse(text) as Group[];

/** The groups as text; the longest list is left to the null list. */
export function encodeStated(groups: readonly Group[]): string {
  if (groups.some((group) => group[3] === null)) return JSON.stringify(groups);
  let longest = 0;
  groups.forEach((group, index) => {
    if ((group[3]?.length ?? 0) > (groups[longest]?.[3]?.length ?? 0)) longest = index;
  });
  return JSON.stringify(
    groups.map((group, index) => (index === longest ? [group[0], group[1], group[2], null] : group)),
  );
}

/** The groups with every field by name, of the fields that are wanted; `facts` are those the groups are of. */
export function statedWhere(
  groups: readonly Group[],
  facts: StatedFacts,
  wanted: (field: string) => boolean,
): [day: Day, importId: number, row: number, fields: string[]][] {
  const named = new Set(groups.flatMap((group) => group[3] ?? []));
  return groups.flatMap(([day, number, row, list]) => {
    const all = list ?? Object.keys(facts).filter((field) => !named.has(field));
    const fields = all.filter((field) => field in facts && wanted(field));
    return fields.length > 0 ? [[day, number, row, fields] as [Day, number, number, string[]]] : [];
  });
}

/**
 * The groups of a new day: `group` states `fields`, everything else keeps where it was stated. `known` are the
 * facts after the statement, of which `fields` are a part.
 */
export function restateOver(before: string, known: StatedFacts, fields: readonly string[], group: Group): string {
  // All of `fields` are in `known`: as many keys as fields means that nothing is left over, the daily case.
  let keys = 0;
  for (const _ in known) keys += 1;
  if (keys === fields.length) return JSON.stringify([group]);
  const stated = new Set(fields);
  const groups: Group[] = [group];
  const old = decodeStated(before);
  const named = new Set(old.flatMap((one) => one[3] ?? []));
  for (const [day, number, row, list] of old) {
    const all = list ?? Object.keys(known).filter((field) => !named.has(field));
    const left = all.filter((field) => !stated.has(field));
    if (left.length > 0) groups.push([day, number, row, left]);
  }
  return encodeStated(groups);
}
