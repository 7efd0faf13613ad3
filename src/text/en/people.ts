import type { Level } from '../../domain/assessment.ts';
import type { ChampionRiskReasons } from '../../domain/champion.ts';
import type { ContactRole } from '../../domain/records.ts';

const as = (title: string | undefined): string => (title === undefined ? '' : ` as ${title}`);
const change = (from: string | undefined, to: string | undefined): string =>
  from !== undefined && to !== undefined ? `: ${from} → ${to}` : to === undefined ? '' : ` to ${to}`;

/** What happened to the people of an account: English wording. */
export const people = {
  heading: 'People',
  timeline: 'Who came, moved and left',
  /** A departed champion nobody named. */
  somebody: 'A champion',

  left: (person: string, day: string) => `${person} left on ${day}`,
  promoted: (person: string, day: string) => `${person} was promoted on ${day}`,
  joined: (person: string, day: string) => `${person} joined on ${day}`,
  formerly: (company: string) => `formerly at ${company}, a warm introduction`,
  goodNews: 'knows us and has more say now',
  risk: (level: string, points: string) => `${level} risk that the account looks at other vendors (${points} points)`,
  levels: { high: 'high', medium: 'medium', low: 'low' } satisfies Record<Level, string>,
  follows: (successor: string) => `followed by ${successor}`,
  destinations: {
    account: (company: string) => `now at ${company}, one of our accounts: ask for a warm introduction there`,
    prospect: (company: string) => `now at ${company}, not a customer yet: a lead`,
    elsewhere: (company: string) => `now at ${company}: find out more before anybody writes`,
    unknown: 'where they went is not known yet',
  },

  /** What each part of the risk was counted for. */
  reasons: {
    level: {
      'no-sponsor': 'no champion or sponsor left',
      'some-relation': 'another champion or sponsor is there',
      'broad-adoption': 'another sponsor is there and adoption is broad',
    },
    relation: { sponsor: 'was executive sponsor', champion: 'was a champion', 'power-user': 'was a power user' },
    advocacy: {
      strong: 'strong advocate',
      moderate: 'moderate advocate',
      passive: 'passive',
      unknown: 'advocacy not known',
    },
    successor: {
      unknown: 'successor not known',
      'no-relation': 'no relation to the successor yet',
      'some-relation': 'some relation to the successor',
      'good-relation': 'good relation to the successor',
    },
    renewal: {
      near: 'renewal is near',
      middle: 'renewal is coming up',
      later: 'renewal is far off',
      unknown: 'renewal date not known',
    },
    rival: { 'in-use': 'another vendor in use', review: 'vendor review open', none: 'no other vendor known' },
  } satisfies { readonly [Part in keyof ChampionRiskReasons]: Record<ChampionRiskReasons[Part], string> },

  roles: {
    champion: 'champion',
    sponsor: 'sponsor',
    'decision-maker': 'decision maker',
    admin: 'administrator',
    'power-user': 'power user',
    user: 'user',
  } satisfies Record<ContactRole, string>,

  moves: {
    joined: (person: string, title?: string, company?: string) =>
      `${person} joined${as(title)}${company === undefined ? '' : `, from ${company}`}`,
    promoted: (person: string, from?: string, to?: string) => `${person} was promoted${change(from, to)}`,
    moved: (person: string, from?: string, to?: string) =>
      to === undefined ? `${person} moved within the company` : `${person} moved${change(from, to)}`,
    renamed: (person: string, from?: string) =>
      from === undefined ? `${person} has a new name` : `${person} is the new name of ${from}`,
    role: (person: string, to: string, from?: string) =>
      `${person} became ${to}${from === undefined ? '' : `, was ${from}`}`,
    left: (person: string, title?: string, company?: string) =>
      `${person}${title === undefined ? '' : ` (${title})`} left${company === undefined ? '' : ` for ${company}`}`,
    returned: (person: string) => `${person} is back`,
    successor: (person: string, follows: string, title?: string) => `${person} follows ${follows}${as(title)}`,
  },
};
