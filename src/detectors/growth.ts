import type { Context } from '../domain/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import { isAtLeast } from '../domain/money.ts';
import { foldWord } from '../domain/names.ts';
import type { AccountEvent } from '../domain/records.ts';
import type { Evidence, Finding, SignalId, Strength } from '../domain/signal.ts';
import { declare, found, NONE } from './declare.ts';
import type { Detector } from './detector.ts';
import {
  evidenceFor,
  evidenceOfEvent,
  evidenceOfNote,
  foldRole,
  freshFacts,
  hiringOf,
  ownsModule,
  roundOf,
  roundStage,
  usageChange,
} from './facts.ts';
import { topicStatements } from './notes/read.ts';
import { subjectOfSentence } from './notes/topics.ts';
import { isSamePlace, plansOfKind } from './plans.ts';
import { headcountChange } from './readings/headcount.ts';
import { happenings } from './same-event.ts';

/** Events of one type as findings of one strength. */
const fromEvents =
  (id: SignalId, strength: Strength, types: readonly string[], window: (context: Context) => number) =>
  (dossier: Dossier, context: Context): Finding[] =>
    happenings(dossier, context, types, window(context), id).map(({ subject, events }) =>
      found(
        id,
        strength,
        events.map((event) => evidenceOfEvent(event)),
        subject,
      ),
    );

/** New offices. News of the country an office opens in is the same step: both are cited, so that it counts once. */
function newOffices(dossier: Dossier, context: Context): readonly Finding[] {
  const offices = fromEvents('new-office', 'strong', ['new_office'], ({ settings }) => settings.windows.office);
  return offices(dossier, context).map((office) => {
    const abroad = plansOfKind('international', dossier, context)
      .flatMap(({ evidence }) => evidence)
      .filter((country) => office.evidence.some((item) => isSamePlace(item, country, context)));
    return abroad.length === 0 ? office : { ...office, evidence: [...office.evidence, ...abroad] };
  });
}

function headcount12m(dossier: Dossier, context: Context): readonly Finding[] {
  const change = headcountChange(dossier, context);
  if (!change || change.to <= change.from) return NONE;
  if (!isAtLeast(change.to - change.from, change.from, context.settings.thresholds.headcount12mPct)) return NONE;
  return [found('headcount-12m', 'strong', [change.evidence])];
}

function headcountSigning(dossier: Dossier, context: Context): readonly Finding[] {
  const { employees: to, employees_at_signing: from, contract_start: start } = freshFacts(dossier, context).facts;
  if (to === undefined || from === undefined || from <= 0 || to <= from) return NONE;
  if (!isAtLeast(to - from, from, context.settings.thresholds.headcountSigningPct)) return NONE;
  const since = start === undefined ? {} : { fromDay: start };
  return [found('headcount-signing', 'strong', [evidenceFor(dossier, 'employees', to, { from, ...since })])];
}

function usageGrowing(dossier: Dossier, context: Context): readonly Finding[] {
  const change = usageChange(dossier, context);
  return change?.trend === 'growing' ? [found('usage-growing', 'medium', change.evidence)] : NONE;
}

function funding(dossier: Dossier, context: Context): readonly Finding[] {
  const { windows } = context.settings;
  return happenings(dossier, context, ['funding'], windows.funding, 'funding-round', roundOf).map(
    ({ subject, events }) => {
      const stage = Math.max(...events.map((event) => roundStage(roundOf(event))));
      return found('funding-round', stage >= 1 ? 'strong' : 'medium', events.map(fundingEvidence), subject);
    },
  );
}

const fundingEvidence = (event: AccountEvent): Evidence => {
  const round = roundOf(event);
  return evidenceOfEvent(event, round === '' ? {} : { round });
};

function revenueGrowth(dossier: Dossier, context: Context): readonly Finding[] {
  const { revenue_growth_pct: percent } = freshFacts(dossier, context).facts;
  const events = fromEvents('revenue-growth', 'medium', ['revenue_growth'], ({ settings }) => settings.windows.events);
  const reported = events(dossier, context).flatMap((finding) => finding.evidence);
  const stated =
    percent !== undefined && percent >= context.settings.thresholds.revenueGrowthPct
      ? [evidenceFor(dossier, 'revenue_growth_pct', percent)]
      : [];
  const evidence = [...stated, ...reported];
  return evidence.length > 0 ? [found('revenue-growth', 'medium', evidence)] : NONE;
}

