import { foldWord } from '../domain/names.ts';
import type { Cell } from './cell.ts';
import type { FieldRule, FlatKind, ListShape } from './fields/rules.ts';
import { fieldOf } from './headers.ts';
import { SHAPES } from './list-shapes.ts';

type Item = Readonly<Record<string, unknown>>;

/** Whether a JSON value is an object in braces. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The columns of JSON records: a nested object is one column where a field reads it whole, else one for each part. */
export interface PathColumns {
  /** What each column is matched by: the words of its path that name a field, else the whole path. */
  readonly header: readonly string[];
  /** The path of each column as the file writes it: `contract.renewal.date`. */
  readonly labels: readonly string[];
  /** Takes in the paths of a record, in the order they are met. */
  collect(record: Item): void;
  /** The record as a row; a path it does not have is undefined. */
  cells(record: Item): Cell[];
}

interface Node {
  readonly path: readonly string[];
  /** The column of a value at this path; null while none was met. */
  column: number | null;
  readonly children: Map<string, Node>;
  /** Decided once: the header the path resolves to, and its rule. */
  readonly header: string | null;
  readonly rule: FieldRule | undefined;
}

// Deeper objects and larger ones are documents or maps, no fields.
const DEEPEST = 6;
const LARGEST = 200;

/** Columns for records of a kind; null where the kind is still to be told from them. */
export function createPathColumns(kind: FlatKind | null): PathColumns {
  const header: string[] = [];
  const labels: string[] = [];
  const root: Node = { path: [], column: null, children: new Map(), header: null, rule: undefined };
  const place = (node: Node): number => {
    if (node.column === null) {
      node.column = header.length;
      const label = node.path.join('.');
      header.push(node.header ?? label);
      labels.push(label);
    }
    return node.column;
  };
  return {
    header,
    labels,
    collect: (record) => walk(root, record, kind, (node) => void place(node)),
    cells: (record) => {
      const cells: Cell[] = new Array(header.length).fill(undefined);
      walk(root, record, kind, (node, value) => {
        if (node.column !== null) cells[node.column] = value;
      });
      return cells;
    },
  };
}

type Take = (node: Node, value: unknown) => void;

function walk(parent: Node, object: Item, kind: FlatKind | null, take: Take): void {
  for (const key of Object.keys(object)) {
    const node = parent.children.get(key) ?? addChild(parent, key, kind);
    if (!node) continue;
    const value = object[key];
    // Most values are plain: they need no looking into.
    if (value === null || typeof value !== 'object') {
      take(node, value);
      continue;
    }
    const inner = innerOf(value, node);
    if (inner === null || !opens(node, inner, kind)) take(node, value);
    else if (isLabelled(node.rule)) {
      const { name, rest } = labelOf(inner);
      if (name !== undefined) take(node, name);
      walk(node, rest, kind, take);
    } else walk(node, inner, kind, take);
  }
}

const childOf = (parent: Node, key: string, kind: FlatKind | null): Node | null =>
  parent.children.get(key) ?? addChild(parent, key, kind);

function addChild(parent: Node, key: string, kind: FlatKind | null): Node | null {
  if (foldWord(key) === '') return null;
  const path = [...parent.path, key];
  const header = path.length === 1 ? key : resolvePath(path, kind);
  const rule = header === null ? undefined : ruleOf(kind, header);
  const node: Node = { path, column: null, children: new Map(), header, rule };
  parent.children.set(key, node);
  return node;
}

/** The object to look into: the value itself, or the only entry of a list that is no field. */
function innerOf(value: unknown, { rule }: Node): Item | null {
  if (isObject(value)) return value;
  if (rule || !Array.isArray(value) || value.length !== 1) return null;
  return isObject(value[0]) ? value[0] : null;
}

const KINDS: readonly FlatKind[] = ['accounts', 'usage', 'contacts', 'events', 'requests', 'notes'];

function ruleOf(kind: FlatKind | null, header: string): FieldRule | undefined {
  if (kind) return fieldOf(kind, header);
  for (const one of KINDS) {
    const rule = fieldOf(one, header);
    if (rule) return rule;
  }
  return undefined;
}

/** Whether an object is taken apart rather than read whole. */
function opens(node: Node, object: Item, kind: FlatKind | null): boolean {
  const keys = Object.keys(object);
  if (keys.length === 0 || keys.length > LARGEST || node.path.length >= DEEPEST || isCode(node)) return false;
  const { rule } = node;
  if (rule && readsWhole(rule, keys)) return false;
  if (isSalesforceMark(node, keys)) return false;
  if (isLabelled(rule) && labelOf(object).name !== undefined) return true;
  return keys.some((key) => {
    const child = childOf(node, key, kind);
    if (!child) return false;
    if (child.rule) return true;
    const inner = innerOf(object[key], child);
    return inner !== null && opens(child, inner, kind);
  });
}

// No system calls a field so: it is an attempt on programs that copy keys without looking.
const isCode = ({ path }: Node): boolean => path.includes('__proto__');

// Salesforce says of every object which type it is: `"attributes": {"type": "Account", "url": "…"}`.
const isSalesforceMark = ({ path }: Node, keys: readonly string[]): boolean =>
  path.at(-1) === 'attributes' && keys.every((key) => key === 'type' || key === 'url');

