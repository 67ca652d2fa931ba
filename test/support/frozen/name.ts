/** What a resource is called on AWS, out of its arguments. */

/** Arguments that name a thing, the most telling first; the last ones say what a setting belongs to. */
const NAMING = [
  'alarm_name',
  'dashboard_name',
  'filter_name',
  'budget_name',
  'managed_policy_name',
  'policy_name',
  'role_name',
  'alias_name',
  'name',
  'bucket_name',
  'bucket',
  'domain_name',
  'log_group_name',
  'delivery_source_name',
  'role',
  'topic_arn',
  'topics',
  'arn',
  'web_acl_arn',
  'resource_arn',
  'certificate_arn',
  'key_id',
  'distribution_id',
  'zone_id',
  'hosted_zone_id',
];

/** @param values arguments of a resource, nested ones included; templates write them `LikeThis` */
export function nameIn(values: Readonly<Record<string, unknown>>): string {
  const all = [...Object.entries(values), ...Object.values(values).flatMap(nested)];
  const named = new Map(all.map(([key, value]) => [snake(key), value] as const).reverse());
  const found = NAMING.map((argument) => text(named.get(argument))).find((value) => value !== undefined);
  return found ?? '-';
}

function nested(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function text(value: unknown): string | undefined {
  const [first] = Array.isArray(value) ? value : [value];
  return typeof first === 'string' && first !== '' ? first : undefined;
}

function snake(key: string): string {
  return key.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase();
}
