import type { Context } from '../domain/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import { foldWord } from '../domain/names.ts';
import type { Evidence, Finding, SignalId, Strength } from '../domain/signal.ts';
import { declare, found, NONE } from './declare.ts';
import type { Detector } from './detector.ts';
import { details, evidenceFor, evidenceOfEvent, evidenceOfNote, freshFacts } from './facts.ts';
import { topicStatements, vendorStatements } from './notes/read.ts';
import { happenings } from './same-event.ts';

const NEGATIVE = /negativ|bad|poor|unhappy|frustrat|dissatisf|mixed-negative|负面|不满|差/i;

function byTool(
  dossier: Dossier,
  context: Context,
  topic: 'competitor-frustration' | 'competitor-mentioned',
): Map<string, Evidence[]> {
  const tools = new Map<string, Evidence[]>();
  for (const { note, quote, detail } of topicStatements(dossier, context, topic)) {
    const tool = String(detail['tool'] ?? '');
    tools.set(tool, [...(tools.get(tool) ?? []), evidenceOfNote(note, quote, detail)]);
  }
  return tools;
}

function frustration(dossier: Dossier, context: Context): readonly Finding[] {
  const tools = byTool(dossier, context, 'competitor-frustration');
  for (const { name, sentiment, function: job } of freshFacts(dossier, context).facts.competitors_in_use ?? []) {
    if (sentiment === undefined || !NEGATIVE.test(sentiment)) continue;
    const detail = details({ tool: name, sentiment, function: job });
    tools.set(name, [...(tools.get(name) ?? []), evidenceFor(dossier, 'competitors_in_use', name, { detail })]);
  }
  return toFindings('competitor-frustration', 'strong', tools);
}

const toFindings = (
  id: SignalId,
  strength: Strength,
  groups: ReadonlyMap<string, readonly Evidence[]>,
): readonly Finding[] =>
  groups.size === 0 ? NONE : [...groups].map(([subject, evidence]) => found(id, strength, evidence, subject));

function evaluations(dossier: Dossier, context: Context): readonly Finding[] {
  const groups = new Map<string, Evidence[]>();
  for (const { says, about, note, quote, who } of vendorStatements(dossier, context, context.settings.windows.notes)) {
    if (says !== 'competitor-evaluation') continue;
    const key = foldWord(about);
    groups.set(key, [...(groups.get(key) ?? []), evidenceOfNote(note, quote, details({ function: about, who }))]);
  }
  for (const { subject, events } of happenings(
    dossier,
    context,
    ['competitor_evaluation'],
    context.settings.windows.events,
    'competitor-evaluation',
    (event) => event.role ?? event.company ?? event.detail ?? '',
  )) {
    groups.set(subject, [...(groups.get(subject) ?? []), ...events.map((event) => evidenceOfEvent(event))]);
  }
  return toFindings('competitor-evaluation', 'strong', groups);
}

/** Category 6 of spec section 3: other tools at the account; never a word against them. */
export const COMPETITIVE: readonly Detector[] = [
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
    id: 'competitor-mentioned',
    category: 'competitive',
    mode: 'note',
    when: 'D',
    guards: ['e'],
    detect: (dossier, context) =>
      dossier.notes.length === 0
        ? NONE
        : toFindings('competitor-mentioned', 'medium', byTool(dossier, context, 'competitor-mentioned')),
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
