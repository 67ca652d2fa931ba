# Tests the name, cache and page as a visitor would, from several continents. It ignores the certificate's dates.
resource "aws_route53_health_check" "site" {
  type              = "HTTPS_STR_MATCH"
  fqdn              = local.domain
  port              = 443
  resource_path     = "/"
  search_string     = var.health_check_text
  enable_sni        = true
  request_interval  = 30
  failure_threshold = 3

  tags = {
    Name = local.name
  }
}

# Route 53 puts its metrics into us-east-1.
resource "aws_cloudwatch_metric_alarm" "unreachable" {
  provider = aws.us_east_1

  alarm_name          = "${local.name}-unreachable"
  alarm_description   = "${local.domain} cannot be reached from outside, or answers with another page"
  namespace           = "AWS/Route53"
  metric_name         = "HealthCheckStatus"
  statistic           = "Minimum"
  comparison_operator = "LessThanThreshold"
  threshold           = 1
  period              = 60
  evaluation_periods  = 2
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]

  # Missing data counts as a failure: it does not prove that the site works.
  treat_missing_data = "breaching"

  dimensions = {
    HealthCheckId = aws_route53_health_check.site.id
  }
}
