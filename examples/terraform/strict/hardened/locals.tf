data "aws_caller_identity" "current" {}

locals {
  domain     = "example.com"
  account_id = data.aws_caller_identity.current.account_id

  # Host names that the site answers to; the first is the one it is known by.
  hosts = [local.domain, "www.${local.domain}"]

  # Start of every name. Short, because AWS cuts names off at 60 characters and a domain may have 253.
  name = "example-com"

  zone_id = aws_route53_zone.site.zone_id

  tags = {
    Site        = local.domain
    Owner       = var.owner
    Environment = "production"
    ManagedBy   = "terraform"
    Hardening   = "create-prodgrade"
  }

  # Known before the trail is there, so that key and bucket can name it.
  audit_trail_arn = "arn:aws:cloudtrail:${var.region}:${local.account_id}:trail/${local.name}"

  # The account's identity provider for GitHub. All repositories share it, so the runbook adds it and no site removes it.
  github_provider_arn = "arn:aws:iam::${local.account_id}:oidc-provider/token.actions.githubusercontent.com"

  # GitHub appends ids to both names in the tokens of repositories created or renamed since July 2026.
  # The wildcards stand for those ids; a subject that someone else made up to match them names another repository.
  github_subjects = (
    var.github_ids == null
    ? ["repo:example-org/example-site", "repo:example-org@*/example-site@*"]
    : ["repo:example-org@${var.github_ids.owner}/example-site@${var.github_ids.repository}"]
  )

  # Created by bootstrap/, and not among the names that these roles may change.
  state_bucket_arn = "arn:aws:s3:::terraform-state-${local.name}-${local.account_id}"

  # What these roles may touch, name by name: ${local.name}-* would match the names of other sites too.
  bucket_arns = [
    aws_s3_bucket.content.arn,
    aws_s3_bucket.logs.arn,
    aws_s3_bucket.replica.arn,
    aws_s3_bucket.audit.arn,
  ]

  read_policy_arn = "arn:aws:iam::${local.account_id}:policy/${local.name}-read-configuration"

  role_arns = [for role in ["deploy", "plan", "apply", "replication", "audit"] : "arn:aws:iam::${local.account_id}:role/${local.name}-${role}"]

  alarm_arns = [
    for alarm in [
      "dnssec-failure",
      "dnssec-key-action",
      "5xx",
      "4xx",
      "certificate-expiry",
      "502",
      "503",
      "504",
      "origin-latency",
      "cache-hit-rate",
      "unreachable",
    ] : "arn:aws:cloudwatch:us-east-1:${local.account_id}:alarm:${local.name}-${alarm}"
  ]

  data_alarm_arns = [
    for alarm in ["replication", "records"] : "arn:aws:cloudwatch:${var.region}:${local.account_id}:alarm:${local.name}-${alarm}"
  ]

  # CloudWatch Logs names a group with ":*" at its end, and without it for tags.
  log_group_arns = flatten([
    for group in [
      aws_cloudwatch_log_group.viewer_request.arn,
      aws_cloudwatch_log_group.waf.arn,
      aws_cloudwatch_log_group.dns_queries.arn,
      aws_cloudwatch_log_group.audit.arn,
    ] : [group, "${group}:*"]
  ])
}
