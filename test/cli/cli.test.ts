import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runCommandLine } from '../../src/cli/program.ts';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import { openStore } from '../../src/store/open.ts';
import { readLog } from '../../src/store/stages.ts';
import { seedScan } from '../support/a-book.ts';
import { anOpportunity } from '../support/an-opportunity.ts';
import { temporaryFolder } from '../support/temp-store.ts';

// The command line as scripts call it (design section 4): stdout, exit codes and JSON shapes.
const WORKED = 'test/fixtures/worked';
const FILES = ['accounts.csv', 'catalogue.json', 'events.csv', 'requests.csv', 'notes.csv'].map(
  (file) => `${WORKED}/${file}`,
);
const DAY = ['--day', '2025-06-02'];

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const OURS = ['SLACK_BOT_TOKEN', 'HEADROOM_DB', 'HEADROOM_SETTINGS'];

/** A process of its own, as a script starts it; one for each exit code and shape of output. */
function headroomProcess(...args: string[]): Ran {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.includes(name)));
  const result = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], { encoding: 'utf8', env });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

/** The same command line within this process: starting one takes seconds, and its answer does not depend on it. */
async function headroom(...args: string[]): Promise<Ran> {
  const before = process.exitCode;
  const written = { out: '', err: '' };
  for (const name of OURS) vi.stubEnv(name, undefined);
  for (const [stream, to] of [
    [process.stdout, 'out'],
    [process.stderr, 'err'],
  ] as const) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      written[to] += String(chunk);
      return true;
    });
  }
  process.exitCode = undefined;
  try {
    await runCommandLine(args);
    return { code: Number(process.exitCode ?? 0), ...written };
  } finally {
    process.exitCode = before;
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  }
}

test('a first morning by script: import, scan, ask, look at the messages', async () => {
  const db = ['--db', join(temporaryFolder(), 'headroom.db')];

  const imported = headroomProcess('import', ...FILES, ...db, ...DAY, '--json');
  const scanned = await headroom('scan', ...db, ...DAY, '--json');
  const asked = await headroom(...db, ...DAY, 'expand', 'beta', 'corp', '--json');
  const unknown = headroomProcess('expand', 'BetaCrop', ...db, ...DAY, '--json');
  const messages = await headroom('deliver', '--dry-run', ...db, ...DAY, '--json');
  const earlier = await headroom('scan', ...db, '--day', '2025-06-01');
  const doctor = await headroom('doctor', ...db, ...DAY, '--json');

  expect(imported.code).toBe(0);
  expect(JSON.parse(imported.out).files[0]).toMatchObject({
    file: FILES[0],
    kind: 'accounts',
    rows: 6,
    accepted: 6,
    rejected: 0,
    warnings: [],
  });
  expect(scanned.code).toBe(0);
  expect(JSON.parse(scanned.out)).toMatchObject({
    day: '2025-06-02',
    accounts: 6,
    bands: { hot: 2, warm: 2, nurture: 1, wait: 1 },
    opportunities: { open: expect.any(Number), blocked: expect.any(Number), resting: 0 },
    held: null,
  });
  expect(asked.code).toBe(0);
  expect(JSON.parse(asked.out)).toMatchObject({
    account: { name: 'BetaCorp' },
    score: 92,
    confidence: { value: 65, range: [85, 100] },
  });
  expect(unknown.code).toBe(1);
  expect(JSON.parse(unknown.out)).toMatchObject({ error: { code: 'unknown-account', choices: ['BetaCorp'] } });
  expect(messages.code).toBe(0);
  expect(
    JSON.parse(messages.out).map((message: { kind: string; recipient: string }) => [message.kind, message.recipient]),
  ).toEqual(
    expect.arrayContaining([
      ['book', 'maya@example.com'],
      ['book', 'tom@example.com'],
    ]),
  );
  expect(earlier.code).toBe(1);
  expect(earlier.err).toContain('before the last scanned day');
  expect(doctor.code).toBe(1);
  expect(JSON.parse(doctor.out).checks).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ status: 'bad', message: expect.stringContaining('SLACK_BOT_TOKEN') }),
    ]),
  );
}, 60_000);

