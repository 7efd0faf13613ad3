import { z } from 'zod';
import type { Catalogue } from '../domain/catalogue.ts';
import { isDay } from '../domain/day.ts';
import type { Warnings } from './warnings.ts';

const text = z.string().trim().min(1);
const texts = z.union([z.array(text), text.transform((one) => one.split(/[;；]/).map((part) => part.trim()))]);
const amount = z
  .union([z.number(), z.string().transform((one) => Number(one.replace(/[$,\s]/g, '')))])
  .pipe(z.number().min(0));
const named = <T extends z.ZodRawShape>(shape: T) =>
  z.union([
    z.object({ name: text, ...shape }),
    text.transform((name) => ({ name }) as z.infer<z.ZodObject<{ name: typeof text } & T>>),
  ]);

const priced = named({ price: amount.optional() });

const CatalogueSchema = z.object({
  seat_price_month: amount.optional(),
  seat_price_breaks: z.array(z.object({ from: z.number(), price: amount })).optional(),
  seat_min_block: z.number().int().min(1).optional(),
  tiers: z
    .array(
      z.object({
        name: text,
        rank: z.number().optional(),
        annual_delta: amount.optional(),
        seat_price_month: amount.optional(),
        includes: texts.optional(),
        caps: z.record(z.string(), z.number()).optional(),
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
        self_serve: z.boolean().optional(),
        procurement: z.boolean().optional(),
      }),
    )
    .default([]),
  metered: z
    .array(z.object({ dimension: text, unit_price: amount.optional(), pack_units: z.number().positive().optional() }))
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
  const parsed = CatalogueSchema.safeParse(renamed);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) warnings.refuse(1, issue.path.join('.'), issue.message);
    return null;
  }
  const tiers = parsed.data.tiers.map((tier, index) => ({ ...tier, rank: tier.rank ?? index + 1 }));
  // Keys without a value would be keys with the value undefined; the catalogue knows only what was stated.
  return JSON.parse(JSON.stringify({ ...parsed.data, tiers })) as Catalogue;
}
