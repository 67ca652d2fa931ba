import * as cdk from 'aws-cdk-lib';
import { prefix } from '../hardened/names';

/**
 * Deploys with the permissions of the caller. The roles that `cdk bootstrap` creates may do far more than this site
 * needs; of the bootstrap, only the bucket is used, in which CloudFormation finds the templates.
 */
export class CallersRights extends cdk.CliCredentialsStackSynthesizer {
  constructor() {
    super({ bucketPrefix: `${prefix}/` });
  }

  /** A synthesizer for each stack. If they shared one, each stack would upload the templates of the others too. */
  public override reusableBind(stack: cdk.Stack): cdk.IBoundStackSynthesizer {
    const own = new CallersRights();
    own.bind(stack);
    return own;
  }
}
