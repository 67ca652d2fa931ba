# One role to look, one to change: anyone who proposes a change, or gets code into what a plan runs, has no
# power until someone has read it. Neither can change roles, these two included: that takes a person.
resource "aws_iam_role" "plan" {
  name                 = "${local.name}-plan"
  description          = "Reads how the site is set up, for plans"
  assume_role_policy   = data.aws_iam_policy_document.plan_trust.json
  max_session_duration = 3600
}

data "aws_iam_policy_document" "plan_trust" {
  #checkov:skip=CKV_AWS_358:The subject ends with an id or an environment; the repository is required as a claim of its own.
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

    condition {
      test     = "StringLike"
      variable = "token.actions.githubusercontent.com:sub"
      values = flatten([
        for subject in local.github_subjects : [
          # Pull requests of the repository itself: GitHub gives those of forks no token.
          "${subject}:pull_request",
          # The daily drift check, which runs for the branch main.
          "${subject}:ref:refs/heads/main",
        ]
      ])
    }
  }
}

# A separate policy, because IAM allows only 10,240 characters inside a role.
resource "aws_iam_policy" "pipeline_read" {
  name        = "${local.name}-read-configuration"
  description = "How the site is set up"
  policy      = data.aws_iam_policy_document.pipeline_read.json
}

resource "aws_iam_role_policy_attachment" "plan_read" {
  role       = aws_iam_role.plan.name
  policy_arn = aws_iam_policy.pipeline_read.arn
}

# How things are set up, and the state. Neither the site's files nor its logs.
data "aws_iam_policy_document" "pipeline_read" {
  #checkov:skip=CKV_AWS_356:Reads settings, never contents, and several of these calls do not take a resource.
  statement {
    sid       = "FindState"
    actions   = ["s3:ListBucket"]
    resources = [local.state_bucket_arn]
  }

  statement {
    sid       = "ReadState"
    actions   = ["s3:GetObject"]
    resources = ["${local.state_bucket_arn}/site/*"]
  }

  statement {
    sid = "ReadBuckets"
    actions = [
      "s3:GetAccelerateConfiguration",
      "s3:GetBucket*",
      "s3:GetEncryptionConfiguration",
      "s3:GetLifecycleConfiguration",
      "s3:GetReplicationConfiguration",
      "s3:ListBucket",
      "s3:ListTagsForResource",
    ]
    resources = local.bucket_arns
  }

  statement {
    sid = "ReadRoles"
    actions = [
      "iam:GetPolicy",
      "iam:GetPolicyVersion",
      "iam:GetRole",
      "iam:GetRolePolicy",
      "iam:ListAttachedRolePolicies",
      "iam:ListRolePolicies",
    ]
    resources = concat(local.role_arns, [local.read_policy_arn])
  }

  # This distribution only: others may send their origins a secret in a header.
  statement {
    sid       = "ReadDistribution"
    actions   = ["cloudfront:GetDistribution*"]
    resources = [aws_cloudfront_distribution.site.arn]
  }

  # Names and settings of other sites in the account are not secret from this one.
  statement {
    sid = "ReadSettings"
    actions = [
      "acm:DescribeCertificate",
      "acm:ListTagsForCertificate",
      "budgets:ListTagsForResource",
      "budgets:ViewBudget",
      "cloudfront:DescribeFunction",
      "cloudfront:GetCachePolicy",
      "cloudfront:GetFunction",
      "cloudfront:GetMonitoringSubscription",
      "cloudfront:GetOriginAccessControl",
      "cloudfront:GetResponseHeadersPolicy",
      "cloudfront:List*",
      "cloudtrail:Describe*",
      "cloudtrail:GetEventSelectors",
      "cloudtrail:GetTrail*",
      "cloudtrail:ListTags",
      "cloudwatch:DescribeAlarms",
      "cloudwatch:GetDashboard",
      "cloudwatch:ListTagsForResource",
      "kms:DescribeKey",
      "kms:GetKeyPolicy",
      "kms:GetKeyRotationStatus",
      "kms:ListAliases",
      "kms:ListResourceTags",
      "logs:Describe*",
      "logs:GetDelivery*",
      "logs:ListTagsForResource",
      "route53:Get*",
      "route53:List*",
      "sns:GetSubscriptionAttributes",
      "sns:GetTopicAttributes",
      "sns:ListTagsForResource",
      "wafv2:GetLoggingConfiguration",
      "wafv2:GetWebACL",
      "wafv2:ListTagsForResource",
    ]
    resources = ["*"]
  }
}

