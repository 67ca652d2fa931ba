"""Origin groups: a behavior that targets a group is served by the group's primary member.

MiniStack answers 502 there. The change to the second member is not modelled.
"""

from ministack.services import cloudfront


def install() -> None:
    own_parse = cloudfront.parse_distribution_dataplane_config

    def parse(dist: dict) -> dict:
        parsed = own_parse(dist)
        groups = cloudfront._find(cloudfront._dist_config_el(dist), "OriginGroups")
        for group in cloudfront._find(groups, "Items") if groups is not None else ():
            members = cloudfront._find(cloudfront._find(group, "Members"), "Items")
            primary = cloudfront._text(members[0], "OriginId")
            parsed["origins"][cloudfront._text(group, "Id")] = parsed["origins"][primary]
        return parsed

    cloudfront.parse_distribution_dataplane_config = parse
