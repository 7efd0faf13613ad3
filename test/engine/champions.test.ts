import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../blocks/markdown.ts';
import { accountReport } from '../../src/analyses/account.ts';
import { peopleSections } from '../../src/analyses/people.ts';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import type { Arrival, ChampionMove, ChampionRisk } from '../../src/domain/champion.ts';
import type { ContactFacts } from '../../src/domain/records.ts';
import { LANGUAGES } from '../../src/domain/settings.ts';
import { assessAccount } from '../../src/engine/assess.ts';
import { openerText } from '../../src/text/opener.ts';
import { factOf } from '../../src/text/say.ts';
import { textFor } from '../../src/text/text.ts';
import { aContact, aContext, aDossier, aNote, anEvent, aRequest, type DossierInput } from '../support/a-dossier.ts';

const assess = (input: DossierInput) => assessAccount(aDossier(input), aContext(input.today)).assessment;
const moves = (input: DossierInput): readonly ChampionMove[] => assess(input).champions;
const en = textFor('en');

const gone = (more: Partial<ContactFacts> = {}, day = '2025-05-20') =>
  aContact({ name: 'Dana Lee', role: 'sponsor', title: 'CFO', advocacy: 'strong', status: 'left', ...more }, day, [
    ['2025-01-10', { status: 'active' }],
  ]);
const here = (more: Partial<ContactFacts> = {}) =>
  aContact({ name: 'Sam Fox', role: 'champion', status: 'active', ...more }, '2025-05-01');

/** Renewal in 80 days. */
const A33: DossierInput = { facts: { renewal_date: '2025-08-21' }, contacts: [gone()] };

function riskOf(input: DossierInput): ChampionRisk {
  const risk = moves(input)[0]?.risk;
  if (!risk) throw new Error('nobody left');
  return risk;
}

test('A33: 35 + 15 + 10 + 10 + 15 + 0 = 85, high, and the play defends', () => {
  const { champions, play } = assess(A33);
  expect(champions).toMatchObject([
    { kind: 'left', person: 'Dana Lee', title: 'CFO', successor: null, destination: { kind: 'unknown' }, from: null },
  ]);
  expect(champions[0]?.risk).toEqual({
    points: 85,
    level: 'high',
    parts: { level: 35, relation: 15, advocacy: 10, successor: 10, renewal: 15, rival: 0 },
    reasons: {
      level: 'no-sponsor',
      relation: 'sponsor',
      advocacy: 'strong',
      successor: 'unknown',
      renewal: 'near',
      rival: 'none',
    },
  });
  expect(play.id).toBe('defend');
});