test('strict import stores nothing, wrong usage is told apart from failure', async () => {
  const folder = temporaryFolder();
  const db = ['--db', join(folder, 'headroom.db')];
  const file = join(folder, 'accounts.csv');
  writeFileSync(file, 'account,nps\nNorth Star,45\n');

  const strict = await headroom('import', file, '--strict', ...db, ...DAY, '--json');
  const asked = await headroom('expand', 'North Star', ...db, ...DAY);
  const missing = await headroom('import', join(folder, 'nowhere.csv'), ...db);
  const wrong = await headroom('import', file, '--as', 'customers', ...db);
  const day = await headroom('scan', '--day', '2 June');
  const nothing = headroomProcess('frobnicate');

  expect(strict.code).toBe(1);
  expect(JSON.parse(strict.out).files[0].warnings[0]).toMatchObject({ line: 2, column: 'nps' });
  expect(asked.code).toBe(1);
  expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('nowhere.csv') });
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('Use one of accounts, usage') });
  expect(day.code).toBe(2);
  expect(nothing.code).toBe(2);
}, 60_000);

test('a scan on a wrong date is warned about, found by doctor, and taken back', async () => {
  const folder = temporaryFolder();
  const db = ['--db', join(folder, 'headroom.db')];
  const file = join(folder, 'accounts.csv');
  writeFileSync(file, 'account,nps,seats\nNorth Star,9,48/50\n');
  await headroom('import', file, ...db, ...DAY);

  const past = await headroom('scan', ...db, ...DAY, '--json');
  const wrong = await headroom('scan', ...db, '--day', '2999-06-02', '--json');
  const doctor = await headroom('doctor', ...db, '--day', '2025-06-03', '--json');
  const refused = await headroom('scan', ...db, '--day', '2025-06-03');
  const back = await headroom('scan', ...db, '--day', '2025-06-03', '--take-back', '--json');
  const mended = await headroom('doctor', ...db, '--day', '2025-06-03', '--json');

  const scanCheck = ({ out }: Ran): unknown =>
    JSON.parse(out).checks.find(({ name }: { readonly name: string }) => name === 'scan');
  expect(past).toMatchObject({ code: 0, err: '' });
  expect(wrong).toMatchObject({ code: 0, err: expect.stringContaining('2999-06-02 lies ahead') });
  expect(JSON.parse(wrong.out)).toMatchObject({ day: '2999-06-02' });
  const takeBack = 'headroom scan --day 2025-06-03 --take-back';
  expect(scanCheck(doctor)).toMatchObject({ status: 'bad', message: expect.stringContaining(takeBack) });
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining(takeBack) });
  expect(JSON.parse(back.out)).toMatchObject({ day: '2025-06-03', accounts: 1 });
  expect(scanCheck(mended)).toMatchObject({ status: 'good' });
}, 60_000);

test('a stage is set as somebody, who may see the account or learns nothing', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'headroom.db');
  const store = await openStore(file);
  const opportunities = [anOpportunity({ id: 'ACME-SEAT-1' })];
  seedScan(store, DEFAULT_SETTINGS, '2025-06-02', [{ id: 'acme', csm: 'maya@example.com', opportunities }]);
  const settings = join(folder, 'headroom.yml');
  writeFileSync(settings, 'portfolio:\n  access: owner\n');
  const ask = (email: string) =>
    headroom(
      ...['expand', 'stage', 'acme-seat-1', 'won', '--json', '--as-user', email],
      ...['--db', file, '--settings', settings, ...DAY],
    );

  const refused = await ask('tom@example.com');
  const moved = await ask('maya@example.com');

  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.out)).toMatchObject({ error: { code: 'unknown-opportunity', choices: [] } });
  expect(moved.code).toBe(0);
  expect(JSON.parse(moved.out)).toEqual({ opportunity: 'ACME-SEAT-1', stage: 'won', changed: true });
  expect(readLog(store, { accountId: 'acme', id: 'ACME-SEAT-1' })).toMatchObject([
    { day: '2025-06-02', to: 'won', by: 'maya@example.com' },
  ]);
  store.close();
}, 60_000);

test('manifest.yml is what the command prints', async () => {
  expect(headroomProcess('manifest').out).toBe(readFileSync('manifest.yml', 'utf8'));
  expect(await headroom('manifest', '--mode', 'http')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--url'),
  });
}, 60_000);
