import type { CardBlock } from '../../src/domain/card.ts';
import type { FakeEphemeral, FakeMessage, FakeView, Workspace } from './fake-slack-types.ts';
import type { Acknowledgement, Envelope } from './fake-slack-wire.ts';

type Send = (envelope: Envelope) => Promise<Acknowledgement>;

interface Button {
  readonly action_id: string;
  readonly block_id: string;
  readonly value: string;
}

/** What people do in the fake workspace; each resolves when the app has acknowledged it. */
export interface People {
  command(user: string, command: string, text: string, channel?: string): Promise<Acknowledgement>;
  mention(user: string, text: string, channel: string): Promise<string>;
  directMessage(user: string, text: string, extra?: Record<string, unknown>): Promise<string>;
  openHome(user: string, tab?: 'home' | 'messages'): Promise<Acknowledgement>;
  /** Sends an event of its own; the same `eventId` again is Slack's retry. */
  event(event: Record<string, unknown>, eventId?: string, attempt?: number): Promise<Acknowledgement>;
  /** Clicks the first button of that action on a message, an ephemeral answer or a home page. */
  click(
    user: string,
    on: FakeMessage | FakeEphemeral | FakeView,
    action: string,
    nth?: number,
  ): Promise<Acknowledgement>;
  /** Submits an open modal; `entered` is block id -> what was entered in its field. */
  submitBlocks(modal: FakeView, entered: Record<string, FieldEntry>): Promise<Acknowledgement>;
}

/** What a person enters in a modal's field, in Slack's state form. */
type FieldEntry =
  | { readonly type: 'datepicker'; readonly selected_date: string | null }
  | { readonly type: 'radio_buttons' | 'static_select'; readonly selected_option: { readonly value: string } | null }
  | { readonly type: 'plain_text_input'; readonly value: string | null };

const TEAM = { id: 'T1', domain: 'fake' };

/** Every button of some blocks, in reading order. */
export function buttonsOf(blocks: readonly CardBlock[]): Button[] {
  return blocks.flatMap((block, index) => {
    const elements = [block['elements'], block['accessory']].flat().filter((one) => one !== undefined);
    return elements
      .map((element) => element as Record<string, unknown>)
      .filter((element) => element['type'] === 'button')
      .map((element) => ({
        action_id: String(element['action_id']),
        block_id: String(block['block_id'] ?? `b${index}`),
        value: String(element['value'] ?? ''),
      }));
  });
}

function trigger(workspace: Workspace, user: string): string {
  const id = workspace.nextId('trigger.');
  workspace.triggers.set(id, { user, at: workspace.now(), used: false });
  return id;
}

function responseUrl(
  workspace: Workspace,
  origin: string,
  target: { channel: string; user: string },
  on: string | null,
  ephemeral: boolean,
): string {
  const id = workspace.nextId('r');
  workspace.responseUrls.set(id, { ...target, ts: on, ephemeral, at: workspace.now(), uses: 0 });
  return `${origin}/response/${id}`;
}

/** Slack's form of what was entered: by block, then by the action id of the block's field. */
function stateOf(view: Record<string, unknown>, entered: Record<string, FieldEntry>) {
  const blocks = (view['blocks'] ?? []) as readonly CardBlock[];
  const state = Object.entries(entered).map(([id, entry]) => {
    const block = blocks.find((one) => one['block_id'] === id);
    if (!block) throw new Error(`the modal has no field ${id}`);
    return [id, { [(block['element'] as { action_id: string }).action_id]: entry }];
  });
  return Object.fromEntries(state) as Record<string, Record<string, FieldEntry>>;
}

const isView = (on: FakeMessage | FakeEphemeral | FakeView): on is FakeView => 'view' in on;
const isEphemeral = (on: FakeMessage | FakeEphemeral): on is FakeEphemeral => 'via' in on;

