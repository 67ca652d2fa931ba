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

  # The account's identity provider for GitHub. All repositories share it, so the runbook adds it and no site removes it.
  github_provider_arn = "arn:aws:iam::${local.account_id}:oidc-provider/token.actions.githubusercontent.com"

  # GitHub appends ids to both names in the tokens of repositories created or renamed since July 2026.
  # The wildcards stand for those ids; a subject that someone else made up to match them names another repository.
  github_subjects = (
    var.github_ids == null
    ? ["repo:example-org/example-site", "repo:example-org@*/example-site@*"]
    : ["repo:example-org@${var.github_ids.owner}/example-site@${var.github_ids.repository}"]
  )
}
