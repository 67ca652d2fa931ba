import * as cdk from 'aws-cdk-lib';
import type { NagPack } from 'cdk-nag';

/** Runs rule packs on one stage. By default they check the whole app. */
export function checkWith(stage: cdk.Stage, ...packs: readonly NagPack[]): void {
  for (const pack of packs) {
    cdk.Validations.of(stage).addPlugins({ name: pack.readPackName, validate: () => pack.validateScope(stage) });
  }
}

const CHECKOV = 'Checkov::';

/** Checkov reads the templates, which do not have acknowledgments: this writes Checkov's own beside the resource. */
export function tellCheckov(stage: cdk.Stage): void {
  for (const construct of stage.node.findAll()) {
    const acknowledged = construct.node.metadata.filter(({ type }) => type === cdk.Validations.ACKNOWLEDGED_RULES_METADATA_KEY).flatMap(({ data }) => Object.entries<string>(data));
    const skip = acknowledged.filter(([id]) => id.startsWith(CHECKOV)).map(([id, comment]) => ({ id: id.slice(CHECKOV.length), comment }));
    const resource = construct.node.defaultChild ?? construct;
    if (skip.length > 0 && cdk.CfnResource.isCfnResource(resource)) resource.addMetadata('checkov', { skip });
  }
}
