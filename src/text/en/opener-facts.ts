import type { OpenerFactKind } from '../../domain/assessment.ts';
import { type FactValues, type FactWords, dateIn as on, type Telling } from '../opener-words.ts';

type Say = (values: FactValues, telling: Telling) => FactWords;

/** Small numbers as a sentence says them. */
export const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
export const count = (value: number, { format }: Pick<Telling, 'format'>): string =>
  SMALL[value] ?? format.number(value);
const times = (value: number, telling: Telling): string =>
  value === 1 ? 'once' : value === 2 ? 'twice' : `${count(value, telling)} times`;
const months = (value: number | null, telling: Telling): string =>
  value === null || value === 3
    ? 'three months'
    : value === 1
      ? 'a month'
      : value === 12
        ? 'a year'
        : `${count(value, telling)} months`;
const s = (value: number, one: string, many = `${one}s`): string => (value === 1 ? one : many);

const ROLES_ZH: Readonly<Record<string, string>> = {
  工程师: 'engineer',
  开发: 'developer',
  开发人员: 'developer',
  销售: 'salesperson',
  分析师: 'analyst',
  设计师: 'designer',
  客服: 'support agent',
};

/** `20 engineers`, `one analyst`, `20 people`. */
export function people(amount: number, role: string, telling: Pick<Telling, 'format'>): string {
  const known = ROLES_ZH[role] ?? role;
  const isPlain = /^[a-z][a-z /-]*$/i.test(known);
  if (!isPlain) return `${count(amount, telling)} ${s(amount, 'person', 'people')}`;
  const one =
    known === known.toUpperCase() ? known : known.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  const single = one.replace(/(?<=[a-z]{2}[^su])s$/, '');
  const many =
    single === 'salesperson' ? 'salespeople' : single.replace(/([^aeiou])y$/, '$1ie').replace(/([sxz]|ch|sh)$/, '$1e');
  return `${count(amount, telling)} ${amount === 1 ? single : many.endsWith('people') ? many : `${many}s`}`;
}

const METRICS: Readonly<Record<string, string>> = {
  api: 'API calls',
  storage: 'storage',
  transactions: 'transactions',
};

/** `Series A`; a round in Chinese or one that names nothing is `new round`. */
const roundName = (round: string): string => {
  const zh = /^([A-K]\d?\+?)\s*轮$/i.exec(round)?.[1];
  if (zh) return `Series ${zh.toUpperCase()}`;
  if (/^series/i.test(round)) return round.replace(/^series/i, 'Series');
  return /^seed/i.test(round) ? 'seed round' : 'new funding round';
};

/** A place or product name out of a headline; empty where it is a whole sentence. */
const shortName = (word: string): string =>
  /^[\p{Lu}\p{N}\p{Script=Han}]/u.test(word) &&
  word.split(' ').length <= 3 &&
  !/^(?:new|open|launch|announc|expan)/i.test(word)
    ? word
    : '';

const greeting = (what: string, clause: string, phrase: string): FactWords => ({
  greeting: `congratulations ${what}`,
  clause,
  phrase,
});

const seats: Say = ({ value, of, percent }, telling) => {
  const { format } = telling;
  if (value === null || of === null) {
    const share = percent ?? value ?? 0;
    if (share >= 100) return { clause: 'all of your seats are taken', phrase: 'every seat taken' };
    return {
      clause: `${format.percent(share)} of your seats are active`,
      phrase: `${format.percent(share)} of seats active`,
    };
  }
  const [used, all] = [format.number(value), format.number(of)];
  if (value > of)
    return {
      clause: `${used} people are active on your ${all} ${s(of, 'seat')}`,
      phrase: `${used} people on ${all} ${s(of, 'seat')}`,
    };
  if (value === of && of > 1) return { clause: `all ${all} of your seats are taken`, phrase: `all ${all} seats taken` };
  if (of === 1)
    return { clause: `${value === 1 ? 'your one seat is taken' : 'your one seat is free'}`, phrase: 'one seat' };
  return {
    clause: `${used} of your ${all} seats ${value === 1 ? 'is' : 'are'} active`,
    phrase: `${used} of ${all} seats active`,
  };
};

