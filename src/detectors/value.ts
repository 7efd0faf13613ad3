import type { Context } from '../domain/context.ts';
import { type Day, isWithin } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import { foldWord } from '../domain/names.ts';
import type { Evidence, Finding } from '../domain/signal.ts';
import { foundBySubject, NONE } from './declare.ts';
import { details, evidenceFor, freshFacts, originOf } from './facts.ts';
import { has, lexiconOf } from './notes/lexicon.ts';
import { subjectOfSentence } from './notes/topics.ts';

/** Value metrics that became better, and success stories, recorded inside the value window. */
export function realisedValue(dossier: Dossier, context: Context): readonly Finding[] {
  const { value_metrics: metrics, success_stories: stories } = freshFacts(dossier, context).facts;
  if (!metrics && !stories) return NONE;
  const realised: (readonly [string, Evidence])[] = [];
  const add = (subject: string, evidence: Evidence, date: Day | undefined): void => {
    const day = date ?? firstRecorded(subject, evidence, dossier);
    if (!isWithin(day, context.today, context.settings.thresholds.valueDays)) return;
    realised.push([subject, { ...evidence, day }]);
  };
  for (const { metric, before, after, date, source } of metrics ?? []) {
    if (before === undefined || after === undefined || !isBetter(metric, before, after, context)) continue;
    const detail = details({ metric, before, after, publisher: source });
    add(metric, evidenceFor(dossier, 'value_metrics', after, { from: before, detail }), date);
  }
  for (const { text, date } of stories ?? []) {
    add(subjectOfSentence(text), evidenceFor(dossier, 'success_stories', text, { detail: details({ text }) }), date);
  }
  return foundBySubject('value-realised', 'medium', realised);
}

/** Time, cost and errors are better when they fall; everything else when it rises. */
function isBetter(metric: string, before: number, after: number, context: Context): boolean {
  const lexicon = lexiconOf(context.settings);
  const words = metric.normalize('NFKC').toLowerCase().replace(/_+/g, ' ');
  const falls = has(lexicon['lower-is-better'], words) && !has(lexicon['higher-is-better'], words);
  return falls ? after < before : after > before;
}

/** The day something without a date was first read: every import states it anew, which makes it no newer. */
function firstRecorded(subject: string, { measure, value, from }: Evidence, dossier: Dossier): Day {
  const stated = originOf(dossier, measure === 'value_metrics' ? 'value_metrics' : 'success_stories').day;
  const known = dossier.signals.find(
    (signal) => signal.family === 'value-realised' && foldWord(signal.subject) === foldWord(subject),
  );
  const before = known?.evidence.find((item) => item.measure === measure && item.value === value && item.from === from);
  return before !== undefined && before.day < stated ? before.day : stated;
}