describe('the parts of the risk', () => {
  test.each<[string, DossierInput, Partial<ChampionRisk['parts']>]>([
    ['another champion is there', { contacts: [gone(), here()] }, { level: 20 }],
    [
      'another champion is there and half of the features are in use',
      { facts: { adoption_pct: 50 }, contacts: [gone(), here()] },
      { level: 5 },
    ],
    ['less than half of them', { facts: { adoption_pct: 49 }, contacts: [gone(), here()] }, { level: 20 }],
    [
      'broad adoption without anybody who carries us',
      { facts: { adoption_pct: 90 }, contacts: [gone(), here({ role: 'admin' }), here({ name: 'Al', role: 'user' })] },
      { level: 35 },
    ],
    [
      'a sponsor nobody has heard of for 180 days is unknown',
      { contacts: [gone(), aContact({ name: 'Al', role: 'sponsor' }, '2024-11-01')] },
      { level: 35 },
    ],
    ['an internal champion', { contacts: [gone({ role: 'champion' })] }, { relation: 10 }],
    [
      'a champion who had become a power user',
      {
        contacts: [
          aContact({ name: 'Dana Lee', role: 'power-user', status: 'left' }, '2025-05-20', [
            ['2025-01-10', { status: 'active', role: 'champion' }],
          ]),
        ],
      },
      { relation: 5 },
    ],
    [
      'a champion only an event knows',
      { events: [anEvent('champion_left', '2025-05-20', { person: 'Al' })] },
      { relation: 10, advocacy: 0 },
    ],
    [
      'an executive sponsor only an event knows',
      { events: [anEvent('champion_left', '2025-05-20', { person: 'Al', role: 'Executive sponsor' })] },
      { relation: 15 },
    ],
    ['a moderate advocate', { contacts: [gone({ advocacy: 'moderate' })] }, { advocacy: 5 }],
    ['a passive one', { contacts: [gone({ advocacy: 'passive' })] }, { advocacy: 0 }],
    [
      'a successor only a note names',
      { contacts: [gone()], notes: [aNote('Dana was replaced by Bob Fisher', '2025-05-22')] },
      { successor: 10 },
    ],
    [
      'a successor among our contacts',
      { contacts: [gone(), aContact({ name: 'Bo', title: 'CFO', role: 'decision-maker' }, '2025-05-25')] },
      { successor: 5 },
    ],
    [
      'a successor who carries us',
      { contacts: [gone(), aContact({ name: 'Bo', role: 'sponsor' }, '2025-05-25')] },
      { successor: 0, level: 20 },
    ],
    ['a renewal in 90 days', { facts: { renewal_date: '2025-08-31' }, contacts: [gone()] }, { renewal: 15 }],
    ['in 91', { facts: { renewal_date: '2025-09-01' }, contacts: [gone()] }, { renewal: 10 }],
    ['in 180', { facts: { renewal_date: '2025-11-29' }, contacts: [gone()] }, { renewal: 10 }],
    ['in 181', { facts: { renewal_date: '2025-11-30' }, contacts: [gone()] }, { renewal: 0 }],
    ['unknown', { contacts: [gone()] }, { renewal: 5 }],
    ['a rival in use', { facts: { competitors_in_use: [{ name: 'Charts' }] }, contacts: [gone()] }, { rival: 15 }],
    [
      'a vendor review',
      { contacts: [gone()], notes: [aNote('They are evaluating alternatives.', '2025-05-28')] },
      { rival: 15 },
    ],
  ])('%s', (_, input, parts) => {
    expect(riskOf(input).parts).toMatchObject(parts);
  });

  test.each([
    [
      { facts: { renewal_date: '2025-09-20' }, contacts: [gone({ role: 'champion', advocacy: 'passive' })] },
      65,
      'high',
    ],
    [{ contacts: [gone({ role: 'champion', advocacy: 'passive' })] }, 60, 'high'],
    [
      { facts: { renewal_date: '2026-06-01' }, contacts: [gone({ role: 'champion', advocacy: 'passive' })] },
      55,
      'medium',
    ],
    [{ contacts: [gone({ role: 'champion', advocacy: 'passive' }), here({ role: 'champion' })] }, 45, 'medium'],
    [
      {
        facts: { adoption_pct: 80, renewal_date: '2026-06-01' },
        contacts: [gone({ role: 'champion', advocacy: 'passive' }), here()],
      },
      25,
      'low',
    ],
  ] as const)('%#: the sum makes the level', (input, points, level) => {
    expect(riskOf(input as DossierInput)).toMatchObject({ points, level });
  });
});

