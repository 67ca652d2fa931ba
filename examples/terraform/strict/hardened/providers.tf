# The site's files live here.
provider "aws" {
  region = var.region

  default_tags {
    tags = local.tags
  }
}

# CloudFront takes its certificate, log delivery and metrics from us-east-1 only.
# An alias inherits nothing, so the tags are repeated.
provider "aws" {
  alias  = "us_east_1"
  region = "us-east-1"

  default_tags {
    tags = local.tags
  }
}

# For the copy of the content bucket. Leave it here when you turn the copy off: without it Terraform cannot remove
# what it made there.
provider "aws" {
  alias  = "replica"
  region = var.replica_region

  default_tags {
    tags = local.tags
  }
}
