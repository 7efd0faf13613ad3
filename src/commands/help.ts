import { noticeCard, noticeMarkdown } from '../../blocks/notice.ts';
import type { Section } from '../domain/document.ts';
import type { Answer, Args, Command, CommandContext } from './command.ts';
import { loadCommands } from './run.ts';
import { PLANNED } from './support/planned.ts';

/** What the bot can do, read from the folder of commands. */
const help: Command = {
  name: 'help',
  aliases: ['帮助', '?', '？'],
  usage: (text) => text.commands.help.usage,
  summary: (text) => text.commands.help.summary,
  run: answerHelp,
};

export default help;

async function answerHelp(_args: Args, { commandName, text }: CommandContext): Promise<Answer> {
  const words = text.commands.help;
  const commands = (await loadCommands()).map((command) => ({
    usage: `${commandName} ${command.usage(text)}`,
    summary: command.summary(text),
  }));
  const tips = [words.tipNames, words.tipQuotes(commandName), words.tipPrivate];
  const later = words.laterIntro(Object.keys(PLANNED).join(text.cards.between));
  const notice = {
    title: words.title,
    paragraphs: [
      words.intro,
      commands.map(({ usage, summary }) => `• \`${usage}\`  ${summary}`).join('\n'),
      [`${words.tips}${text.cards.colon}`, ...tips.map((tip) => `• ${tip}`)].join('\n'),
    ],
    footer: text.cards.pair(words.later, later),
  };
  const sections: Section[] = [
    { kind: 'paragraph', text: words.intro },
    { kind: 'facts', facts: commands.map(({ usage, summary }) => ({ label: usage, value: summary })) },
    { kind: 'list', heading: words.tips, items: tips },
    { kind: 'paragraph', heading: words.later, text: later },
  ];
  return {
    ok: true,
    json: { title: words.title, sections },
    card: noticeCard(notice),
    markdown: noticeMarkdown(notice),
  };
}
