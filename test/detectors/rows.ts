import { expect, test } from 'vitest';
import { detectorOf } from '../../src/detectors/index.ts';
import type { Context } from '../../src/domain/context.ts';
import type { Finding, SignalId } from '../../src/domain/signal.ts';
import { aContext, aDossier, type DossierInput } from '../support/a-dossier.ts';

/** One case of a detector: what is known, and what it finds, as `strength` or `strength subject`. */
export interface Row {
  readonly it: string;
  readonly given: DossierInput;
  readonly finds: readonly string[];
  readonly context?: Context;
}

/** What a detector finds, told as `strength` or `strength subject`. */
export function findingsOf(
  id: SignalId,
  given: DossierInput,
  context: Context = aContext(given.today),
): readonly Finding[] {
  const detector = detectorOf(id);
  if (!detector) throw new Error(`no detector ${id}`);
  return detector.detect(aDossier(given), context);
}

const tell = ({ strength, subject }: Finding): string => `${strength} ${subject}`.trim();

/** A table of cases as tests: each detector has a row that fires, one that just does not, and one without its input. */
export function table(cases: Readonly<Partial<Record<SignalId, readonly Row[]>>>): void {
  for (const [id, rows] of Object.entries(cases) as [SignalId, readonly Row[]][]) {
    test(`${id} has a row that fires, one that just does not, and one without its input`, () => {
      expect(rows.filter(({ finds }) => finds.length > 0).length).toBeGreaterThanOrEqual(1);
      expect(rows.filter(({ finds }) => finds.length === 0).length).toBeGreaterThanOrEqual(2);
    });
    test.each(rows.map((row) => [`${id}: ${row.it}`, row] as const))('%s', (_, { given, finds, context }) => {
      const findings = findingsOf(id, given, context);
      expect(findings.map(tell)).toEqual(finds);
      for (const finding of findings) {
        expect(finding.id).toBe(id);
        expect(finding.evidence.length).toBeGreaterThan(0);
        for (const evidence of finding.evidence) expect(evidence.source.file).not.toBe('');
      }
    });
  }
}
