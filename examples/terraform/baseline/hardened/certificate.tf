locals {
  # for_each needs names that are known at plan time; the certificate's own are not.
  certificate_names = toset(local.hosts)
}

# CloudFront takes certificates from us-east-1 only.
resource "aws_acm_certificate" "site" {
  provider = aws.us_east_1

  domain_name               = local.domain
  subject_alternative_names = local.certificate_names
  validation_method         = "DNS"
  key_algorithm             = "EC_prime256v1"

  # The distribution keeps the old certificate until the new one is there.
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_route53_record" "certificate_validation" {
  for_each = local.certificate_names

  zone_id = local.zone_id
  name    = one([for option in aws_acm_certificate.site.domain_validation_options : option.resource_record_name if option.domain_name == each.key])
  type    = one([for option in aws_acm_certificate.site.domain_validation_options : option.resource_record_type if option.domain_name == each.key])
  records = [one([for option in aws_acm_certificate.site.domain_validation_options : option.resource_record_value if option.domain_name == each.key])]
  ttl     = 300

  # ACM requires the same record for every certificate of a name in this account.
  allow_overwrite = true
}

resource "aws_acm_certificate_validation" "site" {
  provider = aws.us_east_1

  certificate_arn         = aws_acm_certificate.site.arn
  validation_record_fqdns = [for record in aws_route53_record.certificate_validation : record.fqdn]

  # Takes minutes once the zone is delegated, and does not end before that.
  timeouts {
    create = "20m"
  }
}
