// Asserts every control that is on, in what CDK makes of the code. Needs no account: npm test
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { domain, hosts } from '../hardened/names';
import { settings, validate } from '../hardened/settings';
import * as site from './site';

it('settings: what would weaken the site, or fail half way, is refused', () => {
  assert.throws(() => validate({ ...settings, region: 'cn-north-1' }), /region: /);
  assert.throws(() => validate({ ...settings, owner: '' }), /owner: /);
});

it('bucket-encryption: the content bucket states how it encrypts', () => {
  assert.match(site.encryptionOf(site.bucket('content', 'content')).SSEAlgorithm, /^(AES256|aws:kms)$/);
});

it('key-rotation: keys rotate, can be recovered, are open to nobody by a wildcard, and cannot be passed on', () => {
  const keys = site.stacks().flatMap((stack) => site.found(stack, 'AWS::KMS::Key'));
  for (const [id, { Properties }] of keys) {
    assert.equal(Properties.PendingWindowInDays, 30, id);
    if (Properties.KeyUsage !== 'SIGN_VERIFY') assert.equal(Properties.EnableKeyRotation, true, id);
    const statements: site.Any[] = Properties.KeyPolicy.Statement;
    for (const { Effect, Principal } of statements) if (Effect === 'Allow') assert.doesNotMatch(JSON.stringify(Principal), /"\*"/, id);
    assert.ok(statements.some(({ Effect, Action }) => Effect === 'Deny' && Action === 'kms:CreateGrant'), id);
  }
  assert.ok(keys.length > 0);
});

it('certificate: it is for every name of the site, and the distribution uses it', () => {
  const { DomainName, SubjectAlternativeNames = [], ValidationMethod, KeyAlgorithm } = site.theOne('edge', 'AWS::CertificateManager::Certificate');
  assert.equal(ValidationMethod, 'DNS');
  assert.equal(KeyAlgorithm, 'EC_prime256v1');
  for (const host of hosts) assert.ok([DomainName, ...SubjectAlternativeNames].includes(host), host);
  assert.deepEqual(site.distribution().Aliases, hosts);
  assert.match(JSON.stringify(site.distribution().ViewerCertificate.AcmCertificateArn), /Certificate/);
});

it('tls-floor: visitors cannot use an older TLS version', () => {
  assert.match(site.distribution().ViewerCertificate.MinimumProtocolVersion, /^TLSv1\.[23]_20\d\d$/);
});

it('https-redirect, read-only-methods, cache-key: one way in, read-only, and always through the cache', () => {
  const { ViewerProtocolPolicy, AllowedMethods, CachePolicyId } = site.distribution().DefaultCacheBehavior;
  assert.equal(ViewerProtocolPolicy, 'redirect-to-https');
  assert.deepEqual(AllowedMethods, ['GET', 'HEAD']);
  assert.equal(CachePolicyId, '658327ea-f89d-4fab-a63d-7e88639e58f6');
  assert.equal(site.distribution().CacheBehaviors, undefined);
});

it('block-public-access: nothing can make the content bucket public', () => {
  assert.deepEqual(site.bucket('content', 'content').PublicAccessBlockConfiguration, site.ALL_BLOCKED);
});

it('origin-access-control: every request to the bucket is signed', () => {
  const { SigningBehavior, SigningProtocol, OriginAccessControlOriginType } = site.theOne('edge', 'AWS::CloudFront::OriginAccessControl').OriginAccessControlConfig;
  assert.deepEqual([SigningBehavior, SigningProtocol, OriginAccessControlOriginType], ['always', 'sigv4', 's3']);
  for (const origin of site.distribution().Origins) assert.match(JSON.stringify(origin.OriginAccessControlId), /OriginAccessControl/);
});

