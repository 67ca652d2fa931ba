import * as cdk from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { InsecureStack } from './insecure-stack';

/** PROOF OF CONCEPT. INSECURE ON PURPOSE. NOT FOR PRODUCTION. */
export class InsecureSite extends cdk.Stage {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new InsecureStack(this, 'website');
  }
}
