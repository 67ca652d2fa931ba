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
      sampled_requests_enabled   = true
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
      sampled_requests_enabled   = true
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
      sampled_requests_enabled   = true
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
      sampled_requests_enabled   = true
    }
  }

  visibility_config {
    metric_name                = local.name
    cloudwatch_metrics_enabled = true
    sampled_requests_enabled   = true
  }

  # The distribution stops using it before it is deleted; AWS refuses otherwise.
  lifecycle {
    create_before_destroy = true
  }
}
