import type { CardBlock } from '../../src/domain/card.ts';

/** A person of the fake workspace; `deleted` is a deactivated account. */
export interface FakeUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly tz: string;
  readonly locale: string;
  readonly deleted: boolean;
  readonly guest: boolean;
  /** The workspace they belong to; the bot's own is T1. */
  readonly team: string;
}

/** A channel of the fake workspace; the bot can post where `member` is true. */
export interface FakeChannel {
  readonly id: string;
  readonly name: string;
  readonly member: boolean;
}

/** A message as the fake Slack keeps it; `revision` counts its updates. */
export interface FakeMessage {
  readonly channel: string;
  readonly ts: string;
  readonly text: string;
  readonly blocks: readonly CardBlock[];
  readonly metadata: { readonly event_type: string; readonly event_payload: Record<string, unknown> } | null;
  readonly threadTs: string | null;
  readonly revision: number;
}

/** What one person alone saw: an answer to a command or a click. */
export interface FakeEphemeral {
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
  readonly text: string;
  readonly blocks: readonly CardBlock[];
  readonly via: 'response_url' | 'postEphemeral' | 'ack';
  readonly revision: number;
}

/** A modal or a home page. */
export interface FakeView {
  readonly id: string;
  readonly user: string;
  readonly view: Record<string, unknown>;
  readonly revision: number;
}

/** How the next call of a method goes wrong; `accepted` says whether Slack did the work first. */
export type Fault =
  | { readonly kind: 'rate-limit'; readonly retryAfter: number }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'status'; readonly status: number; readonly accepted: boolean }
  | { readonly kind: 'reset'; readonly accepted: boolean }
  | { readonly kind: 'slow'; readonly ms: number; readonly accepted: boolean };

/** One call of the Web API or a response_url, with its decoded arguments. */
export interface FakeCall {
  readonly method: string;
  readonly args: Record<string, unknown>;
  readonly at: number;
}

/** The workspace and everything that happened in it. */
export interface Workspace {
  readonly users: Map<string, FakeUser>;
  readonly channels: Map<string, FakeChannel>;
  readonly messages: FakeMessage[];
  readonly ephemerals: FakeEphemeral[];
  readonly modals: Map<string, FakeView>;
  readonly homes: Map<string, FakeView>;
  readonly triggers: Map<string, { readonly user: string; readonly at: number; readonly used: boolean }>;
  readonly responseUrls: Map<string, ResponseTarget>;
  readonly calls: FakeCall[];
  /** Payloads Slack would refuse; `stop` fails the test with them. */
  readonly problems: string[];
  readonly scopes: ReadonlySet<string>;
  readonly botUserId: string;
  readonly now: () => number;
  readonly nextTs: () => string;
  readonly nextId: (prefix: string) => string;
}

/** Where a response_url leads: five uses within thirty minutes. */
interface ResponseTarget {
  readonly channel: string;
  readonly user: string;
  /** The message it replaces with `replace_original`; null for a command's answer. */
  readonly ts: string | null;
  readonly ephemeral: boolean;
  readonly at: number;
  readonly uses: number;
}
