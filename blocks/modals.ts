import type { ModalId } from '../src/domain/button.ts';
import { addDays, addMonths, type Day, isDay } from '../src/domain/day.ts';
import { NOT_RELEVANT_REASONS, type NotRelevantReason } from '../src/domain/delivery.ts';
import type { Text } from '../src/text/text.ts';
import { plainData } from './escape.ts';
import { section } from './kit.ts';
import { prose } from './markup.ts';
import { LIMITS } from './slack-limits.ts';
import type { ModalView } from './view.ts';

/** What a dialog is about. */
export interface ModalFacts {
  /** The account's name. */
  readonly name: string;
  /** Ids the submission needs, as one text; at most 3,000 characters. */
  readonly metadata: string;
  readonly day: Day;
}

const NOTE_LENGTH = 500;

const plain = (words: string, limit: number) =>
  ({ type: 'plain_text', text: plainData(words, limit), emoji: true }) as const;

const option = (words: string, value: string) => ({ text: plain(words, LIMITS.option.text), value });

/** The dialog of Snooze: four usual spans, or any day. */
export function snoozeModal(facts: ModalFacts, text: Text): ModalView {
  const words = text.cards.snooze;
  const spans = [
    [addDays(facts.day, 7), words.week],
    [addDays(facts.day, 14), words.fortnight],
    [addMonths(facts.day, 1), words.month],
    [addMonths(facts.day, 3), words.quarter],
  ] as const;
  const options = spans.map(([day, say]) => option(say(text.format.dayShort(day, facts.day)), day));
  return {
    ...frame('snooze-until', words, facts),
    blocks: [
      section(prose(words.intro(facts.name.slice(0, LIMITS.header)))),
      {
        type: 'input',
        block_id: 'preset',
        label: plain(words.preset, LIMITS.input.label),
        // Optional, so that a day alone is enough; the submission asks again when both are empty.
        optional: true,
        element: { type: 'radio_buttons', action_id: 'value', options, initial_option: options[0] },
      },
      {
        type: 'input',
        block_id: 'date',
        label: plain(words.date, LIMITS.input.label),
        hint: plain(words.dateHint, LIMITS.input.hint),
        optional: true,
        element: { type: 'datepicker', action_id: 'value' },
      },
    ],
  };
}

/** The dialog of Not relevant: one of four reasons (spec 12.7), and a note if they like. */
export function notRelevantModal(facts: ModalFacts, text: Text): ModalView {
  const words = text.cards.notRelevant;
  return {
    ...frame('not-relevant-why', words, facts),
    blocks: [
      section(prose(words.intro(facts.name.slice(0, LIMITS.header)))),
      {
        type: 'input',
        block_id: 'reason',
        label: plain(words.reason, LIMITS.input.label),
        element: {
          type: 'radio_buttons',
          action_id: 'value',
          options: NOT_RELEVANT_REASONS.map((reason) => option(words.reasons[reason], reason)),
        },
      },
      {
        type: 'input',
        block_id: 'note',
        label: plain(words.note, LIMITS.input.label),
        optional: true,
        element: { type: 'plain_text_input', action_id: 'value', multiline: true, max_length: NOTE_LENGTH },
      },
    ],
  };
}

function frame(
  callback: ModalId,
  words: { readonly title: string; readonly submit: string; readonly close: string },
  facts: ModalFacts,
): Omit<ModalView, 'blocks'> {
  return {
    type: 'modal',
    callback_id: callback,
    title: plain(words.title, LIMITS.view.title),
    submit: plain(words.submit, LIMITS.view.submit),
    close: plain(words.close, LIMITS.view.close),
    private_metadata: facts.metadata,
  };
}

/** A submission's answers by block and action, as Slack sends them (`view.state.values`). */
export type ModalValues = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What the dialog says, or the block to complain about and the words to do it with. */
export type ModalAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly block: string; readonly message: string };

/** Reads the snooze dialog: a picked day counts before a span, and neither may be today or earlier. */
export function readSnooze(values: ModalValues, today: Day, text: Text): ModalAnswer<Day> {
  const date = fieldOf(values, 'date', 'selected_date');
  const until = date ?? fieldOf(values, 'preset', 'value');
  const words = text.cards.snooze;
  if (until === null || !isDay(until)) return { ok: false, block: 'preset', message: words.missing };
  if (until <= today) return { ok: false, block: date === null ? 'preset' : 'date', message: words.past };
  return { ok: true, value: until };
}

/** Reads the dialog of Not relevant. */
export function readNotRelevant(
  values: ModalValues,
  text: Text,
): ModalAnswer<{ readonly reason: NotRelevantReason; readonly note: string | null }> {
  const chosen = fieldOf(values, 'reason', 'value');
  const reason = NOT_RELEVANT_REASONS.find((known) => known === chosen);
  if (!reason) return { ok: false, block: 'reason', message: text.cards.notRelevant.missing };
  const note = fieldOf(values, 'note', 'value')?.trim().slice(0, NOTE_LENGTH);
  return { ok: true, value: { reason, note: note || null } };
}

function fieldOf(values: ModalValues, block: string, key: 'selected_date' | 'value'): string | null {
  const field = values[block]?.['value'];
  if (typeof field !== 'object' || field === null) return null;
  const holder: unknown = 'selected_option' in field ? field.selected_option : field;
  if (typeof holder !== 'object' || holder === null) return null;
  const value: unknown = Object.entries(holder).find(([name]) => name === key)?.[1];
  return typeof value === 'string' && value !== '' ? value : null;
}
