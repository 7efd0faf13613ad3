import { type Csm, resolveCsm } from '../../domain/csm.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Visible } from '../../store/names.ts';
import type { Asker } from '../command.ts';

/**
 * Which accounts the asker may see (spec section 0, access): every one for a team, otherwise those they own or
 * whose owner they manage. Administrators, and the person at the command line, see all.
 */
export function visibleTo(asker: Asker, settings: Settings): Visible {
  const own = identitiesOf(asker, settings);
  const everything =
    settings.portfolio.access === 'team' ||
    own.size === 0 ||
    settings.portfolio.admins.some((admin) => own.has(fold(admin)));
  if (everything) return () => true;
  const owned = ownedBy(asker, settings);
  return (account) => owned(account) || manages(own, resolveCsm(account.csm, settings));
}

/** Whether the account belongs to the asker, however the data names its owner. */
export function ownedBy(asker: Asker, settings: Settings): Visible {
  const own = identitiesOf(asker, settings);
  return ({ csm }) => csm !== null && [csm, ...namesOf(resolveCsm(csm, settings))].some((name) => own.has(fold(name)));
}

function manages(own: ReadonlySet<string>, owner: Csm | null): boolean {
  return owner !== null && owner.manager !== null && own.has(fold(owner.manager));
}

/** Every way the data and the settings may name the asker, folded. */
function identitiesOf(asker: Asker, settings: Settings): ReadonlySet<string> {
  const said = [asker.key, asker.slackId, asker.email].filter((name) => name !== null);
  return new Set(said.flatMap((name) => [name, ...namesOf(resolveCsm(name, settings))]).map(fold));
}

const namesOf = (csm: Csm | null): string[] =>
  csm === null ? [] : [csm.key, csm.email, csm.slackId, csm.name].filter((name) => name !== null);

const fold = (identity: string): string => identity.trim().toLowerCase();
