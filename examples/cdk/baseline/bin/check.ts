import * as cdk from 'aws-cdk-lib';
import type { NagPack } from 'cdk-nag';

/** Has rule packs look at one stage. Left to themselves they look at the whole app. */
export function checkWith(stage: cdk.Stage, ...packs: readonly NagPack[]): void {
  for (const pack of packs) {
    cdk.Validations.of(stage).addPlugins({ name: pack.readPackName, validate: () => pack.validateScope(stage) });
  }
}
