import { checkCard, checkView } from '../../blocks/limits.ts';
import type { HomeView, ModalView } from '../../blocks/view.ts';
import type { CardBlock } from '../../src/domain/card.ts';

// Slack's own refusals, written down a second time and apart from the product's limits, so that a wrong
// figure in one of them shows.

const MESSAGE_BLOCKS = 50;
const VIEW_BLOCKS = 100;
const TEXT_CHARACTERS = 40_000;
const ID_CHARACTERS = 255;
const VIEW_BYTES = 250_000;

interface TextRule {
  readonly max: number;
  readonly plain?: boolean;
}

const BLOCK_TEXT: Readonly<Record<string, TextRule>> = {
  header: { max: 150, plain: true },
  section: { max: 3000 },
};

type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function checkText(path: string, text: unknown, rule: TextRule): string[] {
  if (!isData(text)) return [`${path}: text object missing`];
  const problems: string[] = [];
  const value = text['text'];
  if (typeof value !== 'string' || value === '') problems.push(`${path}: empty text`);
  else if (value.length > rule.max) problems.push(`${path}: ${value.length} characters, at most ${rule.max}`);
  if (rule.plain && text['type'] !== 'plain_text') problems.push(`${path}: must be plain_text`);
  return problems;
}

function checkElement(path: string, element: unknown, seen: Set<string>): string[] {
  if (!isData(element)) return [`${path}: no element`];
  const problems: string[] = [];
  const id = element['action_id'];
  if (typeof id === 'string') {
    if (id.length > ID_CHARACTERS) problems.push(`${path}: action_id too long`);
    if (seen.has(id)) problems.push(`${path}: action_id ${id} twice in one block`);
    seen.add(id);
  }
  if (element['type'] === 'button') {
    problems.push(...checkText(`${path}.text`, element['text'], { max: 75, plain: true }));
    if (String(element['value'] ?? '').length > 2000) problems.push(`${path}: value over 2000`);
    const url = element['url'];
    if (url !== undefined && !String(url).startsWith('https://')) problems.push(`${path}: url must be https`);
    if (!['primary', 'danger', undefined].includes(element['style'] as string | undefined))
      problems.push(`${path}: unknown style`);
  }
  const options = listOf(element['options']);
  if (options.length > (element['type'] === 'radio_buttons' ? 10 : 100)) problems.push(`${path}: too many options`);
  return problems;
}

function checkBlock(path: string, block: Data): string[] {
  const type = String(block['type']);
  const problems: string[] = [];
  const seen = new Set<string>();
  const rule = BLOCK_TEXT[type];
  if (rule && (type !== 'section' || block['fields'] === undefined))
    problems.push(...checkText(`${path}.text`, block['text'], rule));
  const fields = listOf(block['fields']);
  if (fields.length > 10) problems.push(`${path}: ${fields.length} fields, at most 10`);
  for (const [index, field] of fields.entries())
    problems.push(...checkText(`${path}.fields[${index}]`, field, { max: 2000 }));
  const elements = listOf(block['elements']);
  if (type === 'context' && (elements.length === 0 || elements.length > 10))
    problems.push(`${path}: context holds 1 to 10`);
  if (type === 'actions' && (elements.length === 0 || elements.length > 25))
    problems.push(`${path}: actions holds 1 to 25`);
  if (type === 'actions')
    for (const [index, element] of elements.entries())
      problems.push(...checkElement(`${path}.elements[${index}]`, element, seen));
  if (block['accessory'] !== undefined) problems.push(...checkElement(`${path}.accessory`, block['accessory'], seen));
  if (String(block['block_id'] ?? '').length > ID_CHARACTERS) problems.push(`${path}: block_id too long`);
  return problems;
}

function checkBlocks(where: string, blocks: readonly unknown[], most: number): string[] {
  const problems: string[] = [];
  if (blocks.length > most) problems.push(`${where}: ${blocks.length} blocks, at most ${most}`);
  const ids = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    const path = `${where}.blocks[${index}]`;
    if (!isData(block) || typeof block['type'] !== 'string') {
      problems.push(`${path}: no type`);
      continue;
    }
    const id = block['block_id'];
    if (typeof id === 'string' && ids.has(id)) problems.push(`${path}: block_id ${id} twice`);
    if (typeof id === 'string') ids.add(id);
    problems.push(...checkBlock(path, block));
  }
  return problems;
}

/** What Slack would refuse in a message; empty when it is fine. */
export function checkMessage(where: string, text: string, blocks: readonly CardBlock[]): string[] {
  const problems = checkBlocks(where, blocks, MESSAGE_BLOCKS);
  if (text.trim() === '') problems.push(`${where}: no text for notifications and screen readers`);
  if (text.length > TEXT_CHARACTERS) problems.push(`${where}: text of ${text.length} characters`);
  if (blocks.filter((block) => block.type === 'table' || block.type === 'data_table').length > 1)
    problems.push(`${where}: only one table is allowed`);
  if (blocks.filter((block) => block.type === 'data_visualization').length > 2)
    problems.push(`${where}: at most two charts`);
  return [...problems, ...checkCard({ text, blocks }).map((problem) => `${where}: ${problem}`)];
}

const isView = (view: object): view is HomeView | ModalView =>
  'type' in view && (view.type === 'home' || view.type === 'modal');

/** What Slack would refuse in a modal or a home page; empty when it is fine. */
export function checkViewPayload(where: string, view: Record<string, unknown>): string[] {
  const problems = checkBlocks(where, listOf(view['blocks']), VIEW_BLOCKS);
  if (JSON.stringify(view).length > VIEW_BYTES) problems.push(`${where}: view_too_large`);
  if (String(view['private_metadata'] ?? '').length > 3000) problems.push(`${where}: private_metadata over 3000`);
  if (isView(view)) problems.push(...checkView(view).map((problem) => `${where}: ${problem}`));
  else problems.push(`${where}: neither a home page nor a modal`);
  if (view['type'] !== 'modal') return problems;
  problems.push(...checkText(`${where}.title`, view['title'], { max: 24, plain: true }));
  for (const part of ['submit', 'close'])
    if (view[part] !== undefined) problems.push(...checkText(`${where}.${part}`, view[part], { max: 24, plain: true }));
  const inputs = listOf(view['blocks']).some((block) => isData(block) && block['type'] === 'input');
  if (inputs && view['submit'] === undefined) problems.push(`${where}: an input needs a submit`);
  return problems;
}
