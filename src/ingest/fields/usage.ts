import { change, count, type FieldRule, list, percent, rule, special, text, texts, word } from './rules.ts';

const limit = (metric: string, headers: string): FieldRule[] => {
  const names = headers.split('|');
  const each = (...suffixes: string[]) =>
    names.flatMap((name) => suffixes.map((suffix) => `${name} ${suffix}`)).join('|');
  return [
    rule(
      `limits.${metric}`,
      special('limit', metric),
      `${headers}|${each('used', 'usage', 'consumed', 'use', '使用', '用量', '使用量', '已用')}|limit ${metric}`,
    ),
    rule(
      `limits.${metric}.limit`,
      special('limit', `${metric}.limit`),
      each(
        'limit',
        'quota',
        'cap',
        'allowance',
        'included',
        'entitlement',
        'max',
        'licensed',
        '限额',
        '上限',
        '配额',
        '限制',
      ),
    ),
    rule(`limits.${metric}.peak`, special('limit', `${metric}.peak`), each('peak', '峰值')),
    rule(
      `limits.${metric}.pct`,
      special('limit', `${metric}.pct`),
      each(
        'pct',
        'percent',
        'utilization',
        'utilisation',
        'usage percent',
        'usage pct',
        'used pct',
        '使用率',
        '利用率',
      ),
    ),
  ];
};

/** What it uses (spec section 2, Usage). */
export const MEASURE_FIELDS: readonly FieldRule[] = [
  rule(
    'seats_licensed',
    special('seat_pair', 'licensed'),
    'licensed|seat|licenses|licences|licensed seats|seats purchased|purchased seats|contracted seats|total seats|seat count|number of seats|seat limit|licensed users|seats total|授权席位|席位|席位数|许可数|购买席位|授权用户数|licenses purchased|purchased licenses|total licenses|license count|number of licenses|seats contracted|seats sold|购买席位数|授权席位数|许可数量',
  ),
  rule(
    'seats_active',
    special('seat_pair', 'active'),
    'users|active|active users|active seats|seats used|used seats|seats in use|user count|number of users|mau|monthly active users|assigned seats|seat usage|活跃席位|活跃用户|使用席位|已用席位|活跃用户数|月活跃用户|licenses used|used licenses|licenses in use|active licenses|活跃席位数|已用席位数|活跃人数',
  ),
  rule('seats_peak', count, 'peak seats|peak users|max users|峰值席位|峰值用户'),
  rule('seats', special('seat_pair', 'list'), 'seats by product|product seats|分产品席位'),
  rule(
    'seat_util',
    special('seat_util'),
    'utilization|utilisation|seat utilization|seat utilisation|license utilization|license usage|seat usage pct|席位利用率|席位使用率|利用率|utilization rate|seat utilization rate|license utilization rate|license utilisation',
  ),
  rule('limits', list('limits'), 'usage limits|quotas|限额'),
  ...limit('api', 'api|api calls|api requests|api call volume|API调用|API调用量|接口调用'),
  ...limit('storage', 'storage|storage gb|disk|data storage|存储|存储空间|存储量'),
  ...limit('transactions', 'transactions|transaction volume|monthly transactions|交易量|交易|事务'),
  rule(
    'features',
    special('features_used'),
    'features used|active features|feature adoption list|features adopted list|used features|使用功能|激活功能|已用功能',
  ),
  rule('features_available', count, 'available features|total features|features total|可用功能数|功能总数'),
  rule(
    'features_adopted',
    special('features_used', 'count'),
    'adopted features|features in use|feature count|number of features used|已采用功能数|使用功能数|激活功能数',
  ),
  rule(
    'adoption_pct',
    percent,
    'adoption|feature adoption|adoption rate|adoption percent|product adoption|adoption score|功能采用率|采用率',
  ),
  rule('usage_trend', special('trend'), 'trend|usage trend label|trend label|product usage trend|使用趋势|用量趋势'),
  rule(
    'usage_change_pct',
    change,
    'usage change|usage growth|usage change percent|usage growth pct|growth pct|用量变化|使用变化',
  ),
  rule('usage_change_months', count, 'usage change period|usage change over months|用量变化月数'),
  rule('power_users', count, 'power user count|number of power users|super users|核心用户|核心用户数|超级用户'),
  rule('casual_users', count, 'casual user count|occasional users|普通用户数|轻度用户'),
  rule('top_user_share', percent, 'top users share|usage concentration|share of top users|头部用户占比'),
  rule('power_user_flows', text, 'power user workflows|power user flow|核心用户流程'),
  rule('usage_intensity', word('usage_intensity'), 'intensity|使用强度'),
  rule('waitlist', count, 'wait list|users waiting|waiting users|等待名单|等待人数'),
  rule('integrations_used', texts, 'integrations|active integrations|已用集成|集成'),
  rule('integrations_available', texts, 'available integrations|可用集成'),
  rule(
    'integration_errors_30d',
    count,
    'integration errors|integration errors 30 days|failed integrations|集成错误|集成错误数',
  ),
];
