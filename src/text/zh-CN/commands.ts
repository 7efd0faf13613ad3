import type { commands as source } from '../en/commands.ts';

/** Commands: Chinese wording, typed by the English one, so that a missing key does not compile. */
export const commands: typeof source = {};
