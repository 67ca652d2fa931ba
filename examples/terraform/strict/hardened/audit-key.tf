# Without this key, nobody can read the records. In the bucket's region, as CloudTrail requires.
resource "aws_kms_key" "audit" {
  description             = "Audit records of ${local.domain}"
  enable_key_rotation     = true
  deletion_window_in_days = 30
}

# Refuses a plan that would destroy or replace the key, without which no record can be read: see protection.tf.
resource "terraform_data" "audit_key_guard" {
  count = var.termination_protection ? 1 : 0

  triggers_replace = aws_kms_key.audit.arn

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_kms_alias" "audit" {
  name          = "alias/${local.name}-audit"
  target_key_id = aws_kms_key.audit.key_id
}

resource "aws_kms_key_policy" "audit" {
  key_id = aws_kms_key.audit.key_id
  policy = data.aws_iam_policy_document.audit_key.json
}

data "aws_iam_policy_document" "audit_key" {
  # IAM decides who in the account may do what. Without this statement, nobody could change the policy again.
  statement {
    sid       = "AccountDecides"
    actions   = ["kms:*"]
    resources = [aws_kms_key.audit.arn]

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
    resources = [aws_kms_key.audit.arn]

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

  # Decrypt, because the bucket has one key for many files.
  statement {
    sid       = "EncryptRecordsOfThisTrail"
    actions   = ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey*"]
    resources = [aws_kms_key.audit.arn]

    principals {
      type        = "Service"
      identifiers = ["cloudtrail.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceArn"
      values   = [local.audit_trail_arn]
    }
  }

  statement {
    sid = "EncryptLogGroup"
    actions = [
      "kms:Decrypt",
      "kms:DescribeKey",
      "kms:Encrypt",
      "kms:GenerateDataKey*",
      "kms:ReEncrypt*",
    ]
    resources = [aws_kms_key.audit.arn]

    principals {
      type        = "Service"
      identifiers = ["logs.${var.region}.amazonaws.com"]
    }

    condition {
      test     = "ArnEquals"
      variable = "kms:EncryptionContext:aws:logs:arn"
      values   = ["arn:aws:logs:${var.region}:${local.account_id}:log-group:/aws/cloudtrail/${local.name}"]
    }
  }
}
