# Encrypts what the site reports to its owner: alarms, and logs in CloudWatch. In us-east-1, where those are.
resource "aws_kms_key" "operations" {
  provider = aws.us_east_1

  description             = "Alarms and logs of ${local.domain}"
  enable_key_rotation     = true
  deletion_window_in_days = 30

  # Whatever it encrypts stops using it before it is deleted.
  lifecycle {
    create_before_destroy = true
  }
}

# Refuses a plan that would destroy or replace the key, without which no log can be read: see protection.tf.
resource "terraform_data" "operations_key_guard" {
  count = var.termination_protection ? 1 : 0

  triggers_replace = aws_kms_key.operations.arn

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_kms_alias" "operations" {
  provider = aws.us_east_1

  name          = "alias/${local.name}-operations"
  target_key_id = aws_kms_key.operations.key_id
}

resource "aws_kms_key_policy" "operations" {
  provider = aws.us_east_1

  key_id = aws_kms_key.operations.key_id
  policy = data.aws_iam_policy_document.operations_key.json
}

data "aws_iam_policy_document" "operations_key" {
  # IAM decides who in the account may do what. Without this statement, nobody could change the policy again.
  statement {
    sid       = "AccountDecides"
    actions   = ["kms:*"]
    resources = [aws_kms_key.operations.arn]

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
    resources = [aws_kms_key.operations.arn]

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
    sid       = "EncryptAlarms"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey*"]
    resources = [aws_kms_key.operations.arn]

    principals {
      type        = "Service"
      identifiers = ["cloudwatch.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account_id]
    }

    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = ["arn:aws:cloudwatch:us-east-1:${local.account_id}:alarm:*"]
    }
  }

  # Budgets publish to the topic as well.
  statement {
    sid       = "EncryptBudgetNotices"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey*"]
    resources = [aws_kms_key.operations.arn]

    principals {
      type        = "Service"
      identifiers = ["budgets.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account_id]
    }

    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = ["arn:aws:budgets::${local.account_id}:*"]
    }
  }

  # Log groups of this account in us-east-1, and nothing else that the logs service stores.
  statement {
    sid = "EncryptLogGroups"
    actions = [
      "kms:Decrypt",
      "kms:DescribeKey",
      "kms:Encrypt",
      "kms:GenerateDataKey*",
      "kms:ReEncrypt*",
    ]
    resources = [aws_kms_key.operations.arn]

    principals {
      type        = "Service"
      identifiers = ["logs.us-east-1.amazonaws.com"]
    }

    condition {
      test     = "ArnLike"
      variable = "kms:EncryptionContext:aws:logs:arn"
      values   = ["arn:aws:logs:us-east-1:${local.account_id}:log-group:*"]
    }
  }
}
