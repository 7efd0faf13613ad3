import { STAGES, type Stage } from '../../domain/opportunity.ts';
import { foldCommand } from './words.ts';

/** What people call the stages, in either language; the stage's own name goes without saying. */
const WORDS: Readonly<Record<Stage, readonly string[]>> = {
  identified: ['new', 'found', '已识别', '识别', '未联系'],
  'outreach-sent': ['outreach', 'sent', 'contacted', 'reached out', '已联系', '已触达', '联系', '触达'],
  'in-conversation': ['conversation', 'talking', 'in talks', '沟通中', '洽谈中', '沟通', '洽谈'],
  'verbal-commit': ['verbal', 'committed', 'verbal commitment', '口头同意', '口头承诺', '口头'],
  won: ['closed won', '已成交', '成交', '赢单', '已赢单', '赢了'],
  lost: ['closed lost', '未成交', '丢单', '已丢单', '输单', '丢了'],
};

const BY_WORD: ReadonlyMap<string, Stage> = new Map(
  STAGES.flatMap((stage) => [stage, ...WORDS[stage]].map((word) => [fold(word), stage] as const)),
);

/** The stage some words name, whatever their case, spaces and hyphens; null for any other. */
export function stageOf(words: string): Stage | null {
  return BY_WORD.get(fold(words)) ?? null;
}

function fold(words: string): string {
  return foldCommand(words).replace(/[\s\p{Pd}_]+/gu, '');
}