function clickPayload(
  workspace: Workspace,
  origin: string,
  user: string,
  on: FakeMessage | FakeEphemeral | FakeView,
  button: Button,
): Record<string, unknown> {
  const base = {
    type: 'block_actions',
    team: TEAM,
    api_app_id: 'A1',
    user: { id: user, username: user, team_id: 'T1' },
    trigger_id: trigger(workspace, user),
    actions: [{ ...button, type: 'button', action_ts: workspace.nextTs() }],
  };
  if (isView(on)) return { ...base, container: { type: 'view', view_id: on.id }, view: { ...on.view, id: on.id } };
  const ephemeral = isEphemeral(on);
  return {
    ...base,
    channel: { id: on.channel, name: 'somewhere' },
    container: { type: 'message', message_ts: on.ts, channel_id: on.channel, is_ephemeral: ephemeral },
    // Slack sends no source message for an ephemeral one.
    ...(ephemeral ? {} : { message: { type: 'message', ts: on.ts, text: on.text, blocks: on.blocks } }),
    response_url: responseUrl(workspace, origin, { channel: on.channel, user }, on.ts, ephemeral),
  };
}

/** The people of a workspace, acting through `send`. */
export function createPeople(workspace: Workspace, origin: string, send: Send): People {
  const event: People['event'] = (body, eventId = workspace.nextId('Ev'), attempt = 0) =>
    send({
      type: 'events_api',
      payload: {
        type: 'event_callback',
        team_id: 'T1',
        api_app_id: 'A1',
        event_id: eventId,
        event_time: Math.floor(workspace.now() / 1000),
        authorizations: [{ team_id: 'T1', user_id: workspace.botUserId, is_bot: true }],
        event: body,
      },
      ...(attempt > 0 ? { retry: { attempt, reason: 'timeout' } } : {}),
    });
  return {
    event,
    command: (user, command, text, channel = `D${user}`) =>
      send({
        type: 'slash_commands',
        payload: {
          command,
          text,
          user_id: user,
          user_name: user,
          team_id: 'T1',
          team_domain: 'fake',
          channel_id: channel,
          channel_name: channel.startsWith('D') ? 'directmessage' : 'somewhere',
          api_app_id: 'A1',
          token: 'unused',
          trigger_id: trigger(workspace, user),
          response_url: responseUrl(workspace, origin, { channel, user }, null, true),
        },
      }),
    async mention(user, text, channel) {
      const ts = workspace.nextTs();
      await event({ type: 'app_mention', user, text: `<@${workspace.botUserId}> ${text}`, ts, channel, event_ts: ts });
      return ts;
    },
    async directMessage(user, text, extra = {}) {
      const ts = workspace.nextTs();
      const message = { type: 'message', user, text, ts, channel: `D${user}`, channel_type: 'im', event_ts: ts };
      await event({ ...message, ...extra });
      return ts;
    },
    openHome: (user, tab = 'home') =>
      event({ type: 'app_home_opened', user, channel: `D${user}`, tab, event_ts: workspace.nextTs() }),
    click(user, on, action, nth = 0) {
      const blocks = isView(on) ? ((on.view['blocks'] ?? []) as readonly CardBlock[]) : on.blocks;
      const button = buttonsOf(blocks).filter((one) => one.action_id === action)[nth];
      if (!button) throw new Error(`there is no button ${action} (${nth})`);
      return send({ type: 'interactive', payload: clickPayload(workspace, origin, user, on, button) });
    },
    submitBlocks: (modal, entered) =>
      send({
        type: 'interactive',
        payload: {
          type: 'view_submission',
          team: TEAM,
          api_app_id: 'A1',
          user: { id: modal.user, username: modal.user, team_id: 'T1' },
          trigger_id: trigger(workspace, modal.user),
          view: {
            ...modal.view,
            id: modal.id,
            hash: String(modal.revision),
            state: { values: stateOf(modal.view, entered) },
          },
          response_urls: [],
        },
      }),
  };
}
