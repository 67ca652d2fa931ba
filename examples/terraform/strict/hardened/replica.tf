# A copy of the site's files in another region, usually minutes behind.
resource "aws_s3_bucket" "replica" {
  #checkov:skip=CKV_AWS_18:Reached by S3 and by the distribution only; who reads the original is logged.
  provider = aws.replica

  # Same as the content bucket.
  bucket           = "${local.name}-rep-${local.account_id}-${var.replica_region}-an"
  bucket_namespace = "account-regional"

  # The distribution stops reading from it before it is deleted. A new bucket needs a new name anyway.
  lifecycle {
    create_before_destroy = true
  }
}

# Refuses a plan that would destroy or replace the copy: see protection.tf.
resource "terraform_data" "replica_bucket_guard" {
  count = var.termination_protection ? 1 : 0

  triggers_replace = aws_s3_bucket.replica.id

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_public_access_block" "replica" {
  provider = aws.replica

  bucket = aws_s3_bucket.replica.id

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "replica" {
  provider = aws.replica

  bucket = aws_s3_bucket.replica.id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "replica" {
  provider = aws.replica

  bucket = aws_s3_bucket.replica.id

  rule {
    apply_server_side_encryption_by_default {
      # Keys do not leave their region: the copy has one of its own.
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.replica.arn
    }

    # Same as in the original.
    bucket_key_enabled = true

    # The copy refuses what the original refuses.
    blocked_encryption_types = ["SSE-C"]
  }
}

# S3 replicates only between versioned buckets.
resource "aws_s3_bucket_versioning" "replica" {
  provider = aws.replica

  bucket = aws_s3_bucket.replica.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "replica" {
  provider = aws.replica

  bucket = aws_s3_bucket.replica.id

  rule {
    id     = "previous-versions"
    status = "Enabled"

    filter {}

    # For as long as the original keeps them.
    noncurrent_version_expiration {
      noncurrent_days = var.previous_version_days
    }

    # The delete marker of a deleted file, once its versions are gone.
    expiration {
      expired_object_delete_marker = true
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }

  depends_on = [aws_s3_bucket_versioning.replica]
}

resource "aws_s3_bucket_policy" "replica" {
  provider = aws.replica

  bucket = aws_s3_bucket.replica.id
  policy = data.aws_iam_policy_document.replica.json

  # S3 refuses two changes of a bucket's access at the same time.
  depends_on = [aws_s3_bucket_public_access_block.replica]
}

data "aws_iam_policy_document" "replica" {
  statement {
    sid       = "DenyPlainHttp"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.replica.arn, "${aws_s3_bucket.replica.arn}/*"]

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
    resources = [aws_s3_bucket.replica.arn, "${aws_s3_bucket.replica.arn}/*"]

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

  # Same as the original: signed requests of this distribution only.
  statement {
    sid       = "ReadByThisDistribution"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.replica.arn}/*"]

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

  # The copy also holds the upload's own records.
  statement {
    sid       = "KeepUploadStateFromVisitors"
    effect    = "Deny"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.replica.arn}/.prodgrade-state/*"]

    principals {
      type        = "Service"
      identifiers = ["cloudfront.amazonaws.com"]
    }
  }
}

resource "aws_s3_bucket_replication_configuration" "content" {
  bucket = aws_s3_bucket.content.id
  role   = aws_iam_role.replication.arn

  rule {
    id       = "everything"
    status   = "Enabled"
    priority = 1

    filter {}

    # What is deleted here must not come back from there. Versions stay on both sides.
    delete_marker_replication {
      status = "Enabled"
    }

    # S3 does not copy files encrypted with a key unless it is told to.
    source_selection_criteria {
      sse_kms_encrypted_objects {
        status = "Enabled"
      }
    }

    destination {
      bucket = aws_s3_bucket.replica.arn

      # Counts what failed and what waits. No threshold: S3 accepts one with Replication Time Control only.
      metrics {
        status = "Enabled"
      }

      # S3 decrypts a file with the key of the original and encrypts it with this one.
      encryption_configuration {
        replica_kms_key_id = aws_kms_key.replica.arn
      }
    }
  }

  depends_on = [aws_s3_bucket_versioning.content, aws_s3_bucket_versioning.replica]
}

resource "aws_iam_role" "replication" {
  name               = "${local.name}-replication"
  description        = "Lets S3 copy the content bucket to ${var.replica_region}"
  assume_role_policy = data.aws_iam_policy_document.replication_trust.json
}

# No condition on aws:SourceAccount or aws:SourceArn: AWS documents none for replication roles, and one that S3
# does not send would stop every copy. iam:PassRole decides who may give S3 the role, and it reaches two buckets.
data "aws_iam_policy_document" "replication_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["s3.amazonaws.com"]
    }
  }
}

resource "aws_iam_role_policy" "replication" {
  name   = "copy-content"
  role   = aws_iam_role.replication.name
  policy = data.aws_iam_policy_document.replication.json
}

data "aws_iam_policy_document" "replication" {
  statement {
    sid       = "FindWhatToCopy"
    actions   = ["s3:GetReplicationConfiguration", "s3:ListBucket"]
    resources = [aws_s3_bucket.content.arn]
  }

  statement {
    sid       = "ReadOriginal"
    actions   = ["s3:GetObjectVersionAcl", "s3:GetObjectVersionForReplication", "s3:GetObjectVersionTagging"]
    resources = ["${aws_s3_bucket.content.arn}/*"]
  }

  statement {
    sid       = "WriteCopy"
    actions   = ["s3:ReplicateDelete", "s3:ReplicateObject", "s3:ReplicateTags"]
    resources = ["${aws_s3_bucket.replica.arn}/*"]
  }

  # Decrypts with one key and encrypts with the other, through S3 only.
  statement {
    sid       = "DecryptOriginal"
    actions   = ["kms:Decrypt"]
    resources = [aws_kms_key.content.arn]

    condition {
      test     = "StringEquals"
      variable = "kms:ViaService"
      values   = ["s3.${var.region}.amazonaws.com"]
    }
  }

  statement {
    sid       = "EncryptCopy"
    actions   = ["kms:Encrypt", "kms:GenerateDataKey"]
    resources = [aws_kms_key.replica.arn]

    condition {
      test     = "StringEquals"
      variable = "kms:ViaService"
      values   = ["s3.${var.replica_region}.amazonaws.com"]
    }
  }
}

# The key of the copy.
resource "aws_kms_key" "replica" {
  provider = aws.replica

  description             = "Copies of the files of ${local.domain}"
  enable_key_rotation     = true
  deletion_window_in_days = 30

  # Whatever it encrypts stops using it before it is deleted.
  lifecycle {
    create_before_destroy = true
  }
}

# Refuses a plan that would destroy or replace the key, without which no copy can be read: see protection.tf.
resource "terraform_data" "replica_key_guard" {
  count = var.termination_protection ? 1 : 0

  triggers_replace = aws_kms_key.replica.arn

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_kms_alias" "replica" {
  provider = aws.replica

  name          = "alias/${local.name}-replica"
  target_key_id = aws_kms_key.replica.key_id
}

resource "aws_kms_key_policy" "replica" {
  provider = aws.replica

  key_id = aws_kms_key.replica.key_id
  policy = data.aws_iam_policy_document.replica_key.json
}

data "aws_iam_policy_document" "replica_key" {
  statement {
    sid       = "AccountDecides"
    actions   = ["kms:*"]
    resources = [aws_kms_key.replica.arn]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${local.account_id}:root"]
    }
  }

  # A grant lets its holder bypass this policy, even from another account: only AWS services may be given one.
  statement {
    sid       = "GrantsForServicesOnly"
    effect    = "Deny"
    actions   = ["kms:CreateGrant"]
    resources = [aws_kms_key.replica.arn]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "BoolIfExists"
      variable = "kms:GrantIsForAWSResource"
      values   = ["false"]
    }

    condition {
      test     = "BoolIfExists"
      variable = "aws:PrincipalIsAWSService"
      values   = ["false"]
    }
  }

  # For when the distribution reads the copy; the bucket policy decides whether it may.
  statement {
    sid       = "ReadByThisDistribution"
    actions   = ["kms:Decrypt"]
    resources = [aws_kms_key.replica.arn]

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
}
