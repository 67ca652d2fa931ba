/** How Terraform takes back a resource that is on AWS already: an `import` block with the id that its type has. */
import { argument, type HclBlock } from './hcl-blocks.js';
import type { Resources } from './resources.js';

const LOOKED_UP = 'returned_';

/** The import of one resource; what it looks up comes before it. None where nothing tells its id. */
export function importOf(address: string, has: Resources): readonly string[] {
  const { type, name } = has.get(address)!;
  const id = idOf(address, has);
  if (id === undefined) return [];
  const lookUp = type === 'aws_kms_key' ? [aliasLookUp(name, has)] : [];
  return [...lookUp, `import {\n  to = ${address}\n  id = ${id}\n}`];
}

/** Name of the key whose alias this block looks up; undefined for every other block. */
export function lookedUp({ keyword, labels: [type, name] }: HclBlock): string | undefined {
  return keyword === 'data' && type === 'aws_kms_alias' && name?.startsWith(LOOKED_UP)
    ? name.slice(LOOKED_UP.length)
    : undefined;
}

function idOf(address: string, has: Resources): string | undefined {
  const block = has.get(address)!;
  const { type, name } = block;
  if (type.startsWith('aws_s3_bucket')) return argument(has.get(`aws_s3_bucket.${name}`) ?? block, 'bucket');
  if (type === 'aws_kms_alias' || type === 'aws_cloudwatch_log_group') return argument(block, 'name');
  if (type === 'aws_kms_key' || type === 'aws_kms_key_policy')
    return has.has(`aws_kms_alias.${name}`) ? `data.aws_kms_alias.${LOOKED_UP}${name}.target_key_id` : undefined;
  if (type === 'aws_route53_hosted_zone_dnssec') return 'local.zone_id';
  if (type === 'aws_route53_key_signing_key') {
    const key = argument(block, 'name');
    return key === undefined ? undefined : `"\${local.zone_id},\${${key}}"`;
  }
  return undefined;
}

function aliasLookUp(name: string, has: Resources): string {
  const alias = has.get(`aws_kms_alias.${name}`)!;
  const provider = argument(alias, 'provider');
  const first = provider === undefined ? '' : `  provider = ${provider}\n\n`;
  return `data "aws_kms_alias" "${LOOKED_UP}${name}" {\n${first}  name = ${argument(alias, 'name')!}\n}`;
}
