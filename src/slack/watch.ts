import type { Log } from '../jobs/context.ts';

/** The part of Socket Mode's client that says how the link is. */
export interface Link {
  on(event: 'connected' | 'close' | 'reconnecting', listener: () => void): unknown;
}

export interface WatchOptions {
  readonly log: Log;
  /** Without a link for so long the process gives up, and its supervisor starts a fresh one. */
  readonly patienceMs: number;
  readonly giveUp: () => void;
}

/**
 * Watches the link to Slack. The SDK reconnects by itself, but an outage at the wrong moment can leave it deaf for
 * good; a fresh process is the sure cure. Starts counting at once; returns how to stop.
 */
export function watchLink(link: Link, { log, patienceMs, giveUp }: WatchOptions): () => void {
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  const lost = (): void => {
    if (timer || stopped) return;
    timer = setTimeout(() => {
      log.error({ afterSeconds: Math.round(patienceMs / 1000) }, 'no link to Slack, giving up');
      giveUp();
    }, patienceMs);
  };
  const found = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  link.on('connected', () => {
    found();
    log.info({}, 'linked to Slack');
  });
  link.on('close', () => {
    if (!stopped) log.warn({}, 'link to Slack closed');
    lost();
  });
  link.on('reconnecting', lost);
  lost();
  return () => {
    stopped = true;
    found();
  };
}
