import { expect, test } from 'vitest';
import { leadingSignals } from '../../src/domain/leading-signals.ts';
import { aGuardedAssessment, anAssessment, aPlay, aSignal } from '../support/an-assessment.ts';

const ids = (assessment: ReturnType<typeof anAssessment>) => leadingSignals(assessment).map((signal) => signal.id);

test('the strongest first, news before what is known, nothing cleared', () => {
  const signals = [
    aSignal({ id: 'renewal-window', strength: 'medium', state: 'new' }),
    aSignal({ id: 'funding-round', strength: 'strong', state: 'ongoing' }),
    aSignal({ id: 'company-hiring', strength: 'strong', state: 'escalated' }),
    aSignal({ id: 'usage-growing', strength: 'medium', state: 'ongoing' }),
    aSignal({ id: 'new-office', strength: 'strong', state: 'cleared' }),
  ];
  expect(ids(anAssessment({ signals }))).toEqual([
    'company-hiring',
    'funding-round',
    'renewal-window',
    'usage-growing',
  ]);
});

test('under a guard its reasons come first, also where a signal of another name carries them', () => {
  const guarded = aGuardedAssessment({
    play: aPlay({ id: 'adopt-first', reasons: [{ id: 'declining', evidence: [] }] }),
    signals: [aSignal(), aSignal({ id: 'usage-declining', strength: 'medium' })],
  });
  expect(ids(guarded)).toEqual(['usage-declining', 'seat-ceiling']);
});

test('under a guard nothing is named that the account could buy', () => {
  const signals = [
    aSignal(),
    aSignal({ id: 'module-fit', strength: 'medium' }),
    aSignal({ id: 'white-space', strength: 'weak' }),
  ];
  expect(ids(anAssessment({ signals }))).toEqual(['seat-ceiling', 'module-fit', 'white-space']);
  expect(ids(aGuardedAssessment({ signals }))).toEqual(['seat-ceiling']);
});

test('a renewal that is imminent is said once, by the sharper of its two signals', () => {
  const window = aSignal({ id: 'renewal-window', strength: 'medium', state: 'ongoing' });
  const imminent = aSignal({ id: 'renewal-imminent', strength: 'medium', state: 'new' });
  expect(ids(anAssessment({ signals: [window, imminent] }))).toEqual(['renewal-imminent']);
  const moved = { ...imminent, state: 'cleared' as const };
  expect(ids(anAssessment({ signals: [window, moved] }))).toEqual(['renewal-window']);
});
