import type { Catalogue, Module } from '../domain/catalogue.ts';
import type { Context } from '../domain/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Facts, FeatureUse } from '../domain/facts.ts';
import { foldWord } from '../domain/names.ts';
import type { Evidence, Finding } from '../domain/signal.ts';
import { declare, found, NONE } from './declare.ts';
import type { Detector } from './detector.ts';
import { details, evidenceFor, freshFacts, itemsNamedIn, matchCatalogue, ownsModule, suitsIndustry } from './facts.ts';
import { readFrequency, timesAWeek } from './readings/frequency.ts';
import { perDossier } from './readings/per-dossier.ts';
import { type Phrase, phraseOf } from './readings/phrase.ts';

type Line = Catalogue['product_lines'][number];

interface Shelf {
  /** Modules the account could have and has not. */
  readonly modules: readonly Module[];
  /** Product lines it has not; none where it is not known which ones it has. */
  readonly lines: readonly Line[];
  /** The only product line it has; null where it has several, or nobody says which. */
  readonly onlyLine: string | null;
}

/** What is left on the shelf; null without a catalogue or a list of products: unowned cannot be told (spec section 2). */
const shelfOf = perDossier((dossier, context): Shelf | null => {
  const { catalogue } = context;
  const { facts } = freshFacts(dossier, context);
  if (!catalogue || !facts.products_owned) return null;
  const modules = catalogue.modules.filter(
    (module) => suitsIndustry(module, facts) && !ownsModule(module.name, facts, catalogue),
  );
  const lines = ownedLines(facts, catalogue);
  return {
    modules,
    lines: lines.length === 0 ? [] : catalogue.product_lines.filter(({ name }) => !ownsModule(name, facts, catalogue)),
    onlyLine: lines.length === 1 ? (lines[0] ?? null) : null,
  };
});

/** Product lines the account has: those of the catalogue, and others that are said to be one. */
function ownedLines({ products_owned: owned = [] }: Facts, catalogue: Catalogue): readonly string[] {
  const names = new Map<string, string>();
  for (const { name, kind } of owned) {
    const key = foldWord(name);
    if (kind === 'line' || catalogue.product_lines.some((line) => foldWord(line.name) === key)) names.set(key, name);
  }
  return [...names.values()];
}

const isInUse = ({ adopted, users }: FeatureUse): boolean => adopted !== false && users !== 0;

interface ModuleWords {
  /** Folded tags and solved jobs: what a feature in use can be called. */
  readonly exact: ReadonlySet<string>;
  /** Folded names a use case can be called by as a whole, and those to be found inside a longer one. */
  readonly whole: ReadonlySet<string>;
  readonly inside: readonly Phrase[];
}

const words = new WeakMap<Module, ModuleWords>();

function wordsOf(module: Module): ModuleWords {
  const before = words.get(module);
  if (before) return before;
  const { name, tags = [], solves = [], functions = [] } = module;
  const all = [name, ...tags, ...solves, ...functions];
  const made: ModuleWords = {
    exact: new Set([...tags, ...solves].map(foldWord)),
    whole: new Set(all.map(foldWord)),
    inside: all.flatMap((word) => phraseOf(word) ?? []),
  };
  words.set(module, made);
  return made;
}

/** What the account uses the product for is what a module it has not is made for. */
function moduleFit(dossier: Dossier, context: Context): readonly Finding[] {
  const shelf = shelfOf(dossier, context);
  if (!shelf || shelf.modules.length === 0) return NONE;
  const { use_cases: useCases = [], features = [] } = freshFacts(dossier, context).facts;
  if (useCases.length === 0 && features.length === 0) return NONE;
  const cases = useCases.map((name) => ({ name, key: foldWord(name) }));
  const used = features.filter(isInUse).map(({ name }) => ({ name, key: foldWord(name) }));
  return shelf.modules.flatMap((module) => {
    const { exact, whole, inside } = wordsOf(module);
    const evidence = [
      ...cases
        .filter(({ name, key }) => whole.has(key) || inside.some((phrase) => phrase.isIn(name)))
        .map(({ name }) => fitEvidence(dossier, 'use_cases', name, module)),
      ...used.filter(({ key }) => exact.has(key)).map(({ name }) => fitEvidence(dossier, 'features', name, module)),
    ];
    return evidence.length > 0 ? [found('module-fit', 'medium', evidence, module.name)] : [];
  });
}

const fitEvidence = (dossier: Dossier, field: 'use_cases' | 'features', useCase: string, module: Module): Evidence =>
  evidenceFor(dossier, field, useCase, { detail: details({ useCase, module: module.name, job: jobOf(module) }) });

/** What a module does, in the words of the catalogue; null where it says nothing. */
const jobOf = ({ solves, functions, tags }: Module): string | null => (solves ?? functions ?? tags)?.[0] ?? null;

