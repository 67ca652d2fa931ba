# What to look at when an alarm goes off.
resource "aws_cloudwatch_dashboard" "site" {
  provider = aws.us_east_1

  dashboard_name = local.name
  dashboard_body = jsonencode({
    widgets = [
      {
        type   = "metric"
        width  = 12
        height = 6
        properties = {
          title   = "Requests"
          region  = "us-east-1"
          stat    = "Sum"
          period  = 300
          metrics = [["AWS/CloudFront", "Requests", "DistributionId", aws_cloudfront_distribution.site.id, "Region", "Global"]]
        }
      },
      {
        type   = "metric"
        width  = 12
        height = 6
        properties = {
          title  = "Errors, percent of answers"
          region = "us-east-1"
          stat   = "Average"
          period = 300
          metrics = [
            for metric in ["4xxErrorRate", "5xxErrorRate"] :
            ["AWS/CloudFront", metric, "DistributionId", aws_cloudfront_distribution.site.id, "Region", "Global"]
          ]
        }
      },
      {
        type   = "metric"
        width  = 12
        height = 6
        properties = {
          title   = "Bytes sent, which is what costs"
          region  = "us-east-1"
          stat    = "Sum"
          period  = 3600
          metrics = [["AWS/CloudFront", "BytesDownloaded", "DistributionId", aws_cloudfront_distribution.site.id, "Region", "Global"]]
        }
      },
      # Falls by one a day, and jumps up with each renewal.
      {
        type   = "metric"
        width  = 12
        height = 6
        properties = {
          title   = "Days until the certificate ends"
          region  = "us-east-1"
          stat    = "Minimum"
          period  = 86400
          metrics = [["AWS/CertificateManager", "DaysToExpiry", "CertificateArn", aws_acm_certificate.site.arn]]
        }
      },
      # What the web ACL let through, turned away and only counted.
      {
        type   = "metric"
        width  = 12
        height = 6
        properties = {
          title  = "Web ACL"
          region = "us-east-1"
          stat   = "Sum"
          period = 300
          metrics = [
            for metric in ["AllowedRequests", "BlockedRequests", "CountedRequests"] :
            ["AWS/WAFV2", metric, "WebACL", local.name, "Rule", "ALL"]
          ]
        }
      },
    ]
  })
}
