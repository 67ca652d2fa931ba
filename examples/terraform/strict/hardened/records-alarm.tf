# Watches the records. An attempt that was refused counts too.
resource "aws_cloudwatch_log_metric_filter" "records" {
  for_each = {
    # Records removed, and every change to how their buckets are set up, except to their tags.
    removed = join(" ", [
      "{ (($.requestParameters.bucketName = \"${aws_s3_bucket.logs.id}\") || ($.requestParameters.bucketName = \"${aws_s3_bucket.audit.id}\"))",
      "&& (($.eventName = \"Delete*\") || ($.eventName = \"Put*\")) && ($.eventName != \"PutBucketTagging\") }",
    ])

    # A trail that is stopped or changed, a key that is taken away, a log group that loses entries.
    recording = join(" ", [
      "{ (($.eventSource = \"cloudtrail.amazonaws.com\") && (($.eventName = \"StopLogging\") || ($.eventName = \"DeleteTrail\") || ($.eventName = \"UpdateTrail\") || ($.eventName = \"PutEventSelectors\")))",
      "|| (($.eventSource = \"kms.amazonaws.com\") && (($.eventName = \"DisableKey\") || ($.eventName = \"ScheduleKeyDeletion\")))",
      "|| (($.eventName = \"PutKeyPolicy\") && ($.resources[0].ARN = \"${aws_kms_key.audit.arn}\"))",
      "|| (($.eventSource = \"logs.amazonaws.com\") && ($.requestParameters.logGroupName = \"${aws_cloudwatch_log_group.audit.name}\") && (($.eventName = \"Delete*\") || ($.eventName = \"PutRetentionPolicy\") || ($.eventName = \"DisassociateKmsKey\"))) }",
    ])
  }

  name           = "${local.name}-${each.key}"
  log_group_name = aws_cloudwatch_log_group.audit.name
  pattern        = each.value

  metric_transformation {
    namespace = local.name
    name      = "RecordsTouched"
    value     = "1"
  }
}

# No message when the alarm ends: that nothing more happened means nothing.
resource "aws_cloudwatch_metric_alarm" "records" {
  alarm_name          = "${local.name}-records"
  alarm_description   = "Somebody removed records of ${local.domain}, or changed how they are made and kept: see the trail"
  namespace           = local.name
  metric_name         = "RecordsTouched"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  period              = 300
  evaluation_periods  = 1
  alarm_actions       = [aws_sns_topic.data_alarms.arn]

  # The metric has values only when something happens.
  treat_missing_data = "notBreaching"
}
