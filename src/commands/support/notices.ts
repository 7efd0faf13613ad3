import { type Notice, noticeCard, noticeMarkdown, noticePlain } from '../../../blocks/notice.ts';
import type { AccountRef } from '../../store/names.ts';
import type { Answer, CommandContext } from '../command.ts';
import type { Found } from '../find-account.ts';

/** An answer that is no result: a code for scripts, words for people, accounts to choose from. */
export function noticeAnswer(code: string, notice: Notice): Answer {
  return {
    ok: false,
    json: {
      error: { code, message: noticePlain(notice), choices: (notice.choices ?? []).map((choice) => choice.name) },
    },
    card: noticeCard(notice),
    markdown: noticeMarkdown(notice),
  };
}

/** Nothing was typed: how to ask, in two lines. */
export function nameNeeded({ commandName, text }: CommandContext): Answer {
  return noticeAnswer('nothing-asked', {
    title: text.commands.help.shortTitle,
    paragraphs: [text.commands.help.short(commandName)],
  });
}

/** No account was ever imported. */
export function noAccounts({ text }: CommandContext): Answer {
  const { noAccountsTitle, noAccounts: line } = text.commands.state;
  return noticeAnswer('no-accounts', { title: noAccountsTitle, paragraphs: [line] });
}

/** Accounts are in, and no scan has finished. */
export function noScan({ settings, text }: CommandContext): Answer {
  const { noScanTitle, noScan: line } = text.commands.state;
  return noticeAnswer('not-scanned', { title: noScanTitle, paragraphs: [line(settings.schedule.scan)] });
}

/** The account came in after the last scan. */
export function newAccount(account: AccountRef, { settings, text }: CommandContext): Answer {
  const { noScanTitle, newAccount: line } = text.commands.state;
  return noticeAnswer('not-scanned', {
    title: noScanTitle,
    paragraphs: [line(account.name, settings.schedule.scan)],
  });
}

/** The words name no account, or several: up to three names like it, or the list to choose from. */
export function notFound(words: string, found: Exclude<Found, { found: AccountRef }>, context: CommandContext): Answer {
  const find = context.text.commands.find;
  if ('choices' in found) {
    return noticeAnswer('ambiguous-account', {
      title: find.which(words),
      paragraphs: found.more === 0 ? [] : [found.more === null ? find.many : find.more(found.more)],
      choices: labelled(found.choices),
      choose: context.text.cards.buttons.open,
    });
  }
  return noticeAnswer('unknown-account', {
    title: find.unknown(words),
    paragraphs: [found.none.length > 0 ? find.close : find.hint(context.commandName)],
    choices: labelled(found.none),
    choose: context.text.cards.buttons.open,
  });
}

/** Names to choose by; two of the same name carry their ids. */
function labelled(accounts: readonly AccountRef[]): { id: string; name: string }[] {
  const count = new Map<string, number>();
  for (const { name } of accounts) count.set(name, (count.get(name) ?? 0) + 1);
  return accounts.map(({ id, name }) => ({ id, name: (count.get(name) ?? 0) > 1 ? `${name} (${id})` : name }));
}
