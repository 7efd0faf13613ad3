import type { signals as source } from '../en/signals.ts';
import { ceiling } from './signals/ceiling.ts';
import { demand } from './signals/demand.ts';
import { gaps } from './signals/gaps.ts';
import { growth } from './signals/growth.ts';
import { people, risk, timing } from './signals/risk.ts';
import { rivals } from './signals/rivals.ts';

/** Signals: Chinese wording, typed by the English one, so that a missing key does not compile. */
export const signals: typeof source = {
  ...ceiling,
  ...demand,
  ...gaps,
  ...growth,
  ...people,
  ...risk,
  ...rivals,
  ...timing,
};