it('distribution-only-policy: this distribution reads the bucket, and nobody else', () => {
  const [hidden, reads] = ['Deny', 'Allow'].map((effect) =>
    site.statements('content').filter(({ Effect, Action, Principal }) => Effect === effect && Action === 's3:GetObject' && Principal !== undefined),
  ) as [site.Any[], site.Any[]];
  assert.match(JSON.stringify(hidden.map(({ Resource }) => Resource)), /\/\.prodgrade-state\/\*"/);
  assert.deepEqual(reads.map(({ Principal }) => Principal), [{ Service: 'cloudfront.amazonaws.com' }]);
  const source = JSON.stringify(reads[0]?.Condition.StringEquals['AWS:SourceArn']);
  assert.match(source, /:distribution\/",\{"Ref":"DistributionId"\}/);
});

it('alias-records: every name leads to the distribution', () => {
  const records = site.resources('edge', 'AWS::Route53::RecordSet').filter(({ Type }) => Type === 'A');
  assert.deepEqual(records.map(({ Name }) => Name), hosts.map((host) => `${host}.`));
  for (const { AliasTarget } of records) assert.match(JSON.stringify(AliasTarget.DNSName), /Distribution/);
});

it('tags: everything that takes tags names its owner', () => {
  for (const purpose of ['edge', 'content'] as const) {
    for (const { Tags } of [...site.resources(purpose, 'AWS::S3::Bucket'), ...site.resources(purpose, 'AWS::CloudFront::Distribution')]) {
      assert.ok(Tags.some(({ Key, Value }: site.Any) => Key === 'Site' && Value === domain));
    }
  }
});

it('default-root-object, viewer-function: the bare domain and the names of folders lead to pages', () => {
  assert.equal(site.distribution().DefaultRootObject, 'index.html');
  assert.equal(site.distribution().DefaultCacheBehavior.FunctionAssociations[0].EventType, 'viewer-request');
  assert.match(site.theOne('edge', 'AWS::CloudFront::Function').FunctionCode, /function handler\(event\)/);
});

// customer-managed-key
it('customer-managed-key: files are encrypted with the key, which only this distribution may read with', () => {
  const [rule] = site.bucket('content', 'content').BucketEncryption.ServerSideEncryptionConfiguration;
  assert.equal(rule.BucketKeyEnabled, true);
  assert.equal(rule.ServerSideEncryptionByDefault.SSEAlgorithm, 'aws:kms');
  assert.match(JSON.stringify(rule.ServerSideEncryptionByDefault.KMSMasterKeyID), /ContentKey/);
  const reads = site.statements('content').filter(({ Action, Principal }) => Action === 'kms:Decrypt' && Principal?.Service === 'cloudfront.amazonaws.com');
  assert.equal(reads.length, 1);
  assert.match(JSON.stringify(reads[0]?.Condition.StringEquals['AWS:SourceArn']), /distribution\/.*DistributionId/);
});

it('customer-managed-key: files under the key are copied, under the key of the copy', () => {
  const [rule] = site.bucket('content', 'content').ReplicationConfiguration.Rules;
  assert.equal(rule.SourceSelectionCriteria.SseKmsEncryptedObjects.Status, 'Enabled');
  assert.deepEqual(rule.Destination.EncryptionConfiguration.ReplicaKmsKeyID, { Ref: 'ReplicaKeyArn' });
  const policies: site.Any[] = site.role('replication').Policies;
  const allowed = (sid: string) => policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement).find(({ Sid }) => Sid === sid);
  const [opens, closes] = [allowed('DecryptOriginal'), allowed('EncryptCopy')];
  assert.equal(opens?.Action, 'kms:Decrypt');
  assert.match(JSON.stringify(opens.Resource), /ContentKey/);
  assert.deepEqual(opens.Condition, { StringEquals: { 'kms:ViaService': `s3.${settings.region}.amazonaws.com` } });
  assert.deepEqual([closes?.Action, closes?.Resource], [['kms:Encrypt', 'kms:GenerateDataKey'], { Ref: 'ReplicaKeyArn' }]);
  assert.deepEqual(closes.Condition, { StringEquals: { 'kms:ViaService': `s3.${settings.replicaRegion}.amazonaws.com` } });
});

// block-sse-c
it('block-sse-c: files cannot be encrypted with a key that only an intruder has', () => {
  const blocked = ({ BucketEncryption }: site.Any) => BucketEncryption.ServerSideEncryptionConfiguration[0].BlockedEncryptionTypes;
  assert.deepEqual(blocked(site.bucket('content', 'content')), { EncryptionType: ['SSE-C'] });
  assert.deepEqual(blocked(site.bucket('replica', 'replica')), { EncryptionType: ['SSE-C'] });
});

// tls-only-buckets
it('tls-only-buckets: no bucket answers without TLS, or with an old one', () => {
  const denied = (at: string) => site.statements('content').filter(({ Effect, Action, Resource }) => Effect === 'Deny' && Action === 's3:*' && JSON.stringify(Resource).includes(at)).map(({ Condition }) => Condition);
  const both = [{ Bool: { 'aws:SecureTransport': 'false' } }, { NumericLessThan: { 's3:TlsVersion': 1.2 } }];
  assert.deepEqual(denied('ContentBucket'), both);
  assert.deepEqual(denied('LogsBucket'), both);
});

// security-headers
it("security-headers: the distribution sends the site's own headers, with a policy that allows nothing else", () => {
  assert.match(JSON.stringify(site.distribution().DefaultCacheBehavior.ResponseHeadersPolicyId), /SecurityHeaders/);
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = site.headers();
  const directives = security.ContentSecurityPolicy.ContentSecurityPolicy.split('; ');
  for (const directive of ["default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'"]) assert.ok(directives.includes(directive), directive);
  assert.ok(security.StrictTransportSecurity.AccessControlMaxAgeSec >= 31536000);
  assert.equal(security.ContentTypeOptions.Override, true);
  assert.equal(security.FrameOptions.FrameOption, 'DENY');
  assert.ok(custom.Items.some(({ Header }: site.Any) => Header === 'Permissions-Policy'));
});

// hsts-subdomains
it('hsts-subdomains: browsers request no name below the domain over plain HTTP', () => {
  const { AccessControlMaxAgeSec, IncludeSubdomains } = site.headers().SecurityHeadersConfig.StrictTransportSecurity;
  assert.deepEqual([AccessControlMaxAgeSec, IncludeSubdomains], [63072000, true]);
});

// cross-origin-isolation
it('cross-origin-isolation: pages share nothing with pages of other sites, and do not name the server', () => {
  const { CustomHeadersConfig, RemoveHeadersConfig } = site.headers();
  for (const [name, value] of [['Opener', 'same-origin'], ['Embedder', 'require-corp'], ['Resource', 'same-origin']]) {
    assert.ok(CustomHeadersConfig.Items.some(({ Header, Value }: site.Any) => Header === `Cross-Origin-${name}-Policy` && Value === value), name);
  }
  assert.ok(RemoveHeadersConfig.Items.some(({ Header }: site.Any) => Header === 'Server'));
});

// dnssec
it('dnssec: the zone is signed, with a key that Route 53 may use for it', () => {
  const [key] = site.resources('foundation', 'AWS::KMS::Key').filter(({ KeyUsage }) => KeyUsage === 'SIGN_VERIFY');
  assert.equal(key?.KeySpec, 'ECC_NIST_P256');
  assert.match(site.awaited('foundation', 'AWS::Route53::DNSSEC'), /SigningKey/);
  assert.match(JSON.stringify(site.resources('foundation', 'AWS::Route53::KeySigningKey')[0]?.KeyManagementServiceArn), /DnssecKey/);
  assert.match(JSON.stringify(site.statement('foundation', 'SignThisZone').Condition.ArnLike['aws:SourceArn']), /Zone/);
  assert.equal(site.statement('foundation', 'GrantToRoute53').Condition.Bool['kms:GrantIsForAWSResource'], 'true');
});

it('dnssec: someone is notified when the signature is about to fail', () => {
  for (const name of ['dnssec-failure', 'dnssec-key-action']) {
    assert.match(JSON.stringify(site.alarm(name).Dimensions), /HostedZoneId/);
    assert.match(JSON.stringify(site.alarm(name).AlarmActions), /Topic/);
  }
});

// access-logs
it("access-logs: the distribution's logs are delivered to the log bucket, without cookies and query strings", () => {
  const [source] = site.resources('monitoring', 'AWS::Logs::DeliverySource');
  assert.match(JSON.stringify(source?.ResourceArn), /distribution\/.*Distribution/);
  const [destination] = site.resources('monitoring', 'AWS::Logs::DeliveryDestination');
  assert.match(JSON.stringify(destination?.DestinationResourceArn), new RegExp(`${site.bucketStart('logs')}.*/cloudfront`));
  const [delivery] = site.resources('monitoring', 'AWS::Logs::Delivery');
  assert.equal(delivery?.RecordFields.some((field: string) => /cookie|query/i.test(field)), false);
});

it('access-logs: the log service may write, for this distribution only', () => {
  const { Principal, Condition } = site.statement('content', 'AWSLogDeliveryWrite');
  assert.deepEqual(Principal, { Service: 'delivery.logs.amazonaws.com' });
  assert.match(JSON.stringify(Condition.ArnLike['aws:SourceArn']), /delivery-source:.*-access/);
  assert.ok(Condition.StringEquals['aws:SourceAccount']);
  assert.equal(Condition.StringEquals['s3:x-amz-acl'], 'bucket-owner-full-control');
});

it('access-logs: the log bucket is private, and encrypted with keys of S3', () => {
  assert.deepEqual(site.bucket('content', 'logs').PublicAccessBlockConfiguration, site.ALL_BLOCKED);
  assert.equal(site.encryptionOf(site.bucket('content', 'logs')).SSEAlgorithm, 'AES256');
});

// bucket-access-logs
it('bucket-access-logs: requests to the bucket are logged, and only its logs are delivered', () => {
  const { LoggingConfiguration } = site.bucket('content', 'content');
  assert.match(JSON.stringify(LoggingConfiguration.DestinationBucketName), /Logs/);
  const [writes, ...others] = site.statements('content').filter(({ Principal }) => Principal?.Service === 'logging.s3.amazonaws.com');
  assert.equal(others.length, 0);
  assert.match(JSON.stringify(writes?.Resource), new RegExp(`/${LoggingConfiguration.LogFilePrefix}\\*`));
  assert.match(JSON.stringify(writes?.Condition.ArnLike['aws:SourceArn']), /Content/);
  assert.ok(writes?.Condition.StringEquals['aws:SourceAccount']);
});

// log-bucket-hardening
it('log-bucket-hardening: logs cannot be overwritten without a trace, forged or removed', () => {
  assert.equal(site.bucket('content', 'logs').VersioningConfiguration?.Status, 'Enabled');
  const { Effect, Action, Condition } = site.statement('content', 'DenyForgedLogs');
  assert.deepEqual([Effect, Action, Condition], ['Deny', 's3:PutObject', { Bool: { 'aws:PrincipalIsAWSService': 'false' } }]);
  const removed = site.statement('content', 'DenyRemovedLogs');
  assert.deepEqual([removed.Effect, removed.Action, removed.Condition], ['Deny', ['s3:DeleteObject', 's3:DeleteObjectVersion'], undefined]);
});

// error-alarms
it('error-alarms: they watch metrics that have data, and notify someone', () => {
  for (const name of ['5xx', '4xx']) {
    const alarm = site.alarm(name);
    assert.deepEqual(alarm.Dimensions.map(({ Name }: site.Any) => Name), ['DistributionId', 'Region']);
    assert.equal(alarm.Dimensions[1].Value, 'Global');
    assert.match(JSON.stringify(alarm.AlarmActions), /Topic/);
    assert.deepEqual(alarm.OKActions, alarm.AlarmActions);
    assert.equal(alarm.TreatMissingData, 'notBreaching');
  }
  const above = (name: string) => [site.alarm(name).ComparisonOperator, site.alarm(name).Threshold, site.alarm(name).EvaluationPeriods];
  assert.deepEqual(above('5xx'), ['GreaterThanThreshold', 1, 1]);
  assert.deepEqual(above('4xx'), ['GreaterThanThreshold', 20, 3]);
});

it('error-alarms: every address gets an email', () => {
  const mails = site.resources('monitoring', 'AWS::SNS::Subscription').filter(({ Protocol, TopicArn }) => Protocol === 'email' && /Topic/.test(JSON.stringify(TopicArn)));
  assert.deepEqual(mails.map(({ Endpoint }) => Endpoint), settings.alarmEmails);
});

it('error-alarms: alarms may publish to their topic', () => {
  const { Action, Principal } = site.statement('monitoring', 'PublishByAlarmsOfThisAccount');
  assert.equal(Action, 'sns:Publish');
  assert.deepEqual(Principal, { Service: 'cloudwatch.amazonaws.com' });
});

// alarm-topic-key
it('alarm-topic-key: the topic has a key that alarms may use', () => {
  const [topic] = site.resources('monitoring', 'AWS::SNS::Topic');
  assert.match(JSON.stringify(topic?.KmsMasterKeyId), /OperationsKey/);
  assert.deepEqual(site.statement('foundation', 'EncryptAlarms').Principal, { Service: 'cloudwatch.amazonaws.com' });
  assert.deepEqual(site.statement('foundation', 'EncryptAlarms').Action, ['kms:Decrypt', 'kms:GenerateDataKey*']);
});

it('alarm-topic-key: nobody publishes over plain HTTP', () => {
  const refused = site.statements('monitoring').filter(({ Effect, Condition }) => Effect === 'Deny' && Condition?.Bool?.['aws:SecureTransport'] === 'false');
  assert.deepEqual(refused.map(({ Action }) => Action), ['sns:Publish']);
});

it('alarm-topic-key: the same holds for the alarms about the data', () => {
  const [topic] = site.resources('data-alarms', 'AWS::SNS::Topic');
  assert.match(JSON.stringify(topic?.KmsMasterKeyId), /Key/);
  assert.deepEqual(site.statement('data-alarms', 'EncryptAlarms').Principal, { Service: 'cloudwatch.amazonaws.com' });
  const refused = site.statements('data-alarms').filter(({ Effect, Condition }) => Effect === 'Deny' && Condition?.Bool?.['aws:SecureTransport'] === 'false');
  assert.deepEqual(refused.map(({ Action }) => Action), ['sns:Publish']);
});

// dashboard
it('dashboard: every metric that it draws has data', () => {
  const [dashboard] = site.resources('monitoring', 'AWS::CloudWatch::Dashboard');
  const body = JSON.stringify(dashboard?.DashboardBody);
  const drawn = body.match(/AWS\/CloudFront\\",\\"/g)?.length ?? 0;
  assert.ok(drawn >= 4);
  assert.equal(body.match(/\\"DistributionId\\",\\"",\{[^}]*\},"\\",\\"Region\\",\\"Global\\"/g)?.length, drawn);
});

