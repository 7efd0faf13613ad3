import { parseButtonValue } from '../src/domain/button.ts';
import type { Card, CardBlock } from '../src/domain/card.ts';
import type { AccountVerdict } from '../src/domain/delivery.ts';
import { localDay, localTime } from '../src/domain/zone.ts';
import type { Text } from '../src/text/text.ts';
import { button, section } from './kit.ts';
import { data, italic, type Markup, mrkdwn } from './markup.ts';

/** Where the reader's clock stands. */
export interface VerdictOptions {
  /** IANA zone in which the moment of a click is told. */
  readonly timezone: string;
}

/**
 * The card after people have clicked: the buttons of each decided account give way to who decided what,
 * with Undo. Works on any card, so the one that was stored with its delivery can be shown again.
 */
export function applyVerdicts(
  card: Card,
  verdicts: readonly AccountVerdict[],
  text: Text,
  options: VerdictOptions,
): Card {
  if (verdicts.length === 0) return card;
  return { text: card.text, blocks: card.blocks.map((block) => decided(block, verdicts, text, options)) };
}

function decided(
  block: CardBlock,
  verdicts: readonly AccountVerdict[],
  text: Text,
  options: VerdictOptions,
): CardBlock {
  if (block.type !== 'actions') return block;
  const target = parseButtonValue(firstValue(block));
  const verdict = target && latest(verdicts.filter(({ accountId }) => accountId === target.accountId));
  if (!target || !verdict) return block;
  return section(
    verdictLine(verdict, text, options),
    button({ action: 'undo', label: text.cards.buttons.undo, ...target }),
  );
}

function firstValue(block: CardBlock): string {
  const elements: unknown = block['elements'];
  const first: unknown = Array.isArray(elements) ? elements[0] : null;
  if (typeof first !== 'object' || first === null || !('value' in first)) return '';
  return typeof first.value === 'string' ? first.value : '';
}

const latest = (verdicts: readonly AccountVerdict[]): AccountVerdict | null =>
  verdicts.reduce<AccountVerdict | null>((last, verdict) => (last && last.at > verdict.at ? last : verdict), null);

/** Who decided what about an account, in one line. */
function verdictLine(verdict: AccountVerdict, text: Text, options: VerdictOptions): Markup {
  const { verdicts } = text.cards;
  const person = personMarkup(verdict.by);
  const day = localDay(verdict.at, options.timezone);
  const line = (by: string): string => {
    if (verdict.choice === 'snooze') return verdicts.snooze(by, text.format.dayShort(verdict.until ?? day, day));
    if (verdict.choice === 'not-relevant')
      return verdicts['not-relevant'](by, verdict.reason && verdicts.reasons[verdict.reason]);
    return verdicts['taking-action'](
      by,
      `${text.format.dayShort(day, day)} ${localTime(verdict.at, options.timezone)}`,
    );
  };
  // The person is markup, the sentence is words: a mark that no data can hold keeps their place.
  const [before = '', after = ''] = line(PLACE).split(PLACE);
  return mrkdwn`${MARKS[verdict.choice]} ${italic(mrkdwn`${keepSpace(before)}${person}${keepSpace(after)}`)}`;
}

const PLACE = '\u0001';
const MARKS = { 'taking-action': '✅', snooze: '💤', 'not-relevant': '🚫' } as const;

const keepSpace = (words: string): Markup => {
  const inner = data(words).markup;
  return { markup: `${/^\s/.test(words) ? ' ' : ''}${inner}${/\S\s$/.test(words) ? ' ' : ''}` };
};

/** A Slack id becomes that person's name in the reader's client; an e-mail or a name stays what it is. */
function personMarkup(by: string): Markup {
  return /^[UW][A-Z0-9]{2,20}$/.test(by) ? { markup: `<@${by}>` } : data(by, 80);
}
