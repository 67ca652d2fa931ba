resource "aws_route53_record" "ipv4" {
  for_each = toset(local.hosts)

  zone_id = local.zone_id
  name    = each.key
  type    = "A"

  alias {
    name                   = aws_cloudfront_distribution.site.domain_name
    zone_id                = aws_cloudfront_distribution.site.hosted_zone_id
    evaluate_target_health = false
  }
}

# Only Amazon may issue certificates for the domain and every name below it. Add a line for each other
# authority in use before applying, or its next renewal fails.
resource "aws_route53_record" "caa" {
  zone_id = local.zone_id
  name    = local.domain
  type    = "CAA"
  ttl     = 3600
  records = concat(["0 issue \"amazon.com\""], var.caa_contact == "" ? [] : ["0 iodef \"mailto:${var.caa_contact}\""])
}

# The domain neither sends nor receives mail. DNS says so, so that nobody believes a forged email from it.
resource "aws_route53_record" "no_mail_mx" {
  zone_id = local.zone_id
  name    = local.domain
  type    = "MX"
  ttl     = 3600
  records = ["0 ."]
}

resource "aws_route53_record" "no_mail_spf" {
  zone_id = local.zone_id
  name    = local.domain
  type    = "TXT"
  ttl     = 3600
  records = ["v=spf1 -all"]
}

resource "aws_route53_record" "no_mail_dmarc" {
  zone_id = local.zone_id
  name    = "_dmarc.${local.domain}"
  type    = "TXT"
  ttl     = 3600
  records = ["v=DMARC1; p=reject; sp=reject; adkim=s; aspf=s"]
}

# Without it, nobody can find the IPv6 addresses of the distribution.
resource "aws_route53_record" "ipv6" {
  for_each = toset(local.hosts)

  zone_id = local.zone_id
  name    = each.key
  type    = "AAAA"

  alias {
    name                   = aws_cloudfront_distribution.site.domain_name
    zone_id                = aws_cloudfront_distribution.site.hosted_zone_id
    evaluate_target_health = false
  }
}
