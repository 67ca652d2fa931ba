"""Host names: AWS brings a browser to what the zone's alias record points at.

MiniStack answers only `<id>.cloudfront.net`, so neither a domain nor its www name would reach the viewer function.
"""

from ministack import app as gateway
from ministack.services import cloudfront, route53


def alias_target(host: str) -> str | None:
    """Name that the A alias record of this host points at, in any hosted zone."""
    wanted = host.split(":")[0].lower() + "."
    for records in route53._records.values():
        for record in records:
            if record["Name"] == wanted and record["Type"] == "A" and record.get("AliasTarget"):
                return record["AliasTarget"]["DNSName"].rstrip(".").lower()
    return None


def install() -> None:
    own_label = gateway._parse_cloudfront_dataplane_host

    def label_of(host: str) -> str | None:
        label = own_label(host)
        if label is not None:
            return label
        label = own_label(alias_target(host) or "")
        dist = label and cloudfront.find_distribution_for_label(label)
        # CloudFront refuses a host that the distribution does not list, whatever the record says.
        return label if dist and host.split(":")[0].lower() in cloudfront._get_distribution_aliases(dist) else None

    gateway._parse_cloudfront_dataplane_host = label_of
