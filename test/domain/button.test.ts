import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buttonValue, parseButtonValue } from '../../src/domain/button.ts';

test('a button value comes back as it went, colons and line breaks in the id included', () => {
  fc.assert(
    fc.property(fc.nat(), fc.string({ minLength: 1 }), (deliveryId, accountId) => {
      expect(parseButtonValue(buttonValue(deliveryId, accountId))).toEqual({ deliveryId, accountId });
    }),
  );
});

test.each(['', 'acme', ':acme', '7:', '-1:acme', '1e3:acme', 'x:acme'])('%j is none of ours', (value) => {
  expect(parseButtonValue(value)).toBeNull();
});
