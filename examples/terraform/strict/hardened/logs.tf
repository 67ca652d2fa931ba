# Records who requested what. Standard logging v2: the legacy kind needs ACLs on the bucket, which are off here.
resource "aws_s3_bucket" "logs" {
  #checkov:skip=CKV_AWS_144:Losing one region's logs of who read public pages does no harm; no copy in another region.
  #checkov:skip=CKV_AWS_145:S3's access log service writes only to buckets encrypted with S3's own keys.
  # Same as the content bucket.
  bucket           = "${local.name}-log-${local.account_id}-${var.region}-an"
  bucket_namespace = "account-regional"
}

# Refuses a plan that would destroy or replace the log bucket: see protection.tf.
resource "terraform_data" "log_bucket_guard" {
  count = var.termination_protection ? 1 : 0

  triggers_replace = aws_s3_bucket.logs.id

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_public_access_block" "logs" {
  bucket = aws_s3_bucket.logs.id

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# Encrypted with S3's own keys: S3 does not deliver access logs to a bucket with a KMS key.
resource "aws_s3_bucket_server_side_encryption_configuration" "logs" {
  bucket = aws_s3_bucket.logs.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "logs" {
  bucket = aws_s3_bucket.logs.id

  rule {
    id     = "retention"
    status = "Enabled"

    filter {}

    expiration {
      days = var.log_retention_days
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }

  # An expired log stays as a version for a month, in case it expired too early.
  rule {
    id     = "previous-versions"
    status = "Enabled"

    filter {}

    noncurrent_version_expiration {
      noncurrent_days = 30
    }
  }
}

resource "aws_s3_bucket_policy" "logs" {
  bucket = aws_s3_bucket.logs.id
  policy = data.aws_iam_policy_document.logs.json

  # S3 refuses two changes of a bucket's access at the same time.
  depends_on = [aws_s3_bucket_public_access_block.logs]
}

data "aws_iam_policy_document" "logs" {
  # Name and conditions as CloudWatch Logs writes them: it appends its own statement where it does not find this one.
  # Without the conditions, anyone's distribution could send the service here.
  statement {
    sid       = "AWSLogDeliveryWrite"
    actions   = ["s3:PutObject"]
    resources = ["${aws_s3_bucket.logs.arn}/cloudfront/*"]

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
      test     = "StringEquals"
      variable = "s3:x-amz-acl"
      values   = ["bucket-owner-full-control"]
    }

    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = [aws_cloudwatch_log_delivery_source.access.arn]
    }
  }

  # Logs identify visitors: the same rule applies to them.
  statement {
    sid       = "DenyPlainHttp"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.logs.arn, "${aws_s3_bucket.logs.arn}/*"]

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

  statement {
    sid       = "DenyOldTls"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.logs.arn, "${aws_s3_bucket.logs.arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "NumericLessThan"
      variable = "s3:TlsVersion"
      values   = ["1.2"]
    }
  }

  # Replaces the access control list that S3 formerly required.
  statement {
    sid       = "WriteBucketLogs"
    actions   = ["s3:PutObject"]
    resources = ["${aws_s3_bucket.logs.arn}/s3/*"]

    principals {
      type        = "Service"
      identifiers = ["logging.s3.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account_id]
    }

    condition {
      test     = "ArnEquals"
      variable = "aws:SourceArn"
      values   = [aws_s3_bucket.content.arn]
    }
  }

  # No person or role can write here, not even one that may do everything in the account: only log services can.
  statement {
    sid       = "DenyForgedLogs"
    effect    = "Deny"
    actions   = ["s3:PutObject"]
    resources = ["${aws_s3_bucket.logs.arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:PrincipalIsAWSService"
      values   = ["false"]
    }
  }

  # Nobody can remove a log either. Lifecycle rules still do; no policy stops them.
  statement {
    sid       = "DenyRemovedLogs"
    effect    = "Deny"
    actions   = ["s3:DeleteObject", "s3:DeleteObjectVersion"]
    resources = ["${aws_s3_bucket.logs.arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

# CloudFront delivers its logs from us-east-1, whatever the region of the bucket.
resource "aws_cloudwatch_log_delivery_source" "access" {
  provider = aws.us_east_1

  name         = "${local.name}-access"
  log_type     = "ACCESS_LOGS"
  resource_arn = aws_cloudfront_distribution.site.arn
}

resource "aws_cloudwatch_log_delivery_destination" "access" {
  provider = aws.us_east_1

  name          = "${local.name}-access"
  output_format = "json"

  # With a folder of our own, AWS keeps the path below it.
  delivery_destination_configuration {
    destination_resource_arn = "${aws_s3_bucket.logs.arn}/cloudfront"
  }
}

resource "aws_cloudwatch_log_delivery" "access" {
  provider = aws.us_east_1

  delivery_source_name     = aws_cloudwatch_log_delivery_source.access.name
  delivery_destination_arn = aws_cloudwatch_log_delivery_destination.access.arn

  # Neither cookies nor query strings: a static site needs neither, and secrets end up in them.
  record_fields = [
    "timestamp(ms)",
    "DistributionId",
    "x-edge-location",
    "x-edge-request-id",
    "c-ip",
    "c-country",
    "asn",
    "cs-method",
    "x-host-header",
    "cs-uri-stem",
    "cs(Referer)",
    "cs(User-Agent)",
    "cs-protocol",
    "cs-protocol-version",
    "ssl-protocol",
    "ssl-cipher",
    "sc-status",
    "sc-bytes",
    "sc-content-type",
    "time-taken",
    "time-to-first-byte",
    "x-edge-result-type",
    "x-edge-response-result-type",
    "x-edge-detailed-result-type",
  ]

  # Folders that Athena recognizes as partitions: year=2026/month=01/day=31/hour=23.
  s3_delivery_configuration {
    enable_hive_compatible_path = true
    suffix_path                 = "{yyyy}/{MM}/{dd}/{HH}"
  }

  # AWS tests that it can write before it accepts the setting.
  depends_on = [aws_s3_bucket_policy.logs]
}

# Logs are evidence: if someone overwrites a file, its previous version is kept.
resource "aws_s3_bucket_versioning" "logs" {
  bucket = aws_s3_bucket.logs.id

  versioning_configuration {
    status = "Enabled"
  }
}

# No matter who delivers a log, the object belongs to this account.
resource "aws_s3_bucket_ownership_controls" "logs" {
  bucket = aws_s3_bucket.logs.id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}
