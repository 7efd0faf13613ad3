import type { Card } from '../src/domain/card.ts';
import { clip, oneLine } from './escape.ts';
import { blocksOf, button, context, section } from './kit.ts';
import { bold, data, prose } from './markup.ts';
import { LIMITS } from './slack-limits.ts';

/** A short answer in words: what is the matter, what to do, and accounts to choose from where there are some. */
export interface Notice {
  readonly title: string;
  /** Lines part at line breaks; what stands between back-ticks is shown as typed. */
  readonly paragraphs: readonly string[];
  readonly choices?: readonly { readonly id: string; readonly name: string }[];
  /** What the button of a choice says. */
  readonly choose?: string;
  /** Small print below. */
  readonly footer?: string;
}

const CHOICES = 8;
const FALLBACK_TEXT = 600;

/** The notice as a message: every piece is escaped, back-ticks make code, and a choice is a button. */
export function noticeCard(notice: Notice): Card {
  const paragraphs = notice.paragraphs.map((paragraph) => prose(paragraph));
  // One paragraph a choice: two buttons in one row may not share their action id.
  const choices = (notice.choices ?? [])
    .slice(0, CHOICES)
    .map(({ id, name }) =>
      section(
        data(name, LIMITS.header),
        button({ action: 'choose', label: notice.choose ?? name, deliveryId: 0, accountId: id }),
      ),
    );
  return {
    text: clip([data(endedTitle(notice)), ...paragraphs].map((part) => part.markup).join(' '), FALLBACK_TEXT),
    blocks: blocksOf(
      section(bold(data(notice.title, LIMITS.header))),
      ...paragraphs.map((paragraph) => section(paragraph)),
      ...choices,
      notice.footer === undefined ? null : context(prose(notice.footer)),
    ),
  };
}

/** The notice for a terminal or a file. */
export function noticeMarkdown(notice: Notice): string {
  const choices = (notice.choices ?? []).map(({ name }) => `- ${oneLine(name)}`).join('\n');
  return [`**${oneLine(notice.title)}**`, ...notice.paragraphs, choices, notice.footer ?? '']
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The notice in one line without any mark. */
export function noticePlain(notice: Notice): string {
  return oneLine([endedTitle(notice), ...notice.paragraphs].join(' ').replaceAll('`', ''));
}

/** The title as the first sentence of a line. */
const endedTitle = ({ title }: Notice): string => {
  if (/[.?!。？！]$/u.test(title)) return title;
  return `${title}${/\p{Script=Han}$/u.test(title) ? '：' : ':'}`;
};
