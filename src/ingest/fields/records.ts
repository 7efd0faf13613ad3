import {
  ACCOUNT_HEADERS,
  ACCOUNT_ID_HEADERS,
  amount,
  boolean,
  count,
  DAY_HEADERS,
  date,
  type FieldRule,
  money,
  rule,
  special,
  text,
  word,
} from './rules.ts';
import { MEASURE_FIELDS } from './usage.ts';

const ACCOUNT_REF = rule('account', special('account'), `${ACCOUNT_HEADERS}|name of account|account ref`);
const ACCOUNT_ID = rule('account_id', special('account_id'), ACCOUNT_ID_HEADERS);

/** What a usage row states beside the account's own usage fields. */
export const USAGE_FIELDS: readonly FieldRule[] = [
  ACCOUNT_REF,
  ACCOUNT_ID,
  rule('day', special('day'), `${DAY_HEADERS}|month|period|week`),
  rule('metric', text, 'metric name|dimension|measure|指标|维度'),
  rule('used', amount, 'value|usage|quantity|amount used|consumed|用量|使用量|已用'),
  rule('limit', amount, 'quota|cap|allowance|entitlement|限额|上限|配额'),
  rule('peak', amount, 'peak value|maximum|峰值'),
  rule('feature', text, 'feature name|功能|功能名称'),
  rule('users', count, 'feature users|user count|unique users|用户数|使用人数'),
  rule('frequency', text, 'usage count|times used|event count|使用频率|次数|频率'),
  rule('product', text, 'product name|产品名称'),
  rule(
    'seats_active',
    special('seat_pair', 'active'),
    'active|active users|active seats|seats used|used seats|mau|活跃席位|活跃用户',
  ),
  rule(
    'seats_licensed',
    special('seat_pair', 'licensed'),
    'licensed|licenses|licensed seats|total seats|授权席位|席位',
  ),
  ...MEASURE_FIELDS.filter(({ field }) =>
    /^(?:limits\.|seats$|seats_peak|seat_util|features_|adoption_pct|usage_|power_users|casual_users|waitlist|integration_errors)/.test(
      field,
    ),
  ),
];

/** Fields of the other kinds (design.md section 4). */
export const CONTACT_FIELDS: readonly FieldRule[] = [
  ACCOUNT_REF,
  ACCOUNT_ID,
  rule('day', special('day'), 'as of|as of date|snapshot date|快照日期|数据日期'),
  rule('name', text, 'contact|contact name|full name|person|姓名|联系人|联系人姓名|名字'),
  rule('first_name', text, 'first name|given name|名'),
  rule('last_name', text, 'last name|surname|family name|姓'),
  rule('email', text, 'email address|e-mail|mail|work email|邮箱|电子邮件|邮件'),
  rule('title', text, 'job title|position|职位|职务|头衔'),
  rule('dept', text, 'department|team|function|部门'),
  rule('role', word('contact_role'), 'contact role|buying role|relationship|persona|角色|联系人角色'),
  rule('since', date, 'contact since|start date|started|since date|开始日期|起始日期'),
  rule('advocacy', word('advocacy'), 'advocacy level|support level|sentiment|支持度|拥护度'),
  rule('last_seen', date, 'last activity|last contact|last touch|last login|last active|最近活跃|最后互动|最后联系'),
  rule('status', word('contact_status'), 'contact status|employment status|状态|在职状态'),
  rule('new_company', text, 'moved to|new employer|新公司|去向'),
  rule('new_title', text, 'new position|new role|新职位'),
];

export const EVENT_FIELDS: readonly FieldRule[] = [
  ACCOUNT_REF,
  ACCOUNT_ID,
  rule('date', date, 'event date|published|published on|occurred on|timestamp|日期|事件日期|发生日期'),
  rule('type', text, 'event type|event|category|signal|类型|事件类型|事件'),
  rule('detail', text, 'description|details|headline|summary|text|说明|详情|描述|内容'),
  rule('source', text, 'publisher|feed|来源'),
  rule('url', text, 'link|source url|链接|网址'),
  rule('amount', money, 'value|deal size|funding amount|金额|融资金额'),
  rule('round', special('round'), 'funding round|series|stage|轮次|融资轮次'),
  rule('count', amount, 'number|positions|hires|quantity|数量|人数'),
  rule('role', text, 'roles|position|岗位|职能'),
  rule('person', text, 'contact|name of person|who|人员|姓名'),
  rule('title', text, 'job title|person title|职位'),
  rule('company', text, 'other company|target company|acquirer|new company|相关公司|对方公司'),
];

export const NOTE_FIELDS: readonly FieldRule[] = [
  ACCOUNT_REF,
  ACCOUNT_ID,
  rule('date', date, 'note date|created|created at|created date|created on|call date|日期|创建日期|记录日期'),
  rule('author', text, 'by|owner|created by|written by|csm|作者|记录人|创建人'),
  rule('text', text, 'note|notes|body|content|comment|comments|description|summary|备注|内容|正文|记录'),
];

export const REQUEST_FIELDS: readonly FieldRule[] = [
  ACCOUNT_REF,
  ACCOUNT_ID,
  rule('date', date, 'request date|created|created at|created date|requested on|asked on|日期|提出日期|请求日期'),
  rule('feature', text, 'request|feature request|requested feature|title|subject|topic|功能|需求|请求|主题'),
  rule('contact', text, 'requested by|requester|asked by|contact name|联系人|提出人|请求人'),
  rule('dept', text, 'department|team|部门'),
  rule('kind', word('request_kind'), 'type|request type|category|类型|请求类型'),
  rule('text', text, 'description|details|comment|note|quote|描述|说明|内容'),
  rule('solved_by', text, 'solved by|solution|解决方案'),
  rule('pervasive', boolean, 'widespread|everywhere|普遍'),
];
