/**
 * Two files beside the rendered ones, with which `terraform test` applies the code to a make-believe AWS: every address it
 * hands out is one that we find again. Terraform itself evaluates every expression.
 */
import { attributesOf } from '../../../../src/iac/references.js';
import { VALIDATION } from '../../../../src/iac/terraform/computed.js';
import { identityOf } from '../../../../src/iac/terraform/kinds.js';
import { attribute, type Block } from '../../../../src/iac/terraform/syntax.js';
import { ACCOUNT } from '../../iac/trees.js';
import { providerAlias, type Source } from './source.js';

/** Word that stands for a resource until its name is known. */
export function placeholder(address: string): string {
  return `tf--${address.replaceAll('.', '--')}--`;
}

/** @param hosts names that the certificate may be asked for @returns names of the files to write, to their text */
export function mockFiles(source: Source, hosts: readonly string[]): Readonly<Record<string, string>> {
  return { 'zz_equality.tf': outputs(source), 'tests/zz_equality.tftest.hcl': testFile(source, hosts) };
}

/** Tags stand in no resource but in the provider, which a mock never asks. */
function outputs({ providers }: Source): string {
  const lines = providers.map(({ alias, region, tags }) => `    ${alias} = { region = ${region}, tags = ${tags} }`);
  return `output "equality_providers" {\n  value = {\n${lines.join('\n')}\n  }\n}\n`;
}

function testFile(source: Source, hosts: readonly string[]): string {
  const provider = `mock_provider "aws" {\n  mock_data "aws_caller_identity" {\n    defaults = { account_id = "${ACCOUNT}" }\n  }\n}\n`;
  const unprotected = source.variables.includes('termination_protection')
    ? 'variables {\n  termination_protection = false\n}\n'
    : '';
  const resources = [...source.blocks].flatMap(([address, block]) =>
    override('override_resource', address, valuesOf(address, block, source, hosts)),
  );
  const documents = source.documents.flatMap((address) =>
    override('override_data', `data.${address}`, {
      json: JSON.stringify(JSON.stringify({ Id: placeholder(`data.${address}`) })),
    }),
  );
  return [provider, unprotected, ...resources, ...documents, 'run "applied" {\n  command = apply\n}\n'].join('\n');
}

/** What the provider would give, where the code itself does not say it. */
function valuesOf(
  address: string,
  block: Block,
  source: Source,
  hosts: readonly string[],
): Readonly<Record<string, string>> {
  const identity = identityOf(block.labels[0]!);
  if (identity === undefined) return {};
  const known = attributesOf(identity.kind, placeholder(address), {
    account: ACCOUNT,
    region: regionOf(block, source),
  });
  const given = Object.entries(identity.gives).filter(
    ([name]) => /^\w+$/.test(name) && attribute(block, name) === undefined,
  );
  const values = given.map(([name, ours]) => [
    name,
    JSON.stringify(name === 'name_servers' ? [known[ours]] : known[ours]),
  ]);
  return { ...Object.fromEntries(values), ...validation(block, known['arn']!, hosts) };
}

/** As the static reader knows it; what Terraform says of it is in the outputs. */
function regionOf(block: Block, { resources }: Source): string {
  const address = block.labels.join('.');
  const made = [...resources.values()].find((each) => each.address.replace(/\[.*/, '') === address);
  return made?.region.kind === 'scalar' ? String(made.region.value) : providerAlias(block);
}

/** Records by which ACM would have a certificate validated. */
function validation({ labels }: Block, arn: string, hosts: readonly string[]): Readonly<Record<string, string>> {
  if (labels[0] !== 'aws_acm_certificate') return {};
  const id = arn.split('/').at(-1)!;
  const options = hosts.map(
    (host) =>
      `{ domain_name = "${host}", resource_record_name = "${VALIDATION}${host}", resource_record_type = "CNAME", resource_record_value = "${id}" }`,
  );
  return { domain_validation_options: `[${options.join(', ')}]` };
}

function override(block: string, target: string, values: Readonly<Record<string, string>>): readonly string[] {
  if (Object.keys(values).length === 0) return [];
  const lines = Object.entries(values).map(([name, value]) => `    ${name} = ${value}`);
  return [`${block} {\n  target = ${target}\n  values = {\n${lines.join('\n')}\n  }\n}\n`];
}
