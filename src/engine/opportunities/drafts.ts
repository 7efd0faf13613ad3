import { adoptionOf, freshFacts, isUseOver, itemsNamedIn, limitUses, ownsModule } from '../../detectors/facts.ts';
import { detectorOf } from '../../detectors/index.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { isAtLeast, isOver } from '../../domain/money.ts';
import { foldWord } from '../../domain/names.ts';
import type { Backing, Opportunity, SaleType } from '../../domain/opportunity.ts';
import { type Evidence, type Signal, type SignalId, STRENGTHS } from '../../domain/signal.ts';
import type { Judging } from '../judging.ts';
import type { OfferBasis } from '../size.ts';
import { byFullness } from '../size-sums.ts';
import { tiersAbove } from '../wants.ts';
import { fitOf } from './fit.ts';

/** Something to sell with the signals that point at it, before it has a value, a time or a name. */
export interface Draft {
  readonly type: SaleType;
  readonly item: string;
  /** The tool it would replace (DISP). */
  readonly replaces: string | null;
  /** The strongest first, of equals in the order in which they are held. */
  readonly signals: readonly [Signal, ...Signal[]];
  readonly backing: Opportunity['backing'];
}

/** The item of a SEAT opportunity of the account as a whole; those of one product carry its name. */
export const SEATS = 'seats';

/** What one signal points at. */
interface Aim {
  readonly type: SaleType;
  readonly item: string;
  readonly replaces?: string;
  /** Joins an opportunity that others opened, and opens none itself. */
  readonly supports?: true;
}

type AimAt = (signal: Signal, shop: Shop) => readonly Aim[];

/** An account at the counter: what it is, what we sell, and what it could want. */
interface Shop {
  readonly judging: Judging;
  readonly catalogue: Catalogue;
  readonly offer: OfferBasis;
}

/**
 * What could be sold and why (spec section 6): signals for the same type and item merged, each with at least one
 * that is not weak and an item of the catalogue behind it. In the order of the signals.
 */
export function draftOpportunities(judging: Judging, offer: OfferBasis): readonly Draft[] {
  const { catalogue } = judging.context;
  if (!catalogue) return [];
  const shop: Shop = { judging, catalogue, offer };
  const drafts = new Map<string, { draft: Aim; signals: Signal[]; openers: Signal[] }>();
  for (const signal of judging.signals) {
    for (const aim of aimsOf(signal, shop)) {
      const key = `${aim.type}|${foldWord(aim.item)}`;
      const known = drafts.get(key) ?? { draft: aim, signals: [], openers: [] };
      if (!known.signals.includes(signal)) known.signals.push(signal);
      if (signal.strength !== 'weak' && aim.supports !== true) known.openers.push(signal);
      drafts.set(key, known);
    }
  }
  return [...drafts.values()].flatMap(({ draft: { type, item, replaces = null }, signals, openers }) => {
    // Of equals those that open it come first: its case is made with them, not with what only backs it.
    const [first, ...rest] = signals.sort(
      (a, b) =>
        STRENGTHS.indexOf(b.strength) - STRENGTHS.indexOf(a.strength) ||
        Number(openers.includes(b)) - Number(openers.includes(a)),
    );
    if (!first || openers.length === 0) return [];
    const back = (signal: Signal): Backing => ({
      id: signal.id,
      subject: signal.subject,
      fit: fitOf(signal, type),
    });
    return [{ type, item, replaces, signals: [first, ...rest], backing: [back(first), ...rest.map(back)] }];
  });
}

function aimsOf(signal: Signal, shop: Shop): readonly Aim[] {
  const types = detectorOf(signal.id)?.types ?? [];
  if (signal.id === 'benchmark-gap') return peerAims(signal, shop);
  const aims: Aim[] = [];
  for (const type of types) if (type !== 'ACT') aims.push(...AIMS[type](signal, shop));
  return types.length > 0 || !BY_FIT.includes(signal.id) ? aims : byFit(signal, shop);
}

/** What peers have more of backs what other signals call for; that others have more is no need of this account (R1). */
function peerAims({ evidence }: Signal, { catalogue }: Shop): readonly Aim[] {
  const metrics = evidence.map(({ detail }) => String(detail?.['metric'] ?? ''));
  const units = evidence.map(({ detail }) => foldWord(String(detail?.['unit'] ?? '')));
  const packs = catalogue.metered.filter(({ dimension }) => units.includes(foldWord(dimension)));
  return [
    ...(metrics.includes('seats') ? [{ type: 'SEAT', item: SEATS, supports: true } as const] : []),
    ...packs.map(({ dimension }): Aim => ({ type: 'USAGE', item: dimension, supports: true })),
  ];
}

