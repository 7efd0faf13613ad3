import {
  activeContacts,
  activeSponsors,
  adoptionOf,
  freshFacts,
  hasDeparted,
  renewalOf,
} from '../../detectors/facts.ts';
import { type Confidence, SEAT_COUNT } from '../../domain/assessment.ts';
import { isAtLeast } from '../../domain/money.ts';
import type { DependencyId, ObjectionId, Opportunity, Party, RiskId } from '../../domain/opportunity.ts';
import type { Contact } from '../../domain/records.ts';
import { hasSignal, type Judging, signalsOf } from '../judging.ts';
import type { Draft } from './drafts.ts';
import type { Value } from './values.ts';

/** Whom to talk to, who decides and who gains; a role stands in where nobody is known. */
export function partiesOf(
  draft: Draft,
  judging: Judging,
  partner: boolean,
): Pick<Opportunity, 'pitchTo' | 'decides' | 'benefits'> {
  const { dossier, context } = judging;
  const people = activeContacts(dossier, context);
  const by = (...roles: readonly Contact['role'][]) =>
    roles.map((role) => people.find((contact) => contact.role === role)).find((contact) => contact !== undefined);
  const champion = by('champion', 'sponsor');
  const decider = by('decision-maker', 'sponsor');
  const pitchTo = partner
    ? nobody('partner')
    : champion
      ? named(champion.role === 'sponsor' ? 'sponsor' : 'champion', champion)
      : (askerOf(draft, judging) ?? nobody('champion'));
  return {
    pitchTo,
    decides: decider
      ? named(decider.role === 'sponsor' ? 'sponsor' : 'decision-maker', decider)
      : nobody('decision-maker'),
    benefits: draft.type === 'DEPT' ? { role: 'department', name: draft.item, title: null } : nobody('team'),
  };
}

const named = (role: Party['role'], { name, title }: Contact): Party => ({ role, name, title: title ?? null });

const nobody = (role: Party['role']): Party => ({ role, name: null, title: null });

/** Who asked for it, as the request names them, unless they are known to be gone. */
function askerOf({ signals }: Draft, { dossier, context }: Judging): Party | null {
  const people = activeContacts(dossier, context);
  for (const { evidence } of signals) {
    for (const { measure, detail } of evidence) {
      const who = measure === 'request' ? detail?.['contact'] : undefined;
      if (typeof who !== 'string' || who === '' || hasDeparted(dossier, who, context)) continue;
      const contact = people.find(({ name }) => name === who);
      return contact ? named('asker', contact) : { role: 'asker', name: who, title: null };
    }
  }
  return null;
}

/** What could go wrong. */
export function risksOf(draft: Draft, judging: Judging, confidence: Confidence, renewed: boolean): readonly RiskId[] {
  const { dossier, context } = judging;
  const renewal = renewalOf(dossier, context);
  const near = renewal && renewal.days >= 0 && renewal.days <= context.settings.thresholds.renewalImminentDays;
  const risks: readonly (readonly [RiskId, boolean])[] = [
    ['rival-evaluated', draft.signals.some(({ id }) => id === 'competitor-evaluation')],
    ['no-champion', dossier.contacts.length > 0 && activeSponsors(dossier, context).length === 0],
    ['single-threaded', hasSignal(judging, 'single-threaded')],
    ['declining', hasSignal(judging, 'usage-declining')],
    ['contracting', hasSignal(judging, 'company-contracting')],
    ['renewal-near', near === true],
    ['just-renewed', renewed],
    ['low-confidence', confidence.level === 'low'],
  ];
  return risks.filter(([, holds]) => holds).map(([id]) => id);
}

/** Below this share of adopted features "we do not use all of it" is to be expected. */
const FULLY_USED_PCT = 70;

/** What the customer may say (spec section 8.3, objections), as far as the data gives reason to expect it. */
export function objectionsOf(
  draft: Draft,
  judging: Judging,
  parties: Pick<Opportunity, 'pitchTo' | 'decides'>,
): readonly ObjectionId[] {
  const { dossier, context } = judging;
  const { facts } = freshFacts(dossier, context);
  const renewal = renewalOf(dossier, context);
  const adoption = adoptionOf(dossier, context);
  const rivals = signalsOf(judging, 'competitor-evaluation', 'competitor-overlap', 'competitor-mentioned').length > 0;
  const isFar = renewal !== null && renewal.days > context.settings.thresholds.renewalWindowDays;
  const objections: readonly (readonly [ObjectionId, boolean])[] = [
    ['budget', facts.budget_approved !== true],
    ['rival', rivals || draft.type === 'DISP'],
    ['not-decider', parties.decides.name === null || parties.decides.name !== parties.pitchTo.name],
    ['wait-for-renewal', isFar],
    ['not-using-all', adoption !== null && !isAtLeast(adoption.adopted, adoption.available, FULLY_USED_PCT)],
  ];
  return objections.filter(([, holds]) => holds).map(([id]) => id);
}

/** What must happen first or alongside. */
export function dependenciesOf(
  draft: Draft,
  value: Value,
  judging: Judging,
  partner: boolean,
): readonly DependencyId[] {
  const { effortLarge } = judging.context.settings.opportunities;
  const dependencies: readonly (readonly [DependencyId, boolean])[] = [
    ['headcount', value.missing.includes('headcount')],
    ['price', value.missing.some((name) => name !== 'headcount' && name !== SEAT_COUNT)],
    ['activation', draft.type === 'ADDON' && hasSignal(judging, 'unactivated-module')],
    ['procurement', value.procurement],
    ['approval', value.arr !== null && value.arr >= effortLarge],
    ['partner', partner],
  ];
  return dependencies.filter(([, holds]) => holds).map(([id]) => id);
}
