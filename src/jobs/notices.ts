import { noticeCard } from '../../blocks/notice.ts';
import type { Card } from '../domain/card.ts';
import { claimDelivery } from '../store/deliveries.ts';
import { type Text, textFor } from '../text/text.ts';
import type { JobContext } from './context.ts';
import type { Trouble } from './outbox-run.ts';
import { findAdmin, languageOf } from './people.ts';

const LINES = 5;

/** Tells every administrator once of the messages that need a person; false when there is nobody or nothing to tell. */
export async function claimNotices(context: JobContext, troubles: readonly Trouble[]): Promise<boolean> {
  // A notice about a notice would fail as well, and who shares a card is told at once why it was refused.
  const told = troubles.filter(
    ({ delivery, doubtful }) => delivery.kind !== 'notice' && (doubtful || delivery.kind !== 'share'),
  );
  const groups = [told.filter((one) => one.doubtful), told.filter((one) => !one.doubtful)].filter(
    (one) => one.length > 0,
  );
  if (groups.length === 0) return false;
  let claimed = false;
  for (const group of groups) {
    if (await claimNotice(context, periodOf(group), (text) => compose(group, text))) claimed = true;
  }
  return claimed;
}

/** Tells every administrator in their language, once for each `period`; false when nobody had to be told. */
export async function claimNotice(
  context: JobContext,
  period: string,
  compose: (text: Text) => Card,
): Promise<boolean> {
  const { db, clock, settings } = context;
  let claimed = false;
  for (const admin of settings.portfolio.admins) {
    const person = await findAdmin(context, admin);
    const text = textFor(languageOf(null, person, settings), settings.portfolio.currency);
    const id = await db.write(() =>
      claimDelivery(db, {
        kind: 'notice',
        recipient: person?.key ?? admin,
        period,
        now: clock.now(),
        compose: () => ({ card: compose(text), fallback: null, content: { kind: 'message' } }),
      }),
    );
    if (id !== null) claimed = true;
  }
  return claimed;
}

/** What a notice is about names it, so that the same trouble is told once. */
const periodOf = (group: readonly Trouble[]): string =>
  group
    .map(({ delivery, doubtful }) => `${doubtful ? 'doubt' : 'failed'}:${delivery.id}:${delivery.attempts}`)
    .join(',')
    .slice(0, 200);

function compose(group: readonly Trouble[], text: Text) {
  const words = text.deliveries;
  const doubtful = group[0]?.doubtful ?? false;
  const lines = group.slice(0, LINES).flatMap(({ delivery, error }) => {
    const what = words.kinds[delivery.kind];
    return doubtful
      ? [words.doubt(what, delivery.recipient, delivery.period), words.doubtWhy(error)]
      : [words.failed(what, delivery.recipient, delivery.period, error)];
  });
  const errors = [...new Set(group.map((one) => one.error))];
  const mend = doubtful ? [words.mend.history] : errors.map((error) => mendOf(error, text));
  return noticeCard({
    title: doubtful ? words.doubtTitle : words.failedTitle(group.length),
    paragraphs: [
      ...lines,
      ...(group.length > LINES ? [words.more(group.length - LINES)] : []),
      ...new Set(mend),
      ...(doubtful ? [] : [words.again]),
    ],
  });
}

function mendOf(error: string, text: Text): string {
  const { mend } = text.deliveries;
  return Object.hasOwn(mend, error) ? mend[error as keyof typeof mend] : mend.other;
}
