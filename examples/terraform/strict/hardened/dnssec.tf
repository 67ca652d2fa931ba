# Signs the zone, so that no one in between can answer for it. Takes effect with the DS record at
# the registrar; from then on, losing this key takes the domain down. Route 53 accepts it from us-east-1 only.
resource "aws_kms_key" "dnssec" {
  provider = aws.us_east_1

  description              = "Signs the zone ${aws_route53_zone.site.name}"
  key_usage                = "SIGN_VERIFY"
  customer_master_key_spec = "ECC_NIST_P256"
  deletion_window_in_days  = 30
}

resource "aws_kms_alias" "dnssec" {
  provider = aws.us_east_1

  name          = "alias/${local.name}-dnssec"
  target_key_id = aws_kms_key.dnssec.key_id
}

resource "aws_kms_key_policy" "dnssec" {
  provider = aws.us_east_1

  key_id = aws_kms_key.dnssec.key_id
  policy = data.aws_iam_policy_document.dnssec_key.json
}

data "aws_iam_policy_document" "dnssec_key" {
  # IAM decides who in the account may do what. Without this statement, nobody could change the policy again.
  statement {
    sid       = "AccountDecides"
    actions   = ["kms:*"]
    resources = [aws_kms_key.dnssec.arn]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${local.account_id}:root"]
    }
  }

  # A grant lets its holder bypass this policy, even from another account: only AWS services may be given one.
  statement {
    sid       = "GrantsForServicesOnly"
    effect    = "Deny"
    actions   = ["kms:CreateGrant"]
    resources = [aws_kms_key.dnssec.arn]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "BoolIfExists"
      variable = "kms:GrantIsForAWSResource"
      values   = ["false"]
    }

    condition {
      test     = "BoolIfExists"
      variable = "aws:PrincipalIsAWSService"
      values   = ["false"]
    }
  }

  statement {
    sid       = "SignThisZone"
    actions   = ["kms:DescribeKey", "kms:GetPublicKey", "kms:Sign"]
    resources = [aws_kms_key.dnssec.arn]

    principals {
      type        = "Service"
      identifiers = ["dnssec-route53.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account_id]
    }

    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = [aws_route53_zone.site.arn]
    }
  }

  # Route 53 hands the right to sign to its own servers.
  statement {
    sid       = "GrantToRoute53"
    actions   = ["kms:CreateGrant"]
    resources = [aws_kms_key.dnssec.arn]

    principals {
      type        = "Service"
      identifiers = ["dnssec-route53.amazonaws.com"]
    }

    condition {
      test     = "Bool"
      variable = "kms:GrantIsForAWSResource"
      values   = ["true"]
    }
  }
}

resource "aws_route53_key_signing_key" "site" {
  name                       = replace(local.name, "-", "_")
  hosted_zone_id             = aws_route53_zone.site.zone_id
  key_management_service_arn = aws_kms_key.dnssec.arn

  depends_on = [aws_kms_key_policy.dnssec]
}

resource "aws_route53_hosted_zone_dnssec" "site" {
  hosted_zone_id = aws_route53_key_signing_key.site.hosted_zone_id
  signing_status = "SIGNING"
}

# Refuses a plan that would destroy or replace the chain of signatures: see protection.tf.
resource "terraform_data" "dnssec_guard" {
  count = var.termination_protection ? 1 : 0

  triggers_replace = [aws_kms_key.dnssec.arn, aws_route53_key_signing_key.site.id, aws_route53_hosted_zone_dnssec.site.id]

  lifecycle {
    prevent_destroy = true
  }
}

# Either means that the domain will stop resolving for everyone who checks signatures.
resource "aws_cloudwatch_metric_alarm" "dnssec" {
  provider = aws.us_east_1
  for_each = {
    dnssec-failure    = "DNSSECInternalFailure"
    dnssec-key-action = "DNSSECKeySigningKeysNeedingAction"
  }

  alarm_name          = "${local.name}-${each.key}"
  alarm_description   = "${each.value} of the zone ${aws_route53_zone.site.name}: act today, see the runbook"
  namespace           = "AWS/Route53"
  metric_name         = each.value
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  period              = 14400
  evaluation_periods  = 1
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]

  # Counted every four hours: a gap between two counts is not a change.
  treat_missing_data = "ignore"

  dimensions = {
    HostedZoneId = aws_route53_zone.site.zone_id
  }
}