describe('who is listed', () => {
  test('several leavers: the highest risk first; then the good news', () => {
    const listed = moves({
      contacts: [
        gone({ name: 'Al', role: 'champion', advocacy: 'passive' }, '2025-05-30'),
        gone(),
        aContact({ name: 'Eve', role: 'champion', title: 'VP' }, '2025-05-28', [['2025-01-10', { title: 'Director' }]]),
      ],
      events: [anEvent('champion_joined', '2025-05-29', { person: 'Di', company: 'OtherCo' })],
    });
    expect(listed.map(({ kind, person, from }) => [kind, person, from])).toEqual([
      ['left', 'Dana Lee', null],
      ['left', 'Al', null],
      ['joined', 'Di', 'OtherCo'],
      ['promoted', 'Eve', null],
    ]);
  });

  test('A27: a title that rose, a row that is missing, a status of left', () => {
    const ann = (title: string) =>
      aContact({ name: 'Ann', role: 'champion', title }, '2025-05-20', [['2025-01-10', { title: 'Director' }]]);
    expect(moves({ contacts: [ann('VP')] }).map(({ kind }) => kind)).toEqual(['promoted']);
    expect(moves({ contacts: [aContact({ name: 'Ann', role: 'champion' }, '2025-01-10')] })).toEqual([]);
    expect(moves({ contacts: [gone()] }).map(({ kind }) => kind)).toEqual(['left']);
  });

  test('one who is back, and one of more than 90 days ago, are not', () => {
    const back = aContact({ name: 'Ann', role: 'champion', status: 'active' }, '2025-05-30', [
      ['2025-01-10', {}],
      ['2025-05-10', { status: 'left' }],
    ]);
    expect(moves({ contacts: [back] })).toEqual([]);
    expect(moves({ contacts: [gone({}, '2025-03-03')] })).toEqual([]);
  });

  test('the earliest day anybody tells of is the day, and a new name by e-mail is the same person', () => {
    const contact = aContact(
      { name: 'Ann Smith', email: 'ann@acme.com', role: 'champion', status: 'left' },
      '2025-05-20',
      [['2025-01-10', { name: 'Ann Lee', status: 'active' }]],
    );
    const events = [anEvent('champion_left', '2025-05-12', { person: 'Ann Lee', company: 'Contoso' })];
    expect(moves({ contacts: [contact], events })).toMatchObject([
      { person: 'Ann Smith', day: '2025-05-12', destination: { kind: 'prospect', name: 'Contoso' } },
    ]);
  });

  test('a destination that is an account of ours is named as that', () => {
    const ourAccounts = { betacorp: { accountId: 'beta', name: 'BetaCorp' } };
    expect(moves({ contacts: [gone({ new_company: 'Betacorp Inc' })], ourAccounts })[0]?.destination).toEqual({
      kind: 'account',
      accountId: 'beta',
      name: 'BetaCorp',
    });
  });
});

/** What a scan leaves for the next one. */
function playsOver(scans: readonly (DossierInput & { readonly today: string })[]): string[] {
  let remembered: Pick<DossierInput, 'signals' | 'lastPlay'> = {};
  return scans.map((input) => {
    const { assessment, signals } = assessAccount(aDossier({ ...input, ...remembered }), aContext(input.today));
    const { id, since, reasons } = assessment.play;
    const kept = new Map((remembered.signals ?? []).map((one) => [`${one.family}|${one.subject}`, one]));
    for (const one of signals) kept.set(`${one.family}|${one.subject}`, one);
    remembered = {
      signals: [...kept.values()],
      lastPlay: { id, since, reasons: reasons.map((reason) => reason.id), day: input.today },
    };
    return id;
  });
}

describe('the guard of a lost sponsor', () => {
  const facts = { renewal_date: '2025-08-21' };
  const first = { today: '2025-06-02', facts, contacts: [gone()] } as const;
  const back = aContact({ name: 'Dana Lee', role: 'sponsor', status: 'active' }, '2025-06-03', [
    ['2025-01-10', {}],
    ['2025-05-20', { status: 'left' }],
  ]);
  const other = gone({ name: 'Al', role: 'champion' });
  const within = aContact({ name: 'Dana Lee', role: 'sponsor', status: 'left', new_company: 'AcmeCo' }, '2025-06-03', [
    ['2025-01-10', { status: 'active' }],
    ['2025-05-20', { new_company: undefined as never }],
  ]);
  const successor = aContact({ name: 'Bo', role: 'sponsor', title: 'CFO' }, '2025-06-03');
  test.each<[string, DossierInput['contacts'], DossierInput['contacts'], boolean]>([
    ['the leaver is back', [gone()], [back], false],
    ['one of two is back and carries us', [gone(), other], [back, other], false],
    ['one of two is back as a user', [gone(), other], [aContact({ ...back, role: 'user' }, '2025-06-03'), other], true],
    ['the leaver only moved within the company', [gone()], [within], false],
    ['a successor has come: only a signed renewal lifts it', [gone()], [gone(), successor], true],
    ['the row is missing', [gone()], [gone()], true],
  ])('%s', (_, before, after, stands) => {
    const scans = [
      { ...first, contacts: before ?? [] },
      { ...first, today: '2025-06-03', contacts: after ?? [] },
    ];
    expect(playsOver(scans).map((id) => id === 'defend')).toEqual([true, stands]);
  });

  test('it does not go up where a sponsor had come before', () => {
    expect(
      playsOver([{ ...first, contacts: [gone(), aContact({ name: 'Bo', role: 'sponsor' }, '2025-05-25')] }]),
    ).not.toContain('defend');
  });
});

