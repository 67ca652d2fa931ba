"""A response headers policy answers without the parts it does not have, as CloudFront's does.

MiniStack answers with an empty list of removed headers, which Terraform takes for a change.
"""

from ministack.services import cloudfront


def install() -> None:
    own_build = cloudfront._build_rhp_config_xml

    def build(parent, config: dict) -> None:
        own_build(parent, config)
        for part, kept in (("CustomHeadersConfig", "CustomHeaders"), ("RemoveHeadersConfig", "RemoveHeaders")):
            if not config[kept]:
                parent.remove(next(child for child in parent if child.tag.endswith(part)))

    cloudfront._build_rhp_config_xml = build
