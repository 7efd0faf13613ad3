/** A Block Kit block as data; `blocks/` builds them from Slack's own types. */
export type CardBlock = { readonly type: string; readonly [key: string]: unknown };

/** A message: `text` for notifications and screen readers, `blocks` for the eye. */
export interface Card {
  readonly text: string;
  readonly blocks: readonly CardBlock[];
}
