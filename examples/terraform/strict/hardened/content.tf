# The site's files. Only the distribution reads them.
resource "aws_s3_bucket" "content" {
  # In a namespace of this account and region: after deletion, nobody else can take the name and answer in
  # its place. Role words are short, because the name ends with account and region and has at most 63 characters.
  bucket           = "${local.name}-web-${local.account_id}-${var.region}-an"
  bucket_namespace = "account-regional"
}

# No policy or ACL can ever make this bucket public.
resource "aws_s3_bucket_public_access_block" "content" {
  bucket = aws_s3_bucket.content.id

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_server_side_encryption_configuration" "content" {
  bucket = aws_s3_bucket.content.id

  rule {
    apply_server_side_encryption_by_default {
      # The account's own key: every use is recorded, and without the key, the files cannot be read.
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.content.arn
    }

    # One key request per bucket now and then, instead of one per file.
    bucket_key_enabled = true

    # S3 refuses it by default in buckets created since April 2026. Stated here so that a change shows as drift:
    # otherwise, anyone who can write could lock the site's files away under a key of their own.
    blocked_encryption_types = ["SSE-C"]
  }
}

resource "aws_s3_bucket_policy" "content" {
  bucket = aws_s3_bucket.content.id
  policy = data.aws_iam_policy_document.content.json

  # S3 refuses two changes of a bucket's access at the same time.
  depends_on = [aws_s3_bucket_public_access_block.content]
}

data "aws_iam_policy_document" "content" {
  # Without SourceArn, any distribution of any account could read the bucket. There is no ListBucket:
  # a missing page is then a 403 to CloudFront, and nobody can list what is there.
  statement {
    sid       = "ReadByThisDistribution"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.content.arn}/*"]

    principals {
      type        = "Service"
      identifiers = ["cloudfront.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "AWS:SourceArn"
      values   = [aws_cloudfront_distribution.site.arn]
    }
  }

  # What the upload records about itself is not a page.
  statement {
    sid       = "KeepUploadStateFromVisitors"
    effect    = "Deny"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.content.arn}/.prodgrade-state/*"]

    principals {
      type        = "Service"
      identifiers = ["cloudfront.amazonaws.com"]
    }
  }

  # Not even a signed request may travel in the clear.
  statement {
    sid       = "DenyPlainHttp"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.content.arn, "${aws_s3_bucket.content.arn}/*"]

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
    resources = [aws_s3_bucket.content.arn, "${aws_s3_bucket.content.arn}/*"]

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
}

# CloudFront logs visitors' requests; this logs everyone who bypasses CloudFront to reach the bucket.
resource "aws_s3_bucket_logging" "content" {
  bucket        = aws_s3_bucket.content.id
  target_bucket = aws_s3_bucket.logs.id
  target_prefix = "s3/"

  target_object_key_format {
    partitioned_prefix {
      partition_date_source = "EventTime"
    }
  }

  depends_on = [aws_s3_bucket_policy.logs]
}

# An upload that overwrites or deletes a page keeps the page it replaced: the runbook restores it from there.
resource "aws_s3_bucket_versioning" "content" {
  bucket = aws_s3_bucket.content.id

  versioning_configuration {
    status = "Enabled"
  }
}

# Without this, every version is kept, and billed, forever.
resource "aws_s3_bucket_lifecycle_configuration" "content" {
  bucket = aws_s3_bucket.content.id

  rule {
    id     = "previous-versions"
    status = "Enabled"

    filter {}

    noncurrent_version_expiration {
      noncurrent_days = var.previous_version_days
    }

    # The delete marker of a deleted file, once its versions are gone.
    expiration {
      expired_object_delete_marker = true
    }
  }

  rule {
    id     = "unfinished-uploads"
    status = "Enabled"

    filter {}

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }

  depends_on = [aws_s3_bucket_versioning.content]
}

# Access control lists are off: only policies decide who may do what.
resource "aws_s3_bucket_ownership_controls" "content" {
  bucket = aws_s3_bucket.content.id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}
