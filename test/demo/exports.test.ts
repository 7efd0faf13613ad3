import { expect, test } from 'vitest';
import { exportDays, exportsOf } from '../../demo/book/exports.ts';
import { STORIES } from '../../demo/book/stories.ts';
import { HISTORY_DAYS, valueAt } from '../../demo/book/story.ts';
import { weekday } from '../../src/domain/day.ts';
import { nameKey } from '../../src/domain/names.ts';

const TODAY = '2025-06-02';

test('the book has about sixty customers of four CSMs, one of them owned by nobody', () => {
  expect(STORIES.length).toBeGreaterThanOrEqual(58);
  expect(STORIES.length).toBeLessThanOrEqual(62);
  expect(new Set(STORIES.map((story) => story.csm))).toEqual(new Set(['maya', 'oliver', 'sofia', 'xiaowen', null]));
  expect(STORIES.filter((story) => story.csm === null)).toHaveLength(1);
  expect(new Set(STORIES.map((story) => nameKey(story.name))).size).toBe(STORIES.length);
});

test('files arrive on working days, two months back, and this morning whatever the weekday', () => {
  for (const today of [TODAY, '2025-06-07', '2025-06-08', '2024-02-29']) {
    const days = exportDays(today);

    expect(days[0]).toBe(HISTORY_DAYS);
    expect(days.at(-1)).toBe(0);
    expect(days.length).toBeGreaterThan(40);
  }
  expect(weekday(TODAY)).toBe(1);
});

test('the same day writes the same files, byte for byte', () => {
  const write = () => exportDays(TODAY).flatMap((ago) => exportsOf(TODAY, ago));

  expect(write()).toEqual(write());
});

test('every event, note and request of every story is exported once, whichever day is played', () => {
  for (const today of [TODAY, '2025-06-04', '2025-06-07', '2025-06-08']) {
    const files = exportDays(today).flatMap((ago) => exportsOf(today, ago));
    const count = (start: string, lines: (content: string) => number) =>
      files.filter((file) => file.name.startsWith(start)).reduce((sum, file) => sum + lines(file.content), 0);

    expect(count('news-', (content) => JSON.parse(content).length)).toBe(sum((story) => story.events?.length));
    expect(count('notes-', (content) => content.trimEnd().split('\n').length)).toBe(
      sum((story) => story.notes?.length),
    );
    expect(count('requests-', (content) => content.trimEnd().split('\r\n').length - 1)).toBe(
      sum((story) => story.requests?.length),
    );
    expect(count('contacts-', (content) => content.trimEnd().split('\r\n').length - 1)).toBe(
      sum((story) => story.contacts?.length),
    );
  }
});

const sum = (count: (story: (typeof STORIES)[number]) => number | undefined): number =>
  STORIES.reduce((total, story) => total + (count(story) ?? 0), 0);

test('no name or note holds a character the local page would show escaped', () => {
  const said = exportDays(TODAY)
    .flatMap((ago) => exportsOf(TODAY, ago))
    .map((file) => file.content)
    .join('\n');

  expect(said).not.toMatch(/[&<>]/);
});

test.each([
  [63, 40],
  [70, null],
  [36, 42],
  [10, 44],
  [5, 46],
  [0, 48],
])('a path stands at its points and runs straight between them: %i days ago %j', (ago, value) => {
  expect(
    valueAt(
      [
        [63, 40],
        [10, 44],
        [0, 48],
      ],
      ago,
    ),
  ).toBe(value);
});
