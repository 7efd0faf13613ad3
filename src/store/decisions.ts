import type { AccountVerdict } from '../domain/delivery.ts';
import type { Database } from './sqlite.ts';
import { opportunityById, readStageMoves, type StageMove, setStage } from './stages.ts';
import { ownVerdict, recordVerdict, undoVerdict, type VerdictKey } from './verdicts.ts';

/** When a click was made: the portfolio's day, and epoch milliseconds. */
export type Moment = Pick<StageMove, 'day' | 'at'>;

/**
 * Records a click and takes the opportunity the card led with along: Taking action on one that is merely identified
 * sends it on its way, and another choice in its place calls that off. Call it inside a transaction. False when the
 * choice already stands.
 */
export function recordDecision(db: Database, verdict: AccountVerdict, moment: Moment): boolean {
  const before = ownVerdict(db, verdict);
  if (!recordVerdict(db, { ...verdict, day: moment.day })) return false;
  if (isSameMatter(before, verdict) && verdict.choice !== 'taking-action') callOff(db, before, moment);
  begin(db, verdict, moment);
  return true;
}

/** Takes back that person's standing choice on that card and what it did to the opportunity. Inside a transaction. */
export function undoDecision(db: Database, key: VerdictKey, moment: Moment): AccountVerdict | null {
  const undone = undoVerdict(db, key);
  if (undone === null) return null;
  callOff(db, undone, moment);
  // An earlier choice stands again.
  const again = ownVerdict(db, key);
  if (isSameMatter(again, undone)) begin(db, again, moment);
  return undone;
}

/** Whether an earlier choice was about the same opportunity; an answer to a command may be about another by now. */
function isSameMatter(before: AccountVerdict | null, now: AccountVerdict): before is AccountVerdict {
  return before !== null && (before.opportunityId ?? null) === (now.opportunityId ?? null);
}

function begin(db: Database, { choice, opportunityId, by, deliveryId }: AccountVerdict, moment: Moment): void {
  if (choice !== 'taking-action' || !opportunityId) return;
  setStage(db, { ...moment, id: opportunityId, stage: 'outreach-sent', by, deliveryId: deliveryId ?? 0 }, 'identified');
}

/** Back to identified, where a click put it on its way, nobody moved it since and nobody else is taking action. */
function callOff(db: Database, { choice, opportunityId, by, deliveryId }: AccountVerdict, moment: Moment): void {
  if (choice !== 'taking-action' || !opportunityId) return;
  const opportunity = opportunityById(db, opportunityId);
  const last = opportunity && readStageMoves(db, opportunity).at(-1);
  if (!last || last.deliveryId === null || last.from !== 'identified' || last.to !== 'outreach-sent') return;
  if (isPursued(db, opportunityId)) return;
  setStage(db, { ...moment, id: opportunityId, stage: 'identified', by, deliveryId: deliveryId ?? 0 });
}

/** Whether Taking action is the last choice of anybody on any card that led with it. */
function isPursued(db: Database, opportunityId: string): boolean {
  const account = opportunityById(db, opportunityId)?.accountId;
  return (
    db
      .prepare<unknown[]>(
        `select 1 from verdict v where v.account_id = ? and v.opportunity = ? and v.choice = 'taking-action'
         and not exists (select 1 from verdict w where w.account_id = v.account_id and w.delivery_id = v.delivery_id
           and w."by" = v."by" and w.opportunity = v.opportunity and w.at > v.at) limit 1`,
      )
      .get(account, opportunityId) !== undefined
  );
}
