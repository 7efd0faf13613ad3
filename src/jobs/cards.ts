import { accountCard } from '../../blocks/account.ts';
import { digestCard } from '../../blocks/digest.ts';
import { rankingCard } from '../../blocks/ranking.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { Card } from '../domain/card.ts';
import type { Digest, Ranking } from '../domain/delivery.ts';
import type { Language, Settings } from '../domain/settings.ts';
import { isSmallBook } from '../store/runs.ts';
import { type Text, textFor } from '../text/text.ts';
import type { JobContext } from './context.ts';

interface Shown {
  readonly deliveryId: number;
  readonly language: Language;
}

const textOf = ({ settings }: Pick<JobContext, 'settings'>, language: Language): Text =>
  textFor(language, settings.portfolio.currency);

const commandOf = (settings: Settings): string => settings.commands[0] ?? '/expand';

/** The digest as its recipient sees it. */
export function composeDigestCard(
  context: JobContext,
  digest: Digest,
  shown: Shown & { readonly name: string | null },
): Card {
  const { settings } = context;
  return digestCard(digest, textOf(context, shown.language), {
    deliveryId: shown.deliveryId,
    command: commandOf(settings),
    evidenceLines: settings.attention.evidenceLines,
    ...(shown.name === null ? {} : { name: givenName(shown.name) }),
  });
}

// The week's message names the best; `rank` lists more of them.
const WEEKLY_OPPORTUNITIES = 5;

/** The team's ranking in the portfolio's language; the form in words alone where native blocks are switched off. */
export function composeRankingCard(
  context: JobContext,
  ranking: Ranking,
): { readonly card: Card; readonly fallback: Card | null } {
  const { settings } = context;
  const text = textOf(context, settings.portfolio.language);
  const forms = rankingCard(ranking, text, {
    rows: settings.attention.rankingRows,
    opportunities: WEEKLY_OPPORTUNITIES,
    footer: text.cards.ranking.hint(commandOf(settings)),
  });
  return context.richBlocks ? forms : { card: forms.fallback, fallback: null };
}

/** One account's card for a channel. */
export function composeAccountCard(context: JobContext, assessment: Assessment, shown: Shown): Card {
  return accountCard(assessment, textOf(context, shown.language), {
    deliveryId: shown.deliveryId,
    evidenceLines: context.settings.attention.evidenceLines,
    fuller: isSmallBook(context.db, context.settings.attention.fewAccounts),
  });
}

/** `Ada` of `Ada Lovelace`; a name written in one piece, or family name first with a comma, stays whole. */
function givenName(name: string): string {
  const [given = name] = name.trim().split(/\s+/);
  return given.endsWith(',') ? name : given;
}
