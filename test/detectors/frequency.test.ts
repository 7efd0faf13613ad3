import { expect, test } from 'vitest';
import { readFrequency, timesAWeek } from '../../src/detectors/readings/frequency.ts';

test.each([
  ['daily', 1, 'day', 5],
  ['Every weekday', 1, 'day', 5],
  ['12/week', 12, 'week', 12],
  ['12× per week', 12, 'week', 12],
  ['5-10 times a week', 5, 'week', 5],
  ['twice a day', 2, 'day', 10],
  ['3x daily', 3, 'day', 15],
  ['1,300/month', 1300, 'month', 300],
  ['hourly', 1, 'hour', 40],
  ['weekly', 1, 'week', 1],
  ['每天', 1, 'day', 5],
  ['天天用', 1, 'day', 5],
  ['每周12次', 12, 'week', 12],
  ['每周约12次', 12, 'week', 12],
  ['12次/周', 12, 'week', 12],
  ['一天3次', 3, 'day', 15],
  ['每周三次', 3, 'week', 3],
  ['每月26次', 26, 'month', 6],
] as const)('%s', (text, count, per, weekly) => {
  const frequency = readFrequency(text);
  expect(frequency).toEqual({ count, per });
  expect(frequency && timesAWeek(frequency)).toBeCloseTo(weekly);
});

test.each([
  '3 times',
  '12',
  'often',
  'every 2 days',
  'biweekly',
  'not daily',
  'less than weekly',
  '经常',
  '隔天',
  '不到每周1次',
  '',
])('%j names no pace', (text) => {
  expect(readFrequency(text)).toBeNull();
});