const AIMS: Readonly<Record<SaleType, AimAt>> = {
  SEAT: seatAims,
  USAGE: packAims,
  TIER: tierAims,
  ADDON: moduleAims,
  XSELL: lineAims,
  DEPT: departmentAims,
  DISP: replacementAims,
  SERV: serviceAims,
  SUPP: supportAims,
};

/** Full seats of one product ask for seats of that product; a growing company for seats where it is fullest. */
function seatAims({ id, subject }: Signal, { offer }: Shop): readonly Aim[] {
  const { pools } = offer.input;
  const named = pools.find(({ product }) => product !== '' && foldWord(product) === foldWord(subject));
  const pool = named ?? (pools.length > 1 ? byFullness(pools)[0] : undefined);
  const item = pool?.product || SEATS;
  return id === 'seat-approaching' ? [] : [{ type: 'SEAT', item }];
}

/** A growing company speaks of no limit: it backs a pack that others call for; alone it says nothing of this limit (R1). */
const GROWS: readonly SignalId[] = ['revenue-growth'];

/** Packs of the dimensions a signal names; a complaint about anything else aims at none (spec section 6: it only scores). */
function packAims(signal: Signal, { judging, catalogue }: Shop): readonly Aim[] {
  const named = metricsOf(signal);
  const { auto_grow_billing: bills } = freshFacts(judging.dossier, judging.context).facts;
  if (bills === true) return [];
  if (GROWS.includes(signal.id)) {
    return catalogue.metered.map(({ dimension }) => ({ type: 'USAGE', item: dimension, supports: true }));
  }
  // A peak of seats is sold as seats: there is no pack of them (spec C15).
  if (named.includes('seats')) return [{ type: 'SEAT', item: SEATS }];
  return catalogue.metered
    .filter(({ dimension }) => named.includes(foldWord(dimension)))
    .map(({ dimension }) => ({ type: 'USAGE', item: dimension }));
}

const LIMITS: readonly SignalId[] = ['api-limit-near', 'api-limit-hit', 'storage-near', 'metered-near', 'peak-limit'];

/** The metered dimensions a signal is about, folded. */
function metricsOf({ id, subject, evidence }: Signal): readonly string[] {
  const named = evidence.flatMap(({ detail }) => [detail?.['dimension'], detail?.['metric']]);
  const stated = named.flatMap((name) => (typeof name === 'string' && name !== '' ? [foldWord(name)] : []));
  if (!LIMITS.includes(id)) return stated.filter((name) => name !== 'volume');
  if (stated.length > 0) return [...new Set(stated)];
  if (id.startsWith('api')) return ['api'];
  if (id === 'storage-near') return ['storage'];
  return subject === '' ? ['seats'] : [foldWord(subject)];
}

/** Signals of wishes and limits name what the tier must bring; the others only say that the plan is too small. */
const NAMES_ITS_WISH: readonly SignalId[] = [
  'higher-tier-request',
  'limit-complaint',
  'ticket-topic',
  'repeated-inquiry',
  'workaround',
];

function tierAims(signal: Signal, { judging, catalogue, offer }: Shop): readonly Aim[] {
  const { tier } = offer.wants;
  if (tier === null) return [];
  const aim: Aim = { type: 'TIER', item: tier.name };
  const brings = (word: string): boolean => tierBrings(tier.name, word, judging, catalogue);
  if (NAMES_ITS_WISH.includes(signal.id)) return wishedIn(signal).some(brings) ? [aim] : [];
  if (LIMITS.includes(signal.id)) return metricsOf(signal).some(brings) ? [aim] : [];
  return [aim];
}

/** Whether anything that is not weak points at the next tier. */
export function pointsToTier(judging: Judging, offer: OfferBasis): boolean {
  const { catalogue } = judging.context;
  if (!catalogue) return false;
  const shop: Shop = { judging, catalogue, offer };
  return judging.signals.some(
    (signal) =>
      signal.strength !== 'weak' &&
      detectorOf(signal.id)?.types.includes('TIER') === true &&
      tierAims(signal, shop).length > 0,
  );
}

/** Everything a signal's evidence names of what we sell, and the words that were used for it, folded. */
function namedIn({ subject, evidence }: Signal): readonly string[] {
  const keys = ['tier', 'module', 'dimension', 'feature', 'topic'] as const;
  const named = evidence.flatMap(({ detail }) => keys.map((key) => detail?.[key]));
  return [subject, ...named].flatMap((word) => (typeof word === 'string' && word !== '' ? [foldWord(word)] : []));
}

