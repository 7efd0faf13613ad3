import type { Context } from '../domain/context.ts';
import { daysBetween, isWithin } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import { isAtLeast } from '../domain/money.ts';
import { foldWord } from '../domain/names.ts';
import type { CustomerRequest, RequestKind } from '../domain/records.ts';
import type { Evidence, Finding, SignalId } from '../domain/signal.ts';
import { declare, found, NONE } from './declare.ts';
import type { Detector } from './detector.ts';
import {
  adoptionOf,
  details,
  evidenceFor,
  evidenceOfNote,
  evidenceOfRequest,
  freshFacts,
  itemDetails,
  itemsNamedIn,
  matchCatalogue,
} from './facts.ts';
import { topicStatements } from './notes/read.ts';
import { subjectOfSentence } from './notes/topics.ts';
import { isPervasive } from './workarounds.ts';

const ASKING: readonly RequestKind[] = ['request', 'inquiry'];

interface Asked {
  readonly feature: string;
  readonly requests: readonly CustomerRequest[];
}

const NOBODY: readonly Asked[] = [];

/** Requests of some kinds inside the request window, put together by what they are about, latest first. */
function askedFor(dossier: Dossier, context: Context, kinds: readonly RequestKind[]): readonly Asked[] {
  if (dossier.requests.length === 0) return NOBODY;
  const groups = new Map<string, { feature: string; requests: CustomerRequest[] }>();
  for (const request of dossier.requests) {
    if (!kinds.includes(request.kind)) continue;
    if (!isWithin(request.date, context.today, context.settings.windows.requests)) continue;
    const feature = request.feature ?? '';
    const group = groups.get(foldWord(feature));
    if (group) group.requests.push(request);
    else groups.set(foldWord(feature), { feature, requests: [request] });
  }
  for (const group of groups.values()) group.requests.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return [...groups.values()];
}

/** Asked this often, a wish is strong (spec C14). */
const REPEATED = 2;

/** What a plan can lack; help and a level of support are asked for beside any plan. */
const BEYOND_PLAN: readonly string[] = ['module', 'tier', 'line'];

function higherTier(dossier: Dossier, context: Context): readonly Finding[] {
  return askedFor(dossier, context, ASKING).flatMap(({ feature, requests }) => {
    const named = matchCatalogue(feature, dossier, context);
    const wanted = named.filter(({ kind }) => BEYOND_PLAN.includes(kind));
    if (wanted.length === 0 || wanted.some((match) => match.owned)) return [];
    const evidence = requests.map((request) => evidenceOfRequest(request, itemDetails(named)));
    return [found('higher-tier-request', requests.length >= REPEATED ? 'strong' : 'medium', evidence, feature)];
  });
}

function complaints(dossier: Dossier, context: Context): readonly Finding[] {
  return askedFor(dossier, context, ['limit-complaint']).map(({ feature, requests }) => {
    const items = itemDetails(matchCatalogue(feature, dossier, context));
    const evidence = requests.map((request) => evidenceOfRequest(request, items));
    return found('limit-complaint', requests.length >= REPEATED ? 'strong' : 'medium', evidence, feature);
  });
}

function inquiries(dossier: Dossier, context: Context): readonly Finding[] {
  return askedFor(dossier, context, ASKING).flatMap(({ feature, requests }) => {
    if (feature === '' || requests.length < REPEATED) return [];
    const items = itemDetails(matchCatalogue(feature, dossier, context));
    const evidence = requests.map((request) => evidenceOfRequest(request, items));
    return [found('repeated-inquiry', 'medium', evidence, feature)];
  });
}

function ticketTopics(dossier: Dossier, context: Context): readonly Finding[] {
  const { tickets } = freshFacts(dossier, context).facts;
  if (!tickets || !context.catalogue) return NONE;
  const topics = new Map<string, { topic: string; count: number; last: string }>();
  for (const { topic, date } of tickets) {
    if (topic === undefined) continue;
    if (date !== undefined && !isWithin(date, context.today, context.settings.windows.notes)) continue;
    const known = topics.get(foldWord(topic)) ?? { topic, count: 0, last: '' };
    topics.set(foldWord(topic), {
      topic: known.topic,
      count: known.count + 1,
      last: date !== undefined && date > known.last ? date : known.last,
    });
  }
  return [...topics.values()].flatMap(({ topic, count, last }) => {
    const items = matchCatalogue(topic, dossier, context);
    if (!items.some(({ kind }) => kind === 'module' || kind === 'tier')) return [];
    const detail = details({ topic, count, last, ...itemDetails(items) });
    return [found('ticket-topic', 'medium', [evidenceFor(dossier, 'tickets', count, { detail })], topic)];
  });
}

function lowAdoption(dossier: Dossier, context: Context): readonly Finding[] {
  const adoption = adoptionOf(dossier, context);
  if (!adoption || isAtLeast(adoption.adopted, adoption.available, context.settings.thresholds.lowAdoptionPct))
    return NONE;
  return [found('low-adoption', 'medium', [adoption.evidence])];
}

const MODULES: readonly (string | undefined)[] = ['module', 'add-on'];

