import type { Dossier } from '../../domain/dossier.ts';
import type { Department, Facts } from '../../domain/facts.ts';
import { foldWord } from '../../domain/names.ts';
import { freshFacts } from './fresh.ts';
import { perDossier } from './per-dossier.ts';

/** A department or business unit of the customer, as far as it is known. */
export interface Unit {
  readonly name: string;
  /** The field that names it. */
  readonly field: 'departments' | 'business_units';
  /** What it does, where that is said beside its name. */
  readonly function: string | null;
  readonly headcount: number | null;
  /** Null is unknown, and unknown is not zero. */
  readonly users: number | null;
  readonly contracted: boolean | null;
}

/**
 * Every department, then every business unit that is not listed as one. Users that nobody stated are none only where
 * the others' add up to all active users on the same day.
 */
export const unitsOf = perDossier((dossier, context): readonly Unit[] => {
  const { facts } = freshFacts(dossier, context);
  const { departments = [], business_units: names = [] } = facts;
  if (departments.length === 0) return [];
  const areAll = isEveryUser(dossier, facts, departments);
  // Departments cut across business units: they say something of these only where they are some of them.
  const areUnits = departments.every(({ name, users }) => !users || names.some((unit) => isSame(unit, name)));
  const rest = names.filter((unit) => !departments.some(({ name }) => isSame(name, unit)));
  return [
    ...departments.map((one): Unit => toUnit(one, areAll)),
    ...rest.map((name): Unit => ({ ...toUnit({ name }, areAll && areUnits), field: 'business_units' })),
  ];
});

const isSame = (a: string, b: string): boolean => foldWord(a) === foldWord(b);

const toUnit = (one: Department, areAll: boolean): Unit => ({
  name: one.name,
  field: 'departments',
  function: one.function ?? null,
  headcount: one.headcount ?? null,
  users: one.users ?? (areAll ? 0 : null),
  contracted: one.contracted ?? null,
});

/** Whether the users stated by department are all there are; two statements of different days do not add up. */
function isEveryUser(dossier: Dossier, { seats_active: active }: Facts, departments: readonly Department[]): boolean {
  const origins = dossier.snapshot?.origins ?? {};
  if (active === undefined || active <= 0 || origins.departments?.day !== origins.seats_active?.day) return false;
  return departments.reduce((sum, { users = 0 }) => sum + users, 0) >= active;
}

/** Whether people there use the product; a contract counts where nobody counted them. */
export const isUsing = ({ users, contracted }: Unit): boolean => (users === null ? contracted === true : users > 0);

/** Ends of names that say no more than that it is a department. */
const FORM = /\s*(?:\b(?:departments?|dept\.?|teams?|division|group|function)|部门|部|团队|组|中心)$/iu;

const keys = new Map<string, string>();

/** `Finance`, `Finance department` and `finance team` are one; so are 财务 and 财务部. */
function keyOf(name: string): string {
  const before = keys.get(name);
  if (before !== undefined) return before;
  const key = foldWord(name.trim().replace(FORM, '')) || foldWord(name);
  // Departments repeat over a whole portfolio; the bound keeps a strange file from filling the memory.
  if (keys.size < 10_000) keys.set(name, key);
  return key;
}

/** Whether a word of the catalogue names a unit, by its name or by what it does. */
export function isCalled(unit: Pick<Unit, 'name' | 'function'>, word: string): boolean {
  const key = keyOf(word);
  return key !== '' && (keyOf(unit.name) === key || (unit.function !== null && keyOf(unit.function) === key));
}
