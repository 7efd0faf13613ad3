import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/settings.ts';
import { SIGNAL_IDS } from '../../src/domain/signal.ts';
import { textFor } from '../../src/text/text.ts';
import { TODAY } from '../support/a-dossier.ts';
import { everyFinding } from '../support/every-signal.ts';

const findings = everyFinding();

test('the sample shows every signal', () => {
  const shown = new Set(findings.map(({ id }) => id));
  expect(SIGNAL_IDS.filter((id) => !shown.has(id))).toEqual([]);
});

test.each(LANGUAGES)('every signal is said in a plain sentence (%s)', (language) => {
  const { signals, format } = textFor(language);
  for (const { id, evidence } of findings) {
    // A card says the whole signal, a list of evidence each piece by itself.
    for (const pieces of [evidence, ...evidence.map((piece) => [piece])]) {
      const sentence = signals[id].say(pieces, format, TODAY);
      expect(sentence, id).not.toMatch(/undefined|null|NaN|Infinity|\{|\}|[.!。！]$|^\s|\s$| {2}|（）|\(\)|“”/);
      expect(sentence.length, `${id}: ${sentence}`).toBeGreaterThan(2);
    }
    expect(signals[id].name).not.toBe('');
  }
});

test.each([
  ['seat-ceiling', '46 of 50 seats active (92%)', '50 个席位已用 46 个（92%）'],
  ['funding-round', 'Series B, $15M (20 May, TechCrunch)', 'B 轮融资 1500万美元（5月20日，TechCrunch）'],
  ['company-hiring', 'hiring 20 engineers (20 May, TechCrunch)', '招聘 20 名工程师（5月20日，TechCrunch）'],
  ['champion-promoted', 'Bo: Director → VP (20 May)', 'Bo：Director → VP（5月20日）'],
  ['module-fit', 'Capacity planning ↔ Planner', 'Capacity planning ↔ Planner'],
  ['white-space', 'does not own Planner', '未购 Planner'],
  [
    'adjacent-use-case',
    'Invoicing used by 40 of 48 active users, next to Pay',
    '48 名活跃用户中有 40 人使用 Invoicing，可衔接 Pay',
  ],
  ['single-product', 'owns only Desk', '只购买了 Desk'],
  ['single-department', 'only Sales of 2 known departments uses it', '2 个部门中只有 Sales 在用'],
  ['department-unreached', 'Marketing (20 people), no users', 'Marketing（20 人）还没有用户'],
  ['adjacent-team', 'Marketing works beside Sales', 'Marketing 与 Sales 工作衔接'],
  ['usage-concentrated', '85% of activity from 10 users', '85% 的使用来自 10 名用户'],
  ['vendor-review', '“CFO正在评估供应商” (25 May)', '“CFO正在评估供应商”（5月25日）'],
  ['competitor-overlap', 'uses Charts for reporting', '用 Charts 做 reporting'],
  ['competitor-renewal', 'Charts renews 20 Jul (48 days)', 'Charts 将于7月20日续约（还有 48 天）'],
  [
    'gap-closed',
    'Scheduled reports shipped 12 May; asked for before (1 Apr)',
    '“Scheduled reports”已于5月12日上线；此前提过需求（4月1日）',
  ],
  [
    'complex-implementation',
    '“It will be a bespoke implementation” (2 May, noted by Kim)',
    '“It will be a bespoke implementation”（5月2日，Kim 记录）',
  ],
  [
    'ticket-volume',
    '14 tickets in 90 days (median of comparable accounts 4)',
    '90 天内 14 张工单（同类客户中位数 4 张）',
  ],
  [
    'reference-request',
    'asked for a reference (20 May): “retail, 500 people”',
    '想了解客户案例（5月20日）：“retail, 500 people”',
  ],
  ['exec-engagement', 'Al, CFO, has been in touch once since 21 May', 'Al，CFO，5月21日以来互动 1 次'],
  ['value-realised', 'hours per report 6 → 2 (20 May)', 'hours per report 6 → 2（5月20日）'],
  [
    'qbr-next-steps',
    '“QBR agenda: results and next steps” (25 May)',
    '“QBR agenda: results and next steps”（5月25日）',
  ],
  [
    'new-contact',
    'Cy, Controller, Finance: read the API guide (20 May)',
    'Cy，Controller，Finance：read the API guide（5月20日）',
  ],
] as const)('%s', (id, en, zh) => {
  const finding = findings.find((item) => item.id === id);
  const say = (language: (typeof LANGUAGES)[number]) => {
    const { signals, format } = textFor(language);
    return finding && signals[id].say(finding.evidence.slice(0, 1), format, TODAY);
  };
  expect([say('en'), say('zh-CN')]).toEqual([en, zh]);
});

test('a saving names the tools, and each of them what it costs', () => {
  const finding = findings.find(({ id }) => id === 'consolidation-saving');
  const pieces = finding?.evidence ?? [];
  const say = (language: (typeof LANGUAGES)[number], from: number) => {
    const { signals, format } = textFor(language);
    return signals['consolidation-saving'].say(pieces.slice(from), format, TODAY);
  };
  expect([say('en', 0), say('en', 1)]).toEqual([
    'bringing Charts and Typeform into one place saves $5,000 a year',
    'Typeform costs $7,000 a year',
  ]);
  expect([say('zh-CN', 0), say('zh-CN', 1)]).toEqual([
    'Charts、Typeform 合并到一处，每年可省 $5,000',
    'Typeform 每年花费 $7,000',
  ]);
});

test('figures below the average are told in a row, and who the peers are once', () => {
  const finding = findings.find(({ id, evidence }) => id === 'benchmark-gap' && evidence.length === 5);
  const say = (language: (typeof LANGUAGES)[number]) => {
    const { signals, format } = textFor(language);
    return finding && signals['benchmark-gap'].say(finding.evidence, format, TODAY);
  };
  expect(say('en')).toBe(
    'ARR $30,000, average $100,000; active users 48, average 100; adoption 60%, average 90%; products owned 1, average 4; use of rows 900, average 8,000 (5 Retail accounts of this size)',
  );
  expect(say('zh-CN')).toBe(
    'ARR $30,000，均值 $100,000；活跃用户 48，均值 100；采用率 60%，均值 90%；已购产品 1，均值 4；rows 用量 900，均值 8,000（Retail 行业 5 个同规模客户）',
  );
});
