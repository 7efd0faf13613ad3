import type { Generated } from 'kysely';

/** The tables as Kysely sees them; `migrations/` creates them. JSON columns are text. */
export interface Tables {
  import: ImportTable;
  account: AccountTable;
  account_name: AccountNameTable;
  merged_account: MergedAccountTable;
  snapshot: SnapshotTable;
  snapshot_replaced: SnapshotReplacedTable;
  contact: ContactTable;
  event: RecordTable;
  note: RecordTable;
  request: RecordTable;
  catalogue: CatalogueTable;
  waiting_record: WaitingRecordTable;
  run: RunTable;
  signal: SignalTable;
  opportunity: OpportunityTable;
  opportunity_code: OpportunityCodeTable;
  opportunity_log: OpportunityLogTable;
  assessment: AssessmentTable;
  standing: StandingTable;
  news: NewsTable;
  delivery: DeliveryTable;
  verdict: VerdictTable;
  person: PersonTable;
  lease: LeaseTable;
  seen_event: SeenEventTable;
}

export interface ImportTable {
  id: Generated<number>;
  file: string;
  kind: string;
  day: string;
  recorded_at: number;
  rows: number;
  accepted: number;
  rejected: number;
  report: string;
}

export interface AccountTable {
  id: string;
  name: string;
  csm: string | null;
  latest_on: string | null;
  previous_on: string | null;
}

export interface AccountNameTable {
  key: string;
  account_id: string;
  /** `merged`: an id of a duplicate that was merged into the account. */
  kind: 'name' | 'former' | 'domain' | 'id' | 'merged';
}

export interface MergedAccountTable {
  id: string;
  survivor: string;
  name: string;
  day: string;
  recorded: number;
  /** JSON list: the matching keys of the names the duplicate went by. */
  keys: string;
  /** JSON list: fields the survivor has from this duplicate alone. */
  fields: string;
}

export interface SnapshotTable {
  account_id: string;
  day: string;
  recorded: number;
  seats_active: number | null;
  seats_licensed: number | null;
  arr: number | null;
  employees: number | null;
  nps: number | null;
  volume: number | null;
  /** Metric and unit of `volume`. */
  volume_of: string | null;
  renewal_date: string | null;
  facts: string;
  /** JSON `[[day, importId, row, [field, …] | null], …]`: a null list means every field the others do not name. */
  stated: string;
}

export interface SnapshotReplacedTable {
  account_id: string;
  day: string;
  recorded: number;
  replaced_by: number;
  facts: string;
  stated: string;
}

export interface ContactTable {
  account_id: string;
  key: string;
  day: string;
  recorded: number;
  row: number;
  data: string;
}

export interface RecordTable {
  account_id: string;
  date: string;
  fingerprint: string;
  kind: string | null;
  recorded: number;
  row: number;
  day: string;
  data: string;
}

export interface CatalogueTable {
  recorded: number;
  day: string;
  data: string;
}

export interface WaitingRecordTable {
  account_key: string;
  kind: string;
  fingerprint: string;
  account: string;
  day: string;
  recorded: number;
  row: number;
  data: string;
}

export interface RunTable {
  id: Generated<number>;
  day: string;
  slot: number;
  state: 'running' | 'finished' | 'failed';
  started_at: number;
  finished_at: number | null;
  /** Highest import id the run saw. */
  recorded: number;
  settings: string;
  summary: string | null;
}

export interface SignalTable {
  account_id: string;
  family: string;
  subject: string;
  day: string;
  state: string;
  data: string;
  prior: string | null;
}

export interface OpportunityTable {
  account_id: string;
  id: string;
  type: string;
  item: string;
  created_on: string;
  stage: string;
  stage_on: string;
  stage_by: string | null;
  day: string;
  memory: string;
  prior: string | null;
}

export interface OpportunityCodeTable {
  code: string;
  account_id: string;
}

export interface OpportunityLogTable {
  id: Generated<number>;
  account_id: string;
  opportunity_id: string;
  day: string;
  at: number;
  kind: string;
  /** A stage, or a tier's number. */
  was: string | null;
  became: string | null;
  /** JSON list of reason ids. */
  reasons: string;
  /** Null for the scan. */
  by: string | null;
  /** The delivery whose card was clicked, 0 for an answer to a command; null where nothing was clicked. */
  delivery_id: number | null;
}

export interface AssessmentTable {
  account_id: string;
  slot: number;
  run_id: number;
  csm: string | null;
  score: number;
  arr: number | null;
  band: string;
  play: string;
  data: string;
  /** Tier and composite of what may be pursued first; null where nothing may. */
  lead_tier: number | null;
  lead_composite: number | null;
}

export interface StandingTable {
  account_id: string;
  day: string;
  score: number;
  band: string;
  play: string;
  play_since: string;
  /** JSON list of the play's reason ids. */
  reasons: string;
}

export interface NewsTable {
  account_id: string;
  kind: string;
  key: string;
  version: string;
  day: string;
  state: string;
  delivery_id: number | null;
  /** The scan that found it; 0 where none did. */
  run_id: number;
}

export interface DeliveryTable {
  id: Generated<number>;
  kind: string;
  recipient: string;
  period: string;
  state: string;
  card: string;
  fallback: string | null;
  content: string;
  channel: string | null;
  ts: string | null;
  attempts: number;
  created_at: number;
  attempted_at: number | null;
  due_at: number | null;
  error: string | null;
}

export interface VerdictTable {
  id: Generated<number>;
  account_id: string;
  delivery_id: number;
  by: string;
  choice: string;
  reason: string | null;
  note: string | null;
  until: string | null;
  first_at: number;
  at: number;
  /** The opportunity the card led with; empty where it led with none. */
  opportunity: string;
  day: string | null;
}

export interface PersonTable {
  key: string;
  slack_id: string | null;
  email: string | null;
  name: string;
  timezone: string | null;
  locale: string | null;
  active: number;
  outsider: number;
  checked_at: number;
}

export interface LeaseTable {
  name: string;
  holder: string;
  until: number;
}

export interface SeenEventTable {
  id: string;
  at: number;
}
