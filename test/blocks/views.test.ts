import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { homeView } from '../../blocks/home.ts';
import { checkView } from '../../blocks/limits.ts';
import { notRelevantModal, readNotRelevant, readSnooze, snoozeModal } from '../../blocks/modals.ts';
import { LANGUAGES } from '../../src/domain/settings.ts';
import { textFor } from '../../src/text/text.ts';
import { TODAY } from '../support/an-assessment.ts';
import { assessment, hostileText } from '../support/arbitrary-assessment.ts';

const text = textFor('en');

describe.each(LANGUAGES)('in %s', (language) => {
  const words = textFor(language);

  test('dialogs are inside the limits whatever the account is called', () => {
    fc.assert(
      fc.property(hostileText, (name) => {
        const facts = { name, metadata: '{"d":1}', day: TODAY };
        expect(checkView(snoozeModal(facts, words))).toEqual([]);
        expect(checkView(notRelevantModal(facts, words))).toEqual([]);
      }),
    );
  });

  test('the Home tab is inside the limits', () => {
    fc.assert(
      fc.property(fc.array(assessment, { maxLength: 12 }), fc.option(fc.constant(TODAY)), (top, day) => {
        const view = homeView({ day, book: { pursue: top.length, defend: 1 }, top, command: '/expand' }, words);
        expect(checkView(view)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

test('the Home tab says why it is empty', () => {
  const say = (day: string | null) => JSON.stringify(homeView({ day, book: {}, top: [], command: '/headroom' }, text));
  expect(say(null)).toContain('No scan has finished yet');
  expect(say(TODAY)).toContain('No account names you');
  expect(say(TODAY)).toContain('/headroom rank mine');
});

describe('the snooze dialog', () => {
  const preset = (value: string) => ({ preset: { value: { type: 'radio_buttons', selected_option: { value } } } });
  const date = (day: string | null) => ({ date: { value: { type: 'datepicker', selected_date: day } } });

  test.each([
    ['a span', { ...preset('2025-06-09'), ...date(null) }, '2025-06-09'],
    ['a day counts before a span', { ...preset('2025-06-09'), ...date('2025-07-01') }, '2025-07-01'],
  ])('%s', (_, values, day) => {
    expect(readSnooze(values, TODAY, text)).toEqual({ ok: true, value: day });
  });

  test.each([
    ['nothing chosen', {}, 'preset'],
    ['today', { ...preset('2025-06-09'), ...date(TODAY) }, 'date'],
    ['no real day', preset('2025-02-31'), 'preset'],
  ])('%s is asked again', (_, values, block) => {
    expect(readSnooze(values, TODAY, text)).toMatchObject({ ok: false, block });
  });

  test('offers days after today only', () => {
    const view = JSON.stringify(snoozeModal({ name: 'Acme', metadata: '', day: '2025-01-31' }, text));
    expect(view.match(/"value":"\d{4}-\d{2}-\d{2}"/g)).toEqual(
      expect.arrayContaining([
        '"value":"2025-02-07"',
        '"value":"2025-02-14"',
        '"value":"2025-02-28"',
        '"value":"2025-04-30"',
      ]),
    );
  });
});

describe('the dialog of Not relevant', () => {
  const reason = (value: string) => ({ reason: { value: { selected_option: { value } } } });

  test('takes one of four reasons and a note', () => {
    const values = { ...reason('wrong-data'), note: { value: { type: 'plain_text_input', value: '  old seats ' } } };
    expect(readNotRelevant(values, text)).toEqual({ ok: true, value: { reason: 'wrong-data', note: 'old seats' } });
    expect(readNotRelevant(reason('already-known'), text)).toEqual({
      ok: true,
      value: { reason: 'already-known', note: null },
    });
  });

  test.each([{}, reason('because')])('asks again for anything else', (values) => {
    expect(readNotRelevant(values, text)).toMatchObject({ ok: false, block: 'reason' });
  });
});
