import type { SignalCatalogue } from '../signal-words.ts';
import { ceiling } from './signals/ceiling.ts';
import { demand } from './signals/demand.ts';
import { gaps } from './signals/gaps.ts';
import { growth } from './signals/growth.ts';
import { people, risk, timing } from './signals/risk.ts';
import { rivals } from './signals/rivals.ts';

/** Signals: English wording; a signal without words does not compile. */
export const signals: SignalCatalogue = {
  ...ceiling,
  ...demand,
  ...gaps,
  ...growth,
  ...people,
  ...risk,
  ...rivals,
  ...timing,
};
