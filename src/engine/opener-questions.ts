import type { OpenerFact, OpenerFactKind } from '../domain/assessment.ts';
import type { AskId, QuestionId } from '../domain/judgement.ts';

export const PEOPLE: readonly OpenerFactKind[] = ['access', 'joined', 'department'];
export const PLANS: readonly OpenerFactKind[] = ['initiative', 'rule'];
export const LIMITS: readonly OpenerFactKind[] = ['throttled', 'cap', 'limit'];

/** What a closing question is about; without one of these it would ask about something the opener never said. */
const NEEDS: Readonly<Partial<Record<AskId, readonly OpenerFactKind[]>>> = {
  onboarding: ['hiring'],
  room: ['seats'],
  waiting: ['waitlist'],
  limit: LIMITS,
  demand: ['asked'],
  workaround: ['workaround'],
  change: PEOPLE,
  initiative: PLANS,
  renewal: ['renewal'],
  role: ['promotion'],
  result: ['milestone'],
  handover: ['left'],
  'new-owner': ['acquired-by'],
  'new-term': ['new-term'],
};

/** The closing question for what is left of an opener's facts, where some of them could not be said. */
export function askAbout(facts: readonly OpenerFact[], ask: AskId): AskId {
  const fits = (one: AskId) => {
    const needs = NEEDS[one];
    return needs === undefined || facts.some((fact) => needs.includes(fact.kind));
  };
  if (ask === 'handover' || ask === 'new-owner' || ask === 'new-term') return fits(ask) ? ask : 'priorities';
  if (fits(ask)) return ask;
  return (['demand', 'limit', 'renewal', 'change', 'initiative'] as const).find(fits) ?? 'adoption';
}

/** Three discovery questions that suit a closing question: need, owner or decision, timing (spec section 8.3). */
export const QUESTIONS: Readonly<Record<AskId, readonly [QuestionId, QuestionId, QuestionId]>> = {
  onboarding: ['need-people', 'owner-joint', 'timing-growth'],
  room: ['need-people', 'owner-team', 'timing-limit'],
  waiting: ['need-people', 'owner-team', 'timing-limit'],
  limit: ['need-limit', 'owner-team', 'timing-limit'],
  demand: ['need-demand', 'owner-joint', 'timing-plan'],
  workaround: ['need-demand', 'owner-team', 'timing-plan'],
  growth: ['need-change', 'owner-joint', 'timing-plan'],
  change: ['need-change', 'owner-team', 'timing-plan'],
  initiative: ['need-change', 'owner-joint', 'timing-plan'],
  renewal: ['need-result', 'owner-joint', 'timing-renewal'],
  role: ['need-result', 'owner-team', 'timing-plan'],
  result: ['need-result', 'owner-joint', 'timing-plan'],
  priorities: ['need-priorities', 'owner-work', 'timing-renewal'],
  frustration: ['need-frustration', 'owner-work', 'timing-fix'],
  adoption: ['need-adoption', 'owner-work', 'timing-fix'],
  decline: ['need-adoption', 'owner-work', 'timing-fix'],
  handover: ['need-priorities', 'owner-work', 'timing-renewal'],
  'new-owner': ['need-priorities', 'owner-work', 'timing-fix'],
  'new-term': ['need-result', 'owner-joint', 'timing-plan'],
  partner: ['partner-need', 'partner-owner', 'partner-timing'],
  'partner-care': ['partner-need', 'partner-owner', 'partner-timing'],
};