// certificate-alarm
it('certificate-alarm: someone is notified before the certificate expires', () => {
  const alarm = site.alarm('certificate-expiry');
  assert.equal(alarm.Namespace, 'AWS/CertificateManager');
  assert.match(JSON.stringify(alarm.Dimensions), /CertificateArn.*Certificate/);
  assert.deepEqual([alarm.ComparisonOperator, alarm.Threshold], ['LessThanThreshold', 30]);
  // The metric stops when a certificate expires: that must not end the alarm.
  assert.equal(alarm.TreatMissingData, 'ignore');
  assert.match(JSON.stringify(alarm.AlarmActions), /Topic/);
});

// budget
it('budget: someone is notified of actual and forecasted costs', () => {
  const [budget] = site.resources('monitoring', 'AWS::Budgets::Budget');
  const heard = budget?.NotificationsWithSubscribers.filter(({ Subscribers: [subscriber] }: site.Any) => /Alarms/.test(JSON.stringify(subscriber.Address)));
  assert.deepEqual(heard.map(({ Notification }: site.Any) => Notification.NotificationType), ['ACTUAL', 'FORECASTED']);
  assert.equal(site.statement('monitoring', 'PublishByBudgetsOfThisAccount').Action, 'sns:Publish');
  assert.deepEqual(site.statement('foundation', 'EncryptBudgetNotices').Principal, { Service: 'budgets.amazonaws.com' });
});

