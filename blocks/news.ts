import { type Assessment, GUARD_PLAYS } from '../src/domain/assessment.ts';
import type { News } from '../src/domain/delivery.ts';
import { sayableSignals } from '../src/domain/leading-signals.ts';
import type { Signal } from '../src/domain/signal.ts';
import { factOf } from '../src/text/say.ts';
import type { Text } from '../src/text/text.ts';
import { data, joinMarkup, type Markup } from './markup.ts';
import { CLIP, isGuarded } from './parts.ts';

/** Whether a piece of news is this standing signal. */
export const isAbout = (news: News, signal: Signal): boolean =>
  news.kind === 'signal' && news.key === `${signal.family}:${signal.subject}` && signal.state !== 'cleared';

/** Why the account is in today's digest: `New: 48 of 50 seats active (96%) · Now Hot`. */
export function newsLine(reasons: readonly News[], assessment: Assessment, text: Text, count: number): Markup | null {
  // That it is theirs at all comes before what is new about it.
  const ordered = reasons.toSorted((a, b) => Number(b.kind === 'owner') - Number(a.kind === 'owner'));
  const told = ordered.map((news) => newsText(news, assessment, text)).filter((words) => words !== null);
  if (told.length === 0) return null;
  return joinMarkup(
    [...new Set(told)].slice(0, count).map((words) => data(words, CLIP.fact)),
    ' · ',
  );
}

function newsText(news: News, assessment: Assessment, text: Text): string | null {
  const words = text.cards.news;
  if (news.kind === 'owner') return words.owner(isGuarded(assessment));
  if (news.kind === 'snooze') return words.snooze;
  if (news.kind === 'revisit') return isGuarded(assessment) ? null : words.revisit;
  // A guard says more than the band it moved the account to.
  if (news.kind === 'band')
    return isGuarded(assessment) ? null : words.band(text.judgement.bands[assessment.band].name);
  if (news.kind === 'play') {
    const guard = GUARD_PLAYS.some((id) => id === news.key);
    return guard ? words.guard : words.lifted;
  }
  const signal = sayableSignals(assessment).find((one) => isAbout(news, one));
  return signal ? `${words.mark(news.state === 'escalated')}${text.cards.gap}${factOf(signal, text)}` : null;
}
