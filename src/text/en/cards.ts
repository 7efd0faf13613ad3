import type { BUTTON_ACTIONS } from '../../domain/button.ts';
import type { NotRelevantReason } from '../../domain/delivery.ts';
import { counted } from './counted.ts';

/** Cards: English wording. Plain words only; `blocks` adds all formatting and escapes the data. */
export const cards = {
  buttons: {
    'taking-action': 'Taking action',
    snooze: 'Snooze',
    'not-relevant': 'Not relevant',
    details: 'Details',
    share: 'Share',
    open: 'Open',
    choose: 'Choose',
    undo: 'Undo',
  } satisfies Record<(typeof BUTTON_ACTIONS)[number], string>,

  /** Punctuation, for lines that `blocks` puts together. */
  gap: ' ',
  colon: ':',
  comma: ', ',
  /** Between names in a row. */
  between: ', ',
  semicolon: '; ',
  /** `Plan: Pro` and `Pro (monthly)`. */
  pair: (label: string, value: string) => `${label}: ${value}`,
  aside: (words: string, more: string) => `${words} (${more})`,
  confidence: (value: number, level: string) => `confidence ${value} (${level.toLowerCase()})`,
  score: (score: number, flag: string) => `${score}/100${flag}`,
  /** Who looks after the account, what it is worth and when it renews, in small print under its name. */
  aYear: (amount: string) => `${amount} a year`,
  arrUnknown: 'ARR not known',
  unpaid: 'Not paying yet',
  renews: (day: string, when: string) => `renews ${day} (${when})`,
  renewed: (day: string) => `renewal date ${day} has passed`,
  trialEnds: (day: string, when: string) => `trial ends ${day} (${when})`,
  noOwner: 'no owner yet',

  why: 'Why now',
  whyQuiet: 'What we see',
  whyGuard: 'What needs care',
  noSignals: 'Nothing stands out today.',
  next: 'Next',
  say: 'You could open with',
  sayGuard: 'Ask them',
  sayPartner: 'For the partner',
  ask: 'Then ask',
  size: 'What it could be worth',
  /** What kind of play it is; a guard says nothing of readiness. */
  playLine: (play: string, verdict: string | null, urgency: string) =>
    verdict === null
      ? `${play}, urgency ${urgency.toLowerCase()}`
      : `${play}, ready to expand: ${verdict.toLowerCase()}, urgency ${urgency.toLowerCase()}`,
  potentialUpTo: (amount: string) => `Potential up to ${amount} a year`,
  untitled: 'Report',
  page: (title: string, page: number, pages: number) => `${title} (${page} of ${pages})`,
  /** Where a fact was read. */
  source: (file: string, row: number) => `${file} row ${row}`,
  neutral: (points: number) => `unknown (${points})`,
  more: (count: string) => `and ${count} more`,
  /** For the notification and for a screen reader. */
  summary: (name: string, score: string, band: string, action: string) => `${name}: ${score} ${band}. ${action}`,

  digest: {
    hello: (name: string | null) => (name === null ? 'Good morning' : `Good morning, ${name}`),
    today: (day: string, accounts: number, shown: string | null) => {
      const news = accounts === 1 ? 'One account has news' : `${accounts} accounts have news`;
      return shown === null ? `${day}. ${news}.` : `${day}. ${news}. Here: ${shown}.`;
    },
    protect: (count: number) => `${count} to protect first`,
    grow: (count: number) => `${count} worth a look`,
    protectTitle: 'Protect first',
    growTitle: 'Worth a look',
    also: 'Also new',
    waiting: (count: string, command: string) => `${count} more. \`${command} rank mine\` shows all of yours.`,
    held: (day: string) => `waiting since ${day}`,
    summary: (accounts: number, first: string) =>
      `${accounts === 1 ? 'One account has' : `${accounts} accounts have`} news: ${first}`,

    bookHello: (name: string | null) => (name === null ? 'Meet your book' : `Meet your book, ${name}`),
    book: (accounts: string) =>
      accounts === '1'
        ? 'I have read your one account. This is how it stands, and where I would begin. From tomorrow I write only when something changes.'
        : `I have read your ${accounts} accounts. This is how they stand, and where I would begin. From tomorrow I write only when something changes.`,
    bookAlso: 'After those',
    bookSummary: (accounts: string) => `Your ${counted(accounts, 'account')}, and where to begin`,
    /** Where nothing of the book is shown. */
    bookAll: (count: string, command: string) =>
      count === '1'
        ? `It stands as it is. \`${command} rank mine\` shows it.`
        : `${count === '2' ? 'Both' : `All ${count}`} stand as they are. \`${command} rank mine\` shows them.`,
    bookRest: (count: string, command: string) =>
      `${count} more ${count === '1' ? 'stands as it is' : 'stand as they are'}. \`${command} rank mine\` shows all of yours.`,

    unownedHello: 'Accounts without an owner',
    unowned: (day: string, accounts: number) =>
      accounts === 1
        ? `${day}. One account has news, and no CSM I can write to. Please take it, or name an owner in the data.`
        : `${day}. ${accounts} accounts have news, and no CSM I can write to. Please take them, or name owners in the data.`,
    unownedWaiting: (count: string, command: string) => `${count} more. \`${command} rank\` shows everyone.`,
  },

  news: {
    /** Stands before the fact that is news. */
    mark: (stronger: boolean): string => (stronger ? 'Stronger:' : 'New:'),
    guard: 'New: needs care first',
    lifted: 'No longer held back',
    band: (band: string) => `Now ${band}`,
    owner: (guarded: boolean): string => (guarded ? 'Now yours, and needs care first' : 'Now yours'),
    snooze: 'Your snooze has ended',
    revisit: 'An earlier opportunity is due for another look',
  },

  /** After a click, in place of the buttons. */
  verdicts: {
    'taking-action': (by: string, when: string) => `${by} is taking action, since ${when}`,
    snooze: (by: string, until: string) => `${by} snoozed this until ${until}`,
    'not-relevant': (by: string, reason: string | null) =>
      reason === null ? `${by} marked this not relevant` : `${by} marked this not relevant: ${reason}`,
    reasons: {
      'wrong-data': 'the data is wrong',
      'wrong-timing': 'wrong time',
      'wrong-idea': 'wrong idea',
      'already-known': 'already known',
    } satisfies Record<NotRelevantReason, string>,
  },

  snooze: {
    title: 'Snooze',
    submit: 'Snooze',
    close: 'Cancel',
    intro: (name: string) =>
      `${name} stays quiet until the day you choose. If it needs care first, you still hear of it.`,
    preset: 'Until',
    week: (day: string) => `Next week, ${day}`,
    fortnight: (day: string) => `In two weeks, ${day}`,
    month: (day: string) => `In a month, ${day}`,
    quarter: (day: string) => `In three months, ${day}`,
    date: 'Or pick a day',
    dateHint: 'A day picked here counts before the choice above.',
    past: 'Please pick a day after today.',
    missing: 'Please choose how long.',
  },

  notRelevant: {
    title: 'Not relevant',
    submit: 'Send',
    close: 'Cancel',
    intro: (name: string) => `Thank you. What is off about ${name}? It teaches the team which signals to trust.`,
    reason: 'Reason',
    reasons: {
      'wrong-data': 'The data is wrong',
      'wrong-timing': 'The timing is wrong',
      'wrong-idea': 'The idea is wrong',
      'already-known': 'I knew already',
    } satisfies Record<NotRelevantReason, string>,
    note: 'Anything to add?',
    missing: 'Please choose a reason.',
  },

  home: {
    title: 'Headroom',
    intro: 'Which of your customers are ready to grow, and which to protect first.',
    book: (accounts: string) => `Your book: ${accounts} accounts`,
    bookOne: 'Your book: one account',
    scanned: (day: string) => `As of ${day}`,
    top: 'Where to look today',
    how: 'How to use me',
    ask: (command: string) => `\`${command} AcmeCo\` shows one account: score, evidence, next step and what to say.`,
    rank: (command: string) => `\`${command} rank mine\` ranks your accounts, \`${command} rank\` everyone’s.`,
    direct: 'Or send me the same words here, without the slash.',
    help: (command: string) => `\`${command} help\` lists everything.`,
    noBook: 'No account names you as its CSM yet. When one does, you will find it here.',
    noScan: 'No scan has finished yet. Your accounts appear here after the first one.',
  },

  ranking: {
    title: (day: string) => `Week of ${day}`,
    mine: 'Your accounts by readiness',
    heading: 'Accounts by readiness',
    summary: (accounts: string, first: string) => `${counted(accounts, 'account')} ranked. First: ${first}`,
    /** Without a sum where no ARR is known. */
    totals: (accounts: string, arr: string | null) =>
      arr === null ? counted(accounts, 'account') : `${counted(accounts, 'account')}, ${arr} a year`,
    arrUnknown: (count: string) => `ARR unknown for ${count}`,
    chart: 'Readiness score',
    score: 'Score',
    shown: (shown: string, rest: string) => `The first ${shown} are shown, ${rest} more follow.`,
    conversion: (count: string) => `Conversion candidates (${count}), on free or trial plans, apart from the ranking`,
    none: 'No paid account to rank yet.',
    columns: {
      rank: '#',
      account: 'Account',
      score: 'Score',
      size: 'Size',
      priority: 'Priority',
      expansion: 'Expansion',
      timing: 'Timing',
      play: 'Play',
      thisWeek: 'This week',
    },
    hint: (command: string) => `\`${command}\` and a name shows one account in full.`,
    flag: '* needs care first; growth comes after',
    line: {
      size: (size: string) => `size: ${size}`,
      /** Without a time where there is none to come. */
      expansion: (verdict: string, timing: string | null) =>
        timing === null ? `expansion: ${verdict}` : `expansion: ${verdict}, ${timing}`,
    },
  },
};
