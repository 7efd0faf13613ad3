import type { z } from 'zod';
import type { Card, CardBlock } from '../src/domain/card.ts';
import { homeView, messageBlock, modalView } from './schema.ts';
import { LIMITS } from './slack-limits.ts';
import type { HomeView, ModalView } from './view.ts';

const problemsOf = (where: string, error: z.ZodError): string[] =>
  error.issues.map((issue) => `${[where, ...issue.path].filter((part) => part !== '').join('.')}: ${issue.message}`);

/** What Slack would refuse in a message, in words; empty when it would take it (spec section 0, limits). */
export function checkCard(card: Card): string[] {
  const { message } = LIMITS;
  const problems: string[] = [];
  if (card.text.trim() === '') problems.push('text: required beside blocks');
  if (card.text.length > message.text) problems.push(`text: over ${message.text} characters`);
  if (card.blocks.length > message.blocks) problems.push(`blocks: ${card.blocks.length}, at most ${message.blocks}`);
  const size = blockCharacters(card.blocks);
  if (size > message.characters) problems.push(`blocks: ${size} characters, at most ${message.characters}`);
  const count = (type: string) => card.blocks.filter((block) => block.type === type).length;
  if (count('table') > message.tables) problems.push(`blocks: ${count('table')} tables, at most ${message.tables}`);
  if (count('data_visualization') > message.charts) problems.push(`blocks: more than ${message.charts} charts`);
  for (const [index, block] of card.blocks.entries()) {
    const result = messageBlock.safeParse(block);
    if (!result.success) problems.push(...problemsOf(`blocks.${index}`, result.error));
  }
  return [...problems, ...duplicates(card.blocks)];
}

/** What Slack would refuse in a Home tab or a dialog. */
export function checkView(view: HomeView | ModalView): string[] {
  const result = (view.type === 'home' ? homeView : modalView).safeParse(view);
  const problems = result.success ? [] : problemsOf('', result.error);
  const bytes = new TextEncoder().encode(JSON.stringify(view)).length;
  if (bytes > LIMITS.view.bytes) problems.push(`view: ${bytes} bytes, at most ${LIMITS.view.bytes}`);
  return [...problems, ...duplicates(view.blocks)];
}

/** The characters of all texts in blocks: what Slack's 12,000 per message count. */
export function blockCharacters(blocks: readonly CardBlock[]): number {
  return textsIn(blocks).reduce((sum, text) => sum + text.length, 0);
}

const TEXT_KEYS = new Set(['text', 'title', 'label', 'name', 'x_label', 'y_label', 'alt_text']);

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => (typeof item === 'string' ? [item] : textsIn(item)));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner !== 'string') return textsIn(inner);
    return TEXT_KEYS.has(key) ? [inner] : [];
  });
}

function duplicates(blocks: readonly CardBlock[]): string[] {
  const problems = repeated(blocks.map((block) => block['block_id'])).map((id) => `block_id ${id}: used twice`);
  for (const [index, block] of blocks.entries()) {
    const { elements, accessory, element } = block as Record<string, unknown>;
    const ids = [...(Array.isArray(elements) ? elements : []), accessory, element].map(actionId);
    problems.push(...repeated(ids).map((id) => `blocks.${index}: action_id ${id} used twice`));
  }
  return problems;
}

function actionId(element: unknown): unknown {
  return typeof element === 'object' && element !== null && 'action_id' in element ? element.action_id : undefined;
}

function repeated(ids: readonly unknown[]): string[] {
  const named = ids.filter((id) => typeof id === 'string');
  return [...new Set(named.filter((id, index) => named.indexOf(id) !== index))];
}
