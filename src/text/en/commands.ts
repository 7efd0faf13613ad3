import { counted } from './counted.ts';

/** Commands: English wording. */
export const commands = {
  account: {
    usage: 'ACCOUNT',
    summary: 'score, evidence, play, sizing and opener for one account',
  },
  rank: {
    usage: 'rank [mine | a number]',
    summary: 'paid accounts by score, with this week’s action for each',
    mine: (command: string) => `\`${command} rank mine\` shows your own accounts.`,
    team: (command: string) => `\`${command} rank\` shows the whole team’s.`,
    noneMineTitle: 'None of the scanned accounts are yours',
    noneMine: (command: string) =>
      `\`${command} rank\` shows the team’s. If some should be yours, check the owner column of the accounts file and the csms list in the settings.`,
    unclearTitle: 'Whose ranking, and how long?',
    unclear: (words: string, command: string, whole: string) =>
      `\`rank\` takes \`mine\` or a number of rows, and “${words}” is neither. For an account of that name: \`${command} "${whole}"\`.`,
  },
  stage: {
    usage: 'stage ID [STAGE]',
    summary: 'how far an opportunity has come; with a stage, moves it there',
    title: (id: string, account: string) => `${id}, ${account}`,
    now: (stage: string, day: string) => `Stage: ${stage}, since ${day}.`,
    carriedOn: (former: string, id: string) =>
      `${former} is carried on as ${id}: two accounts turned out to be one customer, and both had the same item.`,
    moved: (from: string, to: string) => `Moved from ${from} to ${to}.`,
    already: (stage: string) => `It stands at ${stage} already.`,
    line: (day: string, from: string, to: string, by: string) => `${day}: ${from} → ${to}, ${by}`,
    commandLine: 'from the command line',
    itemRests: (days: number) => `The same item is not suggested again for ${counted(String(days), 'day')}.`,
    othersRest: (days: number) => `Nothing else is suggested for this account for ${counted(String(days), 'day')}.`,
    move: (command: string, id: string, stages: string) =>
      `\`${command} stage ${id} STAGE\` moves it. Stages: ${stages}.`,
    whichTitle: 'Which opportunity?',
    which: (command: string) =>
      `\`${command} stage ID\` shows how far an opportunity has come, and a stage after the id moves it there. Details on an account’s card names the ids.`,
    stages: (stages: string) => `Stages: ${stages}.`,
    unclearTitle: (words: string) => `“${words}” is no stage`,
    unknown: (words: string) => `I know no opportunity called “${words}”.`,
    hint: (command: string) =>
      `Check the spelling. Details on the card of \`${command} ACCOUNT\` name its opportunities and their ids.`,
  },
  help: {
    usage: 'help',
    summary: 'this list',
    title: 'What I can do',
    intro:
      'I tell you which of your customers are ready to grow, why, how much and what to say, and which ones to protect first.',
    tips: 'Good to know',
    tipNames:
      'Names match without capitals, punctuation or Inc, LLC and Ltd. Former names, domains and account ids work too.',
    tipQuotes: (command: string) => `Put a name in quotes when it looks like a command: \`${command} "Scan Corp"\`.`,
    tipPrivate: 'Only you see the answers. Share posts one to the channel.',
    later: 'On the way',
    laterIntro: (names: string) => `${names}. Ask for one and I will say what to use until then.`,
    short: (command: string) =>
      `Name an account: \`${command} AcmeCo\`. Or see everyone: \`${command} rank\`. \`${command} help\` lists the rest.`,
    shortTitle: 'Which account?',
  },
  find: {
    which: (words: string) => `Which “${words}” do you mean?`,
    more: (count: number) =>
      `${count} more ${count === 1 ? 'matches' : 'match'}. A longer part of the name narrows it down.`,
    many: 'Many more match. A longer part of the name narrows it down.',
    unknown: (words: string) => `I know no account called “${words}”.`,
    close: 'Did you mean one of these?',
    hint: (command: string) => `Check the spelling, or try part of the name. \`${command} help\` lists what I can do.`,
  },
  state: {
    noAccountsTitle: 'No accounts yet',
    noAccounts:
      'Nothing has been imported. On the machine I run on, `headroom import accounts.csv` brings your accounts in, and `headroom scan` judges them.',
    noScanTitle: 'Not scanned yet',
    noScan: (time: string) =>
      `Your accounts are in, and the first scan is still to come. It runs every day at ${time}; \`headroom scan\` on the machine I run on does it now.`,
    newAccount: (name: string, time: string) =>
      `${name} came in after the last scan. The next one runs at ${time}; \`headroom scan\` does it now.`,
  },
  planned: {
    title: (name: string) => `“${name}” is on its way`,
    will: (what: string) => `It will ${what}.`,
    account: (command: string, account: string) =>
      `Today \`${command} ${account}\` shows score, evidence, play, sizing, opener and discovery questions.`,
    rank: (command: string) => `Today \`${command} rank\` shows every paid account by score, with this week’s action.`,
    importing: 'Today files come in on the machine I run on: `headroom import FILE`.',
    notes: 'Today notes come in as a file on the machine I run on: `headroom import notes.csv`.',
    quotes: (command: string, words: string) => `If you meant an account of that name: \`${command} "${words}"\`.`,
    anyAccount: 'ACCOUNT',
    does: {
      assess: 'give the full assessment of an account: its best opportunities, whom to talk to and red flags',
      opener: 'write an opener for the item and the person you name',
      outreach: 'write the whole outreach set: e-mail, talk points, questions and follow-up',
      qbr: 'draft a 60 or 90 minute QBR agenda from the account’s own results',
      champion: 'plan what to do when a champion leaves, moves up or arrives',
      compete: 'list where a competitor may be looking in, from the account’s own signs',
      objections: 'answer the objections this account is likely to raise',
      compare: 'set the bigger plan against single items, with prices',
      plan30: 'lay out the next 30 days, step by step, with owners and dates',
      whitespace: 'show what an account owns, uses and does not own yet',
      why: 'list the source of every number on a card: file, row and day',
      'as-of': 'show an account as it was judged on an earlier day',
      'what-if': 'recompute an account with numbers you change, and store nothing',
      portfolio: 'rank the whole book by expected value, with a plan for the quarter',
      scan: 'name the ten best opportunities of this quarter',
      report: 'report the pipeline of the quarter by stage',
      playbook: 'write the expansion playbook of the whole book',
      segments: 'divide the book into segments and say why',
      coverage: 'show where attention and revenue do not match',
      rebalance: 'propose how to spread accounts more evenly',
      migrate: 'plan moves between service tiers, with hand-over steps',
      territory: 'compare the load of each CSM before and after moves',
      benchmarks: 'compare an account with its peers in your own book',
      metrics: 'measure what came of the signals: actions, wins, retention',
      import: 'take in files from Slack',
      note: 'record a note on an account from Slack',
    },
  },
  failed: {
    title: 'That went wrong on my side',
    text: (command: string) =>
      `I could not work that out just now, and I have written down what happened. Please try again; \`${command} help\` always works.`,
  },
};