/** What is used heavily and belongs to something the account has not (spec section 3). */
function adjacentUse(dossier: Dossier, context: Context): readonly Finding[] {
  const shelf = shelfOf(dossier, context);
  const { features } = freshFacts(dossier, context).facts;
  if (!shelf || !features || shelf.modules.length + shelf.lines.length === 0) return NONE;
  const heavy = features.filter((feature) => isHeavy(feature, dossier, context));
  if (heavy.length === 0) return NONE;
  const offers = [
    ...shelf.lines.map(({ name, functions = [] }) => ({ name, linked: functions, item: { line: name } })),
    ...shelf.modules.map(({ name, linked_features: linked = [] }) => ({ name, linked, item: { module: name } })),
  ];
  return offers.flatMap(({ name, linked, item }) => {
    const names = new Set(linked.map(foldWord));
    const evidence = heavy
      .filter((feature) => names.has(foldWord(feature.name)) && foldWord(feature.product ?? '') !== foldWord(name))
      .map((feature) => useEvidence(feature, item, dossier, context));
    return evidence.length > 0 ? [found('adjacent-use-case', 'medium', evidence, name)] : [];
  });
}

/** Used daily or many times a week; where no pace is stated, by most of the active users. */
function isHeavy(feature: FeatureUse, dossier: Dossier, context: Context): boolean {
  if (!isInUse(feature)) return false;
  const pace = feature.frequency === undefined ? null : readFrequency(feature.frequency);
  if (pace) return timesAWeek(pace) >= context.settings.thresholds.heavyUseWeekly;
  const { seats_active: active } = freshFacts(dossier, context).facts;
  return feature.users !== undefined && active !== undefined && feature.users * 2 > active;
}

function useEvidence(
  { name, frequency, users }: FeatureUse,
  item: { readonly module?: string; readonly line?: string },
  dossier: Dossier,
  context: Context,
): Evidence {
  const pace = frequency === undefined ? null : readFrequency(frequency);
  const active = freshFacts(dossier, context).facts.seats_active;
  const measured = pace ? { count: pace.count, per: pace.per } : { users, active };
  return evidenceFor(dossier, 'features', name, { detail: details({ feature: name, ...measured, ...item }) });
}

/** One of several product lines; the one to name beside it is what the account's own words come closest to. */
function singleProduct(dossier: Dossier, context: Context): readonly Finding[] {
  const shelf = shelfOf(dossier, context);
  if (!shelf || shelf.onlyLine === null || (context.catalogue?.product_lines.length ?? 0) < 2) return NONE;
  const { use_cases: useCases = [], departments = [] } = freshFacts(dossier, context).facts;
  const theirs = new Set([...useCases, ...departments.flatMap((one) => [one.name, one.function ?? ''])].map(foldWord));
  const near = shelf.lines.find(({ functions = [] }) => functions.some((job) => theirs.has(foldWord(job))));
  const line = (near ?? shelf.lines[0])?.name;
  if (line === undefined) return NONE;
  const detail = details({ product: shelf.onlyLine, line });
  return [found('single-product', 'weak', [evidenceFor(dossier, 'products_owned', shelf.onlyLine, { detail })])];
}

/** Modules the account has not and that nothing else found today speaks of. */
function whiteSpace(dossier: Dossier, context: Context, others: readonly Finding[] = NONE): readonly Finding[] {
  const shelf = shelfOf(dossier, context);
  if (!shelf || shelf.modules.length === 0) return NONE;
  const named = namedIn(others, dossier, context);
  return shelf.modules.flatMap((module) => {
    const { name } = module;
    if (named.has(foldWord(name))) return [];
    const detail = details({ module: name, job: jobOf(module) });
    return [found('white-space', 'weak', [evidenceFor(dossier, 'products_owned', name, { detail })], name)];
  });
}

/** Folded names of the modules that findings name, or that the words they rest on name. */
function namedIn(findings: readonly Finding[], dossier: Dossier, context: Context): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { evidence } of findings) {
    for (const { measure, detail } of evidence) {
      if (!detail) continue;
      if (detail['module'] !== undefined) names.add(foldWord(String(detail['module'])));
      for (const key of ASKED) {
        const word = detail[key];
        if (typeof word === 'string')
          for (const { name } of matchCatalogue(word, dossier, context)) names.add(foldWord(name));
      }
      if (measure !== 'note') continue;
      for (const { name } of itemsNamedIn(String(detail['quote'] ?? ''), dossier, context)) names.add(foldWord(name));
    }
  }
  return names;
}

/** Where evidence of a request, workaround or ticket keeps what it is about: it may map to more items than it names. */
const ASKED = ['feature', 'solvedBy', 'topic'] as const;

/** Category 2 of spec section 3, what is for sale: unowned things that the account's own use points to. */
export const WHITE_SPACE: readonly Detector[] = [
  declare({
    id: 'module-fit',
    category: 'feature-gap',
    mode: 'level',
    types: ['ADDON'],
    when: 'Q',
    guards: ['g'],
    detect: moduleFit,
  }),
  declare({
    id: 'adjacent-use-case',
    category: 'feature-gap',
    mode: 'level',
    types: ['XSELL'],
    when: 'Q',
    guards: ['c'],
    detect: adjacentUse,
  }),
  declare({
    id: 'single-product',
    category: 'feature-gap',
    mode: 'level',
    types: ['XSELL'],
    when: 'Q',
    guards: ['c'],
    detect: singleProduct,
  }),
];

/** Comes after all others: it is what they leave over. */
export const LEFT_OVER: readonly Detector[] = [
  declare({
    id: 'white-space',
    category: 'feature-gap',
    mode: 'level',
    types: ['ADDON'],
    when: 'Q',
    guards: ['g'],
    detect: whiteSpace,
  }),
];
