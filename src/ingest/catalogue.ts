import { z } from 'zod';
import type { Catalogue } from '../domain/catalogue.ts';
import { isDay } from '../domain/day.ts';
import type { Warnings } from './warnings.ts';

const text = z.string().trim().min(1);
const texts = z.union([z.array(text), text.transform((one) => one.split(/[;；]/).map((part) => part.trim()))]);
const amount = z
  .union([z.number(), z.string().transform((one) => Number(one.replace(/[$,\s]/g, '')))])
  .pipe(z.number().min(0));
const named = <T extends z.ZodRawShape>(shape: T) => z.object({ name: text, ...shape });

/** Without a conversation, or only through procurement (spec section 6, effort). */
const HOW_BOUGHT = { self_serve: z.boolean().optional(), procurement: z.boolean().optional() };
const priced = named({ price: amount.optional() });

const CatalogueSchema = z.object({
  seat_price_month: amount.optional(),
  seat_price_breaks: z.array(z.object({ from: z.number(), price: amount })).optional(),
  seat_min_block: z.number().int().min(1).optional(),
  seat_self_serve: z.boolean().optional(),
  seat_procurement: z.boolean().optional(),
  tiers: z
    .array(
      named({
        rank: z.number().optional(),
        annual_delta: amount.optional(),
        seat_price_month: amount.optional(),
        includes: texts.optional(),
        caps: z.record(z.string(), z.number()).optional(),
        ...HOW_BOUGHT,
      }),
    )
    .default([]),
  modules: z
    .array(
      named({
        annual_price: amount.optional(),
        tags: texts.optional(),
        solves: texts.optional(),
        linked_features: texts.optional(),
        departments: texts.optional(),
        job_keywords: texts.optional(),
        industries: texts.optional(),
        regulations: texts.optional(),
        competitors: texts.optional(),
        functions: texts.optional(),
        ...HOW_BOUGHT,
      }),
    )
    .default([]),
  metered: z
    .array(
      z.object({
        dimension: text,
        unit_price: amount.optional(),
        pack_units: z.number().positive().optional(),
        ...HOW_BOUGHT,
      }),
    )
    .default([]),
  services: z.array(priced).default([]),
  support_tiers: z.array(priced).default([]),
  product_lines: z.array(named({ annual_price: amount.optional(), functions: texts.optional() })).default([]),
  partner_offers: z.array(text).default([]),
  adjacent_functions: z.record(z.string(), texts).default({}),
  product_roles: texts.default([]),
  released: z.array(z.object({ feature: text, released_on: z.string().refine(isDay, 'is not a date') })).default([]),
});

const RENAMED: ReadonlyMap<string, string> = new Map([
  ['seat_price', 'seat_price_month'],
  ['add_ons', 'modules'],
  ['addons', 'modules'],
  ['feature_caps', 'caps'],
]);

type Item = Record<string, unknown>;

/** What the lists of a catalogue hold, and what their prices are also called. */
const LISTS: readonly { readonly list: string; readonly parts: readonly string[]; readonly price: string }[] = [
  {
    list: 'tiers',
    parts: ['name', 'rank', 'annual_delta', 'seat_price_month', 'includes', 'caps', 'self_serve', 'procurement'],
    price: 'annual_delta',
  },
  {
    list: 'modules',
    parts: [
      ...['name', 'annual_price', 'tags', 'solves', 'linked_features', 'departments', 'job_keywords', 'industries'],
      ...['regulations', 'competitors', 'functions', 'self_serve', 'procurement'],
    ],
    price: 'annual_price',
  },
  { list: 'product_lines', parts: ['name', 'annual_price', 'functions'], price: 'annual_price' },
  {
    list: 'metered',
    parts: ['dimension', 'unit_price', 'pack_units', 'self_serve', 'procurement'],
    price: 'unit_price',
  },
  { list: 'services', parts: ['name', 'price'], price: 'price' },
  { list: 'support_tiers', parts: ['name', 'price'], price: 'price' },
];
const PRICES = ['price', 'annual_price'];

/** The catalogue's lists with one name per part; what is no part is reported. */
function tidyLists(catalogue: Item, warnings: Warnings): Item {
  const tidy = { ...catalogue };
  for (const { list, parts, price } of LISTS) {
    const items = tidy[list];
    if (!Array.isArray(items)) continue;
    tidy[list] = items.map((item: unknown, index) => {
      if (typeof item === 'string') return { [parts[0] ?? 'name']: item };
      if (item === null || typeof item !== 'object') return item;
      const entries = Object.entries(item).map(([key, value]) => {
        const part = parts.includes(key) ? key : PRICES.includes(key) ? price : (RENAMED.get(key) ?? key);
        if (!parts.includes(part))
          warnings.add(1, `${list}.${index}.${key}`, 'is no part of a catalogue, so it is not used');
        return [part, value];
      });
      return Object.fromEntries(entries);
    });
  }
  return tidy;
}

/**
 * A catalogue from its JSON object; null when it cannot be used, with every problem reported by its place in the
 * file. A missing price stays missing.
 */
export function readCatalogue(
  object: Readonly<Record<string, unknown>>,
  currency: string,
  warnings: Warnings,
): Catalogue | null {
  const renamed = Object.fromEntries(Object.entries(object).map(([key, value]) => [RENAMED.get(key) ?? key, value]));
  const named = String(renamed['currency'] ?? currency).toUpperCase();
  if (named !== currency) {
    warnings.refuse(
      1,
      'currency',
      `the prices are in ${named}, but the portfolio counts in ${currency}: convert them first`,
    );
    return null;
  }
  for (const key of Object.keys(renamed)) {
    if (!Object.hasOwn(CatalogueSchema.shape, key) && key !== 'currency')
      warnings.add(1, key, 'is no part of a catalogue, so it is not used');
  }
  const parsed = CatalogueSchema.safeParse(tidyLists(renamed, warnings));
  if (!parsed.success) {
    for (const issue of parsed.error.issues) warnings.refuse(1, issue.path.join('.'), issue.message);
    return null;
  }
  const tiers = parsed.data.tiers.map((tier, index) => ({ ...tier, rank: tier.rank ?? index + 1 }));
  // Keys without a value would be keys with the value undefined; the catalogue knows only what was stated.
  return JSON.parse(JSON.stringify({ ...parsed.data, tiers })) as Catalogue;
}
