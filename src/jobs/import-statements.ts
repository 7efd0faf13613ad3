import type { Day } from '../domain/day.ts';
import type { PartialLists } from '../domain/facts.ts';
import type { StatedFacts } from '../ingest/incoming.ts';
import { readAccount } from '../store/accounts.ts';
import { mergeLists } from '../store/facts-merge.ts';
import { stateFacts, type TakeNumber } from '../store/snapshots.ts';
import type { Database } from '../store/sqlite.ts';

/** Facts as one row states them. */
export interface StatedRow {
  readonly line: number;
  readonly facts: StatedFacts;
  readonly lists: PartialLists;
}

/**
 * Statements held back, so that several rows of one account and day become one: later rows win field by field, and
 * a file imported again compares with what all its rows together said.
 */
export interface Statements {
  hold(accountId: string, day: Day, row: StatedRow): void;
  /** Whether something is held for the account and day. */
  has(accountId: string, day: Day): boolean;
  /** Stores everything held; call inside a transaction. */
  flush(): void;
}

const MOST_HELD = 5_000;

interface Held {
  readonly accountId: string;
  readonly day: Day;
  row: number;
  facts: StatedFacts;
  lists: PartialLists;
}

/** An empty holder; it stores by itself when it holds 5,000 accounts' days, so memory stays flat. */
export function createStatements(db: Database, number: TakeNumber): Statements {
  const held = new Map<string, Held>();

  const flush = (): void => {
    // By account and day, so that earlier days are there when later ones build on them.
    const sorted = [...held.values()].sort((a, b) => compare(a.accountId, b.accountId) || compare(a.day, b.day));
    held.clear();
    for (const { accountId, ...statement } of sorted) {
      const account = readAccount(db, accountId);
      if (account) stateFacts(db, account, statement, number);
    }
  };

  return {
    hold(accountId, day, { line, facts, lists }) {
      const key = `${accountId}\n${day}`;
      const known = held.get(key);
      if (known) {
        for (const field in facts) if (facts[field] !== undefined) known.facts[field] = facts[field];
        known.lists = mergeLists(known.lists, lists);
        known.row = line;
        return;
      }
      if (held.size >= MOST_HELD) flush();
      held.set(key, { accountId, day, row: line, facts, lists });
    },
    has: (accountId, day) => held.has(`${accountId}\n${day}`),
    flush,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
