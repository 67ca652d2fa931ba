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
