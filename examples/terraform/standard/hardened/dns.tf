# New, so DNS does not lead to it yet: apply this resource first, enter its name servers (output name_servers)
# where the parent domain is managed, and only then apply the rest. The certificate waits for that.
resource "aws_route53_zone" "site" {
  name    = "example.com"
  comment = "Made for the site by Terraform"
}

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
