# Encrypts alarms about the data. Keys do not leave their region: the topic there has one of its own.
resource "aws_kms_key" "data_alarms" {
  description             = "Alarms about the data of ${local.domain}"
  enable_key_rotation     = true
  deletion_window_in_days = 30

  # Whatever it encrypts stops using it before it is deleted.
  lifecycle {
    create_before_destroy = true
  }
}

# Refuses a plan that would destroy or replace the key: see protection.tf.
resource "terraform_data" "data_alarms_key_guard" {
  count = var.termination_protection ? 1 : 0

  triggers_replace = aws_kms_key.data_alarms.arn

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_kms_alias" "data_alarms" {
  name          = "alias/${local.name}-data-alarms"
  target_key_id = aws_kms_key.data_alarms.key_id
}

resource "aws_kms_key_policy" "data_alarms" {
  key_id = aws_kms_key.data_alarms.key_id
  policy = data.aws_iam_policy_document.data_alarms_key.json
}

data "aws_iam_policy_document" "data_alarms_key" {
  # IAM decides who in the account may do what. Without this statement, nobody could change the policy again.
  statement {
    sid       = "AccountDecides"
    actions   = ["kms:*"]
    resources = [aws_kms_key.data_alarms.arn]

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
    resources = [aws_kms_key.data_alarms.arn]

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
    resources = [aws_kms_key.data_alarms.arn]

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
      values   = ["arn:aws:cloudwatch:${var.region}:${local.account_id}:alarm:*"]
    }
  }
}
