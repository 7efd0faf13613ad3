import { accountCard } from '../../blocks/account.ts';
import { renderMarkdown } from '../../blocks/markdown.ts';
import { accountReport } from '../analyses/account.ts';
import { readAssessment } from '../store/assessments.ts';
import { hasAccounts } from '../store/names.ts';
import { isSmallBook, lastRun } from '../store/runs.ts';
import type { Answer, Args, Command, CommandContext } from './command.ts';
import { findAccounts } from './find-account.ts';
import { visibleTo } from './support/access.ts';
import { accountJson } from './support/account-json.ts';
import { newAccount, noAccounts, noScan, notFound } from './support/notices.ts';

/** One account as the last scan judged it: the command that answers where no other was named. */
const account: Command = {
  name: 'account',
  usage: (text) => text.commands.account.usage,
  summary: (text) => text.commands.account.summary,
  run: answerAccount,
};

export default account;

function answerAccount(args: Args, context: CommandContext): Answer {
  const { asker, db, settings, text } = context;
  if (!hasAccounts(db)) return noAccounts(context);
  const found = findAccounts(db, args, visibleTo(asker, settings));
  if (!('found' in found)) return notFound(args, found, context);
  if (!lastRun(db)) return noScan(context);
  const assessment = readAssessment(db, found.found.id);
  if (!assessment) return newAccount(found.found, context);
  return {
    ok: true,
    json: accountJson(assessment, text),
    card: accountCard(assessment, text, {
      deliveryId: context.deliveryId ?? 0,
      evidenceLines: settings.attention.evidenceLines,
      fuller: isSmallBook(db, settings.attention.fewAccounts),
    }),
    markdown: renderMarkdown(accountReport(assessment, text), text.cards.colon),
  };
}
