"""Trust policies see every claim of GitHub's tokens that STS takes for a condition key.

MiniStack hands on audience and subject alone, so a role that asks for the repository would be given to nobody.
"""

from ministack.services import cognito, sts

CLAIMS = ("repository", "repository_id", "ref", "environment", "actor", "job_workflow_ref")


def install() -> None:
    own_principal = sts._web_identity_principal

    def principal(token: str, provider_id: str, role_arn: str):
        arn, keys = own_principal(token, provider_id, role_arn)
        claims = cognito._decode_id_token_unverified(token) if keys else {}
        host = str(claims.get("iss", "")).split("://", 1)[-1].rstrip("/")
        return arn, {**keys, **{f"{host}:{name}": claims[name] for name in CLAIMS if name in claims}}

    sts._web_identity_principal = principal