function unactivated(dossier: Dossier, context: Context): readonly Finding[] {
  const { products_owned: owned, features } = freshFacts(dossier, context).facts;
  if (!owned) return NONE;
  return owned.flatMap((product) => {
    if (product.kind !== undefined && !MODULES.includes(product.kind)) return [];
    const module = context.catalogue?.modules.find(({ name }) => foldWord(name) === foldWord(product.name));
    const linked = (module?.linked_features ?? []).flatMap(
      (name) => features?.filter((feature) => foldWord(feature.name) === foldWord(name)) ?? [],
    );
    const age = product.since === undefined ? null : daysBetween(product.since, context.today);
    const unused =
      product.activated === undefined &&
      linked.length > 0 &&
      linked.every((feature) => feature.adopted === false || feature.users === 0) &&
      (age === null || age >= context.settings.thresholds.unusedDays);
    if (product.activated !== false && !unused) return [];
    const detail = details({ module: product.name, since: product.since });
    const evidence = evidenceFor(dossier, 'products_owned', product.name, { detail });
    return [found('unactivated-module', 'medium', [evidence], product.name)];
  });
}

function workarounds(dossier: Dossier, context: Context): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { feature, requests } of askedFor(dossier, context, ['workaround'])) {
    const evidence = requests.map((request) => {
      const about = [request.solved_by, request.feature].filter((word) => word !== undefined);
      const items = about.flatMap((word) => matchCatalogue(word, dossier, context));
      const pervasive = isPervasive(request, context) ? 1 : undefined;
      return evidenceOfRequest(request, details({ pervasive, solvedBy: request.solved_by, ...itemDetails(items) }));
    });
    const text = requests[0]?.text ?? '';
    findings.push(found('workaround', 'strong', evidence, feature || subjectOfSentence(text)));
  }
  return [...findings, ...quoted('workaround', 'workaround', dossier, context)];
}

/** One finding for each sentence that speaks of a topic; `named` keeps those that name a catalogue item. */
function quoted(
  id: SignalId,
  topic: Parameters<typeof topicStatements>[2],
  dossier: Dossier,
  context: Context,
): Finding[] {
  const findings = new Map<string, Evidence[]>();
  for (const { note, quote, detail } of topicStatements(dossier, context, topic)) {
    const items = itemDetails(itemsNamedIn(quote, dossier, context));
    const subject = subjectOfSentence(quote);
    findings.set(subject, [...(findings.get(subject) ?? []), evidenceOfNote(note, quote, { ...items, ...detail })]);
  }
  return [...findings].map(([subject, evidence]) => found(id, 'strong', evidence, subject));
}

function manualWork(dossier: Dossier, context: Context): readonly Finding[] {
  if (!context.catalogue || dossier.notes.length === 0) return NONE;
  const findings = new Map<string, Evidence[]>();
  for (const { note, quote, detail } of topicStatements(dossier, context, 'manual-work')) {
    const module = itemsNamedIn(quote, dossier, context).find(({ kind, owned }) => kind === 'module' && !owned);
    if (!module) continue;
    const evidence = evidenceOfNote(note, quote, { ...detail, module: module.name });
    findings.set(module.name, [...(findings.get(module.name) ?? []), evidence]);
  }
  return [...findings].map(([subject, evidence]) => found('manual-work', 'strong', evidence, subject));
}

function integrationErrors(dossier: Dossier, context: Context): readonly Finding[] {
  const { integration_errors_30d: errors } = freshFacts(dossier, context).facts;
  if (errors === undefined || errors < context.settings.thresholds.integrationErrors) return NONE;
  return [found('integration-errors', 'medium', [evidenceFor(dossier, 'integration_errors_30d', errors)])];
}

/** Category 2 of spec section 3: what the account wants and does not have, or has and does not use. */
export const FEATURE_GAP: readonly Detector[] = [
  declare({
    id: 'low-adoption',
    category: 'feature-gap',
    mode: 'level',
    types: ['ACT'],
    when: 'N',
    guards: ['c'],
    detect: lowAdoption,
  }),
  declare({
    id: 'higher-tier-request',
    category: 'feature-gap',
    mode: 'event',
    factors: ['features'],
    types: ['TIER', 'ADDON'],
    when: 'M',
    guards: ['a'],
    detect: higherTier,
  }),
  declare({
    id: 'limit-complaint',
    category: 'feature-gap',
    mode: 'event',
    factors: ['features'],
    types: ['TIER', 'USAGE'],
    when: 'M',
    guards: ['a'],
    detect: complaints,
  }),
  declare({
    id: 'ticket-topic',
    category: 'feature-gap',
    mode: 'level',
    factors: ['features'],
    types: ['ADDON', 'TIER', 'ACT'],
    when: 'M',
    guards: ['c'],
    detect: ticketTopics,
  }),
  declare({
    id: 'unactivated-module',
    category: 'feature-gap',
    mode: 'level',
    types: ['ACT'],
    when: 'N',
    guards: ['c'],
    detect: unactivated,
  }),
  declare({
    id: 'repeated-inquiry',
    category: 'feature-gap',
    mode: 'event',
    factors: ['features'],
    types: ['TIER', 'ADDON'],
    when: 'M',
    guards: ['a'],
    detect: inquiries,
  }),
  declare({
    id: 'workaround',
    category: 'feature-gap',
    mode: 'note',
    factors: ['features'],
    types: ['ADDON', 'TIER', 'ACT'],
    when: 'M',
    guards: ['c'],
    detect: workarounds,
  }),
  declare({
    id: 'manual-work',
    category: 'feature-gap',
    mode: 'note',
    factors: ['features'],
    types: ['ADDON'],
    when: 'M',
    guards: ['g'],
    detect: manualWork,
  }),
  declare({
    id: 'integration-errors',
    category: 'feature-gap',
    mode: 'level',
    factors: ['features'],
    types: ['TIER', 'ADDON'],
    when: 'M',
    guards: ['c'],
    detect: integrationErrors,
  }),
];
