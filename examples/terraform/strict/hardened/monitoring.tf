# Alarms live where CloudFront's metrics are, in us-east-1, and so does the topic they publish to.
resource "aws_sns_topic" "alarms" {
  provider = aws.us_east_1

  name = "${local.name}-alarms"
  # AWS's own key for SNS would satisfy a scanner, but alarms may not use it: they would be silent.
  kms_master_key_id = aws_kms_key.operations.arn
}

resource "aws_sns_topic_policy" "alarms" {
  provider = aws.us_east_1

  arn    = aws_sns_topic.alarms.arn
  policy = data.aws_iam_policy_document.alarms.json
}

data "aws_iam_policy_document" "alarms" {
  statement {
    sid       = "PublishByAlarmsOfThisAccount"
    actions   = ["sns:Publish"]
    resources = [aws_sns_topic.alarms.arn]

    principals {
      type        = "Service"
      identifiers = ["cloudwatch.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account_id]
    }
  }

  # Deny publishing over plain HTTP.
  statement {
    sid       = "DenyPlainHttp"
    effect    = "Deny"
    actions   = ["sns:Publish"]
    resources = [aws_sns_topic.alarms.arn]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }

  # AWS Budgets publishes as its own service principal.
  statement {
    sid       = "PublishByBudgetsOfThisAccount"
    actions   = ["sns:Publish"]
    resources = [aws_sns_topic.alarms.arn]

    principals {
      type        = "Service"
      identifiers = ["budgets.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account_id]
    }

    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = ["arn:aws:budgets::${local.account_id}:*"]
    }
  }
}

resource "aws_sns_topic_subscription" "email" {
  provider = aws.us_east_1
  for_each = var.alarm_emails

  topic_arn = aws_sns_topic.alarms.arn
  protocol  = "email"
  endpoint  = each.key
}

# The function at the edge throws, or S3 fails. What S3 refuses is a client error, which the next alarm watches.
resource "aws_cloudwatch_metric_alarm" "errors_5xx" {
  provider = aws.us_east_1

  alarm_name          = "${local.name}-5xx"
  alarm_description   = "More than 1 % of the answers of ${local.domain} are server errors"
  namespace           = "AWS/CloudFront"
  metric_name         = "5xxErrorRate"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 1
  period              = 300
  evaluation_periods  = 1
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]

  # A night without visitors is not an outage.
  treat_missing_data = "notBreaching"

  # The metric has two dimensions; both are required: without Region, the alarm never has data.
  dimensions = {
    DistributionId = aws_cloudfront_distribution.site.id
    Region         = "Global"
  }
}

# Pages that a deploy lost, and a policy or key that no longer lets the distribution read: S3 answers 404, 403 or 400, and the
# distribution turns 403 into 404. Scanners cause a few at any time, so this waits
# 15 minutes: the health check notices sooner that the site is gone.
resource "aws_cloudwatch_metric_alarm" "errors_4xx" {
  provider = aws.us_east_1

  alarm_name          = "${local.name}-4xx"
  alarm_description   = "More than 20 % of the answers of ${local.domain} are client errors"
  namespace           = "AWS/CloudFront"
  metric_name         = "4xxErrorRate"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 20
  period              = 300
  evaluation_periods  = 3
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
  treat_missing_data  = "notBreaching"

  dimensions = {
    DistributionId = aws_cloudfront_distribution.site.id
    Region         = "Global"
  }
}

# ACM renews automatically while its records are in DNS. With 30 days left, it has failed for two weeks.
resource "aws_cloudwatch_metric_alarm" "certificate_expiry" {
  provider = aws.us_east_1

  alarm_name          = "${local.name}-certificate-expiry"
  alarm_description   = "The certificate of ${local.domain} ends within 30 days: look for its validation records in DNS"
  namespace           = "AWS/CertificateManager"
  metric_name         = "DaysToExpiry"
  statistic           = "Minimum"
  comparison_operator = "LessThanThreshold"
  threshold           = 30
  period              = 86400
  evaluation_periods  = 1
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]

  # The metric comes twice a day at most, and stops when the certificate expires: that must not end the alarm.
  treat_missing_data = "ignore"

  dimensions = {
    CertificateArn = aws_acm_certificate.site.arn
  }
}

# Without it, CloudFront measures neither what the cache answered nor how long the bucket took.
resource "aws_cloudfront_monitoring_subscription" "site" {
  distribution_id = aws_cloudfront_distribution.site.id

  monitoring_subscription {
    realtime_metrics_subscription_config {
      realtime_metrics_subscription_status = "Enabled"
    }
  }
}

# Separate from other server errors: these mean that the bucket, or the connection to it, failed.
resource "aws_cloudwatch_metric_alarm" "origin_errors" {
  provider = aws.us_east_1
  for_each = toset(["502", "503", "504"])

  alarm_name          = "${local.name}-${each.key}"
  alarm_description   = "More than 1 % of the answers of ${local.domain} are ${each.key}"
  namespace           = "AWS/CloudFront"
  metric_name         = "${each.key}ErrorRate"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 1
  period              = 300
  evaluation_periods  = 2
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
  treat_missing_data  = "notBreaching"

  dimensions = {
    DistributionId = aws_cloudfront_distribution.site.id
    Region         = "Global"
  }
}

resource "aws_cloudwatch_metric_alarm" "origin_latency" {
  provider = aws.us_east_1

  alarm_name          = "${local.name}-origin-latency"
  alarm_description   = "One answer in ten of the bucket of ${local.domain} takes longer than a second"
  namespace           = "AWS/CloudFront"
  metric_name         = "OriginLatency"
  extended_statistic  = "p90"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 1000
  period              = 300
  evaluation_periods  = 3
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
  treat_missing_data  = "notBreaching"

  dimensions = {
    DistributionId = aws_cloudfront_distribution.site.id
    Region         = "Global"
  }
}

# Someone bypasses the cache, or a deploy lost the cache lifetimes. A handful of visitors proves nothing.
resource "aws_cloudwatch_metric_alarm" "cache_hit_rate" {
  provider = aws.us_east_1

  alarm_name          = "${local.name}-cache-hit-rate"
  alarm_description   = "The cache answers less than half of the requests to ${local.domain}, with more than 1,000 an hour"
  comparison_operator = "LessThanThreshold"
  threshold           = 50
  evaluation_periods  = 3
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
  treat_missing_data  = "notBreaching"

  metric_query {
    id          = "busy_hit_rate"
    label       = "Cache hit rate while busy"
    expression  = "IF(requests > 1000, hit_rate, 100)"
    return_data = true
  }

  metric_query {
    id = "hit_rate"

    metric {
      namespace   = "AWS/CloudFront"
      metric_name = "CacheHitRate"
      stat        = "Average"
      period      = 3600

      dimensions = {
        DistributionId = aws_cloudfront_distribution.site.id
        Region         = "Global"
      }
    }
  }

  metric_query {
    id = "requests"

    metric {
      namespace   = "AWS/CloudFront"
      metric_name = "Requests"
      stat        = "Sum"
      period      = 3600

      dimensions = {
        DistributionId = aws_cloudfront_distribution.site.id
        Region         = "Global"
      }
    }
  }
}
