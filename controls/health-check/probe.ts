import { alarmIsHeard } from '../../src/probes/alarm.js';
import { own } from '../../src/probes/calls.js';
import { finding, type Probe } from '../../src/probes/probe.js';

interface HealthCheck {
  readonly Id: string;
  readonly HealthCheckConfig: { readonly FullyQualifiedDomainName?: string };
}

export const probe: Probe = {
  control: 'health-check',
  needs: ['aws', 'write', 'metrics'],
  async run(target) {
    const [host] = target.facts.hosts;
    const { HealthChecks } = await own<{ HealthChecks: readonly HealthCheck[] }>(
      target,
      'route53',
      'ListHealthChecks',
      {},
    );
    const check = HealthChecks.find(({ HealthCheckConfig }) => HealthCheckConfig.FullyQualifiedDomainName === host);
    if (!check) return finding([`nothing checks ${host} from outside`], '');
    return alarmIsHeard(target, {
      namespace: 'AWS/Route53',
      name: 'HealthCheckStatus',
      dimensions: { HealthCheckId: check.Id },
      value: 0,
    });
  },
};
