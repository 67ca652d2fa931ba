output "site_url" {
  description = "Where the site is served."
  value       = "https://${local.domain}"
}

output "name_servers" {
  description = "Enter these as the name servers of the domain where it, or its parent, is registered."
  value       = aws_route53_zone.site.name_servers
}

output "zone_id" {
  description = "Zone that gets the records of the site."
  value       = aws_route53_zone.site.zone_id
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

# The last step, and the one that must be right: see the runbook.
output "ds_record" {
  description = "DS record for the registrar, or for the parent zone. Enter it once the zone is signed, not before."
  value       = aws_route53_key_signing_key.site.ds_record
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

# A pager or a chat can subscribe to this topic too.
output "data_alarm_topic_arn" {
  description = "Topic of the alarms about the data, in its region."
  value       = aws_sns_topic.data_alarms.arn
}

# For bookmarks and runbooks.
output "dashboard_url" {
  description = "Where the site's metrics are drawn."
  value       = "https://us-east-1.console.aws.amazon.com/cloudwatch/home?region=us-east-1#dashboards/dashboard/${aws_cloudwatch_dashboard.site.dashboard_name}"
}

# For when the region of the original is gone.
output "replica_bucket" {
  description = "Copy of the content bucket in another region."
  value       = aws_s3_bucket.replica.id
}

# What the deploy workflow needs to know.
output "deploy_role_arn" {
  description = "Role that the deploy workflow takes: set it as the variable AWS_DEPLOY_ROLE_ARN of the repository."
  value       = aws_iam_role.deploy.arn
}

# The workflows read them from the repository's variables.
output "plan_role_arn" {
  description = "Role that plans pull requests: set it as the variable AWS_PLAN_ROLE_ARN of the repository."
  value       = aws_iam_role.plan.arn
}

output "apply_role_arn" {
  description = "Role that applies: set it as the variable AWS_APPLY_ROLE_ARN of the repository."
  value       = aws_iam_role.apply.arn
}
