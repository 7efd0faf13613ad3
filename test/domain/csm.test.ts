import { expect, test } from 'vitest';
import { resolveCsm } from '../../src/domain/csm.ts';
import { settingsWith } from '../support/a-job.ts';

const settings = settingsWith({
  csms: [
    { name: 'Ana Silva', email: 'Ana@Example.com', slackId: 'U111', timezone: 'Europe/Lisbon', manager: 'Ben' },
    { name: 'Ben Ode', slackId: 'U222' },
    { name: '王芳', email: 'fang@example.com' },
    { name: 'Name Alone' },
  ],
});

test.each([
  ['ana@example.com', 'ana@example.com'],
  [' ANA@example.COM ', 'ana@example.com'],
  ['U111', 'ana@example.com'],
  ['ana  silva', 'ana@example.com'],
  ['Ben Ode', 'U222'],
  ['王芳', 'fang@example.com'],
  ['Carl@Example.com', 'carl@example.com'],
  ['U0ABC', 'U0ABC'],
  ['W0ABC', 'W0ABC'],
  ['Name Alone', null],
  ['Somebody Else', null],
  ['<!channel>@x', null],
  ['', null],
  ['   ', null],
  [null, null],
])('%s is %s', (stated, key) => {
  expect(resolveCsm(stated, settings)?.key ?? null).toBe(key);
});

test('the settings add zone, language and manager', () => {
  expect(resolveCsm('U111', settings)).toEqual({
    key: 'ana@example.com',
    name: 'Ana Silva',
    email: 'ana@example.com',
    slackId: 'U111',
    timezone: 'Europe/Lisbon',
    language: null,
    manager: 'Ben',
  });
});
