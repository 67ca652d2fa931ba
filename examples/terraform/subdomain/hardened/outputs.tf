output "site_url" {
  description = "Where the site is served."
  value       = "https://${local.domain}"
}

output "content_bucket" {
  description = "Bucket that the site is uploaded to."
  value       = aws_s3_bucket.content.id
}

output "distribution_id" {
  description = "Distribution whose cache an upload invalidates."
  value       = aws_cloudfront_distribution.site.id
}

output "distribution_domain_name" {
  description = "CloudFront's own name for the site: serves it before DNS does."
  value       = aws_cloudfront_distribution.site.domain_name
}

# To read them, or to point Athena at them.
output "log_bucket" {
  description = "Bucket of the access logs: those of the distribution below cloudfront/, those of the bucket below s3/."
  value       = aws_s3_bucket.logs.id
}

# A pager or a chat can subscribe too.
output "alarm_topic_arn" {
  description = "Topic of the alarms, in us-east-1."
  value       = aws_sns_topic.alarms.arn
}

# For bookmarks and runbooks.
output "dashboard_url" {
  description = "Where the site's metrics are drawn."
  value       = "https://us-east-1.console.aws.amazon.com/cloudwatch/home?region=us-east-1#dashboards/dashboard/${aws_cloudwatch_dashboard.site.dashboard_name}"
}
