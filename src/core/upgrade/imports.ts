/** How Terraform takes back a resource that is on AWS already: an `import` block with the id that its type has. */
import { argument, type HclBlock } from './hcl-blocks.js';
import type { Resources } from './resources.js';

const LOOKED_UP = 'returned_';

/** Data sources that find resources whose id AWS chose, and those resources. */
const FINDERS: Readonly<Record<string, string>> = {
  aws_kms_alias: 'aws_kms_key',
  aws_route53_zone: 'aws_route53_zone',
};

/**
 * Says whether a resource needs no import: to make it is to write over what is there. An imported key policy whose text
 * is known only during the apply makes the apply fail (github.com/hashicorp/terraform-provider-aws/issues/34902).
 */
export function isWrittenOver(address: string): boolean {
  return address.startsWith('aws_kms_key_policy.');
}

/** The import of one resource; what it looks up comes before it. None where its id is unknown. */
export function importOf(address: string, has: Resources): readonly string[] {
  const { type, name } = has.get(address)!;
  const id = idOf(address, has);
  if (id === undefined) return [];
  const finder = Object.keys(FINDERS).find((each) => FINDERS[each] === type);
  const lookUp = finder === undefined ? [] : [lookUpOf(finder, name, has)];
  return [...lookUp, `import {\n  to = ${address}\n  id = ${id}\n}`];
}

/** Address of what this block looks up; undefined for every other block. */
export function lookedUp({ keyword, labels: [type = '', name] }: HclBlock): string | undefined {
  const found = keyword === 'data' && name?.startsWith(LOOKED_UP) ? FINDERS[type] : undefined;
  return found && `${found}.${name!.slice(LOOKED_UP.length)}`;
}

function idOf(address: string, has: Resources): string | undefined {
  const block = has.get(address)!;
  const { type, name } = block;
  if (type.startsWith('aws_s3_bucket')) return argument(has.get(`aws_s3_bucket.${name}`) ?? block, 'bucket');
  if (type === 'aws_kms_alias' || type === 'aws_cloudwatch_log_group') return argument(block, 'name');
  // By its name, not by the id of the answers: that may be another zone's, such as the parent domain's.
  if (type === 'aws_route53_zone')
    return argument(block, 'name') && `data.aws_route53_zone.${LOOKED_UP}${name}.zone_id`;
  if (type === 'aws_kms_key')
    return argument(has.get(`aws_kms_alias.${name}`) ?? { text: '' }, 'name')
      ? `data.aws_kms_alias.${LOOKED_UP}${name}.target_key_id`
      : undefined;
  if (type === 'aws_route53_hosted_zone_dnssec') return 'local.zone_id';
  if (type === 'aws_route53_key_signing_key') {
    const key = argument(block, 'name');
    return key === undefined ? undefined : `"\${local.zone_id},\${${key}}"`;
  }
  return undefined;
}

function lookUpOf(finder: string, name: string, has: Resources): string {
  const named = has.get(`${finder}.${name}`)!;
  const provider = argument(named, 'provider');
  const first = provider === undefined ? '' : `  provider = ${provider}\n\n`;
  return `data "${finder}" "${LOOKED_UP}${name}" {\n${first}  name = ${argument(named, 'name')!}\n}`;
}
