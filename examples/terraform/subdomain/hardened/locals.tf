data "aws_caller_identity" "current" {}

locals {
  domain     = "docs.example.org"
  account_id = data.aws_caller_identity.current.account_id

  # Host names that the site answers to; the first is the one it is known by.
  hosts = [local.domain]

  # Start of every name. Short, because AWS cuts names off at 60 characters and a domain may have 253.
  name = "docs-example-org"

  zone_id = var.hosted_zone_id

  tags = {
    Site        = local.domain
    Owner       = var.owner
    Environment = "production"
    ManagedBy   = "terraform"
    Hardening   = "create-prodgrade"
  }
}
