# An alarm sees only the metrics of its own region, and its topic is there too. These watch the data, in its region.
resource "aws_sns_topic" "data_alarms" {
  name = "${local.name}-data-alarms"
  # Same as in us-east-1: a key that alarms may use.
  kms_master_key_id = aws_kms_key.data_alarms.arn
}

resource "aws_sns_topic_policy" "data_alarms" {
  arn    = aws_sns_topic.data_alarms.arn
  policy = data.aws_iam_policy_document.data_alarms.json
}

data "aws_iam_policy_document" "data_alarms" {
  statement {
    sid       = "PublishByAlarmsOfThisAccount"
    actions   = ["sns:Publish"]
    resources = [aws_sns_topic.data_alarms.arn]

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
    resources = [aws_sns_topic.data_alarms.arn]

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
}

resource "aws_sns_topic_subscription" "data_email" {
  for_each = var.alarm_emails

  topic_arn = aws_sns_topic.data_alarms.arn
  protocol  = "email"
  endpoint  = each.key
}

# S3 counts failures in the region of the original, and only while it copies: no data means that nothing failed. No
# message when the alarm ends: what failed is not tried again.
resource "aws_cloudwatch_metric_alarm" "replication" {
  alarm_name          = "${local.name}-replication"
  alarm_description   = "Files of ${local.domain} were not copied to ${var.replica_region}: fix the cause, then upload all files again"
  namespace           = "AWS/S3"
  metric_name         = "OperationsFailedReplication"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  period              = 300
  evaluation_periods  = 1
  alarm_actions       = [aws_sns_topic.data_alarms.arn]
  treat_missing_data  = "notBreaching"

  dimensions = {
    SourceBucket      = aws_s3_bucket.content.id
    DestinationBucket = aws_s3_bucket.replica.id
    RuleId            = aws_s3_bucket_replication_configuration.content.rule[0].id
  }
}
