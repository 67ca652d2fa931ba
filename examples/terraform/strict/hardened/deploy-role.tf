# Lets the repository's deploy workflow in without a stored key: GitHub vouches for it, for an hour at most.
resource "aws_iam_role" "deploy" {
  name                 = "${local.name}-deploy"
  description          = "Uploads the site ${substr(local.domain, 0, 200)}"
  assume_role_policy   = data.aws_iam_policy_document.deploy_trust.json
  max_session_duration = 3600
}

# Only jobs in the environment production: its branch rule and reviewers decide who gets this far.
data "aws_iam_policy_document" "deploy_trust" {
  #checkov:skip=CKV_AWS_358:The subject ends with an id or an environment; repository and branch are required as claims of their own.
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [local.github_provider_arn]
    }

    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:aud"
      values   = ["sts.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:repository"
      values   = ["example-org/example-site"]
    }

    # Required whether or not the environment has a branch rule of its own.
    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:ref"
      values   = ["refs/heads/main"]
    }

    condition {
      test     = "StringLike"
      variable = "token.actions.githubusercontent.com:sub"
      values   = [for subject in local.github_subjects : "${subject}:environment:production"]
    }
  }
}

resource "aws_iam_role_policy" "deploy" {
  name   = "upload-and-invalidate"
  role   = aws_iam_role.deploy.name
  policy = data.aws_iam_policy_document.deploy.json
}

# What an upload needs, and nothing else: it reads its record of the last one, but no pages.
data "aws_iam_policy_document" "deploy" {
  statement {
    sid       = "CompareFiles"
    actions   = ["s3:ListBucket"]
    resources = [aws_s3_bucket.content.arn]
  }

  statement {
    sid       = "UploadFiles"
    actions   = ["s3:PutObject", "s3:DeleteObject"]
    resources = ["${aws_s3_bucket.content.arn}/*"]
  }

  statement {
    sid       = "RememberLastUpload"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.content.arn}/.prodgrade-state/*"]
  }

  statement {
    sid       = "ShowNewFiles"
    actions   = ["cloudfront:CreateInvalidation", "cloudfront:GetInvalidation"]
    resources = [aws_cloudfront_distribution.site.arn]
  }

  # An upload encrypts; a multipart upload also decrypts.
  statement {
    sid       = "EncryptFiles"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
    resources = [aws_kms_key.content.arn]

    condition {
      test     = "StringEquals"
      variable = "kms:ViaService"
      values   = ["s3.${var.region}.amazonaws.com"]
    }
  }
}
