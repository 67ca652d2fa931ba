# Records who queried which name of the domain. Route 53 writes to us-east-1 only.
resource "aws_cloudwatch_log_group" "dns_queries" {
  provider = aws.us_east_1

  name              = "/aws/route53/${aws_route53_zone.site.name}"
  retention_in_days = var.log_group_retention_days
  kms_key_id        = aws_kms_key.operations.arn

  # Kept when query logging ends: who queried which name is a record. Terraform forgets it, and AWS keeps it.
  skip_destroy = true

  depends_on = [aws_kms_key_policy.operations]
}

resource "aws_cloudwatch_log_resource_policy" "dns_queries" {
  provider = aws.us_east_1

  # Attached to the log group: policies that are not attached are limited to ten per account and region.
  resource_arn    = aws_cloudwatch_log_group.dns_queries.arn
  policy_document = data.aws_iam_policy_document.dns_queries.json
}

data "aws_iam_policy_document" "dns_queries" {
  statement {
    sid       = "WriteQueriesOfThisZone"
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["${aws_cloudwatch_log_group.dns_queries.arn}:*"]

    principals {
      type        = "Service"
      identifiers = ["route53.amazonaws.com"]
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
}

resource "aws_route53_query_log" "site" {
  zone_id                  = aws_route53_zone.site.zone_id
  cloudwatch_log_group_arn = aws_cloudwatch_log_group.dns_queries.arn

  depends_on = [aws_cloudwatch_log_resource_policy.dns_queries]
}
