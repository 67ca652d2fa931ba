"""Alarm actions ask the topic's policy, as CloudWatch does.

MiniStack delivers whatever the policy says, which would hide a topic that alarms cannot publish to.
"""

from ministack.core.responses import get_account_id, get_region
from ministack.services import cloudwatch, sns

ACTIONS = ("AlarmActions", "OKActions", "InsufficientDataActions")


def install() -> None:
    own_dispatch = cloudwatch._dispatch_alarm_actions

    def dispatch(alarm: dict, *state: str) -> None:
        source = f"arn:aws:cloudwatch:{get_region()}:{get_account_id()}:alarm:{alarm['AlarmName']}"

        def may_publish(topic: str) -> bool:
            return sns.topic_policy_allows(topic, "cloudwatch.amazonaws.com", source, get_account_id())

        heard = {field: [arn for arn in alarm.get(field) or [] if may_publish(arn)] for field in ACTIONS}
        own_dispatch({**alarm, **heard}, *state)

    cloudwatch._dispatch_alarm_actions = dispatch
