/** Data sources whose answer follows from the code. What is looked up in the account stays unknown. */
import { type Reference, scalar, unknown, type Value } from '../value.js';
import { documentOf } from './documents.js';
import type { Settings } from './settings.js';

interface Around {
  readonly settings: Settings;
  readonly region: Value;
}

export function dataAttribute(of: Reference, name: string, { settings, region }: Around): Value {
  const word = `${of.to.type} ${name}`;
  switch (word) {
    case 'aws_caller_identity account_id':
    case 'aws_caller_identity id':
      return scalar(settings.account, of.place);
    case 'aws_partition partition':
      return scalar('aws', of.place);
    case 'aws_partition dns_suffix':
      return scalar('amazonaws.com', of.place);
    case 'aws_region name':
    case 'aws_region region':
    case 'aws_region id':
      return region;
    case 'aws_iam_policy_document json':
    case 'aws_iam_policy_document minified_json':
      return documentOf(of.to.body);
    default:
      return unknown(`data.${of.to.address} is looked up in the account`, of.place);
  }
}
