import { peerOf } from '../detectors/facts.ts';
import type { Portfolio } from '../domain/benchmark.ts';
import type { Context } from '../domain/context.ts';
import type { Snapshot } from '../domain/dossier.ts';
import { collectPeers, type PeerCollection } from '../engine/benchmarks.ts';
import { holdsAccounts, readLatestSnapshots } from '../store/peers.ts';
import type { Database } from '../store/sqlite.ts';

const PAGE = 500;

/**
 * Every paid account as known on the day, for one account to be compared with; the same facts and settings give the
 * same portfolio. Null where the book is too small for any figure (spec E1).
 */
export function readPortfolio(db: Database, context: Context): Portfolio | null {
  if (!holdsAccounts(db, context.settings.benchmarks.values)) return null;
  const peers = collectPeers(context.settings);
  let after = '';
  for (;;) {
    const snapshots = readLatestSnapshots(db, context.today, after, PAGE);
    for (const snapshot of snapshots) addPeer(peers, snapshot, context);
    const last = snapshots.at(-1);
    if (!last || snapshots.length < PAGE) break;
    after = last.accountId;
  }
  return peers.portfolio();
}

function addPeer(peers: PeerCollection, snapshot: Snapshot, context: Context): void {
  try {
    const peer = peerOf(snapshot, context);
    if (peer) peers.add(peer);
  } catch {
    // It cannot be judged either: that is where it is counted and told.
  }
}
