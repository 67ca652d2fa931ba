# Checks what the whole configuration would build, with a mock of AWS: no account, no network, nothing created.
# Run with: terraform -chdir=hardened init -backend=false && terraform -chdir=hardened test

mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = {
      account_id = "111122223333"
    }
  }

  # Asserts read the statements; the text only has to be JSON.
  mock_data "aws_iam_policy_document" {
    defaults = {
      json = "{\"Version\":\"2012-10-17\",\"Statement\":[]}"
    }
  }

  mock_resource "aws_s3_bucket" {
    defaults = {
      arn                         = "arn:aws:s3:::mock"
      bucket_regional_domain_name = "mock.s3.us-east-1.amazonaws.com"
    }
  }

  mock_resource "aws_cloudfront_distribution" {
    defaults = {
      arn            = "arn:aws:cloudfront::111122223333:distribution/EMOCK"
      domain_name    = "mock.cloudfront.net"
      hosted_zone_id = "Z2FDTNDATAQYW2"
    }
  }

  mock_resource "aws_cloudfront_function" {
    defaults = {
      arn = "arn:aws:cloudfront::111122223333:function/mock"
    }
  }

  mock_resource "aws_iam_role" {
    defaults = {
      arn = "arn:aws:iam::111122223333:role/mock"
    }
  }

  # Alarms and subscriptions accept only the ARN of a topic.
  mock_resource "aws_sns_topic" {
    defaults = {
      arn = "arn:aws:sns:us-east-1:111122223333:mock"
    }
  }

  # The trail accepts only ARNs.
  mock_resource "aws_kms_key" {
    defaults = {
      arn = "arn:aws:kms:us-east-1:111122223333:key/00000000-0000-4000-8000-000000000000"
    }
  }

  mock_resource "aws_cloudwatch_log_group" {
    defaults = {
      arn = "arn:aws:logs:us-east-1:111122223333:log-group:mock"
    }
  }

  # Roles accept only the ARN of a policy.
  mock_resource "aws_iam_policy" {
    defaults = {
      arn = "arn:aws:iam::111122223333:policy/read-configuration"
    }
  }
}

mock_provider "aws" {
  alias = "us_east_1"

  mock_resource "aws_acm_certificate" {
    defaults = {
      arn = "arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-4000-8000-000000000000"
      domain_validation_options = [
        {
          domain_name           = "example.com"
          resource_record_name  = "_mock.example.com."
          resource_record_type  = "CNAME"
          resource_record_value = "_mock.acm-validations.aws."
        },
        {
          domain_name           = "www.example.com"
          resource_record_name  = "_mock.www.example.com."
          resource_record_type  = "CNAME"
          resource_record_value = "_mock.acm-validations.aws."
        },
      ]
    }
  }

  mock_resource "aws_acm_certificate_validation" {
    defaults = {
      certificate_arn = "arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-4000-8000-000000000000"
    }
  }

  # ARNs that other resources parse.
  mock_resource "aws_cloudwatch_log_delivery_destination" {
    defaults = {
      arn = "arn:aws:logs:us-east-1:111122223333:delivery-destination:mock"
    }
  }

  # Alarms and subscriptions accept only the ARN of a topic.
  mock_resource "aws_sns_topic" {
    defaults = {
      arn = "arn:aws:sns:us-east-1:111122223333:mock"
    }
  }

  # Topics and log groups accept only the ARN of a key.
  mock_resource "aws_kms_key" {
    defaults = {
      arn = "arn:aws:kms:us-east-1:111122223333:key/00000000-0000-4000-8000-000000000000"
    }
  }

  # Whatever writes logs accepts only the ARN of a group.
  mock_resource "aws_cloudwatch_log_group" {
    defaults = {
      arn = "arn:aws:logs:us-east-1:111122223333:log-group:mock"
    }
  }

  # Its log refers to it by ARN.
  mock_resource "aws_wafv2_web_acl" {
    defaults = {
      arn = "arn:aws:wafv2:us-east-1:111122223333:global/webacl/mock/00000000-0000-4000-8000-000000000000"
    }
  }
}

# The region of the copy.
mock_provider "aws" {
  alias = "replica"

  mock_resource "aws_s3_bucket" {
    defaults = {
      arn                         = "arn:aws:s3:::mock-replica"
      bucket_regional_domain_name = "mock-replica.s3.us-west-2.amazonaws.com"
    }
  }

  mock_resource "aws_kms_key" {
    defaults = {
      arn = "arn:aws:kms:us-west-2:111122223333:key/00000000-0000-4000-8000-000000000000"
    }
  }
}

# Terraform cannot remove a protected resource, not even at the end of a test.
variables {
  termination_protection = false
}