const limit: Say = (values, { format }) => {
  const metric = values.word('metric');
  const name = METRICS[metric.toLowerCase()] ?? metric;
  const percent = values.percent ?? values.value ?? 0;
  if (metric === 'storage') {
    return percent >= 100
      ? { clause: 'your storage is full', phrase: 'storage full' }
      : {
          clause: `your storage is ${format.percent(percent)} full`,
          phrase: `storage ${format.percent(percent)} full`,
        };
  }
  if (name === '')
    return {
      clause: `one of your limits is ${format.percent(percent)} used`,
      phrase: `one limit ${format.percent(percent)} used`,
    };
  if (percent >= 100) return { clause: `your ${name} have reached their limit`, phrase: `${name} at their limit` };
  return {
    clause: `your ${name} are at ${format.percent(percent)} of their limit`,
    phrase: `${name} at ${format.percent(percent)} of their limit`,
  };
};

const asked: Say = (values, telling) => {
  const feature = values.word('feature');
  const title = values.word('title');
  const person = values.word('person');
  const who = title ? `your ${title}` : person || 'your team';
  const number = values.number('count') ?? 1;
  const since = values.fromDay && values.fromDay !== values.day ? ` since ${on(values.fromDay, telling)}` : '';
  const about = feature ? ` about ${feature}` : '';
  if (number === 1) {
    return {
      clause: `${who} asked${about || ' a question'} on ${on(values.day, telling)}`,
      opening: `${who} asked a question on ${on(values.day, telling)} that is worth coming back to`,
      phrase: `a question${about} on ${on(values.day, telling)}`,
    };
  }
  return {
    clause: `${who} has asked${about || ' the same thing'} ${times(number, telling)}${since}`,
    opening: `${who} has asked the same thing ${times(number, telling)}${since}`,
    phrase: `${count(number, telling)} questions${about}${since}`,
  };
};

const change =
  (up: boolean): Say =>
  (values, telling) => {
    const { value, from, fromDay } = values;
    const { format } = telling;
    if (from !== null && value !== null && fromDay !== null) {
      const [before, now] = [format.number(from), format.number(value)];
      const what = values.word('metric') === 'volume' ? 'usage' : 'active users';
      return {
        clause: `your ${what} ${what === 'usage' ? 'has' : 'have'} gone from ${before} to ${now} since ${on(fromDay, telling)}`,
        phrase: `${what} ${up ? 'up' : 'down'} from ${before} to ${now} since ${on(fromDay, telling)}`,
      };
    }
    if (value === null) {
      const clause = `usage has been ${up ? 'growing' : 'falling'}`;
      const alone = `your ${clause}, by the figures of ${on(values.day, telling)}`;
      return { clause, alone, phrase: `usage ${up ? 'growing' : 'falling'}` };
    }
    const share = format.percent(Math.abs(value));
    const span = months(values.number('months'), telling);
    return {
      clause: `your usage has ${up ? 'grown' : 'fallen'} by ${share} in ${span}`,
      phrase: `usage ${up ? 'up' : 'down'} by ${share} in ${span}`,
    };
  };

