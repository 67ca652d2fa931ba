# CloudFront accepts web ACLs from us-east-1 only. Files that can only be read leave little to attack:
# it keeps noise away, and it is there if the site gets a form one day.
resource "aws_wafv2_web_acl" "site" {
  provider = aws.us_east_1

  name        = local.name
  description = "Filters requests to the site"
  scope       = "CLOUDFRONT"

  default_action {
    allow {}
  }

  rule {
    name     = "ip-reputation"
    priority = 10

    override_action {
      none {}
    }

    statement {
      managed_rule_group_statement {
        vendor_name = "AWS"
        name        = "AWSManagedRulesAmazonIpReputationList"
      }
    }

    visibility_config {
      metric_name                = "${local.name}-ip-reputation"
      cloudwatch_metrics_enabled = true
      sampled_requests_enabled   = false
    }
  }

  # Requests that only an attack makes, such as those for Log4j.
  rule {
    name     = "known-bad-inputs"
    priority = 20

    override_action {
      none {}
    }

    statement {
      managed_rule_group_statement {
        vendor_name = "AWS"
        name        = "AWSManagedRulesKnownBadInputsRuleSet"
      }
    }

    visibility_config {
      metric_name                = "${local.name}-known-bad-inputs"
      cloudwatch_metrics_enabled = true
      sampled_requests_enabled   = false
    }
  }

  rule {
    name     = "common"
    priority = 30

    override_action {
      dynamic "count" {
        for_each = var.waf_block ? [] : ["count"]
        content {}
      }

      dynamic "none" {
        for_each = var.waf_block ? ["none"] : []
        content {}
      }
    }

    statement {
      managed_rule_group_statement {
        vendor_name = "AWS"
        name        = "AWSManagedRulesCommonRuleSet"
      }
    }

    visibility_config {
      metric_name                = "${local.name}-common"
      cloudwatch_metrics_enabled = true
      sampled_requests_enabled   = false
    }
  }

  # CloudFront bills every answer. Offices and mobile networks share an address, so no reader reaches this
  # limit, and at first it only counts.
  rule {
    name     = "rate-limit"
    priority = 40

    action {
      dynamic "count" {
        for_each = var.waf_block ? [] : ["count"]
        content {}
      }

      # 429 gives the reason; 403 would become the site's 404 page.
      dynamic "block" {
        for_each = var.waf_block ? ["block"] : []

        content {
          custom_response {
            response_code = 429
          }
        }
      }
    }

    statement {
      rate_based_statement {
        aggregate_key_type    = "IP"
        limit                 = 2000
        evaluation_window_sec = 300
      }
    }

    visibility_config {
      metric_name                = "${local.name}-rate-limit"
      cloudwatch_metrics_enabled = true
      sampled_requests_enabled   = false
    }
  }

  visibility_config {
    metric_name                = local.name
    cloudwatch_metrics_enabled = true
    sampled_requests_enabled   = false
  }

  # The distribution stops using it before it is deleted; AWS refuses otherwise.
  lifecycle {
    create_before_destroy = true
  }
}

# WAF writes only to groups whose name starts like this.
resource "aws_cloudwatch_log_group" "waf" {
  provider = aws.us_east_1

  name              = "aws-waf-logs-${local.name}"
  retention_in_days = var.log_group_retention_days
  kms_key_id        = aws_kms_key.operations.arn

  # Outlives the firewall: whom it turned away is a record. Terraform forgets it, and AWS keeps it.
  skip_destroy = true

  depends_on = [aws_kms_key_policy.operations]
}

resource "aws_cloudwatch_log_resource_policy" "waf" {
  provider = aws.us_east_1

  # Attached to the log group: policies that are not attached are limited to ten per account and region.
  resource_arn    = aws_cloudwatch_log_group.waf.arn
  policy_document = data.aws_iam_policy_document.waf_logs.json
}

data "aws_iam_policy_document" "waf_logs" {
  statement {
    sid       = "WriteWebAclLogs"
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["${aws_cloudwatch_log_group.waf.arn}:*"]

    principals {
      type        = "Service"
      identifiers = ["delivery.logs.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account_id]
    }

    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = ["arn:aws:logs:us-east-1:${local.account_id}:*"]
    }
  }
}

# Only what a rule matched, without credentials that a reader of the log could use elsewhere.
resource "aws_wafv2_web_acl_logging_configuration" "site" {
  provider = aws.us_east_1

  resource_arn            = aws_wafv2_web_acl.site.arn
  log_destination_configs = [aws_cloudwatch_log_group.waf.arn]

  redacted_fields {
    single_header {
      name = "authorization"
    }
  }

  redacted_fields {
    single_header {
      name = "cookie"
    }
  }

  # Links that other people make carry secrets here.
  redacted_fields {
    query_string {}
  }

  logging_filter {
    default_behavior = "DROP"

    filter {
      behavior    = "KEEP"
      requirement = "MEETS_ANY"

      condition {
        action_condition {
          action = "BLOCK"
        }
      }

      condition {
        action_condition {
          action = "COUNT"
        }
      }

      # The rules of a managed group that only counts.
      condition {
        action_condition {
          action = "EXCLUDED_AS_COUNT"
        }
      }
    }
  }

  depends_on = [aws_cloudwatch_log_resource_policy.waf]
}
