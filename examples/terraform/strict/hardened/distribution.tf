resource "aws_cloudfront_distribution" "site" {
  # A comment has at most 128 characters, a domain 253.
  comment             = substr(local.domain, 0, 128)
  enabled             = true
  aliases             = local.hosts
  default_root_object = "index.html"
  price_class         = var.price_class
  # It is logged by standard logging v2: logs.tf.
  #checkov:skip=CKV_AWS_86:Knows the legacy logs only. They need ACLs on the bucket, which CKV2_AWS_65 wants off.
  # CloudFront checks the web ACL first: a blocked request reaches neither the cache nor the bucket.
  #checkov:skip=CKV2_AWS_47:It has the rules for Log4j; the list of anonymous addresses turns away readers behind a VPN.
  web_acl_id = aws_wafv2_web_acl.site.arn
  # HTTP/3 saves a phone on a bad connection one round trip; IPv6 reaches networks that have no IPv4.
  http_version    = "http2and3"
  is_ipv6_enabled = true

  origin {
    origin_id                = "content"
    domain_name              = aws_s3_bucket.content.bucket_regional_domain_name
    origin_access_control_id = aws_cloudfront_origin_access_control.content.id
    # Then the copy is tried: after six seconds at most, rather than thirty.
    connection_attempts = 2
    connection_timeout  = 3
  }

  # Read while the first region fails. A missing page is not a failure: its 403 is not in the list.
  origin {
    origin_id                = "replica"
    domain_name              = aws_s3_bucket.replica.bucket_regional_domain_name
    origin_access_control_id = aws_cloudfront_origin_access_control.content.id
  }

  origin_group {
    origin_id = "content-or-replica"

    failover_criteria {
      status_codes = [500, 502, 503, 504]
    }

    member {
      origin_id = "content"
    }

    member {
      origin_id = "replica"
    }
  }

  default_cache_behavior {
    # The bucket, and its copy when the bucket's region fails.
    target_origin_id = "content-or-replica"

    # Plain HTTP is answered with a redirect and nothing else.
    viewer_protocol_policy = "redirect-to-https"

    # Files have no use for a method that writes.
    allowed_methods = ["GET", "HEAD"]
    cached_methods  = ["GET", "HEAD"]

    # Managed-CachingOptimized: neither query string nor cookie reaches the cache key or the bucket,
    # so nobody can bypass the cache with ?x=1, ?x=2, ?x=3.
    cache_policy_id = "658327ea-f89d-4fab-a63d-7e88639e58f6"
    compress        = true

    # A policy rather than a function: functions that handle responses do not run for errors.
    response_headers_policy_id = aws_cloudfront_response_headers_policy.site.id

    function_association {
      event_type   = "viewer-request"
      function_arn = aws_cloudfront_function.viewer_request.arn
    }
  }

  restrictions {
    geo_restriction {
      # CloudFront goes by the IP address: a visitor behind a VPN appears to come from where the VPN ends.
      restriction_type = length(var.blocked_countries) > 0 ? "blacklist" : "none"
      locations        = var.blocked_countries
    }
  }

  viewer_certificate {
    acm_certificate_arn      = aws_acm_certificate_validation.site.certificate_arn
    minimum_protocol_version = var.tls_policy
    ssl_support_method       = "sni-only"
  }

  # Without ListBucket, S3 answers 403 for a missing page, in XML that shows how the bucket is set up.
  # Visitors get the site's own page, and the correct status.
  custom_error_response {
    error_code            = 403
    response_code         = 404
    response_page_path    = "/404.html"
    error_caching_min_ttl = 60
  }

  custom_error_response {
    error_code            = 404
    response_code         = 404
    response_page_path    = "/404.html"
    error_caching_min_ttl = 60
  }
}

# CloudFront signs every request to the bucket; the bucket's policy requires the signature.
resource "aws_cloudfront_origin_access_control" "content" {
  name                              = "${local.name}-content"
  description                       = "Lets the distribution read the content bucket"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"

  # The distribution stops using it before it is deleted; AWS refuses otherwise.
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_cloudfront_function" "viewer_request" {
  name    = "${local.name}-viewer-request"
  comment = "Finds the page of a path, sends www to the domain"
  runtime = "cloudfront-js-2.0"
  code    = file("${path.module}/functions/viewer-request.js")
  publish = true

  # The distribution stops using it before it is deleted; AWS refuses otherwise.
  lifecycle {
    create_before_destroy = true
  }
}

# CloudFront would otherwise create it, without a key and without a retention.
resource "aws_cloudwatch_log_group" "viewer_request" {
  provider = aws.us_east_1

  name              = "/aws/cloudfront/function/${aws_cloudfront_function.viewer_request.name}"
  retention_in_days = var.log_group_retention_days
  kms_key_id        = aws_kms_key.operations.arn

  depends_on = [aws_kms_key_policy.operations]
}