/** Each fact an opener may cite, in English: with `you` to the customer, and as a phrase about them. */
export const facts: Record<OpenerFactKind, Say> = {
  funding: (values, telling) => {
    const round = roundName(values.word('round'));
    const known = round === 'new funding round' ? 'a new funding round' : `a ${round}`;
    return greeting(`on the ${round}`, `you announced ${known} on ${on(values.day, telling)}`, `a ${round} in hand`);
  },
  acquisition: (values, telling) => {
    const company = values.word('company') || shortName(values.word('detail'));
    const what = company ? `acquiring ${company}` : 'the acquisition';
    return greeting(
      `on ${what}`,
      `you ${company ? `acquired ${company}` : 'made an acquisition'} on ${on(values.day, telling)}`,
      company ? `${company} joining you` : 'a new company joining you',
    );
  },
  office: (values, telling) => {
    const city = shortName(values.word('detail'));
    const where = city ? ` in ${city}` : '';
    return greeting(
      `on the new office${where}`,
      `you opened a new office${where} on ${on(values.day, telling)}`,
      `a new office${where}`,
    );
  },
  country: (values, telling) => {
    const country = shortName(values.word('detail'));
    const where = country ? ` in ${country}` : ' in a new country';
    return greeting(`on starting${where}`, `you started${where} on ${on(values.day, telling)}`, `the start${where}`);
  },
  launch: (values, telling) => {
    const name = shortName(values.word('detail'));
    return greeting(
      name ? `on launching ${name}` : 'on the launch',
      `you launched ${name || 'something new'} on ${on(values.day, telling)}`,
      name ? `${name} just launched` : 'a launch just behind you',
    );
  },
  promotion: (values, telling) => {
    const person = values.word('person');
    const title = values.word('title');
    const role = title ? ` ${title}` : '';
    if (!person)
      return greeting(
        title ? `on the new ${title}` : 'on the promotion',
        `your champion was promoted on ${on(values.day, telling)}`,
        'a promotion in the team',
      );
    return greeting(
      `to ${person} on ${role ? `becoming${role}` : 'the new role'}`,
      `${person} became${role || ' more senior'} on ${on(values.day, telling)}`,
      `${person} in a new role`,
    );
  },
  milestone: (values, telling) => {
    const what = values.word('detail', 60);
    return greeting(
      `on the milestone of ${on(values.day, telling)}${what ? `, “${what}”` : ''}`,
      `you reached a milestone on ${on(values.day, telling)}`,
      'a milestone just reached',
    );
  },
  joined: (values, telling) => {
    const title = values.word('title');
    const person = values.word('person') || `a new ${title || 'executive'}`;
    const role = title && values.word('person') ? ` as ${title}` : '';
    const phrase = `${person} on board`;
    if (!values.isEvent) return { clause: `${person} has joined you${role}`, phrase };
    return { clause: `${person} joined you${role} on ${on(values.day, telling)}`, phrase };
  },
  department: (values, telling) => {
    const dept = values.word('dept') || shortName(values.word('detail'));
    const what = dept ? `${dept} team` : 'team';
    return { clause: `you set up a new ${what} on ${on(values.day, telling)}`, phrase: `a new ${what}` };
  },
  access: (values, telling) => {
    const person = values.word('person') || values.word('contact');
    const dept = values.word('dept');
    const who = person ? `${person}${dept ? ` in ${dept}` : ''}` : dept ? `your ${dept} team` : 'another team';
    return {
      clause: `${who} asked for access on ${on(values.day, telling)}`,
      phrase: `${dept || person || 'another team'} asking for access`,
    };
  },
  hiring: (values, telling) => {
    const who = people(values.number('count') ?? 0, values.word('role', 24), telling);
    const when = values.number('quarter') ? 'joining this quarter' : 'about to join';
    return {
      clause: `you are hiring ${who}${values.number('quarter') ? ' this quarter' : ''}`,
      phrase: `${who} ${when}`,
    };
  },
  headcount: (values, { format }) => {
    const [from, to] = [format.number(values.from ?? 0), format.number(values.value ?? 0)];
    const span = values.number('signing') ? 'since signing' : 'in a year';
    return {
      clause: `your company has grown from ${from} to ${to} people ${span}`,
      phrase: `headcount up from ${from} to ${to} ${span}`,
    };
  },
  revenue: (values, { format }) => {
    const share = format.percent(values.value ?? 0);
    return { clause: `your revenue has grown by ${share} in a year`, phrase: `revenue up by ${share}` };
  },
  initiative: (values) => {
    const text = values.word('detail', 60);
    return { clause: `“${text}” is on your agenda`, phrase: `“${text}” on the agenda` };
  },
  rule: (values, telling) => {
    const rule = values.word('detail', 60);
    return {
      clause: `${rule} takes effect on ${on(values.day, telling)}`,
      phrase: `${rule} from ${on(values.day, telling)}`,
    };
  },
  seats,
  waitlist: ({ value }, telling) => {
    const waiting = count(value ?? 1, telling);
    return {
      clause: `${waiting} ${s(value ?? 1, 'person is', 'people are')} waiting for access`,
      phrase: `${waiting} ${s(value ?? 1, 'person', 'people')} waiting for access`,
    };
  },
  limit,
  throttled: (values, telling) => ({
    clause: `some of your API calls were held back on ${on(values.day, telling)}`,
    phrase: `API calls held back on ${on(values.day, telling)}`,
  }),
  cap: (values) => {
    const feature = values.word('feature');
    const at = values.number('cap');
    const cap = at === null ? 'its cap' : `its cap of ${at}`;
    if (!feature)
      return { clause: `your team has reached a cap${at === null ? '' : ` of ${at}`}`, phrase: 'a cap reached' };
    const clause = `your team has taken ${feature} to ${cap}`;
    const phrase = `${feature} at ${cap}`;
    return at === null ? { clause, phrase } : { clause, opening: `your team has reached a cap of ${at}`, phrase };
  },
  surge: ({ value, from, fromDay, day }, telling) => {
    const added = Math.max(0, (value ?? 0) - (from ?? 0));
    const since = on(fromDay ?? day, telling);
    return {
      clause: `${count(added, telling)} ${s(added, 'person has', 'people have')} come on board since ${since}`,
      phrase: `${count(added, telling)} new ${s(added, 'person', 'people')} since ${since}`,
    };
  },
  'usage-up': change(true),
  asked,
  workaround: (values, telling) => ({
    clause: `your team described a workaround on ${on(values.day, telling)}`,
    phrase: `a workaround described on ${on(values.day, telling)}`,
  }),
  renewal: ({ said }, telling) => ({
    clause: `your renewal is due on ${on(said, telling)}`,
    phrase: `your renewal due on ${on(said, telling)}`,
  }),
  'new-term': ({ day, said }, telling) => ({
    clause: `your new term began on ${on(said || day, telling)}`,
    phrase: `a term that began on ${on(said || day, telling)}`,
  }),
  nps: ({ value }) => ({
    clause: `your latest rating was ${value} out of 10`,
    phrase: `a latest rating of ${value} out of 10`,
  }),
  escalations: ({ value }, telling) => ({
    clause:
      (value ?? 1) === 1
        ? 'your escalation is still open'
        : `${count(value ?? 1, telling)} of your escalations are still open`,
    phrase: `${count(value ?? 1, telling)} open ${s(value ?? 1, 'escalation')}`,
  }),
  tickets: ({ value }, telling) => ({
    clause: `your team has raised ${count(value ?? 0, telling)} ${s(value ?? 0, 'ticket')} in 90 days`,
    phrase: `${count(value ?? 0, telling)} ${s(value ?? 0, 'ticket')} in 90 days`,
  }),
  adoption: ({ value, of }, { format }) =>
    of === null
      ? {
          clause: `your team uses ${format.percent(value ?? 0)} of what it has`,
          phrase: `${format.percent(value ?? 0)} of what they have in use`,
        }
      : {
          clause: `your team uses ${format.number(value ?? 0)} of its ${format.number(of)} features`,
          phrase: `${format.number(value ?? 0)} of ${format.number(of)} features in use`,
        },
  decline: change(false),
  left: (values, telling) => {
    const person = values.word('person') || 'your main contact';
    const them = values.word('person') || 'their main contact';
    if (!values.isEvent) return { clause: `${person} has left`, phrase: `${them} gone` };
    return {
      clause: `${person} left on ${on(values.day, telling)}`,
      phrase: `${them} gone since ${on(values.day, telling)}`,
    };
  },
  'acquired-by': (values, telling) => {
    const company = values.word('company');
    return {
      clause: `you became part of ${company || 'another company'} on ${on(values.day, telling)}`,
      phrase: `a new owner${company ? `, ${company}` : ''}`,
    };
  },
  notice: (values, telling) => ({
    clause: `you gave notice on ${on(values.day, telling)}`,
    phrase: `notice given on ${on(values.day, telling)}`,
  }),
  review: (values, telling) => ({
    clause: `your team has been taking stock of its tools since ${on(values.day, telling)}`,
    phrase: `a review of their tools since ${on(values.day, telling)}`,
  }),
};
