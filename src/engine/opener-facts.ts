import {
  adoptionOf,
  freshFacts,
  hasDeparted,
  renewalOf,
  renewedOn,
  seatUse,
  titleRank,
  topUse,
} from '../detectors/facts.ts';
import type { OpenerFact, OpenerFactKind } from '../domain/assessment.ts';
import { isWithin } from '../domain/day.ts';
import { foldWord } from '../domain/names.ts';
import type { CustomerRequest } from '../domain/records.ts';
import type { Evidence, Signal, SignalId } from '../domain/signal.ts';
import { cleanWord } from '../text/opener-words.ts';
import { countedRequests } from './factors-demand.ts';
import type { Judging } from './judging.ts';

/** Which words a signal's evidence is said with; signals not listed are never said to a customer. */
const KIND_OF: Readonly<Partial<Record<SignalId, OpenerFactKind>>> = {
  'funding-round': 'funding',
  'acquired-company': 'acquisition',
  'new-office': 'office',
  'international-expansion': 'country',
  'product-launch': 'launch',
  'champion-promoted': 'promotion',
  milestone: 'milestone',
  'new-executive': 'joined',
  'champion-joined': 'joined',
  'new-department': 'department',
  'dept-access-request': 'access',
  'company-hiring': 'hiring',
  'headcount-12m': 'headcount',
  'headcount-signing': 'headcount',
  'revenue-growth': 'revenue',
  'new-initiative': 'initiative',
  'digital-transformation': 'initiative',
  'compliance-need': 'rule',
  'seat-high': 'seats',
  'seat-ceiling': 'seats',
  'seat-full': 'seats',
  'user-waitlist': 'waitlist',
  'api-limit-near': 'limit',
  'api-limit-hit': 'limit',
  'storage-near': 'limit',
  'metered-near': 'limit',
  'tier-feature-limit': 'cap',
  'seat-surge': 'surge',
  'usage-growing': 'usage-up',
  workaround: 'workaround',
  'usage-declining': 'decline',
  'champion-left': 'left',
  'acquired-by': 'acquired-by',
};

/** Everything of an account that may be said to it, in the order it deserves to be said: strong signals first. */
export function sayableFacts(judging: Judging): readonly OpenerFact[] {
  const rank = (signal: Signal) => (signal.strength === 'strong' ? 0 : signal.strength === 'medium' ? 1 : 2);
  const signals = [...judging.signals].sort((a, b) => rank(a) - rank(b));
  const told = signals.flatMap((signal) => factOf(signal, judging));
  return [...told, ...plainFacts(judging)];
}

function factOf(signal: Signal, judging: Judging): readonly OpenerFact[] {
  const kind = KIND_OF[signal.id];
  if (!kind) return [];
  for (const evidence of signal.evidence) {
    if (evidence.value === 'throttling') return [{ kind: 'throttled', evidence }];
    if (!isSayable(kind, evidence, judging)) continue;
    const detail = { ...withoutTheGone(evidence, judging, kind), ...more(signal, evidence) };
    return [{ kind, evidence: evidence.detail || Object.keys(detail).length > 0 ? { ...evidence, detail } : evidence }];
  }
  return [];
}

/** What the evidence says, without the name of an asker who is gone: nobody is asked about a colleague who left (spec section 8.3). */
function withoutTheGone(
  { detail }: Evidence,
  { dossier, context }: Judging,
  kind: OpenerFactKind,
): NonNullable<Evidence['detail']> {
  if (!detail || kind !== 'access') return detail ?? {};
  const kept = Object.entries(detail).filter(
    ([name, value]) => (name !== 'contact' && name !== 'person') || !hasDeparted(dossier, String(value), context),
  );
  return Object.fromEntries(kept);
}

/** Longest project name a sentence can carry, in characters. */
const LONGEST_PLAN = 60;

/** What a sentence needs to know beside the evidence itself. */
function more(signal: Signal, { detail }: Evidence): Readonly<Record<string, string | number>> {
  if (signal.id === 'headcount-signing') return { signing: 1 };
  if (signal.id !== 'company-hiring') return {};
  return /this quarter|本季度|本季/i.test(String(detail?.['detail'] ?? '')) ? { quarter: 1 } : {};
}

