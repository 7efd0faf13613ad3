import type { Dossier } from '../../domain/dossier.ts';
import type { Field, Origin } from '../../domain/facts.ts';
import type { AccountEvent, CustomerRequest, Note } from '../../domain/records.ts';
import type { Evidence } from '../../domain/signal.ts';

type Details = Readonly<Record<string, string | number>>;

/** Named values for a sentence; what is unknown is left out, so that a sentence never says "undefined". */
export function details(values: Readonly<Record<string, string | number | undefined | null>>): Details {
  const kept: Record<string, string | number> = {};
  for (const key in values) {
    const value = values[key];
    if (value !== undefined && value !== null && value !== '') kept[key] = value;
  }
  return kept;
}

/** Where a field was stated last; for an account without a snapshot, today and no file. */
export function originOf(dossier: Dossier, field: Field): Origin {
  const { snapshot } = dossier;
  return (
    snapshot?.origins[field] ?? {
      importId: 0,
      file: '',
      row: 0,
      day: snapshot?.day ?? dossier.today,
    }
  );
}

/** Evidence of a stated field: its value, the day it was stated and the row it came from. */
export function evidenceFor(
  dossier: Dossier,
  field: Field,
  value: number | string | null,
  more: Partial<Pick<Evidence, 'of' | 'from' | 'fromDay' | 'detail'>> = {},
): Evidence {
  const source = originOf(dossier, field);
  return { measure: field, value, day: source.day, source, ...more };
}

/** Evidence of an event; the value is its type, everything else it says is under `detail`. */
export function evidenceOfEvent(event: AccountEvent, more: Details = {}): Evidence {
  const { type, date, origin } = event;
  const detail = details({
    detail: event.detail,
    publisher: event.source,
    url: event.url,
    amount: event.amount,
    round: event.round,
    count: event.count,
    role: event.role,
    person: event.person,
    title: event.title,
    company: event.company,
    ...more,
  });
  return { measure: 'event', value: type, day: date, detail, source: origin };
}

/** Evidence of a note: the sentence that was read, word for word. */
export function evidenceOfNote(note: Note, quote: string, more: Details = {}): Evidence {
  const detail = details({ quote, author: note.author, ...more });
  return { measure: 'note', value: quote, day: note.date, detail, source: note.origin };
}

/** Evidence of a request; the value is its kind. */
export function evidenceOfRequest(request: CustomerRequest, more: Details = {}): Evidence {
  const detail = details({
    feature: request.feature,
    contact: request.contact,
    dept: request.dept,
    text: request.text,
    ...more,
  });
  return { measure: 'request', value: request.kind, day: request.date, detail, source: request.origin };
}

/** Fields that hold several facts, each with a name of its own. */
const LISTS: readonly string[] = ['initiatives', 'departments'];

/** What a piece of evidence rests on: two signals with the same key rest on one fact (spec section 4: counted once). */
export function factKey(evidence: Evidence): string {
  const { measure, value, source, day } = evidence;
  if (measure === 'event' || measure === 'note' || measure === 'request' || measure === 'contact')
    return `${measure}:${source.file}:${source.row}:${day}`;
  return LISTS.includes(measure) ? `${measure}:${value}` : measure;
}
