# What every answer tells the browser, error pages included.
resource "aws_cloudfront_response_headers_policy" "site" {
  name    = local.name
  comment = "Security headers of the site"

  security_headers_config {
    content_security_policy {
      content_security_policy = var.content_security_policy
      override                = true
    }

    content_type_options {
      override = true
    }

    frame_options {
      frame_option = "DENY"
      override     = true
    }

    referrer_policy {
      referrer_policy = "strict-origin-when-cross-origin"
      override        = true
    }

    strict_transport_security {
      # A year, for these host names only: other names of the domain may still need plain HTTP.
      access_control_max_age_sec = 31536000
      override                   = true
    }
  }

  custom_headers_config {
    # The site does not use the visitor's devices, so an injected script must not use them either.
    items {
      header   = "Permissions-Policy"
      value    = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()"
      override = true
    }
  }

  # The distribution stops using it before it is deleted; AWS refuses otherwise.
  lifecycle {
    create_before_destroy = true
  }
}
