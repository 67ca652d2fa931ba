import type { Construct } from 'constructs';
import { applyRights } from './apply-rights';
import { GitHub } from './github';
import { pipelineRoles } from './pipeline-roles';
import type { Settings } from './settings';
import { SiteStack, US_EAST_1 } from './site-stack';

export interface RolesStackProps {
  readonly settings: Settings;
}

/** What the pipeline may look at, and what it may change: name by name, so it comes last. */
export class RolesStack extends SiteStack {
  constructor(scope: Construct, { settings }: RolesStackProps) {
    super(scope, 'roles', { region: US_EAST_1, description: 'what the pipeline may look at, and what it may change.' });

    const ids = {
      distributionArn: this.distributionArn(),
      originAccessControlId: this.told('OriginAccessControlId', 'edge'),
      certificateArn: this.told('CertificateArn', 'edge'),
      zoneId: this.told('ZoneId', 'foundation'),
      accessLogDeliveryArn: this.told('AccessLogDeliveryArn', 'monitoring'),
      // The headers.
      headersPolicyId: this.told('HeadersPolicyId', 'edge'),
      // The key of the records.
      auditKeyArn: this.told('AuditKeyArn', 'content'),
      // The health check.
      healthCheckId: this.told('HealthCheckId', 'monitoring'),
    };

    // The workflows read them from the repository's variables.
    const place = { account: this.account, settings };
    const { plan, apply } = pipelineRoles(new GitHub(this, 'GitHub', settings), place, ids.distributionArn, applyRights(place, ids));
    this.output('PlanRoleArn', 'Role that plans pull requests: set it as the variable AWS_PLAN_ROLE_ARN of the repository.', plan.roleArn);
    this.output('ApplyRoleArn', 'Role that applies: set it as the variable AWS_APPLY_ROLE_ARN of the repository.', apply.roleArn);
  }
}
