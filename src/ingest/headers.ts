import { foldWord } from '../domain/names.ts';
import type { FieldRule, FlatKind } from './fields/rules.ts';
import { FIELDS, REVENUE_WORDS } from './fields.ts';

/** A column of a table and the field it was taken for. */
export interface MatchedColumn {
  readonly index: number;
  readonly header: string;
  readonly rule: FieldRule;
}

/** A column no field is called by. */
export interface UnmatchedColumn {
  readonly index: number;
  readonly header: string;
  /** The known field with the most similar name; null when none is near. */
  readonly nearest: string | null;
  /** Carries a word that points at revenue (spec section 2), so it is listed first. */
  readonly promising: boolean;
}

export interface HeaderMatch {
  readonly matched: readonly MatchedColumn[];
  readonly unmatched: readonly UnmatchedColumn[];
  /** Columns whose field another column already has. */
  readonly duplicates: readonly MatchedColumn[];
}

const INDEX: Readonly<Record<FlatKind, ReadonlyMap<string, FieldRule>>> = Object.fromEntries(
  Object.entries(FIELDS).map(([kind, rules]) => {
    const index = new Map<string, FieldRule>();
    for (const rule of rules) {
      // The field's own name wins over another field's alias, and the first field over later ones.
      for (const alias of rule.aliases) if (!index.has(alias)) index.set(alias, rule);
    }
    for (const rule of rules) index.set(foldWord(rule.field), rule);
    return [kind, index];
  }),
) as Record<FlatKind, Map<string, FieldRule>>;

/** The field a header names, ignoring case, spaces, punctuation and a unit in brackets; undefined for none. */
export function fieldOf(kind: FlatKind, header: string): FieldRule | undefined {
  const index = INDEX[kind];
  const whole = index.get(foldWord(header));
  if (whole) return whole;
  // `ARR (USD)`, `Storage [GB]`, `续约日期（年月日）`
  const bare = header.replace(/[([（【].*?[)\]）】]/gu, '').replace(/\b(?:usd|eur|gbp|cny|in usd)\b/giu, '');
  const found = index.get(foldWord(bare));
  if (found) return found;
  // `amount_usd`, `Seats #`, `Adoption %`, and Salesforce's own fields: `ARR__c`
  return index.get(
    foldWord(bare.replace(/(?:__c|[_\s-](?:usd|eur|gbp|cny|pct|percent|num|count|value)|[%#＃％])\s*$/iu, '')),
  );
}

/** Matches a header row to the fields of a kind. */
export function matchHeaders(kind: FlatKind, headers: readonly string[]): HeaderMatch {
  const matched: MatchedColumn[] = [];
  const duplicates: MatchedColumn[] = [];
  const unmatched: UnmatchedColumn[] = [];
  const taken = new Set<string>();
  const rules = headers.map((header) => (foldWord(header) === '' ? undefined : fieldOf(kind, header)));
  nameAccount(kind, headers, rules);
  const chosen = preferredColumns(headers, rules);
  headers.forEach((header, index) => {
    if (foldWord(header) === '') return;
    const rule = rules[index];
    if (!rule) {
      unmatched.push({
        index,
        header,
        // Read only where a warning is written: comparing a header with every alias takes longer than all the rest.
        get nearest() {
          return nearestField(kind, header);
        },
        promising: isPromising(header),
      });
    } else if (taken.has(rule.field) || (chosen.get(rule.field) ?? index) !== index) {
      duplicates.push({ index, header, rule });
    } else {
      taken.add(rule.field);
      matched.push({ index, header, rule });
    }
  });
  unmatched.sort((a, b) => Number(b.promising) - Number(a.promising) || a.index - b.index);
  return { matched, unmatched, duplicates };
}

// Exports carry both `Account Owner`, who may be the seller, and `CSM`.
const OWNERS = /^(?:account|company)?owner(?:name|email)?$/;

/** The column of a field that several could be: the one called as the field is, and a CSM before any owner. */
function preferredColumns(
  headers: readonly string[],
  rules: readonly (FieldRule | undefined)[],
): ReadonlyMap<string, number> {
  const chosen = new Map<string, { index: number; rank: number }>();
  rules.forEach((rule, index) => {
    if (!rule) return;
    const folded = foldWord(headers[index] ?? '');
    const rank = folded === foldWord(rule.field) ? 0 : rule.field === 'csm' && OWNERS.test(folded) ? 2 : 1;
    if (rank < (chosen.get(rule.field)?.rank ?? Number.POSITIVE_INFINITY)) chosen.set(rule.field, { index, rank });
  });
  return new Map([...chosen].map(([field, { index }]) => [field, index]));
}

// In a table of events `company` is the other company, unless nothing else says whose events they are.
function nameAccount(kind: FlatKind, headers: readonly string[], rules: (FieldRule | undefined)[]): void {
  const account = INDEX[kind].get('account');
  if (!account || rules.some((rule) => rule?.field === 'account' || rule?.field === 'account_id')) return;
  const at = headers.findIndex((header) => account.aliases.includes(foldWord(header)));
  if (at >= 0) rules[at] = account;
}

function isPromising(header: string): boolean {
  const folded = foldWord(header);
  return REVENUE_WORDS.some((word) => folded.includes(word));
}

// More than half of the bigrams: less, and `reason code` would be near `currency code`.
const NEAR = 0.51;

/** The field whose name or alias is most like the header (bigram Dice); null when none comes near. */
export function nearestField(kind: FlatKind, header: string): string | null {
  const folded = foldWord(header);
  let best: { field: string; likeness: number } | null = null;
  for (const rule of FIELDS[kind]) {
    for (const alias of rule.aliases) {
      const likeness = dice(folded, alias);
      if (likeness >= NEAR && likeness > (best?.likeness ?? 0)) best = { field: rule.field, likeness };
    }
  }
  return best?.field ?? null;
}

/** Bigram likeness of two folded words, 0-1. */
export function dice(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const bigrams = new Map<string, number>();
  for (let at = 0; at < a.length - 1; at += 1) {
    const pair = a.slice(at, at + 2);
    bigrams.set(pair, (bigrams.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < b.length - 1; at += 1) {
    const pair = b.slice(at, at + 2);
    const left = bigrams.get(pair) ?? 0;
    if (left > 0) {
      shared += 1;
      bigrams.set(pair, left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
}
