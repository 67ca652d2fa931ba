"""Names in policies that MiniStack does not know: an action, a resource, a condition key."""

from ministack.core import iam_actions, iam_evaluator

# AWS checks reading a budget under an older name than the operation's.
ACTIONS = {"budgets:DescribeBudget": "budgets:ViewBudget"}


def install() -> None:
    own_action = iam_actions.extract_iam_action
    own_resource = iam_actions.extract_resource_arn
    own_condition = iam_evaluator._resolve_condition_key

    def action(*request) -> str | None:
        found = own_action(*request)
        return ACTIONS.get(found, found)

    def resource(service, method, path, headers, body, query_params, region, account_id) -> str:
        provider = service == "iam" and iam_actions._query_param(query_params, "OpenIDConnectProviderArn")
        return provider or own_resource(service, method, path, headers, body, query_params, region, account_id)

    def condition(key: str, ctx):
        if key.lower() == "aws:principalisawsservice":
            return str(ctx.principal_type == "Service").lower()
        return own_condition(key, ctx)

    iam_actions.extract_iam_action = action
    iam_actions.extract_resource_arn = resource
    iam_evaluator._resolve_condition_key = condition
