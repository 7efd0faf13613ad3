/** What someone typed after the command's name. */
export type Words =
  | { readonly kind: 'nothing' }
  /** The first word names a sub-command; `whole` is all that was typed, in case an account was meant. */
  | { readonly kind: 'command'; readonly name: string; readonly args: string; readonly whole: string }
  | { readonly kind: 'account'; readonly account: string };

// Slack, phones and Chinese keyboards turn straight quotes into these.
const QUOTED = /^["“”„‟«»「」『』＂'‘’‛]+\s*([^"“”„‟«»「」『』＂]*?)\s*["“”„‟«»「」『』＂'‘’‛]+$/u;
const LINK = /<(?:https?:\/\/|mailto:)[^|>]*\|([^>]*)>/gu;
const BARE_LINK = /<(?:https?:\/\/|mailto:)([^|>]*)>/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/**
 * Reads typed words: a first word that `commandOf` knows is a sub-command, anything else an account's name.
 * Quotes in any form force an account (spec section 4: `/expand "Scan Corp"`).
 */
export function readWords(
  typed: string,
  commandOf: (word: string) => string | null,
  botNames: readonly string[] = [],
): Words {
  const words = withoutBotName(tidy(typed), botNames);
  if (words === '') return { kind: 'nothing' };
  const quoted = QUOTED.exec(words)?.[1];
  if (quoted !== undefined) return quoted === '' ? { kind: 'nothing' } : { kind: 'account', account: quoted };
  const [first = '', ...rest] = words.split(' ');
  const name = commandOf(foldCommand(first));
  return name === null
    ? { kind: 'account', account: words }
    : { kind: 'command', name, args: rest.join(' '), whole: words };
}

/** A sub-command's name as it is compared: full-width forms and capitals folded. */
export function foldCommand(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}

/** The words as the person meant them: Slack's links and entities undone, code marks and extra spaces gone. */
function tidy(typed: string): string {
  return typed
    .replace(LINK, '$1')
    .replace(BARE_LINK, '$1')
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[`\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** `/expand AcmeCo` pasted whole is `AcmeCo`. */
function withoutBotName(words: string, botNames: readonly string[]): string {
  const [first = '', ...rest] = words.split(' ');
  return botNames.includes(foldCommand(first)) ? rest.join(' ') : words;
}