resource "aws_iam_role" "apply" {
  name                 = "${local.name}-apply"
  description          = "Changes how the site is set up, after review"
  assume_role_policy   = data.aws_iam_policy_document.apply_trust.json
  max_session_duration = 3600
}

# Only jobs in the environment infrastructure: give it required reviewers and only the branch main.
data "aws_iam_policy_document" "apply_trust" {
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
      values   = [for subject in local.github_subjects : "${subject}:environment:infrastructure"]
    }
  }
}

resource "aws_iam_role_policy_attachment" "apply_read" {
  role       = aws_iam_role.apply.name
  policy_arn = aws_iam_policy.pipeline_read.arn
}

resource "aws_iam_role_policy" "apply" {
  name   = "change-configuration"
  role   = aws_iam_role.apply.name
  policy = data.aws_iam_policy_document.apply.json
}

# What exists may be changed. What would get a new identity, such as a role, a key, a certificate or a
# zone, is created and removed by a person.
data "aws_iam_policy_document" "apply" {
  statement {
    sid       = "WriteState"
    actions   = ["s3:PutObject"]
    resources = ["${local.state_bucket_arn}/site/*"]
  }

  statement {
    sid       = "UnlockState"
    actions   = ["s3:DeleteObject"]
    resources = ["${local.state_bucket_arn}/site/*.tflock"]
  }

  statement {
    sid = "Buckets"
    actions = [
      "s3:PutBucketLogging",
      "s3:PutBucketOwnershipControls",
      "s3:PutBucketPolicy",
      "s3:PutBucketPublicAccessBlock",
      "s3:PutBucketTagging",
      "s3:PutBucketVersioning",
      "s3:PutEncryptionConfiguration",
      "s3:PutLifecycleConfiguration",
      "s3:PutReplicationConfiguration",
      "s3:TagResource",
      "s3:UntagResource",
    ]
    resources = local.bucket_arns
  }

  statement {
    sid = "Distribution"
    actions = [
      "cloudfront:AllowVendedLogDeliveryForResource",
      "cloudfront:PublishFunction",
      "cloudfront:TagResource",
      "cloudfront:UntagResource",
      "cloudfront:UpdateDistribution",
      "cloudfront:UpdateFunction",
      "cloudfront:UpdateOriginAccessControl",
    ]
    resources = [
      aws_cloudfront_distribution.site.arn,
      aws_cloudfront_function.viewer_request.arn,
      aws_cloudfront_origin_access_control.content.arn,
    ]
  }

  # Records of the site only: not of its neighbors in the zone, and not of names below it.
  statement {
    sid       = "Records"
    actions   = ["route53:ChangeResourceRecordSets"]
    resources = ["arn:aws:route53:::hostedzone/${local.zone_id}"]

    condition {
      test     = "ForAllValues:StringEquals"
      variable = "route53:ChangeResourceRecordSetsNormalizedRecordNames"
      values   = local.hosts
    }
  }

  statement {
    sid = "Alarms"
    actions = [
      "cloudwatch:DeleteAlarms",
      "cloudwatch:DeleteDashboards",
      "cloudwatch:PutDashboard",
      "cloudwatch:PutMetricAlarm",
      "cloudwatch:TagResource",
      "cloudwatch:UntagResource",
      "sns:SetTopicAttributes",
      "sns:Subscribe",
      "sns:TagResource",
      "sns:UntagResource",
    ]
    resources = concat(local.alarm_arns, local.data_alarm_arns, [
      aws_sns_topic.alarms.arn,
      aws_sns_topic.data_alarms.arn,
      "arn:aws:cloudwatch::${local.account_id}:dashboard/${local.name}",
    ])
  }

  statement {
    sid = "Logs"
    actions = [
      "logs:AssociateKmsKey",
      "logs:CreateLogGroup",
      "logs:PutDeliveryDestination",
      "logs:PutDeliverySource",
      "logs:PutRetentionPolicy",
      "logs:TagResource",
      "logs:UntagResource",
      "logs:UpdateDeliveryConfiguration",
    ]
    resources = concat(local.log_group_arns, [
      aws_cloudwatch_log_delivery.access.arn,
      aws_cloudwatch_log_delivery_destination.access.arn,
      aws_cloudwatch_log_delivery_source.access.arn,
    ])
  }

  # Keys of this site. Nobody can make someone else's key one of them,
  # because only these keys may be tagged.
  statement {
    sid = "Keys"
    actions = [
      "kms:EnableKeyRotation",
      "kms:PutKeyPolicy",
      "kms:TagResource",
      "kms:UntagResource",
      "kms:UpdateKeyDescription",
    ]
    resources = ["arn:aws:kms:*:${local.account_id}:key/*"]

    condition {
      test     = "StringEquals"
      variable = "aws:ResourceTag/Site"
      values   = [local.domain]
    }
  }

  # Every new version of the hardening shows in a tag on everything.
  statement {
    sid = "Tags"
    actions = [
      "acm:AddTagsToCertificate",
      "acm:RemoveTagsFromCertificate",
      "iam:TagPolicy",
      "iam:TagRole",
      "route53:ChangeTagsForResource",
    ]
    resources = concat(local.role_arns, [local.read_policy_arn, aws_acm_certificate.site.arn, aws_route53_zone.site.arn])

    condition {
      test     = "ForAllValues:StringEquals"
      variable = "aws:TagKeys"
      values   = keys(local.tags)
    }
  }

  # The headers.
  statement {
    sid       = "Headers"
    actions   = ["cloudfront:UpdateResponseHeadersPolicy"]
    resources = [aws_cloudfront_response_headers_policy.site.arn]
  }

  # Its own budget.
  statement {
    sid       = "Budget"
    actions   = ["budgets:ModifyBudget", "budgets:TagResource"]
    resources = ["arn:aws:budgets::${local.account_id}:budget/${local.name}"]
  }

  # Two services agree on where the firewall's log goes, under no resource name.
  statement {
    sid       = "FirewallLog"
    actions   = ["logs:CreateLogDelivery", "logs:DeleteLogDelivery"]
    resources = ["*"]
  }

  # The trail's tags, and nothing else.
  statement {
    sid       = "Trail"
    actions   = ["cloudtrail:AddTags", "cloudtrail:RemoveTags"]
    resources = [local.audit_trail_arn]
  }

  # Only a person may change what is recorded, where and how long it is kept, and who may read or remove it.
  statement {
    sid    = "KeepRecords"
    effect = "Deny"
    actions = [
      "cloudtrail:PutEventSelectors",
      "cloudtrail:UpdateTrail",
      "kms:DisableKeyRotation",
      "kms:PutKeyPolicy",
      "logs:AssociateKmsKey",
      "logs:DeleteLogGroup",
      "logs:DeleteLogStream",
      "logs:DeleteRetentionPolicy",
      "logs:DisassociateKmsKey",
      "logs:PutRetentionPolicy",
      "s3:PutBucketAcl",
      "s3:PutBucketLogging",
      "s3:PutBucketObjectLockConfiguration",
      "s3:PutBucketOwnershipControls",
      "s3:PutBucketPolicy",
      "s3:PutBucketPublicAccessBlock",
      "s3:PutBucketVersioning",
      "s3:PutEncryptionConfiguration",
      "s3:PutLifecycleConfiguration",
      "s3:PutReplicationConfiguration",
    ]
    resources = [
      local.audit_trail_arn,
      aws_kms_key.audit.arn,
      aws_cloudwatch_log_group.audit.arn,
      "${aws_cloudwatch_log_group.audit.arn}:*",
      aws_s3_bucket.audit.arn,
    ]
  }

  # The health check.
  statement {
    sid       = "HealthCheck"
    actions   = ["route53:ChangeTagsForResource", "route53:UpdateHealthCheck"]
    resources = [aws_route53_health_check.site.arn]
  }

  # Only the replication role may be passed to S3.
  statement {
    sid       = "PassReplicationRole"
    actions   = ["iam:PassRole"]
    resources = [aws_iam_role.replication.arn]

    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["s3.amazonaws.com"]
    }
  }

  # The web ACL, and the managed rules it refers to.
  statement {
    sid = "WebAcl"
    actions = [
      "wafv2:CreateWebACL",
      "wafv2:DeleteLoggingConfiguration",
      "wafv2:PutLoggingConfiguration",
      "wafv2:TagResource",
      "wafv2:UntagResource",
      "wafv2:UpdateWebACL",
    ]
    resources = [
      "arn:aws:wafv2:us-east-1:${local.account_id}:global/webacl/${local.name}/*",
      "arn:aws:wafv2:us-east-1:${local.account_id}:global/managedruleset/*",
    ]
  }

  # Even if a policy that it has changed itself allows it: what is lost this way cannot be recreated.
  statement {
    sid    = "NeverDestroy"
    effect = "Deny"
    actions = [
      "cloudtrail:DeleteTrail",
      "cloudtrail:StopLogging",
      "kms:DisableKey",
      "kms:ScheduleKeyDeletion",
      "route53:DeleteHostedZone",
      "s3:BypassGovernanceRetention",
      "s3:DeleteBucket",
      "s3:DeleteBucketPolicy",
      "s3:DeleteObjectVersion",
    ]
    resources = ["*"]
  }
}