/** The same without what the account has already: to be put to use, not to be sold once more. */
function wishedIn(signal: Signal): readonly string[] {
  const open = signal.evidence.filter(({ detail }) => detail?.['owned'] !== 1);
  // Of a limit more can be wanted although what is limited is owned: it is its words that a higher cap answers.
  if (signal.id === 'limit-complaint')
    return open.length > 0 ? namedIn(signal) : namesUnder('dimension', signal).map(foldWord);
  return open.length > 0 ? namedIn({ ...signal, evidence: open }) : [];
}

/** Whether the steps up to a tier bring something: by name, by what comes with them, or by a higher cap. */
function tierBrings(name: string, word: string, { dossier, context }: Judging, catalogue: Catalogue): boolean {
  const above = tiersAbove(freshFacts(dossier, context).facts, catalogue);
  const target = above.find((tier) => tier.name === name);
  return above.some(
    (tier) =>
      tier.rank <= (target?.rank ?? tier.rank) &&
      [tier.name, ...(tier.includes ?? []), ...Object.keys(tier.caps ?? {})].some((entry) => foldWord(entry) === word),
  );
}

/** Wishes for something by its name: it may be a product line, which is sold as that. */
const NAMES_A_LINE: readonly SignalId[] = ['higher-tier-request', 'repeated-inquiry', 'workaround'];

/**
 * Unowned modules a signal names, or that its own words name, and product lines somebody asked for; where a tool would
 * make way it is a replacement instead.
 */
function moduleAims(signal: Signal, shop: Shop): readonly Aim[] {
  if (signal.id === 'competitor-evaluation' && namesUnder('tool', signal).length > 0) return [];
  const modules = unownedIn('module', signal, shop).map((item): Aim => ({ type: 'ADDON', item }));
  if (!NAMES_A_LINE.includes(signal.id)) return modules;
  return [...modules, ...unownedIn('line', signal, shop).map((item): Aim => ({ type: 'XSELL', item }))];
}

/** A product line, or the module a heavily used feature leads to: that one is sold as the add-on it is. */
function lineAims(signal: Signal, shop: Shop): readonly Aim[] {
  const lines = unownedIn('line', signal, shop).map((item): Aim => ({ type: 'XSELL', item }));
  if (signal.id !== 'adjacent-use-case') return lines;
  return [...lines, ...unownedIn('module', signal, shop).map((item): Aim => ({ type: 'ADDON', item }))];
}

/** Signals whose words are searched for something we sell, where their evidence does not name it (`by fit`). */
const SPEAKS: readonly SignalId[] = [
  'new-initiative',
  'digital-transformation',
  'product-launch',
  'international-expansion',
  'integration-errors',
];

/** Signals of spec section 3 that map `by fit`: they back what their own words name, and nothing else. */
const BY_FIT: readonly SignalId[] = [
  'project-mentioned',
  'milestone',
  'reference-request',
  'value-realised',
  'qbr-next-steps',
];

function byFit(signal: Signal, shop: Shop): readonly Aim[] {
  return [
    ...inWords('module', signal, shop).map((item): Aim => ({ type: 'ADDON', item })),
    ...inWords('line', signal, shop).map((item): Aim => ({ type: 'XSELL', item })),
  ];
}

function unownedIn(kind: 'module' | 'line', signal: Signal, shop: Shop): readonly string[] {
  const named = namesUnder(kind, signal).filter((name) => !isOwned(name, shop));
  return named.length > 0 || !SPEAKS.includes(signal.id) ? named : inWords(kind, signal, shop);
}

const namesUnder = (key: string, { evidence }: Signal): readonly string[] => [
  ...new Set(
    evidence.flatMap(({ detail }) => {
      const name = detail?.[key];
      return typeof name === 'string' && name !== '' ? [name] : [];
    }),
  ),
];

const isOwned = (name: string, { judging, catalogue }: Shop): boolean =>
  ownsModule(name, freshFacts(judging.dossier, judging.context).facts, catalogue);

function inWords(kind: 'module' | 'line', signal: Signal, { judging }: Shop): readonly string[] {
  const text = signal.evidence.map(wordsOf).join(' ');
  if (text.trim() === '') return [];
  return itemsNamedIn(text, judging.dossier, judging.context)
    .filter((match) => match.kind === kind && !match.owned)
    .map(({ name }) => name);
}

const wordsOf = ({ value, detail }: Evidence): string =>
  [detail?.['quote'], detail?.['text'], detail?.['detail'], typeof value === 'string' ? value : undefined]
    .filter((word) => word !== undefined)
    .join(' ');

