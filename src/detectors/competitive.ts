import type { Context } from '../domain/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import { foldWord } from '../domain/names.ts';
import type { AccountEvent } from '../domain/records.ts';
import type { Evidence, Finding } from '../domain/signal.ts';
import { declare, foundBySubject, NONE } from './declare.ts';
import type { Detector } from './detector.ts';
import { details, evidenceFor, evidenceOfEvent, evidenceOfNote, freshFacts } from './facts.ts';
import { closedGaps, heldGap } from './gap-closed.ts';
import { topicStatements, vendorStatements } from './notes/read.ts';
import { coveringItem, isSameJob, replacementDetails } from './readings/rivals.ts';
import { overlaps, rivalRenewals, savings, toolDetails } from './rival-tools.ts';
import { happenings } from './same-event.ts';

const NEGATIVE = /negativ|bad|poor|unhappy|frustrat|dissatisf|mixed-negative|负面|不满|差/i;

/** The sentences of notes that speak of another tool, each with what we have for its job. */
function notedTools(
  dossier: Dossier,
  context: Context,
  topic: 'competitor-frustration' | 'competitor-mentioned',
): (readonly [tool: string, Evidence])[] {
  if (dossier.notes.length === 0) return [];
  const inUse = freshFacts(dossier, context).facts.competitors_in_use ?? [];
  return topicStatements(dossier, context, topic).map(({ note, quote, detail }) => {
    const named = String(detail['tool'] ?? '');
    const tool = inUse.find(({ name }) => foldWord(name) === foldWord(named)) ?? { name: named };
    return [tool.name, evidenceOfNote(note, quote, toolDetails(tool, dossier, context))];
  });
}

function frustration(dossier: Dossier, context: Context): readonly Finding[] {
  const tools = notedTools(dossier, context, 'competitor-frustration');
  for (const tool of freshFacts(dossier, context).facts.competitors_in_use ?? []) {
    const { name, sentiment } = tool;
    if (sentiment === undefined || !NEGATIVE.test(sentiment)) continue;
    const detail = details({ sentiment, ...toolDetails(tool, dossier, context) });
    tools.push([name, evidenceFor(dossier, 'competitors_in_use', name, { detail })]);
  }
  return foundBySubject('competitor-frustration', 'strong', tools);
}

const mentions = (dossier: Dossier, context: Context): readonly Finding[] =>
  foundBySubject('competitor-mentioned', 'medium', notedTools(dossier, context, 'competitor-mentioned'));

/** What options are compared for, as far as an event says. */
const comparedFor = (event: AccountEvent): string => event.role ?? event.company ?? event.detail ?? '';

function evaluations(dossier: Dossier, context: Context): readonly Finding[] {
  const { windows } = context.settings;
  const inUse = freshFacts(dossier, context).facts.competitors_in_use ?? [];
  // The tool that does the job today is the one that would make way; what they look at may be anything.
  const covered = (job: string) => {
    const tool = inUse.find((one) => isSameJob(one.function ?? '', job))?.name;
    return details({ tool, ...replacementDetails(coveringItem(job, dossier, context)) });
  };
  const found: (readonly [job: string, Evidence])[] = [];
  if (dossier.notes.length > 0) {
    for (const { says, about, note, quote, who } of vendorStatements(dossier, context, windows.notes)) {
      if (says !== 'competitor-evaluation') continue;
      const detail = details({ function: about, who, ...covered(about) });
      found.push([foldWord(about), evidenceOfNote(note, quote, detail)]);
    }
  }
  const types = ['competitor_evaluation'];
  for (const { subject, events } of happenings(
    dossier,
    context,
    types,
    windows.events,
    'competitor-evaluation',
    comparedFor,
  )) {
    for (const event of events) found.push([subject, evidenceOfEvent(event, covered(comparedFor(event)))]);
  }
  return foundBySubject('competitor-evaluation', 'strong', found);
}

/** Category 6 of spec section 3: other tools at the account; never a word against them. */
export const COMPETITIVE: readonly Detector[] = [
  declare({
    id: 'competitor-overlap',
    category: 'competitive',
    mode: 'level',
    types: ['DISP'],
    when: 'Q',
    guards: ['e'],
    detect: overlaps,
  }),
  declare({
    id: 'competitor-renewal',
    category: 'competitive',
    mode: 'date',
    types: ['DISP'],
    when: 'M',
    guards: ['e'],
    detect: rivalRenewals,
  }),
  declare({
    id: 'competitor-frustration',
    category: 'competitive',
    mode: 'note',
    factors: ['features'],
    types: ['DISP'],
    when: 'M',
    guards: ['e'],
    detect: frustration,
  }),
  declare({
    id: 'gap-closed',
    category: 'competitive',
    mode: 'event',
    types: ['DISP'],
    when: 'M',
    guards: ['e'],
    detect: closedGaps,
    hold: heldGap,
  }),
  declare({
    id: 'consolidation-saving',
    category: 'competitive',
    mode: 'level',
    types: ['DISP'],
    when: 'B',
    guards: ['e'],
    detect: savings,
  }),
  declare({
    id: 'competitor-mentioned',
    category: 'competitive',
    mode: 'note',
    when: 'D',
    guards: ['e'],
    detect: (dossier, context) => (dossier.notes.length === 0 ? NONE : mentions(dossier, context)),
  }),
  declare({
    id: 'competitor-evaluation',
    category: 'competitive',
    mode: 'note',
    types: ['ADDON', 'DISP'],
    when: 'D',
    guards: ['e'],
    detect: evaluations,
  }),
];
