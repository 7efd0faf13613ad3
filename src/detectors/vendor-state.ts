import type { Context } from '../domain/context.ts';
import { type Day, isWithin } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Origin } from '../domain/facts.ts';
import type { Evidence, Signal } from '../domain/signal.ts';
import { details, evidenceOfEvent, evidenceOfNote, renewedOn } from './facts.ts';
import { vendorStatements } from './notes/read.ts';

interface Statement {
  readonly open: boolean;
  readonly day: Day;
  readonly order: readonly [importId: number, row: number, index: number];
  readonly evidence: Evidence | null;
}

const OPENING: readonly string[] = ['vendor_review', 'termination_notice'];

/** The statements that opened the review which stands today, latest first; empty when none does. */
export function openReview(dossier: Dossier, context: Context): readonly Evidence[] {
  if (dossier.notes.length === 0 && dossier.events.length === 0) return [];
  const { windows } = context.settings;
  const open: Statement[] = [];
  for (const statement of statements(dossier, context, windows.notes, windows.events)) {
    if (statement.open) open.unshift(statement);
    else open.length = 0;
  }
  return open.flatMap(({ evidence }) => (evidence ? [evidence] : []));
}

/**
 * Whether a review that opened earlier has not been closed since. Its note may have left the window: a guard,
 * once up, stands until its lift condition holds (spec section 5).
 */
export function stillOpen(dossier: Dossier, context: Context, standing: Signal): boolean {
  const { windows } = context.settings;
  const [opened] = standing.evidence;
  if (!opened) return false;
  const window = opened.measure === 'note' ? windows.notes : windows.events;
  // Inside its window the row would have been found again: it was taken back, or it is closed.
  if (isWithin(opened.day, context.today, window)) return false;
  const all = Number.MAX_SAFE_INTEGER;
  return !statements(dossier, context, all, all).some(({ open, day }) => !open && day >= opened.day);
}

/** Everything said about the choice of vendor, oldest first; a renewal closes what came before it. */
function statements(dossier: Dossier, context: Context, noteWindow: number, eventWindow: number): Statement[] {
  const all: Statement[] = [];
  for (const [index, { note, quote, who, says }] of vendorStatements(dossier, context, noteWindow).entries()) {
    if (says === 'competitor-evaluation') continue;
    const evidence = says === 'closed' ? null : evidenceOfNote(note, quote, details({ who }));
    all.push({ open: says === 'vendor-review', day: note.date, order: orderOf(note.origin, index), evidence });
  }
  for (const event of dossier.events) {
    if (event.type === 'vendor_review_closed' && event.date <= context.today) {
      all.push({ open: false, day: event.date, order: orderOf(event.origin, 0), evidence: null });
    } else if (OPENING.includes(event.type) && isWithin(event.date, context.today, eventWindow)) {
      all.push({ open: true, day: event.date, order: orderOf(event.origin, 0), evidence: evidenceOfEvent(event) });
    }
  }
  const renewed = renewedOn(dossier, context);
  if (renewed) all.push({ open: false, day: renewed.day, order: orderOf(renewed.evidence.source, 0), evidence: null });
  return all.sort(compare);
}

const orderOf = ({ importId, row }: Origin, index: number): Statement['order'] => [importId, row, index];

/** By day; on one day by the order of import, then of the text. */
function compare(a: Statement, b: Statement): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.order[0] - b.order[0] || a.order[1] - b.order[1] || a.order[2] - b.order[2];
}
