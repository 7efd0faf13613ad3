import { createHmac, randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

const ACK_PATIENCE_MS = 3000;

/** What the app answered to something Slack sent it, and after how long. */
export interface Acknowledgement {
  readonly payload: Record<string, unknown>;
  readonly ms: number;
}

export interface Envelope {
  readonly type: 'slash_commands' | 'interactive' | 'events_api';
  readonly payload: Record<string, unknown>;
  readonly retry?: { readonly attempt: number; readonly reason: string };
}

/** The WebSocket half of the fake Slack: Socket Mode links, envelopes and their acknowledgements. */
export interface SocketSide {
  send(envelope: Envelope): Promise<Acknowledgement>;
  /** Resolves when an app is connected and has been greeted. */
  connected(): Promise<void>;
  /** Slack recycles the link (`polite`), or it breaks. */
  disconnect(polite: boolean): void;
  connections(): number;
  close(): Promise<void>;
}

/** Serves Socket Mode on `/link` of an HTTP server. */
export function serveSockets(server: Server): SocketSide {
  const wss = new WebSocketServer({ server, path: '/link' });
  const links = new Set<WebSocket>();
  const waiting = new Map<string, (payload: Record<string, unknown>) => void>();
  const arrivals: (() => void)[] = [];
  wss.on('connection', (link) => {
    links.add(link);
    link.on('close', () => links.delete(link));
    link.on('error', () => links.delete(link));
    link.on('message', (data) => {
      const answer = JSON.parse(String(data)) as { envelope_id?: string; payload?: Record<string, unknown> };
      waiting.get(answer.envelope_id ?? '')?.(answer.payload ?? {});
    });
    link.send(JSON.stringify({ type: 'hello', num_connections: links.size, connection_info: { app_id: 'A1' } }));
    for (const arrive of arrivals.splice(0)) arrive();
  });
  return {
    async send({ type, payload, retry }) {
      const link = [...links].at(-1);
      if (!link) throw new Error('no app is connected to the fake Slack');
      const envelope_id = randomUUID();
      const sentAt = performance.now();
      const answered = new Promise<Acknowledgement>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${type} was not acknowledged in 3 s`)), ACK_PATIENCE_MS);
        waiting.set(envelope_id, (body) => {
          clearTimeout(timer);
          waiting.delete(envelope_id);
          resolve({ payload: body, ms: performance.now() - sentAt });
        });
      });
      const retries = retry ? { retry_attempt: retry.attempt, retry_reason: retry.reason } : {};
      link.send(JSON.stringify({ envelope_id, type, payload, accepts_response_payload: true, ...retries }));
      return answered;
    },
    connected: () => (links.size > 0 ? Promise.resolve() : new Promise((resolve) => arrivals.push(resolve))),
    disconnect(polite) {
      for (const link of links) {
        if (polite) link.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
        else link.terminate();
      }
    },
    connections: () => links.size,
    close: () =>
      new Promise((resolve) => {
        for (const link of links) link.terminate();
        wss.close(() => resolve());
      }),
  };
}

/** Sends what Slack would POST to a Request URL, signed; a `secret` of someone else's makes a forgery. */
export async function postSigned(
  url: string,
  secret: string,
  { type, payload, retry }: Envelope,
  atSeconds = Math.floor(Date.now() / 1000),
): Promise<Acknowledgement & { readonly status: number }> {
  const form = (data: Record<string, unknown>): string =>
    new URLSearchParams(Object.entries(data).map(([key, value]): [string, string] => [key, String(value)])).toString();
  const body =
    type === 'events_api'
      ? JSON.stringify(payload)
      : form(type === 'interactive' ? { payload: JSON.stringify(payload) } : payload);
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${atSeconds}:${body}`).digest('hex')}`;
  const sentAt = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': type === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(atSeconds),
      'x-slack-signature': signature,
      ...(retry ? { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason } : {}),
    },
  });
  const text = await response.text();
  const answer = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : text === '' ? {} : { text };
  return { payload: answer, ms: performance.now() - sentAt, status: response.status };
}

/** The arguments of a Web API call: form-encoded with JSON inside, or JSON. */
export async function readArguments(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString('utf8');
  if ((request.headers['content-type'] ?? '').includes('json')) return JSON.parse(body) as Record<string, unknown>;
  const decoded = [...new URLSearchParams(body)].map(([key, value]): [string, unknown] => {
    const looksJson = ['blocks', 'view', 'metadata'].includes(key) || value.startsWith('[{');
    return [key, looksJson ? JSON.parse(value) : value];
  });
  return Object.fromEntries(decoded);
}
