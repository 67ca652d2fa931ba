# Who read, wrote or deleted a file of the site, by any route.
resource "aws_cloudtrail" "audit" {
  #checkov:skip=CKV_AWS_252:An email for every log file is noise; people read the alarms.
  name                          = local.name
  s3_bucket_name                = aws_s3_bucket.audit.id
  kms_key_id                    = aws_kms_key.audit.arn
  cloud_watch_logs_group_arn    = "${aws_cloudwatch_log_group.audit.arn}:*"
  cloud_watch_logs_role_arn     = aws_iam_role.audit.arn
  enable_log_file_validation    = true
  is_multi_region_trail         = true
  include_global_service_events = true

  # Reads too: those that bypass CloudFront are the ones to find, and CloudFront's are few, thanks to its cache.
  advanced_event_selector {
    name = "Files of the site"

    field_selector {
      field  = "eventCategory"
      equals = ["Data"]
    }

    field_selector {
      field  = "resources.type"
      equals = ["AWS::S3::Object"]
    }

    field_selector {
      field = "resources.ARN"
      starts_with = [
        "${aws_s3_bucket.content.arn}/",
        # The copy is served too, when it is needed.
        "${aws_s3_bucket.replica.arn}/",
      ]
    }
  }

  # The trail's records and the logs. Writes are left out: recording them would never end.
  advanced_event_selector {
    name = "Records removed"

    field_selector {
      field  = "eventCategory"
      equals = ["Data"]
    }

    field_selector {
      field  = "resources.type"
      equals = ["AWS::S3::Object"]
    }

    field_selector {
      field       = "resources.ARN"
      starts_with = ["${aws_s3_bucket.audit.arn}/", "${aws_s3_bucket.logs.arn}/"]
    }

    field_selector {
      field  = "eventName"
      equals = ["DeleteObject", "DeleteObjects", "PutObjectLegalHold", "PutObjectRetention"]
    }
  }

  # Changes to the account: the trail also records who stops it. Reads are left to the account's own trail.
  advanced_event_selector {
    name = "Changes of the account"

    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }

    field_selector {
      field  = "readOnly"
      equals = ["false"]
    }
  }

  # CloudTrail tests bucket, key and role before it accepts the trail.
  depends_on = [aws_iam_role_policy.audit, aws_kms_key_policy.audit, aws_s3_bucket_policy.audit]
}

# The same records where they can be searched.
resource "aws_cloudwatch_log_group" "audit" {
  name              = "/aws/cloudtrail/${local.name}"
  retention_in_days = 365
  kms_key_id        = aws_kms_key.audit.arn

  # Outlives its trail: these are records too. Terraform forgets it, and AWS keeps it.
  skip_destroy = true

  depends_on = [aws_kms_key_policy.audit]
}

resource "aws_iam_role" "audit" {
  name               = "${local.name}-audit"
  description        = "Lets CloudTrail write to its log group"
  assume_role_policy = data.aws_iam_policy_document.audit_trust.json
}

# CloudTrail does not say for which trail it takes this role: iam:PassRole decides who may give it the role.
data "aws_iam_policy_document" "audit_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["cloudtrail.amazonaws.com"]
    }
  }
}

resource "aws_iam_role_policy" "audit" {
  name   = "write-log-group"
  role   = aws_iam_role.audit.name
  policy = data.aws_iam_policy_document.audit_role.json
}

data "aws_iam_policy_document" "audit_role" {
  statement {
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["${aws_cloudwatch_log_group.audit.arn}:log-stream:${local.account_id}_CloudTrail_${var.region}*"]
  }
}

# Governance: the account's owner can still clean up with BypassGovernanceRetention, and its use is recorded.
resource "aws_s3_bucket_object_lock_configuration" "audit" {
  bucket = aws_s3_bucket.audit.id

  rule {
    default_retention {
      mode = "GOVERNANCE"
      days = var.audit_lock_days
    }
  }

  depends_on = [aws_s3_bucket_versioning.audit]
}
