import type { Card } from './card.ts';

/** Slack's word for a call that came too soon (HTTP 429): it is done later, and nothing was refused. */
export const RATE_LIMITED = 'ratelimited';

/** How a posting attempt ended; `unclear` means Slack may have accepted it. */
export type PostResult =
  | { readonly outcome: 'posted'; readonly ts: string }
  | {
      readonly outcome: 'refused';
      readonly error: string;
      readonly retryAfterSeconds: number | null;
      readonly permanent: boolean;
    }
  | { readonly outcome: 'unclear'; readonly error: string };

export interface PersonProfile {
  readonly slackId: string;
  readonly email: string | null;
  readonly name: string;
  /** IANA zone from the person's Slack profile. */
  readonly timezone: string | null;
  readonly locale: string | null;
  readonly active: boolean;
  /** A guest of the workspace, or a member of another organisation who shares a channel with it. */
  readonly outsider?: boolean;
}

/** Why a conversation could not be opened. `transient`: Slack was out of reach or asked to wait, and refused nothing. */
export interface Unopened {
  readonly error: string;
  readonly permanent: boolean;
  readonly transient: boolean;
  readonly retryAfterSeconds: number | null;
}

/** What jobs and commands may ask of a chat; `slack/messenger.ts` is the one that talks to Slack. */
export interface Messenger {
  /** The conversation to post in for a Slack user id (opened) or a channel id (returned as it is). */
  openConversation(recipient: string): Promise<{ readonly channel: string } | Unopened>;
  /** Posts once, with no retry of its own; `deliveryId` travels in the message's metadata. */
  post(channel: string, card: Card, deliveryId: number): Promise<PostResult>;
  update(channel: string, ts: string, card: Card): Promise<PostResult>;
  /**
   * Looks for a message carrying the delivery id since that moment; null `ts` means it is not there.
   * `transient` says that asking again later may answer (Slack was out of reach); without it, it never will.
   */
  find(
    channel: string,
    deliveryId: number,
    sinceMs: number,
  ): Promise<{ readonly ts: string | null } | { readonly unreadable: string; readonly transient?: boolean }>;
  /** The person's profile, null where Slack knows no such person; throws `slack-unreachable` when it cannot be asked. */
  findPerson(idOrEmail: string): Promise<PersonProfile | null>;
}