// log-groups
it('log-groups: what the viewer function writes is encrypted, and kept for a year', () => {
  const [group] = site.resources('edge', 'AWS::Logs::LogGroup').filter(({ LogGroupName }) => LogGroupName === `/aws/cloudfront/function/${site.theOne('edge', 'AWS::CloudFront::Function').Name}`);
  assert.match(JSON.stringify(group?.KmsKeyId), /OperationsKey/);
  assert.ok(group?.RetentionInDays >= 365);
  assert.deepEqual(site.statement('foundation', 'EncryptLogGroups').Principal, { Service: 'logs.us-east-1.amazonaws.com' });
});

// waf-logs
it("waf-logs: what a rule matched is logged, without secrets, where WAF may write", () => {
  const [logging] = site.resources('edge', 'AWS::WAFv2::LoggingConfiguration');
  assert.match(JSON.stringify(logging?.LogDestinationConfigs), /log-group:aws-waf-logs-/);
  assert.deepEqual(logging?.RedactedFields.map(({ SingleHeader }: site.Any) => SingleHeader?.Name ?? 'the query string'), ['authorization', 'cookie', 'the query string']);
  const kept = logging?.LoggingFilter.Filters[0].Conditions.map(({ ActionCondition }: site.Any) => ActionCondition.Action);
  assert.ok(kept.includes('BLOCK') && kept.includes('COUNT'));
  const { DefaultBehavior, Filters } = logging?.LoggingFilter;
  assert.deepEqual([DefaultBehavior, Filters[0].Behavior, Filters[0].Requirement], ['DROP', 'KEEP', 'MEETS_ANY']);
  const { VisibilityConfig, Rules } = site.theOne('edge', 'AWS::WAFv2::WebACL');
  for (const seen of [VisibilityConfig, ...Rules.map((rule: site.Any) => rule.VisibilityConfig)]) assert.equal(seen.SampledRequestsEnabled, false);
  const [group] = site.resources('edge', 'AWS::Logs::LogGroup').filter(({ LogGroupName }) => LogGroupName.startsWith('aws-waf-logs-'));
  assert.equal(group?.RetentionInDays, settings.logGroupRetentionDays);
  assert.match(JSON.stringify(group?.KmsKeyId), /OperationsKey/);
  assert.match(JSON.stringify(group?.ResourcePolicyDocument), /delivery\.logs\.amazonaws\.com/);
});

