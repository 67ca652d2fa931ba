# ---------------------------------------------------------------------------------------------------
#  PROOF OF CONCEPT. INSECURE ON PURPOSE. NOT FOR PRODUCTION.
#
#  It works, and that is all it does: everybody on the internet can read this bucket directly,
#  over plain HTTP that anyone on the way can read and change. No page has an earlier version, nobody
#  is told when it fails, nothing is logged. The folder ../hardened serves the same site without all that.
#
#  Deploy one of the two, not both: they are alternatives, and use the same name and the same zone.
# ---------------------------------------------------------------------------------------------------

# 1. A bucket that is a web server. It must have the name of the host that browsers request.
resource "aws_s3_bucket" "website" {
  bucket        = "example.com"
  force_destroy = true
}

resource "aws_s3_bucket_website_configuration" "website" {
  bucket = aws_s3_bucket.website.id

  index_document {
    suffix = "index.html"
  }

  error_document {
    key = "404.html"
  }
}

# Since April 2023 a new bucket refuses to be public. This takes that protection away.
resource "aws_s3_bucket_public_access_block" "website" {
  bucket = aws_s3_bucket.website.id

  block_public_acls       = false
  block_public_policy     = false
  ignore_public_acls      = false
  restrict_public_buckets = false
}

resource "aws_s3_bucket_policy" "website" {
  bucket = aws_s3_bucket.website.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "AnybodyMayRead"
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "${aws_s3_bucket.website.arn}/*"
    }]
  })

  # S3 refuses this policy while the block is there.
  depends_on = [aws_s3_bucket_public_access_block.website]
}

# 2. The pages: index and error document, and what they show.
resource "aws_s3_object" "page" {
  for_each = local.content_types

  bucket       = aws_s3_bucket.website.id
  key          = each.key
  source       = "${local.site}/${each.key}"
  source_hash  = filemd5("${local.site}/${each.key}")
  content_type = each.value
}

# 3. The zone of the domain. Enter its name servers (output name_servers) where the domain is registered.
resource "aws_route53_zone" "site" {
  name = "example.com"
}

# 4. The name, which leads to the website endpoint of the bucket. A subdomain works like an apex.
resource "aws_route53_record" "website" {
  zone_id = aws_route53_zone.site.zone_id
  name    = aws_s3_bucket.website.bucket
  type    = "A"

  alias {
    name                   = aws_s3_bucket_website_configuration.website.website_domain
    zone_id                = aws_s3_bucket.website.hosted_zone_id
    evaluate_target_health = false
  }
}