/** The team, office or company that could join; one that uses the product already is none. */
function departmentAims(signal: Signal, { judging }: Shop): readonly Aim[] {
  const { departments = [] } = freshFacts(judging.dossier, judging.context).facts;
  const uses = ({ users, contracted }: (typeof departments)[number]) => contracted === true || (users ?? 0) > 0;
  if (signal.id === 'single-department') {
    // It says that others are there: the largest of them is the one to begin with.
    const [largest] = departments.filter((one) => !uses(one)).sort((a, b) => (b.headcount ?? 0) - (a.headcount ?? 0));
    return largest ? [{ type: 'DEPT', item: largest.name }] : [];
  }
  const named = [...namesUnder('dept', signal), ...namesUnder('company', signal)];
  const item = named[0] ?? (signal.id === 'new-contact' ? '' : signal.subject);
  if (item === '') return [];
  return departments.some((one) => foldWord(one.name) === foldWord(item) && uses(one)) ? [] : [{ type: 'DEPT', item }];
}

/** What of ours would replace which tool; options compared for a job that no tool does are an add-on instead. */
function replacementAims({ evidence }: Signal, shop: Shop): readonly Aim[] {
  return evidence.flatMap(({ detail }): Aim[] => {
    const tool = detail?.['tool'];
    const item = detail?.['module'] ?? detail?.['line'];
    if (typeof tool !== 'string' || typeof item !== 'string' || tool === '' || isOwned(item, shop)) return [];
    return [{ type: 'DISP', item, replaces: tool }];
  });
}

const SERVICE_WORDS: readonly (readonly [readonly SignalId[], RegExp])[] = [
  [['new-users-training'], /train|onboard|academy|workshop|培训|上手|新手/i],
  [['custom-request'], /custom|integrat|develop|connector|定制|开发|集成|对接/i],
  [['complex-implementation'], /implement|rollout|migrat|deploy|professional|consult|实施|迁移|部署|咨询/i],
];

/** The service made for what the signal tells of; the only one there is where none is named for it. */
function serviceAims(signal: Signal, { catalogue }: Shop): readonly Aim[] {
  const stated = namesUnder('service', signal);
  const words = SERVICE_WORDS.find(([ids]) => ids.includes(signal.id))?.[1];
  const fitting = catalogue.services.filter(({ name }) => stated.includes(name) || words?.test(name) === true);
  const service = fitting[0] ?? (catalogue.services.length === 1 ? catalogue.services[0] : undefined);
  return service ? [{ type: 'SERV', item: service.name }] : [];
}

const DEDICATED = /dedicated|named|tam\b|technical account|专属|专人/i;

/** The next support level above the account's; who asks for a person of their own gets the level that brings one. */
function supportAims(signal: Signal, { judging, catalogue }: Shop): readonly Aim[] {
  const levels = [...catalogue.support_tiers].sort((a, b) => (a.price ?? 0) - (b.price ?? 0));
  const current = freshFacts(judging.dossier, judging.context).facts.support_tier;
  const at = current === undefined ? -1 : levels.findIndex(({ name }) => foldWord(name) === foldWord(current));
  const free = levels.findIndex(({ price }) => price === 0);
  const above = levels.slice(Math.max(at, at === -1 ? free : -1) + 1);
  const stated = namesUnder('support', signal);
  const named = above.find(({ name }) => stated.includes(name));
  const personal = signal.id === 'dedicated-contact' ? above.find(({ name }) => DEDICATED.test(name)) : undefined;
  const level = named ?? personal ?? above[0];
  return level ? [{ type: 'SUPP', item: level.name }] : [];
}

/**
 * Whether low adoption leaves room for it (spec R2 and C5): training, and seats or a pack whose own use is above 85%.
 * Adoption that is not low, or unknown, leaves room for everything.
 */
export function allowsDespiteAdoption({ type, item, signals }: Draft, { dossier, context }: Judging): boolean {
  const adoption = adoptionOf(dossier, context);
  const { lowAdoptionPct, seatHigh } = context.settings.thresholds;
  if (adoption === null || isAtLeast(adoption.adopted, adoption.available, lowAdoptionPct)) return true;
  if (type === 'SERV') return signals.some(({ id }) => id === 'new-users-training');
  if (type !== 'SEAT' && type !== 'USAGE') return false;
  return limitUses(dossier, context).some((use) =>
    type === 'SEAT'
      ? use.metric === 'seats' && (item === SEATS || use.product === item) && isUseOver(use, seatHigh)
      : foldWord(use.metric) === foldWord(item) && isOver(use.used, use.limit, seatHigh),
  );
}
