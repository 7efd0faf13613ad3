import type { Arrival } from '../domain/champion.ts';
import type { Context } from '../domain/context.ts';
import { resolveCsm } from '../domain/csm.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Settings } from '../domain/settings.ts';

/**
 * What an account's own people may be told of it: where only an account's owner and managers may see it (spec section
 * 0, `access: owner`), another account is named only where the same person owns both. Where somebody went is then said
 * as this account's data has it, without a word on whose customer that is.
 */
export function discreet(dossier: Dossier, { settings }: Pick<Context, 'settings'>): Dossier {
  if (settings.portfolio.access !== 'owner') return dossier;
  const own = dossier.snapshot?.facts.csm ?? null;
  const isShared = (csm: string | null | undefined): boolean => haveOneOwner(own, csm ?? null, settings);
  return {
    ...dossier,
    discreet: true,
    arrivals: dossier.arrivals.map((arrival) => (isShared(arrival.fromCsm) ? arrival : withoutOrigin(arrival))),
    ourAccounts: Object.fromEntries(Object.entries(dossier.ourAccounts).filter(([, { csm }]) => isShared(csm))),
  };
}

function haveOneOwner(one: string | null, other: string | null, settings: Settings): boolean {
  const [a, b] = [resolveCsm(one, settings), resolveCsm(other, settings)];
  return a !== null && b !== null && a.key === b.key;
}

/** The person is known here; the account they came from, and the file that told of it, are not. */
const withoutOrigin = (arrival: Arrival): Arrival => ({
  ...arrival,
  fromAccountId: '',
  fromAccount: '',
  source: { ...arrival.source, file: '', row: 0 },
});
