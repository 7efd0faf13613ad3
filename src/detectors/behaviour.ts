import type { Context } from '../domain/context.ts';
import { isWithin } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Finding } from '../domain/signal.ts';
import { declare, found, NONE } from './declare.ts';
import type { Detector } from './detector.ts';
import { evidenceOfEvent } from './facts.ts';

function pricing(dossier: Dossier, context: Context): readonly Finding[] {
  const views = dossier.events.filter(
    (event) => event.type === 'pricing_view' && isWithin(event.date, context.today, context.settings.windows.events),
  );
  if (views.length === 0) return NONE;
  // Latest first: what the sentence says of the day is the last view.
  const evidence = views
    .map((event) => evidenceOfEvent(event))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  return [found('pricing-explored', 'medium', evidence)];
}

/** Behaviour signals of spec section 3. */
export const BEHAVIOUR: readonly Detector[] = [
  declare({
    id: 'pricing-explored',
    category: 'behaviour',
    mode: 'event',
    factors: ['features'],
    types: ['TIER'],
    when: 'N',
    guards: ['g'],
    detect: pricing,
  }),
];
