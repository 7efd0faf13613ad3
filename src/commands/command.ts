import type { Card } from '../domain/card.ts';
import type { Day } from '../domain/day.ts';
import type { Settings } from '../domain/settings.ts';
import type { Database } from '../store/sqlite.ts';
import type { Text } from '../text/text.ts';

/** Who asks. With nothing known of them it is the person at the command line, who holds the database anyway. */
export interface Asker {
  /** The CSM's key, where they are one. */
  readonly key: string | null;
  readonly slackId: string | null;
  readonly email: string | null;
}

/** All a command may know of the world. */
export interface CommandContext {
  readonly db: Database;
  readonly settings: Settings;
  readonly text: Text;
  /** Today in the portfolio's time zone. */
  readonly day: Day;
  /** Epoch milliseconds, for what is recorded; absent: the machine's clock. */
  readonly now?: () => number;
  readonly asker: Asker;
  /** The name the asker used, e.g. `/expand`; answers repeat it. */
  readonly commandName: string;
  /** The delivery whose buttons the answer carries; 0 or absent for an answer to a command. */
  readonly deliveryId?: number;
}

/** What a command answers, in every form a host may ask for. */
export interface Answer {
  /** False for an unknown or ambiguous account and for what does not exist yet: exit code 1. */
  readonly ok: boolean;
  readonly json: unknown;
  readonly card: Card;
  /** The form to show where the surface takes no native chart or table. */
  readonly fallback?: Card;
  readonly markdown: string;
}

/** The words after the sub-command's name, or the account's name, in the asker's own spelling. */
export type Args = string;

/** One sub-command of `/expand`; the file that default-exports it is its registration and its help. */
export interface Command {
  readonly name: string;
  /** The same command in other words, e.g. in Chinese. */
  readonly aliases?: readonly string[];
  /** What to type after the command's name. */
  readonly usage: (text: Text) => string;
  readonly summary: (text: Text) => string;
  readonly run: (args: Args, context: CommandContext) => Answer | Promise<Answer>;
}
