"""Nothing that a distribution names can be deleted, as on AWS.

MiniStack refuses that for policies only; elsewhere an order that AWS never accepts would pass.
"""

import functools
from xml.etree.ElementTree import fromstring

from ministack.core.responses import error_response_json
from ministack.services import acm, cloudfront, waf


def is_named(word: str) -> bool:
    """Whether any element of a distribution's configuration is this text; ARNs may end in what was asked for."""
    for dist in cloudfront._distributions.values():
        texts = (element.text or "" for element in fromstring(dist.get("config_xml") or "<none/>").iter())
        if any(text == word or text.endswith(f"/{word}") for text in texts):
            return True
    return False


def guarded(delete, name_of, refusal):
    """The same call, refused while a distribution names what it would delete."""

    @functools.wraps(delete)
    def guarded_delete(*args):
        name = name_of(*args)
        return refusal() if name and is_named(name) else delete(*args)

    return guarded_delete


def waf_refusal():
    return waf._waf_err("WAFAssociatedItemException", "The web ACL is associated with a distribution.")


def certificate_refusal():
    return error_response_json("ResourceInUseException", "The certificate is in use by a distribution.", 400)


def cloudfront_refusal(code: str):
    return lambda: cloudfront._error(code, "It is attached to one or more distributions.", 409)


def install() -> None:
    waf._delete_web_acl = guarded(waf._delete_web_acl, lambda data: data.get("Id"), waf_refusal)
    acm._delete_certificate = guarded(
        acm._delete_certificate, lambda data: data.get("CertificateArn"), certificate_refusal
    )
    for call, code in (
        ("_cf_delete_function", "FunctionInUse"),
        ("_delete_oac", "OriginAccessControlInUse"),
    ):
        own = getattr(cloudfront, call)
        setattr(cloudfront, call, guarded(own, lambda name, *_: name, cloudfront_refusal(code)))
