import type { Assessment } from '../domain/assessment.ts';
import { roundHalfUp } from '../domain/money.ts';
import type { Activation, Conversion, Opportunity, OrganicGrowth, Party } from '../domain/opportunity.ts';
import type { Signal, SignalId } from '../domain/signal.ts';
import { itemOf, missingName, signalsBehind } from './opportunity.ts';
import { dayIn } from './opportunity-time.ts';
import type { Proof } from './opportunity-words.ts';
import { factOf } from './say.ts';
import type { Text } from './text.ts';

/** A person, or the role that stands in and is marked so. */
export function partyOf(party: Party, text: Text): string {
  const { nobodyYet, person, roles } = text.opportunities;
  const { name, role, title } = party;
  if (name !== null) return person(name, title);
  return isKnown(party) ? roles[role] : nobodyYet(roles[role]);
}

/** Whether somebody can be turned to: a person by name, or a group. */
export const isKnown = ({ name, role }: Party): boolean => name !== null || !PEOPLE.includes(role);

/** Roles one person fills; the others are groups, of whom nobody needs a name. */
const PEOPLE: readonly Party['role'][] = ['champion', 'sponsor', 'decision-maker', 'admin', 'asker'];

/** What could go wrong, in whole sentences. */
export const risksOf = ({ risks }: Opportunity, text: Text): readonly string[] =>
  risks.map((id) => text.opportunities.risks[id]);

/** What must happen first or alongside. */
export function dependenciesOf(opportunity: Opportunity, text: Text): readonly string[] {
  const names = opportunity.missing.map((name) => missingName(name, text));
  const missing = names.length === 0 ? itemOf(opportunity, text) : text.format.list(names);
  return opportunity.dependencies.map((id) => text.opportunities.dependencies[id](missing));
}

/** What they may say, each with an answer that points to what is on record (spec section 8.3). */
export function objectionsOf(opportunity: Opportunity, assessment: Assessment, text: Text): readonly string[] {
  const { objection, objections } = text.opportunities;
  const proof = proofOf(opportunity, assessment, text);
  return opportunity.objections.map((id) => objection(objections[id].says, objections[id].answer(proof)));
}

const FUNDING: readonly SignalId[] = ['funding-round', 'revenue-growth'];
const RESULTS: readonly SignalId[] = ['value-realised', 'milestone'];
const LIMITS: readonly SignalId[] = [
  'user-waitlist',
  'seat-full',
  'seat-ceiling',
  'seat-high',
  'api-limit-hit',
  'api-limit-near',
  'storage-near',
  'metered-near',
  'tier-feature-limit',
];
const USE: readonly SignalId[] = [
  ...RESULTS,
  'seat-full',
  'seat-ceiling',
  'seat-high',
  'seat-approaching',
  'usage-growing',
];

function proofOf(opportunity: Opportunity, assessment: Assessment, text: Text): Proof {
  const standing = assessment.signals.filter(({ state }) => state !== 'cleared');
  const behind: readonly Signal[] = signalsBehind(opportunity.backing, assessment.signals);
  const factFrom = (signals: readonly Signal[], ids: readonly SignalId[]): string | null => {
    const found = ids.map((id) => signals.find((signal) => signal.id === id)).find((signal) => signal !== undefined);
    return found ? factOf(found, text) : null;
  };
  const { renewal } = assessment.account;
  const { decides } = opportunity;
  const [activation] = assessment.activations;
  return {
    funding: factFrom(standing, FUNDING),
    result: factFrom(standing, RESULTS),
    limit: factFrom(behind, LIMITS),
    renewal: renewal === null ? null : dayIn(renewal, assessment.day, text),
    decider: decides.name === null ? null : partyOf(decides, text),
    activation: activation ? activationOf(activation, assessment, text) : null,
    use: factFrom(standing, USE),
  };
}

/** What to put to use first, and why: `Automation, bought and not in use`. */
export function activationOf({ item, backing }: Activation, assessment: Assessment, text: Text): string {
  const { activation } = text.opportunities;
  const [lead] = signalsBehind(backing, assessment.signals);
  // What is bought and not used needs no name twice.
  const fact = lead && lead.id !== 'unactivated-module' ? factOf(lead, text) : activation.unused;
  return item === '' ? activation.whole(fact) : activation.item(item, fact);
}

/** What waits until it is in use; never said under a guard. */
export function heldOf({ holds }: Activation, text: Text): string | null {
  return holds.length === 0 ? null : text.opportunities.activation.holds(text.format.list(holds));
}

/** Growth the contract bills by itself, apart from everything that is sold (spec R7). */
export function organicOf({ dimension, monthlyChange, forecast }: OrganicGrowth, text: Text): string {
  const { format, opportunities } = text;
  const change =
    monthlyChange === null ? null : `${monthlyChange > 0 ? '+' : ''}${format.number(roundHalfUp(monthlyChange))}`;
  return opportunities.organic(
    opportunities.dimensionName(dimension),
    change,
    forecast === null ? null : format.money(forecast),
  );
}

/** `Conversion 95/100, likely: usage 30, intent 25, trend 20, trial end 15, contacts 5`. */
export function conversionOf({ score, level, parts }: Conversion, text: Text): string {
  const { format } = text;
  const { conversion: words } = text.opportunities;
  const said = (['use', 'intent', 'trend', 'deadline', 'people'] as const).map((part) =>
    words.parts[part](format.number(parts[part])),
  );
  return words.line(format.number(score), words.levels[level], said.join(text.cards.comma));
}

/** Why there is nothing to raise and what would change that (spec sections 8.13 and 9); null where there is something. */
export function nothingOf(assessment: Assessment, text: Text): string | null {
  const { confidence, day, nothing, opportunities, play } = assessment;
  if (nothing === null) return null;
  const wakes = opportunities
    .flatMap(({ rest }) => (rest ? [rest.wakes] : []))
    .concat(assessment.askRest ? [assessment.askRest.wakes] : [])
    .sort()[0];
  return text.opportunities.nothing[nothing]({
    lift: play.liftsWhen === null ? null : text.judgement.lifts[play.liftsWhen],
    helps: confidence.helps === null ? null : text.judgement.helps[confidence.helps],
    wakes: wakes === undefined ? null : dayIn(wakes, day, text),
  });
}