/** Whether the field's reader takes an object with these keys as it is. */
function readsWhole({ type }: FieldRule, keys: readonly string[]): boolean {
  const folded = keys.map((key) => foldWord(key));
  const has = (...names: string[]): boolean => folded.some((key) => names.includes(key));
  if (type.is === 'list') return keys.some((key) => isPart(type.shape, key));
  if (type.is !== 'special') return false;
  switch (type.special) {
    case 'seat_pair':
      return keys.every((key) => isPart('seats', key));
    case 'limit':
      return keys.every((key) => isPart('limits', key));
    case 'features_used':
      return has('name', 'feature');
    case 'last_touch':
      return folded.every((key) => key === 'date' || key === 'topic');
    case 'tickets':
      return keys.some((key) => isPart('tickets', key));
    case 'contacts':
      return has('name', 'email', 'fullname', 'firstname');
    case 'contact':
      return type.detail !== 'email' && type.detail !== 'title' && has('name', 'email', 'fullname', 'firstname');
    case 'requests':
    case 'workarounds':
    case 'notes':
    case 'events':
    case 'event':
      return true;
    default:
      return false;
  }
}

const isPart = (shape: ListShape, key: string): boolean =>
  Object.hasOwn(SHAPES[shape].parts, key) || Object.hasOwn(SHAPES[shape].also ?? {}, key);

/** Fields for which `{"name": …, "email": …}` stands for the name of a person or thing. */
const isLabelled = (rule: FieldRule | undefined): boolean => rule?.type.is === 'text' || rule?.type.is === 'word';

// The address comes first: it tells people apart.
const LABELS = ['email', 'mail', '邮箱', 'name', 'displayname', 'fullname', '姓名', '名称', 'label', '标签', 'value'];

/** The text an object stands for, and its other parts; a second label of the same thing is not a part. */
function labelOf(object: Item): { readonly name: string | undefined; readonly rest: Item } {
  const labels = new Map<string, string>();
  const rest = Object.entries(object).filter(([key, value]) => {
    const folded = foldWord(key);
    if (!LABELS.includes(folded) || typeof value !== 'string') return true;
    labels.set(folded, value.trim());
    return false;
  });
  return { name: LABELS.map((label) => labels.get(label)).find(Boolean), rest: Object.fromEntries(rest) };
}

const words = (texts: string): ReadonlySet<string> => new Set(texts.split(' '));

/** Keys that hold the one value of what is around them: `"arr": {"amount": 48000}`. */
const HOLDERS = words(
  'value amount direction current latest date label name score count total level status color colour pct percent display rating 评分 分数 得分 标签 数值 金额 日期 状态',
);

/** Keys that say nothing about what is in them. */
const WRAPPERS = words(
  'attributes properties fields data account customer company client organization organisation record profile details detail info information custom customfields metadata general basic overview summary node item values payload crm',
);

/** What is inside these is not said of the account as it is today, or not of the account. */
const QUALIFIERS = words(
  'previous prior last former old parent target forecast goal goals projected expected planned partner competitor competitors peer peers benchmark benchmarks average avg median max min peak history historical baseline delta change changes next initial original past ultimate reseller vendor owner csm manager user rep ae executive author creator contact created modified updated 负责人 经理 客户经理 联系人 创建人 母公司 上级 上期 去年 历史 目标 预测 预计 竞品 合作伙伴 代理商',
);

/** Names that mean anything: alone they name a field only where nothing but wrappers is around them. */
const GENERIC = words(
  'id name type status date day start end email title url value amount count number text note notes description term active used limit function role team category source owner total score label level period month created stage product trial link 编号 名称 姓名 类型 状态 日期 邮箱 职位 数量 用户数 描述 说明 备注',
);

/**
 * The header a path answers to: all of it (`renewal.date`), its last parts in either order (`usage.seats.licensed`,
 * `users.active`), or the thing a bare `value` belongs to. Null where no part of it names a field.
 */
export function resolvePath(path: readonly string[], kind: FlatKind | null): string | null {
  for (let from = 0; from < path.length; from += 1) {
    if (path.slice(0, from).some(isQualified)) break;
    const rest = path.slice(from);
    const header = joinedHeader(rest, kind);
    if (header !== null && (from === 0 || rest.length > 1 || isTelling(path, from))) return header;
  }
  const last = foldWord(path.at(-1) ?? '');
  if (path.length < 2 || !HOLDERS.has(last)) return null;
  const holder = path.slice(0, -1);
  const header = holder.length === 1 ? (holder[0] ?? null) : resolvePath(holder, kind);
  const rule = header === null ? undefined : ruleOf(kind, header);
  return rule && holdsOneValue(rule, last) ? header : null;
}

function joinedHeader(path: readonly string[], kind: FlatKind | null): string | null {
  const joined = path.join(' ');
  if (ruleOf(kind, joined)) return joined;
  if (path.length < 2) return null;
  const swapped = [...path.slice(0, -2), path.at(-1), path.at(-2)].join(' ');
  return ruleOf(kind, swapped) ? swapped : null;
}

const isTelling = (path: readonly string[], from: number): boolean =>
  !GENERIC.has(foldWord(path[from] ?? '')) || path.slice(0, from).every((one) => WRAPPERS.has(foldWord(one)));

const isQualified = (key: string): boolean =>
  key.split(/[^\p{L}]+|(?<=\p{Ll})(?=\p{Lu})/u).some((word) => QUALIFIERS.has(word.toLowerCase()));

// The size of a trend is a change, which has a field of its own.
const holdsOneValue = ({ type }: FieldRule, holder: string): boolean =>
  type.is !== 'list' &&
  (type.is !== 'special' ||
    !(
      ['account', 'account_id', 'merged_into'].includes(type.special) ||
      (type.special === 'trend' && holder === 'pct')
    ));
