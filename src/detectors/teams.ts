import type { Context } from '../domain/context.ts';
import { isWithin } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import { foldWord } from '../domain/names.ts';
import type { Evidence, Finding, Signal } from '../domain/signal.ts';
import { declare, found, NONE } from './declare.ts';
import type { Detector } from './detector.ts';
import { details, evidenceFor, evidenceOfEvent, evidenceOfRequest, freshFacts } from './facts.ts';
import { happenings } from './same-event.ts';

function newDepartments(dossier: Dossier, context: Context): readonly Finding[] {
  const findings = happenings(
    dossier,
    context,
    ['new_department'],
    context.settings.windows.events,
    'new-department',
  ).map(({ subject, events }) =>
    found(
      'new-department',
      'medium',
      events.map((event) => evidenceOfEvent(event)),
      subject,
    ),
  );
  const before = dossier.previous?.facts.departments;
  const now = freshFacts(dossier, context).facts.departments;
  if (!before || !now || now === before) return findings;
  for (const { name, headcount } of now) {
    if (before.some((other) => foldWord(other.name) === foldWord(name))) continue;
    if (findings.some(({ subject }) => foldWord(subject) === foldWord(name))) continue;
    const evidence = evidenceFor(dossier, 'departments', name, { detail: details({ dept: name, headcount }) });
    findings.push(found('new-department', 'medium', [evidence], name));
  }
  return findings;
}

/** A department seen as new stays one for the event window, as long as it is there. */
function heldDepartment(dossier: Dossier, context: Context, standing: Signal): Finding | null {
  const [evidence] = standing.evidence;
  if (evidence?.measure !== 'departments') return null;
  const { departments } = freshFacts(dossier, context).facts;
  const stands = departments?.some(({ name }) => foldWord(name) === foldWord(standing.subject));
  if (!stands || !isWithin(evidence.day, context.today, context.settings.windows.events)) return null;
  return found('new-department', 'medium', standing.evidence, standing.subject);
}

function accessRequests(dossier: Dossier, context: Context): readonly Finding[] {
  if (dossier.requests.length === 0) return NONE;
  const { departments } = freshFacts(dossier, context).facts;
  const groups = new Map<string, { dept: string; evidence: Evidence[] }>();
  for (const request of dossier.requests) {
    const { kind, dept, date } = request;
    if (kind !== 'access' || dept === undefined) continue;
    if (!isWithin(date, context.today, context.settings.windows.requests)) continue;
    const known = departments?.find(({ name }) => foldWord(name) === foldWord(dept));
    if (known && (known.contracted === true || (known.users ?? 0) > 0)) continue;
    const group = groups.get(foldWord(dept)) ?? { dept, evidence: [] };
    group.evidence.push(evidenceOfRequest(request));
    groups.set(foldWord(dept), group);
  }
  return [...groups.values()].map(({ dept, evidence }) => found('dept-access-request', 'strong', evidence, dept));
}

/** Category 3 of spec section 3: parts of the company that do not use the product yet. */
export const TEAMS: readonly Detector[] = [
  declare({
    id: 'new-department',
    category: 'teams',
    mode: 'event',
    factors: ['growth'],
    types: ['DEPT'],
    when: 'M',
    guards: ['b'],
    detect: newDepartments,
    hold: heldDepartment,
  }),
  declare({
    id: 'dept-access-request',
    category: 'teams',
    mode: 'event',
    factors: ['features'],
    types: ['DEPT'],
    when: 'N',
    guards: ['a'],
    detect: accessRequests,
  }),
  declare({
    id: 'acquired-company',
    category: 'teams',
    mode: 'event',
    factors: ['growth'],
    types: ['DEPT'],
    when: 'M',
    guards: ['b'],
    detect: (dossier, context) =>
      happenings(dossier, context, ['acquisition'], context.settings.windows.acquisition, 'acquired-company').map(
        ({ subject, events }) =>
          found(
            'acquired-company',
            'strong',
            events.map((event) => evidenceOfEvent(event)),
            subject,
          ),
      ),
  }),
];
