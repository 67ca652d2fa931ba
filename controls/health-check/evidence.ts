import { at, type Evidence, every, refersTo } from '../../src/evidence/evidence.js';
import { alarmsOf, dimension, leadsTo, only, rings } from '../../src/evidence/questions.js';
import type { TemplateModel } from '../../src/evidence/template.js';
import type { TerraformModel } from '../../src/evidence/terraform.js';

/** The security policy that each distribution starts with; where it is a variable, that variable's default. */
export const policiesOf = {
  terraform: (model: TerraformModel): readonly string[] =>
    model.resources('aws_cloudfront_distribution').map(({ body }) => {
      const policy = String(at(body, 'viewer_certificate', 0, 'minimum_protocol_version'));
      const variable = model.variables[/^\$\{var\.(\w+)\}$/.exec(policy)?.[1] ?? ''];
      return String(variable?.['default'] ?? policy);
    }),
  template: (model: TemplateModel): readonly string[] =>
    model
      .resources('AWS::CloudFront::Distribution')
      .map((distribution) => distribution.text('DistributionConfig', 'ViewerCertificate', 'MinimumProtocolVersion')),
} as const;

/** What the checkers of Route 53 speak, by its reference (HealthCheckConfig, Type). */
const SPOKEN = /^TLSv1\.2_/;

export const evidence: Evidence = {
  terraform: (model) =>
    every(policiesOf.terraform(model), (policy) => SPOKEN.test(policy)) &&
    every(
      model.resources('aws_route53_health_check'),
      ({ body }) => body['type'] === 'HTTPS_STR_MATCH' && body['enable_sni'] === true,
    ) &&
    every(
      model.resources('aws_cloudwatch_metric_alarm').filter(({ body }) => body['metric_name'] === 'HealthCheckStatus'),
      ({ body }) =>
        refersTo(at(body, 'dimensions', 'HealthCheckId'), 'aws_route53_health_check.site') &&
        refersTo(at(body, 'alarm_actions', 0), 'aws_sns_topic.alarms') &&
        body['treat_missing_data'] === 'breaching',
    ),
  template: (model) =>
    every(policiesOf.template(model), (policy) => SPOKEN.test(policy)) &&
    only(
      model.resources('AWS::Route53::HealthCheck'),
      ({ body }) =>
        at(body, 'HealthCheckConfig', 'Type') === 'HTTPS_STR_MATCH' &&
        at(body, 'HealthCheckConfig', 'EnableSNI') === true,
    ) &&
    only(
      alarmsOf(model, 'HealthCheckStatus'),
      (alarm) =>
        leadsTo(model, dimension(alarm, 'HealthCheckId'), 'AWS::Route53::HealthCheck') &&
        rings(model, alarm) &&
        alarm.body['TreatMissingData'] === 'breaching',
    ),
};
