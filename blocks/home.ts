import { type Assessment, PLAY_IDS } from '../src/domain/assessment.ts';
import type { CardBlock } from '../src/domain/card.ts';
import type { Day } from '../src/domain/day.ts';
import type { Text } from '../src/text/text.ts';
import { PLAY_MARKS } from './digest.ts';
import { blocksOf, button, context, divider, header, section } from './kit.ts';
import { bold, joinMarkup, mrkdwn, prose } from './markup.ts';
import { leadLine } from './opportunity.ts';
import { actionLine, isGuarded, titleLine } from './parts.ts';
import type { HomeView } from './view.ts';

/** What a person's Home tab is made of. */
export interface HomeFacts {
  /** Day of the last finished scan; null before the first one. */
  readonly day: Day | null;
  /** Accounts of the person's book by play. */
  readonly book: Readonly<Record<string, number>>;
  /** Where to look first, in the order of the ranking. */
  readonly top: readonly Assessment[];
  /** The command's name to print, e.g. `/expand`. */
  readonly command: string;
}

const TOP_SHOWN = 8;

/** The Home tab: the person's book by play, where to look today, how to ask. */
export function homeView(facts: HomeFacts, text: Text): HomeView {
  return {
    type: 'home',
    blocks: [
      header(text.cards.home.title),
      section(mrkdwn`${text.cards.home.intro}`),
      divider(),
      ...bookBlocks(facts, text),
      divider(),
      ...howBlocks(facts, text),
    ],
  };
}

function bookBlocks(facts: HomeFacts, text: Text): CardBlock[] {
  const words = text.cards.home;
  const { format, judgement } = text;
  if (facts.day === null) return [section(mrkdwn`${words.noScan}`)];
  const size = Object.values(facts.book).reduce((sum, count) => sum + count, 0);
  if (size === 0) return [section(mrkdwn`${words.noBook}`)];
  const plays = PLAY_IDS.filter((id) => (facts.book[id] ?? 0) > 0).map(
    (id) => mrkdwn`${PLAY_MARKS[id]} ${judgement.plays[id]} ${bold(format.number(facts.book[id] ?? 0))}`,
  );
  return blocksOf(
    section(bold(size === 1 ? words.bookOne : words.book(format.number(size)))),
    plays.length > 0 ? section(joinMarkup(plays, ' · ')) : null,
    context(mrkdwn`${words.scanned(format.day(facts.day))}`),
    facts.top.length > 0 ? section(bold(words.top)) : null,
    ...guardsFirst(facts.top.slice(0, TOP_SHOWN)).map((assessment) => topBlock(assessment, text)),
  );
}

const guardsFirst = (top: readonly Assessment[]): Assessment[] => [
  ...top.filter(isGuarded),
  ...top.filter((assessment) => !isGuarded(assessment)),
];

function topBlock(assessment: Assessment, text: Text): CardBlock {
  return section(
    joinMarkup([titleLine(assessment, text), actionLine(assessment, text), leadLine(assessment, text)], '\n'),
    button({ action: 'open', label: text.cards.buttons.open, deliveryId: 0, accountId: assessment.account.id }),
  );
}

function howBlocks(facts: HomeFacts, text: Text): CardBlock[] {
  const words = text.cards.home;
  const tips = [words.ask(facts.command), words.rank(facts.command), words.direct, words.help(facts.command)];
  return [section(joinMarkup([bold(words.how), ...tips.map((tip) => ({ markup: `• ${prose(tip).markup}` }))], '\n'))];
}
