"""Names in policies that MiniStack does not know: an action, a resource, a condition key."""

import re

from ministack.core import iam_actions, iam_evaluator

# AWS checks whatever reads a budget under one name that no operation has.
ACTIONS = {
    "budgets:DescribeBudget": "budgets:ViewBudget",
    "budgets:DescribeNotificationsForBudget": "budgets:ViewBudget",
    "budgets:DescribeSubscribersForNotification": "budgets:ViewBudget",
}

# Of CloudFront's resources it names the distribution only.
PART = re.compile(r"^/2020-05-31/(function|origin-access-control|response-headers-policy)/([^/]+)")


def install() -> None:
    own_action = iam_actions.extract_iam_action
    own_resource = iam_actions.extract_resource_arn
    own_condition = iam_evaluator._resolve_condition_key

    def action(*request) -> str | None:
        found = own_action(*request)
        return ACTIONS.get(found, found)

    def resource(service, method, path, headers, body, query_params, region, account_id) -> str:
        provider = service == "iam" and iam_actions._query_param(query_params, "OpenIDConnectProviderArn")
        part = service == "cloudfront" and PART.match(path)
        arn = f"arn:aws:cloudfront::{account_id}:{part[1]}/{part[2]}" if part else provider
        return arn or own_resource(service, method, path, headers, body, query_params, region, account_id)

    def condition(key: str, ctx):
        if key.lower() == "aws:principalisawsservice":
            return str(ctx.principal_type == "Service").lower()
        return own_condition(key, ctx)

    iam_actions.extract_iam_action = action
    iam_actions.extract_resource_arn = resource
    iam_evaluator._resolve_condition_key = condition
