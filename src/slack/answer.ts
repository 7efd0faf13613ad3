import { noticeCard } from '../../blocks/notice.ts';
import type { CommandContext } from '../commands/command.ts';
import { runCommand } from '../commands/run.ts';
import { localDay } from '../domain/zone.ts';
import type { Known } from './asker.ts';
import type { SlackContext } from './context.ts';
import { describeError } from './describe-error.ts';
import { type Forms, type Place, showPrivately } from './place.ts';

/** The world of a command, for someone in Slack. */
function commandContext(context: SlackContext, known: Known, commandName: string): CommandContext {
  const { db, settings, clock } = context;
  return {
    db,
    settings,
    text: known.text,
    day: localDay(clock.now(), settings.portfolio.timezone),
    now: clock.now,
    asker: known.asker,
    commandName,
    deliveryId: 0,
  };
}

/** What to show for someone's words; a fault becomes words too, and is logged without theirs. */
export async function answerWords(
  context: SlackContext,
  words: string,
  known: Known,
  commandName: string,
): Promise<Forms> {
  if (known.outsider) return { card: outsiderCard(known) };
  try {
    return await runCommand(words, commandContext(context, known, commandName));
  } catch (error) {
    context.log.error({ user: known.asker.slackId, ...describeError(error) }, 'a command failed');
    return { card: failureCard(known, commandName) };
  }
}

/** Carries out a click or a submission; a fault is told to the person in words, and logged. */
export async function orApologise(
  context: SlackContext,
  known: Known,
  place: Place,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    context.log.error({ user: place.user, ...describeError(error) }, 'a click failed');
    await showPrivately(context, place, { card: failureCard(known, context.settings.commands[0] ?? '') });
  }
}

/** What someone from outside is told: nothing about anybody. */
function outsiderCard({ text }: Known) {
  return noticeCard({ title: text.slack.outsiderTitle, paragraphs: [text.slack.outsider] });
}

/** What to say when something broke on our side. */
function failureCard(known: Known, commandName: string) {
  const words = known.text.commands.failed;
  return noticeCard({ title: words.title, paragraphs: [words.text(commandName)] });
}
