# Without this key, nobody can read the site's files. Disabling it takes the site down.
resource "aws_kms_key" "content" {
  description             = "Files of ${local.domain}"
  enable_key_rotation     = true
  deletion_window_in_days = 30

  # Whatever it encrypts stops using it before it is deleted.
  lifecycle {
    create_before_destroy = true
  }
}

# Refuses a plan that would destroy or replace the key, without which no file can be read: see protection.tf.
resource "terraform_data" "content_key_guard" {
  count = var.termination_protection ? 1 : 0

  triggers_replace = aws_kms_key.content.arn

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_kms_alias" "content" {
  name          = "alias/${local.name}-content"
  target_key_id = aws_kms_key.content.key_id
}

# Separate from the key: it names the distribution, which reads the bucket, which needs the key.
resource "aws_kms_key_policy" "content" {
  key_id = aws_kms_key.content.key_id
  policy = data.aws_iam_policy_document.content_key.json
}

data "aws_iam_policy_document" "content_key" {
  # IAM decides who in the account may do what. Without this statement, nobody could change the policy again.
  statement {
    sid       = "AccountDecides"
    actions   = ["kms:*"]
    resources = [aws_kms_key.content.arn]

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
    resources = [aws_kms_key.content.arn]

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

  statement {
    sid       = "ReadByThisDistribution"
    actions   = ["kms:Decrypt"]
    resources = [aws_kms_key.content.arn]

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