describe('words', () => {
  const arrival: Arrival = {
    person: 'Anna Berg',
    email: null,
    title: 'COO',
    fromAccountId: 'other',
    fromAccount: 'OtherCo',
    day: '2025-05-15',
    source: { importId: 1, file: 'contacts.csv', row: 9, day: '2025-05-15' },
  };
  const input: DossierInput = {
    ...A33,
    contacts: [
      gone({ new_company: 'Contoso' }),
      gone({ name: 'Al', role: 'champion', new_company: 'BetaCorp' }, '2025-05-10'),
      gone({ name: 'Cy', role: 'champion', advocacy: 'passive' }, '2025-05-08'),
      aContact({ name: 'Bo', title: 'CFO', role: 'decision-maker' }, '2025-05-25'),
    ],
    arrivals: [arrival],
    ourAccounts: { betacorp: { accountId: 'beta', name: 'BetaCorp' } },
  };

  test('the card names the risk of a departure, and where somebody went', () => {
    const said = assess(input).signals.map((signal) => factOf(signal, en));
    expect(said).toContain('Dana Lee left (20 May), high risk that the account looks at other vendors');
    expect(said).toContain('Dana Lee is now at Contoso, not a customer yet');
    expect(said).toContain('Al is now at BetaCorp, one of our accounts');
    expect(said).toContain('Anna Berg, formerly OtherCo, joined (15 May)');
  });

  test('access owner: another CSM’s account is named on no card, the same CSM’s is', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      portfolio: { ...DEFAULT_SETTINGS.portfolio, access: 'owner' as const },
      csms: [{ name: 'Maya', email: 'maya@we.com' }],
    };
    const judgedFor = (csm: string | undefined, other: string | null) =>
      assessAccount(
        aDossier({
          ...input,
          facts: { ...A33.facts, ...(csm === undefined ? {} : { csm }) },
          contacts: [
            ...(input.contacts ?? []),
            // Their name for it is not ours.
            gone({ name: 'Di', role: 'champion', new_company: 'Beta Corp' }, '2025-05-10'),
          ],
          arrivals: [{ ...arrival, fromCsm: other }],
          ourAccounts: { betacorp: { accountId: 'beta', name: 'BetaCorp Renamed', csm: other } },
        }),
        aContext(undefined, { settings }),
      );
    for (const [csm, other] of [
      ['maya@we.com', 'oliver@we.com'],
      ['maya@we.com', null],
      [undefined, null],
      ['somebody', 'somebody'],
    ] as const) {
      const { assessment, signals } = judgedFor(csm, other);
      const all = JSON.stringify([assessment, signals]);
      expect(all).not.toMatch(/OtherCo|Renamed|"beta"/);
      // Neither by name nor by leaving it out: who went where is said alike of all companies.
      const said = assessment.signals.map((signal) => factOf(signal, en));
      expect(said).toContain('Dana Lee is now at Contoso');
      expect(said).toContain('Al is now at BetaCorp');
      expect(said).toContain('Anna Berg joined (15 May)');
      for (const language of LANGUAGES) {
        const report = renderMarkdown({ title: 't', sections: peopleSections(assessment, textFor(language)) });
        expect(report).not.toMatch(/OtherCo|Renamed|one of our|not a customer|我们的客户|还不是客户/);
      }
    }
    const own = JSON.stringify(judgedFor('maya@we.com', 'Maya').assessment);
    expect(own).toMatch(/OtherCo/);
    expect(own).toMatch(/BetaCorp Renamed/);
  });

  test('what is stored of a signal does not hold the risk, which another day weighs anew', () => {
    const { signals } = assessAccount(aDossier(A33), aContext());
    expect(JSON.stringify(signals.filter(({ id }) => id === 'champion-left'))).not.toContain('"risk"');
  });

  test('the section of the details, in English', () => {
    const report = renderMarkdown({ title: 't', sections: peopleSections(assess(input), en) });
    expect(report).toContain(
      'Dana Lee (CFO) left on 20 May 2025: high risk that the account looks at other vendors (80 points)',
    );
    expect(report).toContain(
      'no champion or sponsor left 35 + was executive sponsor 15 + strong advocate 10 + some relation to the successor 5 + renewal is near 15 = 80',
    );
    expect(report).toContain('now at Contoso, not a customer yet: a lead');
    expect(report).toContain('followed by Bo');
    expect(report).toContain('now at BetaCorp, one of our accounts: ask for a warm introduction there');
    expect(report).toContain('where they went is not known yet');
    expect(report).toContain('Anna Berg (COO) joined on 15 May 2025: formerly at OtherCo, a warm introduction');
    expect(report).toContain('25 May 2025: Bo follows Dana Lee as CFO (contacts.csv row 2)');
    expect(report).toContain('20 May 2025: Dana Lee (CFO) left for Contoso (contacts.csv row 2)');
  });

  test('and in Chinese', () => {
    const report = renderMarkdown({ title: 't', sections: peopleSections(assess(input), textFor('zh-CN')) });
    expect(report).toContain('Dana Lee（CFO）2025年5月20日离职：客户重新选型的风险高（80 分）');
    expect(report).toContain('没有其他支持者 35 + 曾是高层支持者 15');
    expect(report).toContain('去了 Contoso，还不是客户：可以作为新线索');
    expect(report).toContain('去了 BetaCorp，也是我们的客户：可以请对方在那边帮忙引荐');
    expect(report).toContain('去向未知');
    expect(report).toContain('由 Bo 接手');
    expect(report).toContain('2025年5月25日：Bo 接手 Dana Lee 的工作，任 CFO（contacts.csv 第 2 行）');
  });

  test.each(LANGUAGES)('every kind of move is a sentence (%s)', (language) => {
    const text = textFor(language);
    const source = { importId: 1, file: 'contacts.csv', row: 2, day: '2025-05-20' };
    const kinds = ['joined', 'promoted', 'moved', 'renamed', 'role', 'left', 'returned', 'successor'] as const;
    const timeline = kinds.flatMap((kind) => [
      // A role has always become one, and a successor follows somebody.
      { kind, day: '2025-05-20', person: 'Ann', follows: 'Bo', ...(kind === 'role' ? { to: 'sponsor' } : {}), source },
      { kind, day: '2025-05-20', person: 'Ann', from: 'user', to: 'champion', follows: 'Bo', source },
    ]);
    const [section] = peopleSections({ ...assess({}), timeline }, text);
    const items = section?.kind === 'list' ? section.items : [];
    expect(items).toHaveLength(16);
    for (const item of items) expect(item).not.toMatch(/undefined|null|: \(|：（|\s{2}/);
  });

  test('without anybody who moved there is no section', () => {
    expect(accountReport(assess({}), en).sections.some((one) => 'heading' in one && one.heading === 'People')).toBe(
      false,
    );
  });
});