// audit-trail
it("audit-trail: reads and writes of the site's files are recorded, and the records are sealed", () => {
  const [trail] = site.resources('content', 'AWS::CloudTrail::Trail');
  const fields = trail?.AdvancedEventSelectors.flatMap(({ FieldSelectors }: site.Any) => FieldSelectors);
  assert.match(JSON.stringify(fields.find(({ Field }: site.Any) => Field === 'resources.ARN').StartsWith), /Content/);
  const [files] = trail?.AdvancedEventSelectors ?? [];
  assert.equal(files.FieldSelectors.some(({ Field }: site.Any) => Field === 'readOnly'), false);
  assert.equal(trail?.EnableLogFileValidation && trail?.IsMultiRegionTrail && trail?.IsLogging, true);
  assert.match(JSON.stringify(trail?.KMSKeyId), /AuditKey/);
});

it('audit-trail: this trail may write its records, and no other', () => {
  for (const sid of ['LookAtBucket', 'WriteRecords', 'EncryptRecordsOfThisTrail']) {
    assert.deepEqual(site.statement('content', sid).Principal, { Service: 'cloudtrail.amazonaws.com' });
    assert.match(JSON.stringify(site.statement('content', sid).Condition.StringEquals['aws:SourceArn']), /:trail\//);
  }
  assert.ok(site.statement('content', 'EncryptLogGroup').Condition.ArnEquals['kms:EncryptionContext:aws:logs:arn']);
  assert.match(site.awaited('content', 'AWS::CloudTrail::Trail'), /AuditRecordsBucketPolicy/);
});

it('audit-trail: the records can be searched for a year, by those who may use the key', () => {
  const group = site.theOne('content', 'AWS::Logs::LogGroup');
  assert.equal(group.RetentionInDays, 365);
  assert.match(JSON.stringify(group.KmsKeyId), /AuditKey/);
});

// object-lock
it('object-lock: records of the audit trail cannot be deleted', () => {
  const { ObjectLockEnabled, ObjectLockConfiguration } = site.bucket('content', 'audit');
  assert.equal(ObjectLockEnabled, true);
  assert.deepEqual(ObjectLockConfiguration.Rule.DefaultRetention, { Mode: 'GOVERNANCE', Days: settings.auditLockDays });
});

// dns-query-logs
it('dns-query-logs: queries go where Route 53 may write, and only those of this account', () => {
  const [zone] = site.resources('foundation', 'AWS::Route53::HostedZone');
  const [group] = site.resources('foundation', 'AWS::Logs::LogGroup');
  assert.match(group?.LogGroupName, /^\/aws\/route53\//);
  assert.ok(JSON.stringify(zone?.QueryLoggingConfig.CloudWatchLogsLogGroupArn).includes(`:log-group:${group?.LogGroupName}"`));
  const policy = JSON.stringify(group?.ResourcePolicyDocument);
  assert.match(policy, /route53\.amazonaws\.com/);
  assert.match(policy, /aws:SourceAccount/);
  assert.match(site.awaited('foundation', 'AWS::Route53::HostedZone'), /QueryLogsLogGroup/);
});

// extra-metrics
it('extra-metrics: they are on, and someone is notified when the site is slow or the cache is bypassed', () => {
  const [subscription] = site.resources('edge', 'AWS::CloudFront::MonitoringSubscription');
  assert.equal(subscription?.MonitoringSubscription.RealtimeMetricsSubscriptionConfig.RealtimeMetricsSubscriptionStatus, 'Enabled');
  for (const name of ['502', '503', '504', 'origin-latency', 'cache-hit-rate']) assert.match(JSON.stringify(site.alarm(name).AlarmActions), /Topic/);
  assert.equal(site.alarm('origin-latency').ExtendedStatistic, 'p90');
  assert.deepEqual(site.alarm('502').Dimensions.map(({ Name }: site.Any) => Name), ['DistributionId', 'Region']);
});

// health-check
it('health-check: it tests the site as a visitor would, and someone is notified when it cannot be reached', () => {
  const [check] = site.resources('monitoring', 'AWS::Route53::HealthCheck');
  assert.equal(check?.HealthCheckConfig.FullyQualifiedDomainName, domain);
  assert.equal(check?.HealthCheckConfig.Type, 'HTTPS_STR_MATCH');
  assert.equal(check?.HealthCheckConfig.EnableSNI, true);
  const alarm = site.alarm('unreachable');
  assert.match(JSON.stringify(alarm.Dimensions), /HealthCheckId/);
  assert.match(JSON.stringify(alarm.AlarmActions), /Topic/);
  assert.deepEqual([alarm.ComparisonOperator, alarm.Threshold, alarm.TreatMissingData], ['LessThanThreshold', 1, 'breaching']);
  assert.throws(() => validate({ ...settings, tlsPolicy: 'TLSv1.3_2025' as typeof settings.tlsPolicy }), /tlsPolicy: /);
});

// replication-alarm
it('replication-alarm: someone is notified when files are not copied', () => {
  const alarm = site.alarm('replication', 'data-alarms');
  assert.deepEqual([alarm.Namespace, alarm.MetricName], ['AWS/S3', 'OperationsFailedReplication']);
  const dimensions = new Map<string, site.Any>(alarm.Dimensions.map(({ Name, Value }: site.Any) => [Name, Value]));
  assert.match(JSON.stringify(dimensions.get('SourceBucket')), new RegExp(site.bucketStart('content')));
  assert.match(JSON.stringify(dimensions.get('DestinationBucket')), new RegExp(site.bucketStart('replica')));
  const [rule] = site.bucket('content', 'content').ReplicationConfiguration.Rules;
  assert.equal(dimensions.get('RuleId'), rule.Id);
  assert.match(JSON.stringify(alarm.AlarmActions), /Topic/);
  assert.deepEqual([alarm.ComparisonOperator, alarm.Threshold, alarm.TreatMissingData], ['GreaterThanThreshold', 0, 'notBreaching']);
});

// records-alarm
it('records-alarm: someone is notified when records are touched, or are no longer made', () => {
  const alarm = site.alarm('records', 'data-alarms');
  assert.match(JSON.stringify(alarm.AlarmActions), /Topic/);
  const filters = site.resources('data-alarms', 'AWS::Logs::MetricFilter');
  assert.equal(filters.length, 2);
  for (const { LogGroupName, MetricTransformations: [counted] } of filters) {
    assert.equal(LogGroupName, '/aws/cloudtrail/example-com');
    assert.deepEqual([counted.MetricNamespace, counted.MetricName], [alarm.Namespace, alarm.MetricName]);
  }
  const patterns = JSON.stringify(filters.map(({ FilterPattern }) => FilterPattern));
  for (const act of ['StopLogging', 'DisableKey', 'Delete\\*', 'PutKeyPolicy']) assert.match(patterns, new RegExp(act));
  const [trail] = site.resources('content', 'AWS::CloudTrail::Trail');
  assert.match(JSON.stringify(trail?.AdvancedEventSelectors), /"Management"/);
});

// versioning
it('versioning: previous versions are kept', () => {
  assert.equal(site.bucket('content', 'content').VersioningConfiguration?.Status, 'Enabled');
});

// lifecycle
it('lifecycle: previous versions and unfinished uploads expire', () => {
  const rules = site.bucket('content', 'content').LifecycleConfiguration.Rules.filter(({ Status }: site.Any) => Status === 'Enabled');
  assert.ok(rules.some(({ NoncurrentVersionExpiration }: site.Any) => NoncurrentVersionExpiration?.NoncurrentDays === settings.previousVersionDays));
  assert.ok(rules.some(({ AbortIncompleteMultipartUpload }: site.Any) => AbortIncompleteMultipartUpload?.DaysAfterInitiation === 7));
});

// replica
it('replica: everything is copied to a private bucket in another region', () => {
  const [rule] = site.bucket('content', 'content').ReplicationConfiguration.Rules;
  assert.equal(rule.Status, 'Enabled');
  assert.equal(rule.DeleteMarkerReplication.Status, 'Enabled');
  assert.match(JSON.stringify(rule.Destination.Bucket), new RegExp(site.bucketStart('replica')));
  assert.equal(site.bucket('replica', 'replica').VersioningConfiguration.Status, 'Enabled');
  assert.deepEqual(site.bucket('replica', 'replica').PublicAccessBlockConfiguration, site.ALL_BLOCKED);
  assert.notEqual(settings.replicaRegion, settings.region);
});

it('replica: failed copies are counted, and the copy keeps versions as long as the original', () => {
  const [{ Destination }] = site.bucket('content', 'content').ReplicationConfiguration.Rules;
  assert.deepEqual(Destination.Metrics, { Status: 'Enabled' });
  const [rule] = site.bucket('replica', 'replica').LifecycleConfiguration.Rules;
  assert.equal(rule.NoncurrentVersionExpiration.NoncurrentDays, settings.previousVersionDays);
  assert.equal(rule.ExpiredObjectDeleteMarker, true);
});

it('replica: only S3 may take the role that copies', () => {
  const [trust, ...others] = site.role('replication').AssumeRolePolicyDocument.Statement;
  assert.equal(others.length, 0);
  assert.deepEqual([trust.Action, trust.Principal], ['sts:AssumeRole', { Service: 's3.amazonaws.com' }]);
  assert.match(JSON.stringify(site.bucket('content', 'content').ReplicationConfiguration.Role), /Replication/);
  assert.match(JSON.stringify(site.statement('content', 'ReadOriginal').Resource), new RegExp(site.bucketStart('content')));
  assert.match(JSON.stringify(site.statement('content', 'WriteCopy').Resource), new RegExp(site.bucketStart('replica')));
});

// origin-failover
it('origin-failover: the distribution turns to the copy, and may read it', () => {
  const [group] = site.distribution().OriginGroups.Items;
  assert.deepEqual(group.Members.Items, [{ OriginId: 'content' }, { OriginId: 'replica' }]);
  assert.deepEqual(group.FailoverCriteria.StatusCodes.Items, [500, 502, 503, 504]);
  assert.equal(site.distribution().DefaultCacheBehavior.TargetOriginId, group.Id);
  const [first] = site.distribution().Origins;
  assert.deepEqual([first.Id, first.ConnectionAttempts, first.ConnectionTimeout], ['content', 2, 3]);
  assert.ok(site.distribution().Origins.every(({ OriginAccessControlId }: site.Any) => OriginAccessControlId));
  const reads = site.statements('replica').filter(({ Effect, Action, Principal }) => Effect === 'Allow' && Action === 's3:GetObject' && Principal?.Service === 'cloudfront.amazonaws.com');
  assert.equal(reads.length, 1);
  assert.match(JSON.stringify(reads[0]?.Condition.StringEquals['AWS:SourceArn']), /distribution\/.*DistributionId/);
});

// state-protection
it('state-protection: what holds data or an identity outlives its stack, which cannot be deleted by accident', () => {
  for (const stack of site.stacks()) {
    assert.equal(stack.terminationProtection, true, stack.stackName);
    for (const type of ['AWS::KMS::Key', 'AWS::Route53::DNSSEC', 'AWS::Route53::HostedZone', 'AWS::Route53::KeySigningKey', 'AWS::S3::Bucket']) {
      for (const [id, { DeletionPolicy, UpdateReplacePolicy }] of site.found(stack, type)) {
        assert.deepEqual([DeletionPolicy, UpdateReplacePolicy], ['RetainExceptOnCreate', 'Retain'], id);
      }
    }
  }
});

it('state-protection: records in log groups outlive their stack, what the viewer function prints does not', () => {
  const groups = site.stacks().flatMap((stack) => site.found(stack, 'AWS::Logs::LogGroup'));
  for (const [id, { DeletionPolicy, UpdateReplacePolicy, Properties }] of groups) {
    const isRecord = !Properties.LogGroupName.startsWith('/aws/cloudfront/function/');
    assert.deepEqual([DeletionPolicy, UpdateReplacePolicy], isRecord ? ['RetainExceptOnCreate', 'Retain'] : ['Delete', 'Delete'], id);
  }
  assert.notEqual(groups.length, 0);
});

// bucket-owner-enforced
it('bucket-owner-enforced: access lists are off', () => {
  const enforced = { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] };
  assert.deepEqual(site.bucket('content', 'content').OwnershipControls, enforced);
  assert.deepEqual(site.bucket('content', 'logs').OwnershipControls, enforced);
});

// regional-bucket-names
it("regional-bucket-names: nobody else can take the content bucket's name, and the distribution reads that bucket", () => {
  const { BucketNamespace, BucketNamePrefix } = site.bucket('content', 'content');
  assert.equal(BucketNamespace, 'account-regional');
  assert.match(JSON.stringify(site.distribution().Origins[0].DomainName), new RegExp(`${BucketNamePrefix}-.*-${settings.region}-an\\.s3\\.${settings.region}\\.`));
});

// deploy-role
it('deploy-role: only tokens of the environment production of this repository get in', () => {
  const [trust, ...others] = site.role('deploy').AssumeRolePolicyDocument.Statement;
  assert.equal(others.length, 0);
  assert.deepEqual(trust.Condition, {
    StringEquals: {
      'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
      'token.actions.githubusercontent.com:repository': 'example-org/example-site',
      'token.actions.githubusercontent.com:ref': 'refs/heads/main',
    },
    StringLike: {
      'token.actions.githubusercontent.com:sub': ['repo:example-org/example-site:environment:production', 'repo:example-org@*/example-site@*:environment:production'],
    },
  });
});

it('deploy-role: it may upload and nothing more', () => {
  const allowed = ['s3:ListBucket', 's3:PutObject', 's3:DeleteObject', 's3:GetObject', 'cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation', 'kms:Decrypt', 'kms:GenerateDataKey'];
  const actions = site.role('deploy').Policies.flatMap(({ PolicyDocument }: site.Any) => PolicyDocument.Statement.flatMap(({ Action }: site.Any) => Action));
  assert.deepEqual(actions.filter((action: string) => !allowed.includes(action)), []);
  assert.ok(actions.includes('s3:PutObject'));
  const reads = site.role('deploy').Policies.flatMap(({ PolicyDocument }: site.Any) => PolicyDocument.Statement.filter(({ Action }: site.Any) => Action === 's3:GetObject'));
  assert.equal(reads.length, 1);
  assert.match(JSON.stringify(reads[0].Resource), /\/\.prodgrade-state\/\*"/);
});

// plan-and-apply-roles
it('plan-and-apply-roles: who may take them', () => {
  const subjects = (name: string) => site.role(name).AssumeRolePolicyDocument.Statement[0].Condition.StringLike['token.actions.githubusercontent.com:sub'];
  const equals = (name: string) => site.role(name).AssumeRolePolicyDocument.Statement[0].Condition.StringEquals;
  for (const name of ['plan', 'apply']) assert.equal(equals(name)['token.actions.githubusercontent.com:repository'], 'example-org/example-site');
  assert.equal(equals('apply')['token.actions.githubusercontent.com:ref'], 'refs/heads/main');
  assert.ok([subjects('apply')].flat().every((subject: string) => subject.endsWith(':environment:infrastructure')));
  assert.ok([subjects('plan')].flat().some((subject: string) => subject.endsWith(':pull_request')));
});

it('plan-and-apply-roles: one looks, the other changes, and neither can become another role', () => {
  const allowed = (name: string): string[] =>
    [...(site.role(name).Policies ?? []), site.theOne('roles', 'AWS::IAM::ManagedPolicy')]
      .flatMap(({ PolicyDocument }: site.Any) => PolicyDocument.Statement)
      .filter(({ Effect }: site.Any) => Effect === 'Allow')
      .flatMap(({ Action }: site.Any) => Action);
  for (const action of allowed('plan')) assert.match(action, /:(Describe|Detect|Get|List|View)/);
  for (const action of allowed('apply')) assert.doesNotMatch(action, /^sts:|^iam:(Create|Put|Attach|Update|Delete|Add)|^s3:(PutObjectAcl|DeleteObject)/);
});

// drift-check
it('drift-check: the daily drift check may take the role', () => {
  const [trust] = site.role('plan').AssumeRolePolicyDocument.Statement;
  assert.ok(trust.Condition.StringLike['token.actions.githubusercontent.com:sub'].some((subject: string) => subject.endsWith(':ref:refs/heads/main')));
});

// waf
it('waf: the distribution uses the web ACL, which has the managed rules', () => {
  assert.match(JSON.stringify(site.distribution().WebACLId), /WebAcl/);
  const [acl] = site.resources('edge', 'AWS::WAFv2::WebACL');
  assert.equal(acl?.Scope, 'CLOUDFRONT');
  const groups = acl?.Rules.map(({ Statement, OverrideAction }: site.Any) => [Statement.ManagedRuleGroupStatement?.Name, OverrideAction]);
  // No visitor of a static site triggers these two: they block from the beginning.
  assert.deepEqual(groups.slice(0, 2), [['AWSManagedRulesAmazonIpReputationList', { None: {} }], ['AWSManagedRulesKnownBadInputsRuleSet', { None: {} }]]);
  assert.ok(groups.some(([name]: site.Any) => name === 'AWSManagedRulesCommonRuleSet'));
});

// waf-rate-limit
it('waf-rate-limit: one address may not send requests without limit', () => {
  const [acl] = site.resources('edge', 'AWS::WAFv2::WebACL');
  const limit = acl?.Rules.map(({ Statement }: site.Any) => Statement.RateBasedStatement).find(Boolean);
  assert.deepEqual(limit, { AggregateKeyType: 'IP', Limit: 2000, EvaluationWindowSec: 300 });
});

// geo-restriction
it('geo-restriction: visitors from the blocked countries are turned away', () => {
  assert.deepEqual(site.distribution().Restrictions.GeoRestriction, { RestrictionType: 'blacklist', Locations: settings.blockedCountries });
});

// caa
it('caa: nobody but Amazon issues certificates for the domain', () => {
  const [caa] = site.resources('edge', 'AWS::Route53::RecordSet').filter(({ Type }) => Type === 'CAA');
  assert.equal(caa?.Name, `${domain}.`);
  assert.deepEqual(caa?.ResourceRecords.filter((record: string) => record.includes(' issue')), ['0 issue "amazon.com"']);
});

// error-pages
it("error-pages: a missing page is answered with the site's own page and status 404", () => {
  const answered = { ResponseCode: 404, ResponsePagePath: '/404.html', ErrorCachingMinTTL: 60 };
  assert.deepEqual(site.distribution().CustomErrorResponses, [{ ErrorCode: 403, ...answered }, { ErrorCode: 404, ...answered }]);
});

// http3-ipv6
it('http3-ipv6: the distribution supports HTTP/3 and IPv6, and its names have AAAA records', () => {
  assert.equal(site.distribution().HttpVersion, 'http2and3');
  assert.equal(site.distribution().IPV6Enabled, true);
  const named = (type: string) => site.resources('edge', 'AWS::Route53::RecordSet').filter(({ Type }) => Type === type).map(({ Name }) => Name);
  assert.deepEqual(named('AAAA'), named('A'));
});