/** Whether the evidence has the number or the name its sentence is made of. */
function isSayable(
  kind: OpenerFactKind,
  { measure, value, from, fromDay, detail = {}, day }: Evidence,
  judging: Judging,
): boolean {
  switch (kind) {
    case 'hiring':
      return measure === 'event' && Number(detail['count'] ?? 0) > 0;
    case 'headcount':
      return typeof value === 'number' && typeof from === 'number';
    case 'surge':
      return typeof value === 'number' && typeof from === 'number' && fromDay !== undefined;
    case 'decline':
      if (value === 'declining') return true;
      return isMeasuredChange(measure, value, from, fromDay);
    case 'usage-up':
      return isMeasuredChange(measure, value, from, fromDay);
    case 'revenue':
    case 'limit':
    case 'waitlist':
      return typeof value === 'number';
    case 'initiative':
    case 'rule':
      return cleanWord(String(detail['detail'] ?? ''), LONGEST_PLAN) !== '';
    case 'left':
      return String(detail['person'] ?? '') !== '';
    case 'joined':
      return !isGone(detail, judging);
    case 'promotion':
      if (isGone(detail, judging)) return false;
      return isWithin(day, judging.context.today, judging.context.settings.windows.champion);
    case 'funding':
    case 'acquisition':
    case 'office':
    case 'country':
    case 'launch':
    case 'milestone':
      // Congratulations are for news, not for what happened half a year ago.
      return isWithin(day, judging.context.today, judging.context.settings.windows.champion);
    default:
      return true;
  }
}

/** Whether the evidence is about somebody who is no longer there to be congratulated. */
const isGone = (detail: NonNullable<Evidence['detail']>, { dossier, context }: Judging): boolean =>
  hasDeparted(dossier, String(detail['person'] ?? ''), context);

/** A change with a number to it: a stated percentage, or two readings. */
function isMeasuredChange(
  measure: string,
  value: Evidence['value'],
  from: Evidence['from'],
  fromDay: Evidence['fromDay'],
): boolean {
  if (typeof value !== 'number') return false;
  return measure === 'usage_change_pct' || (typeof from === 'number' && fromDay !== undefined);
}

/** What can be said of almost any account: its wishes, seats, adoption, contract and how it rates us. */
function plainFacts(judging: Judging): readonly OpenerFact[] {
  const { dossier, context } = judging;
  const { facts } = freshFacts(dossier, context);
  const plain: OpenerFact[] = [];
  const add = (kind: OpenerFactKind, evidence: Evidence | undefined) => {
    if (evidence) plain.push({ kind, evidence });
  };
  add('asked', askedMost(countedRequests(dossier, context), judging));
  add('seats', (seatUse(dossier, context) ?? seatsOfProduct(judging))?.evidence);
  const renewal = renewalOf(dossier, context);
  if (renewal && renewal.days >= 0) add('renewal', renewal.evidence);
  add('adoption', adoptionOf(dossier, context)?.evidence);
  const term = renewedOn(dossier, context);
  if (term) add('new-term', { ...term.evidence, value: term.day });
  else if (facts.contract_start !== undefined)
    add('new-term', evidenceOf(judging, 'contract_start', facts.contract_start));
  if (facts.nps !== undefined) add('nps', evidenceOf(judging, 'nps', facts.nps));
  if ((facts.open_escalations ?? 0) > 0)
    add('escalations', evidenceOf(judging, 'open_escalations', facts.open_escalations ?? 0));
  if ((facts.tickets_90d ?? 0) > 0) add('tickets', evidenceOf(judging, 'tickets_90d', facts.tickets_90d ?? 0));
  for (const signal of judging.signals.filter(({ id }) => id === 'vendor-review')) {
    const notice = signal.evidence.find((one) => one.value === 'termination_notice');
    if (notice) add('notice', notice);
    else add('review', signal.evidence[0]);
  }
  return plain;
}

function seatsOfProduct(judging: Judging) {
  const top = topUse(judging.dossier, judging.context);
  return top?.metric === 'seats' ? top : null;
}

function evidenceOf(
  { dossier }: Judging,
  field: 'nps' | 'open_escalations' | 'tickets_90d' | 'contract_start',
  value: number | string,
): Evidence {
  const source = dossier.snapshot?.origins[field] ?? { importId: 0, file: '', row: 0, day: dossier.today };
  return { measure: field, value, day: source.day, source };
}

/** The wish named most often, of equals the latest: who asked, how often and since when. */
function askedMost(requests: readonly CustomerRequest[], { dossier, context }: Judging): Evidence | undefined {
  const asked = requests.filter(
    ({ kind, feature }) => (kind === 'request' || kind === 'inquiry') && feature !== undefined,
  );
  const groups = new Map<string, CustomerRequest[]>();
  for (const request of asked) {
    const key = foldWord(request.feature ?? '');
    groups.set(key, [...(groups.get(key) ?? []), request]);
  }
  const most = [...groups.values()].sort((a, b) => b.length - a.length)[0];
  const [latest] = most ?? [];
  const first = most?.at(-1);
  if (!most || !latest || !first) return undefined;
  const asker = most.every((request) => request.contact === latest.contact) ? (latest.contact ?? '') : '';
  const contact = hasDeparted(dossier, asker, context) ? '' : asker;
  const who = contact === '' ? {} : titleRank(contact) > 0 ? { title: contact } : { person: contact };
  return {
    measure: 'request',
    value: latest.kind,
    day: latest.date,
    fromDay: first.date,
    detail: { feature: latest.feature ?? '', count: most.length, ...who },
    source: latest.origin,
  };
}
