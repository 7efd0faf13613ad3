import { accountCode } from '../domain/opportunity.ts';
import type { Database } from './sqlite.ts';

/** An account whose opportunities need a name. */
interface Named {
  readonly id: string;
  readonly name: string;
}

type CodeRow = { code: string; account_id: string };

/**
 * How ids of new opportunities begin, for those of these accounts (in order of id) whose name's letters and digits
 * are another account's already: `ACMECO2`. A code belongs for good to the account that first had an opportunity
 * under it, renamed or gone, so no id is ever given twice. Accounts that share a page are told apart in order.
 */
export function sharedCodes(db: Database, accounts: readonly Named[]): Map<string, string> {
  const wanted = accounts.map(({ id, name }) => ({ id, code: accountCode(name) }));
  const owners = ownersOf(
    db,
    wanted.map(({ code }) => code),
  );
  const owned = ownCodes(db, accounts);
  const given = new Set<string>();
  const shared = new Map<string, string>();
  const ownerOf = db.prepare<[string], { account_id: string }>(
    'select account_id from opportunity_code where code = ?',
  );
  for (const { id, code } of wanted) {
    const mine = owned.get(id)?.find((own) => isFor(own, code));
    let free = mine ?? code;
    // The plain code's owner is known from the page's query; the numbered ones after it are few.
    const isTaken = (candidate: string): boolean => {
      const owner = candidate === code ? owners.get(code) : ownerOf.get(candidate)?.account_id;
      return given.has(candidate) || (owner !== undefined && owner !== id);
    };
    if (mine === undefined) for (let next = 2; isTaken(free); next += 1) free = `${code}${next}`;
    given.add(free);
    if (free !== code) shared.set(id, free);
  }
  return shared;
}

/** Whether a code was given for this plain one: itself, or with a number behind it. */
const isFor = (own: string, code: string): boolean => own.startsWith(code) && /^\d*$/.test(own.slice(code.length));

function ownersOf(db: Database, codes: readonly string[]): Map<string, string> {
  const rows = db
    .prepare<[string], CodeRow>(
      'select code, account_id from opportunity_code where code in (select value from json_each(?))',
    )
    .all(JSON.stringify(codes));
  return new Map(rows.map((row) => [row.code, row.account_id]));
}

function ownCodes(db: Database, accounts: readonly Named[]): Map<string, string[]> {
  const rows = db
    .prepare<unknown[], CodeRow>(
      'select code, account_id from opportunity_code where account_id between ? and ? order by length(code), code',
    )
    .all(accounts[0]?.id ?? '', accounts.at(-1)?.id ?? '');
  const owned = new Map<string, string[]>();
  for (const { code, account_id } of rows) owned.set(account_id, [...(owned.get(account_id) ?? []), code]);
  return owned;
}

/** The function that makes the beginning of an opportunity's id the account's own; call it inside a transaction. */
export function reserveCode(db: Database): (accountId: string, opportunityId: string) => void {
  const write = db.prepare<unknown[]>('insert or ignore into opportunity_code (code, account_id) values (?, ?)');
  return (accountId, opportunityId) => {
    write.run(opportunityId.replace(/-[A-Z]+-\d+$/, ''), accountId);
  };
}

/**
 * Settles whose codes are whose after opportunities of a duplicate went to its survivor: one whose ids all came along
 * is the survivor's; one with an id left behind begins no new id any more. Call it inside a transaction.
 */
export function joinCodes(db: Database, survivorId: string, duplicateId: string): void {
  db.prepare<unknown[]>(
    `update opportunity_code set account_id = case when exists (
       select 1 from opportunity o
       where o.account_id = ? and o.id > opportunity_code.code || '-' and o.id < opportunity_code.code || '.'
     ) then '' else ? end
     where account_id in (?, ?)`,
  ).run(duplicateId, survivorId, survivorId, duplicateId);
}
