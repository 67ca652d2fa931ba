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
      # Two years, for every name below the domain too: none may need plain HTTP.
      access_control_max_age_sec = 63072000
      include_subdomains         = true
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

    # A process and a window of its own: other sites' pages can neither read nor control this one.
    items {
      header   = "Cross-Origin-Opener-Policy"
      value    = "same-origin"
      override = true
    }

    items {
      header   = "Cross-Origin-Embedder-Policy"
      value    = "require-corp"
      override = true
    }

    items {
      header   = "Cross-Origin-Resource-Policy"
      value    = "same-origin"
      override = true
    }
  }

  # Visitors do not need to know what the bucket says about itself, such as the id of its key.
  remove_headers_config {
    dynamic "items" {
      for_each = toset(["Server", "x-amz-replication-status", "x-amz-server-side-encryption", "x-amz-server-side-encryption-aws-kms-key-id", "x-amz-version-id"])

      content {
        header = items.key
      }
    }
  }

  # The distribution stops using it before it is deleted; AWS refuses otherwise.
  lifecycle {
    create_before_destroy = true
  }
}
