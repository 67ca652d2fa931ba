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

mock_provider "aws" {
  alias = "replica"
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
      for policy in [data.aws_iam_policy_document.alarms] : anytrue([
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