run "controls" {
  command = apply

  # bucket-encryption
  assert {
    condition = alltrue([
      for rule in aws_s3_bucket_server_side_encryption_configuration.content.rule :
      contains(["AES256", "aws:kms"], rule.apply_server_side_encryption_by_default[0].sse_algorithm)
    ])
    error_message = "bucket-encryption: The content bucket does not say how it encrypts."
  }

  # block-public-access
  assert {
    condition = alltrue([
      aws_s3_bucket_public_access_block.content.block_public_acls,
      aws_s3_bucket_public_access_block.content.block_public_policy,
      aws_s3_bucket_public_access_block.content.ignore_public_acls,
      aws_s3_bucket_public_access_block.content.restrict_public_buckets,
    ])
    error_message = "block-public-access: The content bucket could be made public."
  }

  # distribution-only-policy
  assert {
    condition = alltrue([
      for statement in data.aws_iam_policy_document.content.statement : anytrue([
        for condition in statement.condition :
        condition.variable == "AWS:SourceArn" && toset(condition.values) == toset([aws_cloudfront_distribution.site.arn])
      ]) if statement.effect != "Deny"
    ])
    error_message = "distribution-only-policy: Something other than this distribution may reach the content bucket."
  }

  # origin-access-control
  assert {
    condition = alltrue([
      for origin in aws_cloudfront_distribution.site.origin : origin.origin_access_control_id != null && length(origin.custom_origin_config) == 0
    ])
    error_message = "origin-access-control: The distribution does not sign requests to an origin."
  }

  assert {
    condition     = aws_cloudfront_origin_access_control.content.signing_behavior == "always" && aws_cloudfront_origin_access_control.content.signing_protocol == "sigv4"
    error_message = "origin-access-control: CloudFront does not sign every request to the content bucket."
  }

  # https-redirect
  assert {
    condition     = aws_cloudfront_distribution.site.default_cache_behavior[0].viewer_protocol_policy == "redirect-to-https"
    error_message = "https-redirect: Plain HTTP is answered with more than a redirect."
  }

  # tls-floor
  assert {
    condition = (
      startswith(aws_cloudfront_distribution.site.viewer_certificate[0].minimum_protocol_version, "TLSv1.2_202") ||
      startswith(aws_cloudfront_distribution.site.viewer_certificate[0].minimum_protocol_version, "TLSv1.3_")
    )
    error_message = "tls-floor: Visitors may use TLS older than 1.2."
  }

  # certificate
  assert {
    condition     = aws_cloudfront_distribution.site.viewer_certificate[0].acm_certificate_arn == aws_acm_certificate.site.arn && aws_acm_certificate.site.validation_method == "DNS"
    error_message = "certificate: The distribution does not use the certificate that renews itself."
  }

  assert {
    condition     = aws_acm_certificate.site.key_algorithm == "EC_prime256v1"
    error_message = "certificate: RSA of 2048 bits is being phased out."
  }

  assert {
    condition     = length(setsubtract(aws_cloudfront_distribution.site.aliases, aws_acm_certificate.site.subject_alternative_names)) == 0
    error_message = "certificate: A host name of the site is not in its certificate."
  }

  # read-only-methods
  assert {
    condition     = aws_cloudfront_distribution.site.default_cache_behavior[0].allowed_methods == toset(["GET", "HEAD"])
    error_message = "read-only-methods: The distribution accepts methods that the site does not answer."
  }

  # cache-key: the id is AWS's Managed-CachingOptimized
  assert {
    condition     = aws_cloudfront_distribution.site.default_cache_behavior[0].cache_policy_id == "658327ea-f89d-4fab-a63d-7e88639e58f6" && length(aws_cloudfront_distribution.site.default_cache_behavior[0].forwarded_values) == 0
    error_message = "cache-key: Query strings or cookies are part of the cache key."
  }

  # managed-headers, or a policy that says more
  assert {
    condition     = aws_cloudfront_distribution.site.default_cache_behavior[0].response_headers_policy_id != null
    error_message = "managed-headers: Pages come without security headers."
  }

  # default-root-object
  assert {
    condition     = aws_cloudfront_distribution.site.default_root_object == "index.html"
    error_message = "default-root-object: The bare domain has no page."
  }

  # viewer-function
  assert {
    condition     = contains(aws_cloudfront_distribution.site.default_cache_behavior[0].function_association[*].function_arn, aws_cloudfront_function.viewer_request.arn) && aws_cloudfront_function.viewer_request.publish
    error_message = "viewer-function: Paths such as /docs/ have no page."
  }

  # alias-records
  assert {
    condition     = toset(keys(aws_route53_record.ipv4)) == aws_cloudfront_distribution.site.aliases
    error_message = "alias-records: A host name of the site does not lead to the distribution."
  }

  # tags
  assert {
    condition     = local.tags.Owner != "" && local.tags.Environment != "" && local.tags.Hardening != ""
    error_message = "tags: Nobody can tell whose resources these are."
  }

  # Names: AWS allows buckets 63 characters, roles and functions 64.
  assert {
    condition     = length(aws_s3_bucket.content.bucket) <= 63 && length(aws_cloudfront_function.viewer_request.name) <= 64
    error_message = "names: A name is longer than AWS allows."
  }

  # customer-managed-key
  assert {
    condition = alltrue([
      for rule in aws_s3_bucket_server_side_encryption_configuration.content.rule :
      rule.bucket_key_enabled && rule.apply_server_side_encryption_by_default[0].sse_algorithm == "aws:kms" && rule.apply_server_side_encryption_by_default[0].kms_master_key_id == aws_kms_key.content.arn
    ])
    error_message = "customer-managed-key: The content bucket is not encrypted with the customer's key."
  }

  assert {
    condition = anytrue([
      for statement in data.aws_iam_policy_document.content_key.statement :
      one(statement.principals[*].identifiers) == toset(["cloudfront.amazonaws.com"]) &&
      statement.actions == toset(["kms:Decrypt"]) &&
      anytrue([for condition in statement.condition : condition.values == tolist([aws_cloudfront_distribution.site.arn])])
    ])
    error_message = "customer-managed-key: CloudFront may not read with the key, or any distribution may."
  }

  assert {
    condition     = anytrue([for statement in data.aws_iam_policy_document.content_key.statement : statement.effect == "Deny" && contains(statement.actions, "kms:CreateGrant")])
    error_message = "key-rotation: Anyone who may use the key content can hand it on."
  }

  assert {
    condition     = aws_kms_key.content.enable_key_rotation && aws_kms_key.content.deletion_window_in_days == 30
    error_message = "key-rotation: The key content does not rotate, or can be deleted in less than 30 days."
  }

  assert {
    condition = alltrue([
      for rule in aws_s3_bucket_replication_configuration.content.rule :
      rule.source_selection_criteria[0].sse_kms_encrypted_objects[0].status == "Enabled" && rule.destination[0].encryption_configuration[0].replica_kms_key_id == aws_kms_key.replica.arn
    ])
    error_message = "customer-managed-key: Files under a customer key are not replicated."
  }

  assert {
    condition     = anytrue([for statement in data.aws_iam_policy_document.replica_key.statement : statement.effect == "Deny" && contains(statement.actions, "kms:CreateGrant")])
    error_message = "key-rotation: Those who may use the key replica can pass it on."
  }

  assert {
    condition     = aws_kms_key.replica.enable_key_rotation && aws_kms_key.replica.deletion_window_in_days == 30
    error_message = "key-rotation: The key replica does not rotate, or can be deleted in less than 30 days."
  }

  # block-sse-c
  assert {
    condition     = alltrue([for rule in aws_s3_bucket_server_side_encryption_configuration.content.rule : contains(rule.blocked_encryption_types, "SSE-C")])
    error_message = "block-sse-c: Files could be encrypted with a key that only an intruder has."
  }

  # tls-only-buckets
  assert {
    condition = alltrue([
      for variable in ["aws:SecureTransport", "s3:TlsVersion"] : anytrue([
        for statement in data.aws_iam_policy_document.content.statement :
        statement.effect == "Deny" && contains(statement.actions, "s3:*") && contains(statement.condition[*].variable, variable)
      ])
    ])
    error_message = "tls-only-buckets: The content bucket answers without TLS, or with an old one."
  }

  assert {
    condition = alltrue([
      for variable in ["aws:SecureTransport", "s3:TlsVersion"] : anytrue([
        for statement in data.aws_iam_policy_document.logs.statement :
        statement.effect == "Deny" && contains(statement.actions, "s3:*") && contains(statement.condition[*].variable, variable)
      ])
    ])
    error_message = "tls-only-buckets: The log bucket answers without TLS, or with an old one."
  }

  # security-headers
  assert {
    condition     = aws_cloudfront_distribution.site.default_cache_behavior[0].response_headers_policy_id == aws_cloudfront_response_headers_policy.site.id
    error_message = "security-headers: The distribution does not send the site's own headers."
  }

  assert {
    condition = alltrue([
      for directive in ["default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'"] :
      contains(split("; ", aws_cloudfront_response_headers_policy.site.security_headers_config[0].content_security_policy[0].content_security_policy), directive)
    ])
    error_message = "security-headers: The content security policy allows more than the site itself."
  }

  assert {
    condition     = aws_cloudfront_response_headers_policy.site.security_headers_config[0].strict_transport_security[0].access_control_max_age_sec >= 31536000
    error_message = "security-headers: Browsers forget within a year that the site is HTTPS only."
  }

  assert {
    condition = alltrue([
      aws_cloudfront_response_headers_policy.site.security_headers_config[0].content_type_options[0].override,
      aws_cloudfront_response_headers_policy.site.security_headers_config[0].frame_options[0].frame_option == "DENY",
      contains(aws_cloudfront_response_headers_policy.site.custom_headers_config[0].items[*].header, "Permissions-Policy"),
    ])
    error_message = "security-headers: A security header is missing."
  }

  # hsts-subdomains
  assert {
    condition = alltrue([
      for hsts in aws_cloudfront_response_headers_policy.site.security_headers_config[0].strict_transport_security :
      hsts.include_subdomains && hsts.access_control_max_age_sec == 63072000
    ])
    error_message = "hsts-subdomains: Names below the domain can still be requested over plain HTTP."
  }

  # cross-origin-isolation
  assert {
    condition = alltrue([
      for header, value in { Opener = "same-origin", Embedder = "require-corp", Resource = "same-origin" } : anytrue([
        for item in aws_cloudfront_response_headers_policy.site.custom_headers_config[0].items :
        item.header == "Cross-Origin-${header}-Policy" && item.value == value
      ])
    ])
    error_message = "cross-origin-isolation: Pages share their process with other sites' pages."
  }

  assert {
    condition     = contains(aws_cloudfront_response_headers_policy.site.remove_headers_config[0].items[*].header, "Server")
    error_message = "cross-origin-isolation: Answers name the server software."
  }

  # dnssec
  assert {
    condition     = aws_kms_key.dnssec.customer_master_key_spec == "ECC_NIST_P256" && aws_kms_key.dnssec.key_usage == "SIGN_VERIFY"
    error_message = "dnssec: Route 53 cannot sign with this key."
  }

  assert {
    condition     = aws_route53_hosted_zone_dnssec.site.signing_status == "SIGNING" && aws_route53_key_signing_key.site.key_management_service_arn == aws_kms_key.dnssec.arn
    error_message = "dnssec: The zone is not signed."
  }

  assert {
    condition = alltrue([
      for action in ["kms:DescribeKey", "kms:GetPublicKey", "kms:Sign", "kms:CreateGrant"] : anytrue([
        for statement in data.aws_iam_policy_document.dnssec_key.statement :
        one(statement.principals[*].identifiers) == toset(["dnssec-route53.amazonaws.com"]) && contains(statement.actions, action) && length(statement.condition) > 0
      ])
    ])
    error_message = "dnssec: Route 53 may not sign with the key, or for any zone."
  }

  assert {
    condition = alltrue([
      for alarm in aws_cloudwatch_metric_alarm.dnssec :
      alarm.dimensions == tomap({ HostedZoneId = aws_route53_zone.site.zone_id }) && alarm.alarm_actions == toset([aws_sns_topic.alarms.arn])
    ])
    error_message = "dnssec: No one is notified when the signature is about to fail."
  }

  assert {
    condition     = anytrue([for statement in data.aws_iam_policy_document.dnssec_key.statement : statement.effect == "Deny" && contains(statement.actions, "kms:CreateGrant")])
    error_message = "key-rotation: Anyone who may use the key dnssec can hand it on."
  }

  assert {
    condition     = aws_kms_key.dnssec.deletion_window_in_days == 30
    error_message = "key-rotation: The key dnssec can be deleted in less than 30 days."
  }

  # access-logs
  assert {
    condition     = aws_cloudwatch_log_delivery_source.access.resource_arn == aws_cloudfront_distribution.site.arn && aws_cloudwatch_log_delivery_source.access.log_type == "ACCESS_LOGS"
    error_message = "access-logs: The distribution's access logs are not delivered."
  }

  assert {
    condition     = startswith(one(aws_cloudwatch_log_delivery_destination.access.delivery_destination_configuration[*].destination_resource_arn), aws_s3_bucket.logs.arn)
    error_message = "access-logs: Access logs do not go to the log bucket."
  }

  assert {
    condition     = length(setintersection(aws_cloudwatch_log_delivery.access.record_fields, ["cs(Cookie)", "cs-uri-query"])) == 0
    error_message = "access-logs: Access logs hold cookies or query strings."
  }

  assert {
    condition = anytrue([
      for statement in data.aws_iam_policy_document.logs.statement :
      one(statement.principals[*].identifiers) == toset(["delivery.logs.amazonaws.com"]) &&
      contains(statement.actions, "s3:PutObject") &&
      toset(statement.condition[*].variable) == toset(["aws:SourceAccount", "aws:SourceArn", "s3:x-amz-acl"])
    ])
    error_message = "access-logs: Logs cannot be delivered, or anyone's can."
  }

  assert {
    condition     = alltrue([for rule in aws_s3_bucket_server_side_encryption_configuration.logs.rule : rule.apply_server_side_encryption_by_default[0].sse_algorithm == "AES256"])
    error_message = "access-logs: S3 cannot write its access logs into a bucket with a KMS key."
  }

  assert {
    condition = alltrue([
      aws_s3_bucket_public_access_block.logs.block_public_acls,
      aws_s3_bucket_public_access_block.logs.block_public_policy,
      aws_s3_bucket_public_access_block.logs.ignore_public_acls,
      aws_s3_bucket_public_access_block.logs.restrict_public_buckets,
    ])
    error_message = "access-logs: The log bucket could be made public."
  }

  # bucket-access-logs
  assert {
    condition     = aws_s3_bucket_logging.content.bucket == aws_s3_bucket.content.id && aws_s3_bucket_logging.content.target_bucket == aws_s3_bucket.logs.id
    error_message = "bucket-access-logs: Requests to the content bucket are not logged."
  }

  assert {
    condition = anytrue([
      for statement in data.aws_iam_policy_document.logs.statement :
      one(statement.principals[*].identifiers) == toset(["logging.s3.amazonaws.com"]) &&
      contains(statement.resources, "${aws_s3_bucket.logs.arn}/${aws_s3_bucket_logging.content.target_prefix}*") &&
      toset(statement.condition[*].variable) == toset(["aws:SourceAccount", "aws:SourceArn"])
    ])
    error_message = "bucket-access-logs: The content bucket's logs cannot be delivered, or anyone's can."
  }

  # log-bucket-hardening
  assert {
    condition     = aws_s3_bucket_versioning.logs.versioning_configuration[0].status == "Enabled"
    error_message = "log-bucket-hardening: An overwritten log is gone."
  }

  assert {
    condition = anytrue([
      for statement in data.aws_iam_policy_document.logs.statement :
      statement.effect == "Deny" && contains(statement.actions, "s3:PutObject") && contains(statement.condition[*].variable, "aws:PrincipalIsAWSService")
    ])
    error_message = "log-bucket-hardening: Logs can be forged by anyone with rights in the account."
  }

  assert {
    condition = anytrue([
      for statement in data.aws_iam_policy_document.logs.statement :
      statement.effect == "Deny" && toset(statement.actions) == toset(["s3:DeleteObject", "s3:DeleteObjectVersion"]) && length(statement.condition) == 0
    ])
    error_message = "log-bucket-hardening: Logs can be removed by anyone with rights in the account."
  }

  # error-alarms
  assert {
    condition = alltrue([
      for alarm in [aws_cloudwatch_metric_alarm.errors_5xx, aws_cloudwatch_metric_alarm.errors_4xx] :
      alarm.dimensions == tomap({ DistributionId = aws_cloudfront_distribution.site.id, Region = "Global" })
    ])
    error_message = "error-alarms: An alarm watches a metric that never has data."
  }

  assert {
    condition = alltrue([
      for alarm in [aws_cloudwatch_metric_alarm.errors_5xx, aws_cloudwatch_metric_alarm.errors_4xx] :
      alarm.alarm_actions == toset([aws_sns_topic.alarms.arn]) && alarm.ok_actions == toset([aws_sns_topic.alarms.arn]) && alarm.treat_missing_data == "notBreaching"
    ])
    error_message = "error-alarms: An alarm notifies no one, or goes off at night when nobody visits."
  }

  assert {
    condition = alltrue([
      for policy in [data.aws_iam_policy_document.alarms, data.aws_iam_policy_document.data_alarms] : anytrue([
        for statement in policy.statement :
        one(statement.principals[*].identifiers) == toset(["cloudwatch.amazonaws.com"]) && contains(statement.actions, "sns:Publish")
      ])
    ])
    error_message = "error-alarms: Alarms may not publish to their topic."
  }

  # alarm-topic-key
  assert {
    condition     = aws_sns_topic.alarms.kms_master_key_id == aws_kms_key.operations.arn
    error_message = "alarm-topic-key: The alarm topic has no key, or one that alarms may not use."
  }

  assert {
    condition = anytrue([
      for statement in data.aws_iam_policy_document.operations_key.statement :
      one(statement.principals[*].identifiers) == toset(["cloudwatch.amazonaws.com"]) &&
      toset(statement.actions) == toset(["kms:Decrypt", "kms:GenerateDataKey*"])
    ])
    error_message = "alarm-topic-key: Alarms may not use the topic's key: they would be silent."
  }

  assert {
    condition = aws_sns_topic.data_alarms.kms_master_key_id == aws_kms_key.data_alarms.arn && anytrue([
      for statement in data.aws_iam_policy_document.data_alarms_key.statement :
      one(statement.principals[*].identifiers) == toset(["cloudwatch.amazonaws.com"]) &&
      toset(statement.actions) == toset(["kms:Decrypt", "kms:GenerateDataKey*"])
    ])
    error_message = "alarm-topic-key: The topic of the alarms about the data has no key, or one that alarms may not use."
  }

  assert {
    condition     = aws_kms_key.data_alarms.enable_key_rotation && aws_kms_key.data_alarms.deletion_window_in_days == 30
    error_message = "key-rotation: The key data_alarms does not rotate, or can be deleted in less than 30 days."
  }

  assert {
    condition = anytrue([
      for statement in data.aws_iam_policy_document.alarms.statement :
      statement.effect == "Deny" && contains(statement.actions, "sns:Publish") && contains(statement.condition[*].variable, "aws:SecureTransport")
    ])
    error_message = "alarm-topic-key: The alarm topic accepts messages over plain HTTP."
  }

  assert {
    condition     = anytrue([for statement in data.aws_iam_policy_document.operations_key.statement : statement.effect == "Deny" && contains(statement.actions, "kms:CreateGrant")])
    error_message = "key-rotation: Anyone who may use the key operations can hand it on."
  }

  assert {
    condition     = aws_kms_key.operations.enable_key_rotation && aws_kms_key.operations.deletion_window_in_days == 30
    error_message = "key-rotation: The key operations does not rotate, or can be deleted in less than 30 days."
  }

  # dashboard
  assert {
    condition = alltrue([
      for widget in jsondecode(aws_cloudwatch_dashboard.site.dashboard_body).widgets :
      alltrue([for metric in widget.properties.metrics : join(" ", slice(metric, 2, 6)) == "DistributionId ${aws_cloudfront_distribution.site.id} Region Global" if metric[0] == "AWS/CloudFront"])
    ])
    error_message = "dashboard: The dashboard draws a metric that never has data."
  }

  # certificate-alarm
  assert {
    condition     = aws_cloudwatch_metric_alarm.certificate_expiry.dimensions == tomap({ CertificateArn = aws_acm_certificate.site.arn }) && aws_cloudwatch_metric_alarm.certificate_expiry.namespace == "AWS/CertificateManager"
    error_message = "certificate-alarm: The expiry alarm watches another certificate."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.certificate_expiry.threshold == 30 && aws_cloudwatch_metric_alarm.certificate_expiry.alarm_actions == toset([aws_sns_topic.alarms.arn])
    error_message = "certificate-alarm: No one is notified in time that the certificate is about to expire."
  }

  # budget
  assert {
    condition = alltrue([
      for type in ["ACTUAL", "FORECASTED"] : anytrue([
        for notification in aws_budgets_budget.monthly.notification :
        notification.notification_type == type && notification.subscriber_sns_topic_arns == toset([aws_sns_topic.alarms.arn])
      ])
    ])
    error_message = "budget: No one is notified of what the account costs."
  }

  assert {
    condition = anytrue([
      for statement in data.aws_iam_policy_document.alarms.statement :
      one(statement.principals[*].identifiers) == toset(["budgets.amazonaws.com"]) && contains(statement.actions, "sns:Publish")
    ])
    error_message = "budget: The budget may not publish to its topic."
  }

  assert {
    condition     = anytrue([for statement in data.aws_iam_policy_document.operations_key.statement : one(statement.principals[*].identifiers) == toset(["budgets.amazonaws.com"])])
    error_message = "budget: The budget may not use its topic's key: it would be silent."
  }

  # log-groups
  assert {
    condition     = aws_cloudwatch_log_group.viewer_request.name == "/aws/cloudfront/function/${aws_cloudfront_function.viewer_request.name}"
    error_message = "log-groups: The viewer function writes to another log group."
  }

  assert {
    condition     = aws_cloudwatch_log_group.viewer_request.kms_key_id == aws_kms_key.operations.arn && aws_cloudwatch_log_group.viewer_request.retention_in_days >= 365
    error_message = "log-groups: A log group has no key, or keeps its entries for less than a year."
  }

  # waf-logs
  assert {
    condition     = startswith(aws_cloudwatch_log_group.waf.name, "aws-waf-logs-") && one(aws_wafv2_web_acl_logging_configuration.site.log_destination_configs) == aws_cloudwatch_log_group.waf.arn
    error_message = "waf-logs: The web ACL's log goes where WAF does not write."
  }

  assert {
    condition     = toset(flatten(aws_wafv2_web_acl_logging_configuration.site.redacted_fields[*].single_header[*].name)) == toset(["authorization", "cookie"]) && length(flatten(aws_wafv2_web_acl_logging_configuration.site.redacted_fields[*].query_string)) == 1
    error_message = "waf-logs: The web ACL's log holds cookies or credentials."
  }

  assert {
    condition = !anytrue(concat(
      aws_wafv2_web_acl.site.visibility_config[*].sampled_requests_enabled,
      flatten(aws_wafv2_web_acl.site.rule[*].visibility_config[*].sampled_requests_enabled),
    ))
    error_message = "waf-logs: Samples hold what the log leaves out."
  }

  assert {
    condition = alltrue([
      for action in ["BLOCK", "COUNT"] :
      contains(flatten(one(aws_wafv2_web_acl_logging_configuration.site.logging_filter[0].filter).condition[*].action_condition[*].action), action)
    ])
    error_message = "waf-logs: What a rule matched is not logged."
  }

  # audit-trail
  assert {
    condition = anytrue([
      for selector in flatten(aws_cloudtrail.audit.advanced_event_selector[*].field_selector) :
      selector.field == "resources.ARN" && contains(coalesce(selector.starts_with, []), "${aws_s3_bucket.content.arn}/")
    ])
    error_message = "audit-trail: What is done to the site's files is not recorded."
  }

  assert {
    condition = alltrue([
      for selector in aws_cloudtrail.audit.advanced_event_selector :
      !contains([for field in selector.field_selector : field.field], "readOnly") if selector.name == "Files of the site"
    ])
    error_message = "audit-trail: Only reads, or only writes, of the site's files are recorded."
  }

  assert {
    condition     = aws_cloudtrail.audit.enable_log_file_validation && aws_cloudtrail.audit.is_multi_region_trail && aws_cloudtrail.audit.kms_key_id == aws_kms_key.audit.arn
    error_message = "audit-trail: Records can be changed unnoticed, or read without the key."
  }

  assert {
    condition = alltrue([
      for action in ["s3:GetBucketAcl", "s3:PutObject"] : anytrue([
        for statement in data.aws_iam_policy_document.audit_bucket.statement :
        contains(statement.actions, action) && contains(statement.condition[*].variable, "aws:SourceArn") && one(statement.principals[*].identifiers) == toset(["cloudtrail.amazonaws.com"])
      ])
    ])
    error_message = "audit-trail: The trail cannot write its records, or anyone's trail can."
  }

  assert {
    condition = alltrue([
      for service in ["cloudtrail.amazonaws.com", "logs.${var.region}.amazonaws.com"] : anytrue([
        for statement in data.aws_iam_policy_document.audit_key.statement :
        one(statement.principals[*].identifiers) == toset([service]) && length(statement.condition) > 0
      ])
    ])
    error_message = "audit-trail: The trail or its log group may not use their key."
  }

  assert {
    condition     = anytrue([for statement in data.aws_iam_policy_document.audit_key.statement : statement.effect == "Deny" && contains(statement.actions, "kms:CreateGrant")])
    error_message = "key-rotation: Anyone who may use the key audit can hand it on."
  }

  assert {
    condition     = aws_kms_key.audit.enable_key_rotation && aws_kms_key.audit.deletion_window_in_days == 30
    error_message = "key-rotation: The key audit does not rotate, or can be deleted in less than 30 days."
  }

  # object-lock
  assert {
    condition = aws_s3_bucket.audit.object_lock_enabled && alltrue([
      for rule in aws_s3_bucket_object_lock_configuration.audit.rule :
      rule.default_retention[0].mode == "GOVERNANCE" && rule.default_retention[0].days == var.audit_lock_days
    ])
    error_message = "object-lock: Records of the audit trail can be deleted."
  }

  # dns-query-logs
  assert {
    condition     = startswith(aws_cloudwatch_log_group.dns_queries.name, "/aws/route53/") && aws_route53_query_log.site.cloudwatch_log_group_arn == aws_cloudwatch_log_group.dns_queries.arn
    error_message = "dns-query-logs: Queries go to a log group that Route 53 cannot write to."
  }

  assert {
    condition = alltrue([
      for statement in data.aws_iam_policy_document.dns_queries.statement :
      one(statement.principals[*].identifiers) == toset(["route53.amazonaws.com"]) && toset(statement.condition[*].variable) == toset(["aws:SourceAccount", "aws:SourceArn"])
    ])
    error_message = "dns-query-logs: Route 53 may not write the queries, or may write any zone's."
  }

  # extra-metrics
  assert {
    condition     = aws_cloudfront_monitoring_subscription.site.monitoring_subscription[0].realtime_metrics_subscription_config[0].realtime_metrics_subscription_status == "Enabled"
    error_message = "extra-metrics: The additional metrics are off: their alarms never have data."
  }

  assert {
    condition = alltrue([
      for alarm in concat(values(aws_cloudwatch_metric_alarm.origin_errors), [aws_cloudwatch_metric_alarm.origin_latency]) :
      alarm.dimensions == tomap({ DistributionId = aws_cloudfront_distribution.site.id, Region = "Global" }) && alarm.alarm_actions == toset([aws_sns_topic.alarms.arn])
    ])
    error_message = "extra-metrics: An alarm watches a metric that never has data, or notifies no one."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.origin_latency.extended_statistic == "p90" && aws_cloudwatch_metric_alarm.cache_hit_rate.alarm_actions == toset([aws_sns_topic.alarms.arn])
    error_message = "extra-metrics: No one is notified when the site is slow or the cache is bypassed."
  }

  # health-check
  assert {
    condition     = aws_route53_health_check.site.fqdn == local.domain && aws_route53_health_check.site.type == "HTTPS_STR_MATCH" && aws_route53_health_check.site.enable_sni
    error_message = "health-check: The health check does not test the site as a visitor would."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.unreachable.dimensions == tomap({ HealthCheckId = aws_route53_health_check.site.id }) && aws_cloudwatch_metric_alarm.unreachable.alarm_actions == toset([aws_sns_topic.alarms.arn])
    error_message = "health-check: No one is notified when the site cannot be reached."
  }

  # replication-alarm
  assert {
    condition = aws_cloudwatch_metric_alarm.replication.dimensions == tomap({
      SourceBucket      = aws_s3_bucket.content.id
      DestinationBucket = aws_s3_bucket.replica.id
      RuleId            = aws_s3_bucket_replication_configuration.content.rule[0].id
    })
    error_message = "replication-alarm: The alarm on replication watches a metric that never has data."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.replication.alarm_actions == toset([aws_sns_topic.data_alarms.arn]) && aws_cloudwatch_metric_alarm.replication.threshold == 0
    error_message = "replication-alarm: No one is notified when files are not copied."
  }

  # records-alarm
  assert {
    condition = alltrue([
      for filter in values(aws_cloudwatch_log_metric_filter.records) :
      length(filter.pattern) <= 1024 && filter.log_group_name == aws_cloudwatch_log_group.audit.name && filter.metric_transformation[0].name == aws_cloudwatch_metric_alarm.records.metric_name && filter.metric_transformation[0].namespace == aws_cloudwatch_metric_alarm.records.namespace
    ])
    error_message = "records-alarm: A filter counts what no alarm watches, or is longer than CloudWatch allows."
  }

  assert {
    condition = anytrue([
      for selector in aws_cloudtrail.audit.advanced_event_selector :
      anytrue([for field in selector.field_selector : field.field == "eventCategory" && contains(coalesce(field.equals, []), "Management")])
    ])
    error_message = "records-alarm: Nothing records who stops the trail."
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.records.alarm_actions == toset([aws_sns_topic.data_alarms.arn]) && aws_cloudwatch_metric_alarm.records.threshold == 0
    error_message = "records-alarm: No one is notified when records are touched."
  }

  # versioning
  assert {
    condition     = aws_s3_bucket_versioning.content.versioning_configuration[0].status == "Enabled"
    error_message = "versioning: The content bucket keeps no previous versions."
  }

  # lifecycle
  assert {
    condition = anytrue([
      for rule in aws_s3_bucket_lifecycle_configuration.content.rule :
      rule.status == "Enabled" && try(rule.noncurrent_version_expiration[0].noncurrent_days, 0) == var.previous_version_days
    ])
    error_message = "lifecycle: Previous versions of the site's files never expire."
  }

  assert {
    condition = anytrue([
      for rule in aws_s3_bucket_lifecycle_configuration.content.rule :
      rule.status == "Enabled" && try(rule.abort_incomplete_multipart_upload[0].days_after_initiation, 0) == 7
    ])
    error_message = "lifecycle: Unfinished uploads stay in the content bucket, unseen and billed."
  }

  # replica
  assert {
    condition = alltrue([
      for rule in aws_s3_bucket_replication_configuration.content.rule :
      rule.status == "Enabled" && rule.destination[0].bucket == aws_s3_bucket.replica.arn && rule.delete_marker_replication[0].status == "Enabled"
    ])
    error_message = "replica: The content bucket is not copied."
  }

  assert {
    condition = alltrue([
      for rule in aws_s3_bucket_replication_configuration.content.rule :
      rule.destination[0].metrics[0].status == "Enabled" && length(rule.destination[0].metrics[0].event_threshold) == 0
    ])
    error_message = "replica: Failed copies are not counted, or S3 refuses to count them: it accepts a threshold with Replication Time Control only."
  }

  assert {
    condition = alltrue([
      for rule in aws_s3_bucket_lifecycle_configuration.replica.rule :
      rule.noncurrent_version_expiration[0].noncurrent_days == var.previous_version_days && rule.expiration[0].expired_object_delete_marker
    ])
    error_message = "replica: The copy keeps previous versions longer or shorter than the original does, or keeps the delete markers of deleted files."
  }

  assert {
    condition     = aws_s3_bucket_versioning.replica.versioning_configuration[0].status == "Enabled" && var.replica_region != var.region
    error_message = "replica: The copy cannot be written, or is in the region of the original."
  }

  assert {
    condition = alltrue([
      aws_s3_bucket_public_access_block.replica.block_public_acls,
      aws_s3_bucket_public_access_block.replica.block_public_policy,
      aws_s3_bucket_public_access_block.replica.ignore_public_acls,
      aws_s3_bucket_public_access_block.replica.restrict_public_buckets,
    ])
    error_message = "replica: The copy could be made public."
  }

  # origin-failover
  assert {
    condition = alltrue([
      for group in aws_cloudfront_distribution.site.origin_group :
      group.member[*].origin_id == tolist(["content", "replica"]) && group.failover_criteria[0].status_codes == toset([500, 502, 503, 504]) && group.origin_id == aws_cloudfront_distribution.site.default_cache_behavior[0].target_origin_id
    ]) && length(aws_cloudfront_distribution.site.origin_group) == 1
    error_message = "origin-failover: The distribution does not turn to the copy when the first region fails."
  }

  assert {
    condition     = alltrue([for origin in aws_cloudfront_distribution.site.origin : origin.origin_access_control_id == aws_cloudfront_origin_access_control.content.id])
    error_message = "origin-failover: Requests to an origin are not signed."
  }

  assert {
    condition = anytrue([
      for statement in data.aws_iam_policy_document.replica.statement :
      one(statement.principals[*].identifiers) == toset(["cloudfront.amazonaws.com"]) && one(statement.condition[*].values) == tolist([aws_cloudfront_distribution.site.arn])
    ])
    error_message = "origin-failover: The copy cannot be read when it is needed, or any distribution can read it."
  }

  # bucket-owner-enforced
  assert {
    condition     = aws_s3_bucket_ownership_controls.content.rule[0].object_ownership == "BucketOwnerEnforced"
    error_message = "bucket-owner-enforced: Access lists are on in the content bucket."
  }

  assert {
    condition     = aws_s3_bucket_ownership_controls.logs.rule[0].object_ownership == "BucketOwnerEnforced"
    error_message = "bucket-owner-enforced: Access lists are on in the log bucket."
  }

  # regional-bucket-names
  assert {
    condition     = aws_s3_bucket.content.bucket_namespace == "account-regional"
    error_message = "regional-bucket-names: Once the content bucket is deleted, anyone can take its name."
  }

  assert {
    condition     = endswith(aws_s3_bucket.content.bucket, "-${local.account_id}-${var.region}-an")
    error_message = "regional-bucket-names: The content bucket's name does not belong to this account and region."
  }

  # deploy-role
  assert {
    condition = alltrue([
      for statement in data.aws_iam_policy_document.deploy_trust.statement :
      length(setsubtract(["aud", "sub", "repository", "ref"], [for condition in statement.condition : trimprefix(condition.variable, "token.actions.githubusercontent.com:")])) == 0
    ])
    error_message = "deploy-role: The deploy role trusts tokens without checking whom they are for and whose they are."
  }

  assert {
    condition = toset(flatten([
      for condition in data.aws_iam_policy_document.deploy_trust.statement[0].condition :
      condition.values if condition.variable == "token.actions.githubusercontent.com:sub"
    ])) == toset(["repo:example-org/example-site:environment:production", "repo:example-org@*/example-site@*:environment:production"])
    error_message = "deploy-role: The deploy role trusts another repository or another environment."
  }

  assert {
    condition = length(setsubtract(
      [for action in flatten(data.aws_iam_policy_document.deploy.statement[*].actions) : action if !startswith(action, "kms:")],
      ["s3:ListBucket", "s3:PutObject", "s3:DeleteObject", "s3:GetObject", "cloudfront:CreateInvalidation", "cloudfront:GetInvalidation"],
    )) == 0
    error_message = "deploy-role: The deploy role may do more than upload."
  }

  assert {
    condition = alltrue([
      for statement in data.aws_iam_policy_document.deploy.statement :
      alltrue([for resource in statement.resources : endswith(resource, "/.prodgrade-state/*")]) if contains(statement.actions, "s3:GetObject")
    ])
    error_message = "deploy-role: The deploy role may read more than its record of the last upload."
  }

  # plan-and-apply-roles
  assert {
    condition = alltrue([
      for trust in [data.aws_iam_policy_document.plan_trust, data.aws_iam_policy_document.apply_trust] :
      length(setsubtract(["aud", "sub", "repository"], [for condition in trust.statement[0].condition : trimprefix(condition.variable, "token.actions.githubusercontent.com:")])) == 0
    ])
    error_message = "plan-and-apply-roles: A role of the pipeline trusts tokens without checking whom they are for and whose they are."
  }

  assert {
    condition = alltrue([
      for condition in data.aws_iam_policy_document.apply_trust.statement[0].condition :
      alltrue([for subject in condition.values : endswith(subject, ":environment:infrastructure")]) if endswith(condition.variable, ":sub")
    ])
    error_message = "plan-and-apply-roles: Jobs outside the protected environment may apply."
  }

  assert {
    condition = alltrue([
      for action in flatten(data.aws_iam_policy_document.pipeline_read.statement[*].actions) :
      can(regex("^[a-z0-9]+:(Describe|Get|List|View)", action))
    ])
    error_message = "plan-and-apply-roles: The plan role may change something."
  }

  assert {
    condition = length([
      for action in flatten([for statement in data.aws_iam_policy_document.apply.statement : statement.actions if statement.effect != "Deny"]) :
      action if strcontains(action, "*") || startswith(action, "sts:") || startswith(action, "iam:") && !contains(["iam:PassRole", "iam:TagPolicy", "iam:TagRole"], action)
    ]) == 0
    error_message = "plan-and-apply-roles: The apply role may give itself more rights."
  }

  # drift-check
  assert {
    condition = anytrue([
      for condition in data.aws_iam_policy_document.plan_trust.statement[0].condition :
      anytrue([for subject in condition.values : endswith(subject, ":ref:refs/heads/main")]) if endswith(condition.variable, ":sub")
    ])
    error_message = "drift-check: The daily drift check may not take the role."
  }

  # waf
  assert {
    condition     = aws_cloudfront_distribution.site.web_acl_id == aws_wafv2_web_acl.site.arn && aws_wafv2_web_acl.site.scope == "CLOUDFRONT"
    error_message = "waf: The distribution does not use the web ACL."
  }

  assert {
    condition = alltrue([
      for group in ["AWSManagedRulesAmazonIpReputationList", "AWSManagedRulesKnownBadInputsRuleSet"] : anytrue([
        for rule in aws_wafv2_web_acl.site.rule :
        length(rule.override_action) == 1 && try(length(rule.override_action[0].none) == 1 && rule.statement[0].managed_rule_group_statement[0].name == group, false)
      ])
    ])
    error_message = "waf: A managed group that no visitor of a static site triggers does not block."
  }

  assert {
    condition     = anytrue([for rule in aws_wafv2_web_acl.site.rule : try(rule.statement[0].managed_rule_group_statement[0].name == "AWSManagedRulesCommonRuleSet", false)])
    error_message = "waf: The common rules are missing."
  }

  # waf-rate-limit
  assert {
    condition = anytrue([
      for rule in aws_wafv2_web_acl.site.rule :
      try(rule.statement[0].rate_based_statement[0].limit == 2000 && rule.statement[0].rate_based_statement[0].evaluation_window_sec == 300 && rule.statement[0].rate_based_statement[0].aggregate_key_type == "IP", false)
    ])
    error_message = "waf-rate-limit: One address may send requests without limit."
  }

  # geo-restriction
  assert {
    condition     = aws_cloudfront_distribution.site.restrictions[0].geo_restriction[0].restriction_type == "blacklist" && aws_cloudfront_distribution.site.restrictions[0].geo_restriction[0].locations == var.blocked_countries
    error_message = "geo-restriction: Visitors from the blocked countries are let in."
  }

  # caa
  assert {
    condition     = aws_route53_record.caa.name == local.domain && [for record in aws_route53_record.caa.records : record if strcontains(record, " issue")] == ["0 issue \"amazon.com\""]
    error_message = "caa: Any authority may issue certificates for the domain."
  }

  # error-pages
  assert {
    condition = alltrue([
      for code in [403, 404] : anytrue([
        for response in aws_cloudfront_distribution.site.custom_error_response :
        response.error_code == code && response.response_code == 404 && response.response_page_path == "/404.html"
      ])
    ])
    error_message = "error-pages: A missing page is not answered with the site's own page and status 404."
  }

  # http3-ipv6
  assert {
    condition     = aws_cloudfront_distribution.site.http_version == "http2and3" && aws_cloudfront_distribution.site.is_ipv6_enabled
    error_message = "http3-ipv6: The distribution lacks HTTP/3 or IPv6."
  }

  assert {
    condition     = keys(aws_route53_record.ipv6) == keys(aws_route53_record.ipv4)
    error_message = "http3-ipv6: A host name has no AAAA record."
  }
}

run "refuses_another_partition" {
  command = plan

  variables {
    region = "cn-north-1"
  }

  expect_failures = [var.region]
}

run "refuses_broken_tls" {
  command = plan

  variables {
    tls_policy = "TLSv1.1_2016"
  }

  expect_failures = [var.tls_policy]
}

# Both together would cause an alarm that never stops.
run "refuses_tls_that_health_checks_do_not_speak" {
  command = plan

  variables {
    tls_policy = "TLSv1.3_2025"
  }

  expect_failures = [var.tls_policy]
}

# state-protection
run "protection" {
  command = plan

  variables {
    termination_protection = true
  }

  assert {
    condition     = length(terraform_data.content_bucket_guard) == 1 && length(terraform_data.zone_guard) == 1
    error_message = "state-protection: A plan may destroy the site's data."
  }
}
