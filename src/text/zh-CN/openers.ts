import type { OpenerFact, OpenerFactKind, OpenerPlan } from '../../domain/assessment.ts';
import type { openers as source } from '../en/openers.ts';
import { daysUntil, type Telling, valuesOf } from '../opener-words.ts';
import { asks, questions } from './opener-asks.ts';
import { facts } from './opener-facts.ts';

/** What follows from the facts, without its full stop; empty where the facts speak for themselves. */
function consequence(plan: OpenerPlan): string {
  const find = (kind: OpenerFactKind) => plan.facts.find((fact) => fact.kind === kind);
  const seated = find('seats');
  const free = seated ? freeSeats(seated) : null;
  switch (plan.ask) {
    case 'onboarding': {
      const coming = hiringCount(plan);
      if (free !== null && free <= 0) return '新人来了就得等名额';
      return free !== null && coming !== null && coming > free ? '新人可能几周内就要等名额' : '剩下的名额可能很快用完';
    }
    case 'waiting':
      return '有些工作多半也在等';
    case 'room':
      if (free === null) return '留给后来者的名额不多了';
      return free <= 0 ? '下一位需要的人已经没有名额' : `还能再加 ${free} 位`;
    case 'limit':
      return limitLeft(find('limit'));
    case 'adoption':
    case 'decline':
      return othersIdle(plan) ? '其余的暂时没用上，想必有原因' : '';
    case 'frustration':
      if (othersIdle(plan)) return '其余的暂时没用上，想必有原因';
      return HURTS.includes(plan.facts[0]?.kind) ? troubleFirst(plan) : '';
    case 'priorities':
      return weeksLeft(plan);
    default:
      return '';
  }
}

/** Measures of displeasure: what they say comes before anything else. */
const HURTS: readonly (OpenerFactKind | undefined)[] = ['nps', 'escalations', 'tickets'];

function troubleFirst({ facts: [, second], variant }: OpenerPlan): string {
  if (second && !isTrouble(second)) return '先把问题解决好最要紧';
  return `${second ? '这两件事' : '这件事'}${variant % 2 === 0 ? '最要紧' : '不该拖下去'}`;
}

/** Whether a fact troubles the customer: seats do once none is free. */
const isTrouble = (fact: OpenerFact): boolean =>
  HURTS.includes(fact.kind) || (fact.kind === 'seats' && (valuesOf(fact).percent ?? 0) >= 100);

/** Whether the opener's one fact is that many seats stand idle. */
function othersIdle({ facts: [one, two] }: OpenerPlan): boolean {
  if (one?.kind !== 'seats' || two) return false;
  return (freeSeats(one) ?? 0) > 1 && (valuesOf(one).percent ?? 0) < 80;
}

function limitLeft(fact: OpenerFact | undefined): string {
  if (!fact || (valuesOf(fact).percent ?? 0) >= 100) return '';
  const flows = ['api', 'transactions'].includes(valuesOf(fact).word('metric').toLowerCase());
  return flows ? '忙的一周可能就会用完' : '余量不多了';
}

const freeSeats = (fact: OpenerFact): number | null => {
  const { value, of } = valuesOf(fact);
  return value === null || of === null ? null : of - value;
};

const hiringCount = (plan: OpenerPlan): number | null => {
  const fact = plan.facts.find((one) => one.kind === 'hiring');
  return fact ? valuesOf(fact).number('count') : null;
};

function weeksLeft(plan: OpenerPlan): string {
  const renewal = plan.facts.find((fact) => fact.kind === 'renewal');
  if (!renewal) return plan.variant % 2 === 0 ? '想先听听您的真实感受' : '';
  const weeks = Math.round(daysUntil(plan, valuesOf(renewal).said) / 7);
  if (weeks < 2) return '时间不多，想先听听您看重什么';
  return weeks > 10 ? '' : `离续约还有大约 ${weeks} 周，想先听听您看重什么，再一件件做好`;
}

/** The opener in whole sentences: the customer's facts, what follows from them, and the question. */
function write(plan: OpenerPlan, telling: Telling): string {
  const said = plan.facts.map((fact) => ({ kind: fact.kind, words: facts[fact.kind](valuesOf(fact), telling) }));
  const question = closing(plan);
  if (plan.kind === 'partner-brief') {
    const phrases = said.map(({ words }) => words.phrase.replace(/贵公司|贵团队|贵方|您/g, '对方'));
    return `${named(plan.addressee ?? '这个客户').trimStart()}的情况：${phrases.join('，')}。${question}`;
  }
  const sentences: string[] = [];
  const greeting = plan.kind === 'expansion' ? said[0]?.words.greeting : undefined;
  if (greeting !== undefined) sentences.push(`${greeting}。`);
  const [one, two] = greeting === undefined ? said : said.slice(1);
  const then = consequence(plan);
  if (one) {
    const opening = greeting === undefined && plan.blind ? one.words.opening : undefined;
    const apart = two === undefined || two.kind === 'asked' || two.kind === 'cap' || opening !== undefined;
    const clauses = [
      opening ?? (two ? one.words.clause : (one.words.alone ?? one.words.clause)),
      ...(two && !apart ? [two.words.clause] : []),
    ];
    if (two && apart)
      sentences.push(`${clauses.join('，')}。`, `${[two.words.clause, then].filter(Boolean).join('，')}。`);
    else sentences.push(`${[...clauses, then].filter(Boolean).join('，')}。`);
  }
  return [...sentences, question].join('');
}

/** A name inside a Chinese sentence: Latin letters stand between spaces. */
const named = (name: string): string => (/[\p{Script=Latin}\p{N}]/u.test(name) ? ` ${name} ` : name);

function closing(plan: OpenerPlan): string {
  const [first] = plan.facts;
  const wish = plan.blind && first?.kind === 'asked' ? first : undefined;
  const choices = asks[plan.ask];
  const choice = choices[plan.variant % choices.length] ?? choices[0];
  return choice ? choice(named(plan.addressee ?? '贵团队'), wish ? valuesOf(wish).word('feature', 20) : '') : '';
}

/** Openers: Chinese wording, typed by the English one, so that a missing key does not compile. */
export const openers: typeof source = {
  write,
  question: (id, variant) => {
    const choices = questions[id];
    return choices[variant % choices.length] ?? '';
  },
  measure: (text) => [...text.replace(/\s/g, '')].length,
  speaker: /我们|我|咱/,
};
