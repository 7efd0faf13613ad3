import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Answer, Command, CommandContext } from './command.ts';
import { nameNeeded } from './support/notices.ts';
import { plannedAnswer, plannedName } from './support/planned.ts';
import { foldCommand, readWords } from './support/words.ts';

const FOLDER = new URL('.', import.meta.url);
const COMMAND_FILE = /^[a-z0-9-]+\.(ts|js)$/;
const FALLBACK = 'account';

let loaded: Promise<readonly Command[]> | null = null;

/** Every sub-command there is, in order of name: each file of this folder with a default export is one. */
export function loadCommands(): Promise<readonly Command[]> {
  loaded ??= readCommands(FOLDER);
  return loaded;
}

/** The sub-commands a folder holds: what is no module of ours, or has no default export, is none. */
export async function readCommands(folder: URL): Promise<readonly Command[]> {
  const commands: Command[] = [];
  for (const file of readdirSync(fileURLToPath(folder)).sort()) {
    if (!COMMAND_FILE.test(file)) continue;
    const module: { readonly default?: Command } = await import(new URL(file, folder).href);
    if (module.default) commands.push(module.default);
  }
  return commands;
}

/** Answers the words after the command's name: a sub-command, an account, or what to type instead. */
export async function runCommand(typed: string, context: CommandContext): Promise<Answer> {
  const commands = await loadCommands();
  const byWord = new Map(
    commands
      .filter((command) => command.name !== FALLBACK)
      .flatMap((command) => [command.name, ...(command.aliases ?? [])].map((word) => [foldCommand(word), command])),
  );
  const words = readWords(
    typed,
    (word) => byWord.get(word)?.name ?? plannedName(word),
    [...context.settings.commands, context.commandName].map(foldCommand),
  );
  if (words.kind === 'nothing') return nameNeeded(context);
  if (words.kind === 'account') return named(commands, FALLBACK).run(words.account, context);
  const planned = plannedName(words.name);
  const command = byWord.get(words.name);
  if (command) return command.run(words.args, context);
  return planned ? plannedAnswer(planned, words, context) : nameNeeded(context);
}

function named(commands: readonly Command[], name: string): Command {
  const command = commands.find((one) => one.name === name);
  if (!command) throw new Error(`The folder of commands holds no ${name}`);
  return command;
}
