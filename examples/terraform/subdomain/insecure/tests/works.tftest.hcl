# Proves that the proof of concept works, and how.
# Run with: terraform -chdir=insecure init && terraform -chdir=insecure test

mock_provider "aws" {
  mock_resource "aws_s3_bucket" {
    defaults = {
      arn = "arn:aws:s3:::mock"
    }
  }
}

run "works_and_is_public" {
  command = apply

  assert {
    condition     = alltrue([for document in ["index.html", "404.html"] : contains(keys(aws_s3_object.page), document)])
    error_message = "The index or the error document is not uploaded."
  }

  assert {
    condition     = jsondecode(aws_s3_bucket_policy.website.policy).Statement[0].Principal == "*" && !aws_s3_bucket_public_access_block.website.block_public_policy
    error_message = "Nobody can read the site: a website endpoint serves public objects only."
  }

  assert {
    condition     = aws_route53_record.website.name == aws_s3_bucket.website.bucket
    error_message = "The endpoint serves only the host that the bucket is named after."
  }
}