/** Who is sought: events by role, then notes, then the label; each report of the same hiring once. */
function companyHiring(dossier: Dossier, context: Context): readonly Finding[] {
  const { windows } = context.settings;
  const findings = happenings(
    dossier,
    context,
    ['hiring'],
    windows.hiring,
    'company-hiring',
    (event) => hiringOf(event).role,
  ).map(({ subject, events }) => found('company-hiring', 'strong', events.map(hiringEvidence), subject));
  const [first] = findings;
  const noted = topicStatements(dossier, context, 'hiring').map(({ note, quote, detail }) =>
    evidenceOfNote(note, quote, detail),
  );
  const label = freshFacts(dossier, context).facts.company_growth;
  const labelled = label === 'hiring' ? [evidenceFor(dossier, 'company_growth', label)] : [];
  const more = [...noted, ...labelled];
  if (more.length === 0) return productRolesFirst(findings, context);
  if (!first) return [found('company-hiring', 'strong', more, subjectOfNoted(noted[0]))];
  return productRolesFirst([{ ...first, evidence: [...first.evidence, ...more] }, ...findings.slice(1)], context);
}

const subjectOfNoted = (evidence: Evidence | undefined): string => {
  const role = evidence?.detail?.['role'];
  return typeof role === 'string' ? role : evidence ? subjectOfSentence(String(evidence.value)) : '';
};

function hiringEvidence(event: AccountEvent): Evidence {
  const { count, role } = hiringOf(event);
  return evidenceOfEvent(event, { ...(count === null ? {} : { count }), ...(role === '' ? {} : { role }) });
}

/** Roles that would use the product come first (spec section 3). */
function productRolesFirst(findings: readonly Finding[], context: Context): readonly Finding[] {
  const roles = (context.catalogue?.product_roles ?? []).map(foldRole).filter((role) => role !== '');
  if (roles.length === 0 || findings.length < 2) return findings;
  const uses = ({ subject }: Finding): boolean => roles.some((role) => foldRole(subject).includes(role));
  return [...findings.filter(uses), ...findings.filter((finding) => !uses(finding))];
}

function jobPosts(dossier: Dossier, context: Context): readonly Finding[] {
  const { catalogue, settings } = context;
  if (!catalogue) return NONE;
  const { facts } = freshFacts(dossier, context);
  return happenings(dossier, context, ['job_post'], settings.windows.hiring, 'job-post-use-case').flatMap(
    ({ subject, events }) => {
      const evidence = events.flatMap((event) => {
        const words = foldWord(`${event.role ?? ''} ${event.detail ?? ''}`);
        for (const module of catalogue.modules) {
          const phrase = module.job_keywords?.find((keyword) => keyword !== '' && words.includes(foldWord(keyword)));
          if (phrase !== undefined && !ownsModule(module.name, facts, catalogue)) {
            return [evidenceOfEvent(event, { phrase, module: module.name })];
          }
        }
        return [];
      });
      return evidence.length > 0 ? [found('job-post-use-case', 'medium', evidence, subject)] : [];
    },
  );
}

/** Category 4 of spec section 3: the company behind the account grows. */
export const GROWTH: readonly Detector[] = [
  declare({
    id: 'headcount-12m',
    category: 'growth',
    mode: 'level',
    factors: ['growth'],
    types: ['SEAT'],
    when: 'M',
    guards: ['b'],
    detect: headcount12m,
  }),
  declare({
    id: 'headcount-signing',
    category: 'growth',
    mode: 'level',
    factors: ['growth'],
    types: ['SEAT'],
    when: 'M',
    guards: ['b'],
    detect: headcountSigning,
  }),
  declare({
    id: 'usage-growing',
    category: 'growth',
    mode: 'level',
    factors: ['growth'],
    types: ['SEAT'],
    when: 'M',
    detect: usageGrowing,
  }),
  declare({
    id: 'new-office',
    category: 'growth',
    mode: 'event',
    factors: ['growth'],
    types: ['SEAT', 'DEPT'],
    when: 'M',
    guards: ['b'],
    detect: newOffices,
  }),
  declare({
    id: 'funding-round',
    category: 'growth',
    mode: 'event',
    factors: ['growth'],
    types: ['SEAT', 'TIER'],
    when: 'I',
    guards: ['b'],
    detect: funding,
  }),
  declare({
    id: 'revenue-growth',
    category: 'growth',
    mode: 'level',
    factors: ['growth'],
    types: ['SEAT', 'USAGE'],
    when: 'Q',
    guards: ['b'],
    detect: revenueGrowth,
  }),
  declare({
    id: 'company-hiring',
    category: 'growth',
    mode: 'event',
    factors: ['growth'],
    types: ['SEAT'],
    when: 'M',
    guards: ['b'],
    detect: companyHiring,
  }),
  declare({
    id: 'job-post-use-case',
    category: 'growth',
    mode: 'event',
    factors: ['growth'],
    types: ['ADDON'],
    when: 'M',
    guards: ['g'],
    detect: jobPosts,
  }),
];
