import type { Assessment, PlayId } from '../src/domain/assessment.ts';
import { PLAY_IDS } from '../src/domain/assessment.ts';
import type { Card, CardBlock } from '../src/domain/card.ts';
import type { Digest, DigestItem, News } from '../src/domain/delivery.ts';
import type { Signal } from '../src/domain/signal.ts';
import { openerText } from '../src/text/opener.ts';
import { factOf, sizingSentences, thisWeekOf } from '../src/text/say.ts';
import type { Text } from '../src/text/text.ts';
import { whyLines } from './account.ts';
import { blocksOf, button, context, divider, header, section } from './kit.ts';
import { blockCharacters } from './limits.ts';
import { bold, data, joinMarkup, type Markup, mrkdwn, prose, quote } from './markup.ts';
import { isAbout, newsLine } from './news.ts';
import { leadInBrief, leadRow } from './opportunity.ts';
import {
  accountFacts,
  actionLine,
  CLIP,
  cardButtons,
  factorBars,
  isGuarded,
  leadingFacts,
  scoreOf,
  summaryOf,
  titleLine,
} from './parts.ts';
import { LIMITS } from './slack-limits.ts';

/** How a digest is shown. */
export interface DigestCardOptions {
  readonly deliveryId: number;
  /** The command's name that hints print, e.g. `/expand`. */
  readonly command: string;
  /** What to call the reader; left out when nobody knows. */
  readonly name?: string;
  /** Lines of evidence per card (settings.attention.evidenceLines; 3 when left out). */
  readonly evidenceLines?: number;
}

const NEWS_SHOWN = 3;

/**
 * A CSM's morning as one message (spec section 0): guards first, a few full cards, one line for each
 * further account, a count for the rest. Every piece of data has a length of its own, so the
 * message stays inside Slack's limits whatever the data is.
 */
export function digestCard(digest: Digest, text: Text, options: DigestCardOptions): Card {
  const blocks = [
    ...(introduces(digest) ? bookHead(digest, text, options) : head(digest, text, options)),
    ...cardBlocks(digest, text, options),
    ...rowBlocks(digest, text, options),
    ...restBlocks(digest, text, options),
  ];
  const { message } = LIMITS;
  // Only a larger attention budget than the default's can get here: the last ones join the count.
  if (blocks.length > message.blocks || blockCharacters(blocks) > message.characters) {
    return digestCard(withoutLast(digest), text, options);
  }
  return { text: data(notification(digest, text), 300).markup, blocks };
}

function withoutLast(digest: Digest): Digest {
  const waiting = digest.waiting + 1;
  return digest.rows.length > 0
    ? { ...digest, rows: digest.rows.slice(0, -1), waiting }
    : { ...digest, cards: digest.cards.slice(0, -1), waiting };
}

function notification(digest: Digest, text: Text): string {
  const words = text.cards.digest;
  const [first] = [...digest.cards, ...digest.rows];
  if (introduces(digest)) return words.bookSummary(text.format.number(bookSize(digest)));
  return words.summary(newsCount(digest), first ? summaryOf(first.assessment, text) : '');
}

const newsCount = (digest: Digest): number => digest.cards.length + digest.rows.length + digest.waiting;
const bookSize = (digest: Digest): number => Object.values(digest.book).reduce((sum, count) => sum + count, 0);
const guardsIn = (items: readonly DigestItem[]): number => items.filter((item) => isGuarded(item.assessment)).length;

function head(digest: Digest, text: Text, options: DigestCardOptions): CardBlock[] {
  const words = text.cards.digest;
  const day = text.format.weekday(digest.day);
  if (digest.unowned) return [header(words.unownedHello), section(prose(words.unowned(day, newsCount(digest))))];
  const shown = [...digest.cards, ...digest.rows];
  const guards = guardsIn(shown);
  const counts = [
    ...(guards > 0 ? [words.protect(guards)] : []),
    ...(shown.length > guards ? [words.grow(shown.length - guards)] : []),
  ].join(text.cards.comma);
  return [
    header(words.hello(options.name ?? null)),
    section(mrkdwn`${words.today(day, newsCount(digest), guards > 0 ? counts : null)}`),
  ];
}

/** The first message: the whole book by play, before anything is asked of the reader. */
function bookHead(digest: Digest, text: Text, options: DigestCardOptions): CardBlock[] {
  const words = text.cards.digest;
  const { judgement, format } = text;
  const plays = PLAY_IDS.filter((id) => (digest.book[id] ?? 0) > 0).map(
    (id) => mrkdwn`${PLAY_MARKS[id]} ${judgement.plays[id]} ${bold(format.number(digest.book[id] ?? 0))}`,
  );
  return blocksOf(
    header(words.bookHello(options.name ?? null)),
    section(mrkdwn`${words.book(format.number(bookSize(digest)))}`),
    plays.length > 0 ? section(joinMarkup(plays, ' · ')) : null,
  );
}

/** One mark per play, as the priorities have them. */
export const PLAY_MARKS: Readonly<Record<PlayId, string>> = {
  defend: '🛡',
  'fix-first': '⚠',
  'adopt-first': '⏸',
  'conversion-candidate': '🎟',
  'just-renewed': '🌱',
  pursue: '🔥',
  nurture: '🟡',
  wait: '⏸',
};