describe('who left is not spoken of as if they were there', () => {
  const spoken = (input: DossierInput): string =>
    LANGUAGES.map((language) => {
      const { opener } = assess(input);
      if (!opener) return '';
      const { text, questions } = openerText(opener, textFor(language));
      return [text, ...questions].join(' ');
    }).join(' ');
  const well = { nps: 9, seats_active: 60, seats_licensed: 100, renewal_date: '2026-02-02' };
  const sponsor = here();

  test('as the one who asked', () => {
    const requests = [aRequest('request', '2025-05-01', { feature: 'exports', contact: 'Dana Lee' })];
    expect(spoken({ facts: well, requests, contacts: [here({ name: 'Dana Lee' })] })).toContain('Dana Lee');
    const without = spoken({ facts: well, requests, contacts: [gone(), sponsor] });
    expect(without).toContain('exports');
    expect(without).not.toContain('Dana Lee');
  });

  test('as the one who wants access', () => {
    const requests = [aRequest('access', '2025-05-01', { dept: 'Finance', contact: 'Dana Lee' })];
    expect(spoken({ facts: well, requests, contacts: [gone(), sponsor] })).not.toContain('Dana Lee');
  });

  test('as promoted or new', () => {
    const events = [
      anEvent('champion_promoted', '2025-05-01', { person: 'Dana Lee', title: 'CFO' }),
      anEvent('executive_hire', '2025-05-01', { person: 'Dana Lee', title: 'CFO' }),
    ];
    expect(spoken({ facts: well, events, contacts: [gone(), sponsor] })).not.toContain('Dana Lee');
  });
});
