import { evidenceFor, evidenceOfRequest, freshFacts } from '../detectors/facts.ts';
import { isPervasive, notedWorkarounds } from '../detectors/workarounds.ts';
import type { Factor } from '../domain/assessment.ts';
import type { Context } from '../domain/context.ts';
import { isWithin } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { CustomerRequest } from '../domain/records.ts';
import type { Judging } from './judging.ts';
import { knownFactor, labelPoints, unknownFactor } from './rubric.ts';

/** Requests, inquiries, limit complaints and workarounds inside the window, newest first (spec section 4). */
export function countedRequests(dossier: Dossier, context: Context): readonly CustomerRequest[] {
  const { score, windows } = context.settings;
  return dossier.requests
    .filter(
      (request) =>
        score.countedRequests.includes(request.kind) && isWithin(request.date, context.today, windows.requests),
    )
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/**
 * Features (spec section 4): two or more asked in the last 180 days, one, or explicitly none; a workaround met
 * everywhere counts as two. Only older ones, or no record at all, is unknown.
 */
export function demandFactor({ dossier, context }: Judging): Factor {
  const { settings } = context;
  const requests = countedRequests(dossier, context);
  // A note usually tells of the workaround that was recorded: it counts where none was.
  const isRecorded = requests.some(({ kind }) => kind === 'workaround');
  const counts = settings.score.countedRequests.includes('workaround') && !isRecorded;
  const noted = counts ? notedWorkarounds(dossier, context) : [];
  const weights = [
    ...requests.map((request) => isPervasive(request, context)),
    ...noted.map((each) => each.detail?.['pervasive'] !== undefined),
  ];
  const count = weights.reduce((sum, pervasive) => sum + (pervasive ? settings.score.pervasive : 1), 0);
  const evidence = [...requests.map((request) => evidenceOfRequest(request)), ...noted];
  if (count >= 2) {
    const points = labelPoints('features', 'multiple', settings);
    return knownFactor('features', settings, { points, reason: 'multiple', evidence });
  }
  if (count === 1) {
    const points = labelPoints('features', 'some', settings);
    return knownFactor('features', settings, { points, reason: 'one', evidence });
  }
  if (freshFacts(dossier, context).facts.requests_none !== true) return unknownFactor('features', settings);
  return knownFactor('features', settings, {
    points: labelPoints('features', 'none', settings),
    reason: 'none',
    evidence: [evidenceFor(dossier, 'requests_none', 'none')],
  });
}