function cardBlocks(digest: Digest, text: Text, options: DigestCardOptions): CardBlock[] {
  const words = text.cards.digest;
  let group = '';
  return digest.cards.flatMap((item) => {
    const title = isGuarded(item.assessment) ? words.protectTitle : words.growTitle;
    const heading = title === group ? [] : [section(bold(title))];
    group = title;
    return [divider(), ...heading, ...itemBlocks(item, digest, text, options)];
  });
}

/** A full card in its compact form; the rest of it waits behind Details. */
function itemBlocks(item: DigestItem, digest: Digest, text: Text, options: DigestCardOptions): CardBlock[] {
  const { assessment } = item;
  const count = options.evidenceLines ?? 3;
  const shown = leadingFacts(assessment, text, count);
  const told = introduces(digest) ? [] : item.reasons;
  const facts = shown.map((signal) => factOf(signal, text));
  const isShown = (news: News): boolean => {
    const signal = assessment.signals.find((one) => isAbout(news, one));
    return signal !== undefined && facts.includes(factOf(signal, text));
  };
  // The heading and what raised the guard, marked as new below, say already that it is up.
  const raised = (news: News): boolean => news.kind === 'play' && isGuarded(assessment) && told.some(isShown);
  const elsewhere = told.filter((news) => !isShown(news) && !raised(news));
  const markOf = (signal: Signal): string | null => {
    const news = told.find((one) => isAbout(one, signal));
    return news ? text.cards.news.mark(news.state === 'escalated') : null;
  };
  return blocksOf(
    section(
      joinMarkup(
        [titleLine(assessment, text), actionLine(assessment, text), newsLine(elsewhere, assessment, text, NEWS_SHOWN)],
        '\n',
      ),
    ),
    section(whyLines(assessment, text, count, markOf)),
    leadBlock(assessment, text),
    openerBlock(assessment, text),
    context(smallPrint(assessment, digest, text)),
    cardButtons(options.deliveryId, assessment.account.id, text),
  );
}

function leadBlock(assessment: Assessment, text: Text): CardBlock | null {
  const lead = leadInBrief(assessment, text);
  return lead && section(lead);
}

const introduces = (digest: Digest): boolean => digest.first && !digest.unowned;

function openerBlock(assessment: Assessment, text: Text): CardBlock | null {
  if (!assessment.opener) return null;
  return section(quote(data(openerText(assessment.opener, text).text, CLIP.opener)));
}

function smallPrint(assessment: Assessment, digest: Digest, text: Text): Markup {
  const size = assessment.sizing && !isGuarded(assessment) ? sizingSentences(assessment.sizing, text)[0] : undefined;
  const { confidence } = assessment;
  const sure = text.cards.confidence(confidence.value, text.judgement.confidence[confidence.level]);
  return joinMarkup(
    [
      joinMarkup([accountFacts(assessment, text, digest.unowned === true), sure], ' · '),
      size === undefined ? null : data(size, CLIP.line),
      factorBars(assessment, text),
    ],
    '\n',
  );
}

function rowBlocks(digest: Digest, text: Text, options: DigestCardOptions): CardBlock[] {
  if (digest.rows.length === 0) return [];
  const words = text.cards.digest;
  const title = introduces(digest) ? words.bookAlso : words.also;
  return [
    divider(),
    ...(digest.cards.length > 0 ? [section(bold(title))] : []),
    ...digest.rows.map((item) => rowBlock(item, digest, text, options)),
  ];
}

function rowBlock(item: DigestItem, digest: Digest, text: Text, options: DigestCardOptions): CardBlock {
  const { assessment } = item;
  const priority = text.judgement.priorities[assessment.play.priority];
  const name = bold(data(assessment.account.name, CLIP.name));
  const news = introduces(digest) ? null : newsLine(item.reasons, assessment, text, 1);
  const end = news ?? data(thisWeekOf(assessment, text), CLIP.line);
  // Where there is something to raise it says more than the name of the priority, which the mark has said.
  const lead = leadRow(assessment, text) ?? priority.name;
  return section(
    mrkdwn`${priority.emoji} ${name} · ${scoreOf(assessment, text)} · ${lead} · ${end}`,
    button({
      action: 'open',
      label: text.cards.buttons.open,
      deliveryId: options.deliveryId,
      accountId: assessment.account.id,
    }),
  );
}

function restBlocks(digest: Digest, text: Text, options: DigestCardOptions): CardBlock[] {
  const words = text.cards.digest;
  const shown = digest.cards.length + digest.rows.length;
  const rest = introduces(digest) ? Math.max(digest.waiting, bookSize(digest) - shown) : digest.waiting;
  if (rest <= 0) return [];
  const count = text.format.number(rest);
  const book = shown === 0 ? words.bookAll : words.bookRest;
  const say = introduces(digest) ? book : digest.unowned ? words.unownedWaiting : words.waiting;
  return [context(prose(say(count, options.command)))];
}
