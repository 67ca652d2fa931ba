"""Properties that CloudFormation hands on to S3 and SNS: encryption, lock and replication of a bucket, the key of a topic.

MiniStack's stacks leave them out, so what is deployed would be weaker than its template.
"""

from xml.sax.saxutils import escape

from ministack.services import s3, sns
from ministack.services.cloudformation import provisioners


def encryption(prop: dict) -> bytes:
    rules = "".join(
        "<Rule><ApplyServerSideEncryptionByDefault>"
        f"<SSEAlgorithm>{default['SSEAlgorithm']}</SSEAlgorithm>"
        + (f"<KMSMasterKeyID>{default['KMSMasterKeyID']}</KMSMasterKeyID>" if "KMSMasterKeyID" in default else "")
        + "</ApplyServerSideEncryptionByDefault></Rule>"
        for default in (rule["ServerSideEncryptionByDefault"] for rule in prop["ServerSideEncryptionConfiguration"])
    )
    return f"<ServerSideEncryptionConfiguration>{rules}</ServerSideEncryptionConfiguration>".encode()


def object_lock(prop: dict) -> bytes:
    kept = prop["Rule"]["DefaultRetention"]
    retention = f"<DefaultRetention><Mode>{kept['Mode']}</Mode><Days>{kept['Days']}</Days></DefaultRetention>"
    return (
        "<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled>"
        f"<Rule>{retention}</Rule></ObjectLockConfiguration>"
    ).encode()


# Where S3 has another name than CloudFormation.
NAMES = {"Rules": "Rule", "Id": "ID"}


def element(name: str, value: object) -> str:
    if isinstance(value, list):
        return "".join(element(name, each) for each in value)
    inner = "".join(element(*pair) for pair in value.items()) if isinstance(value, dict) else escape(str(value))
    tag = NAMES.get(name, name)
    return f"<{tag}>{inner}</{tag}>"


def replication(prop: dict) -> bytes:
    return element("ReplicationConfiguration", prop).encode()


def replicate(name: str, body: bytes):
    status, headers, answer = s3._put_bucket_replication(name, body)
    if status != 200:
        raise ValueError(answer.decode())
    return status, headers, answer


def lock(name: str, body: bytes):
    # A bucket that is made with a lock takes its configuration afterwards.
    s3._bucket_object_lock.setdefault(name, {"enabled": True, "default_retention": None})
    return s3._put_object_lock_configuration(name, body)


def install() -> None:
    provisioners._S3_BUCKET_CONFIGURATIONS += (
        ("BucketEncryption", encryption, s3._put_bucket_encryption, s3._delete_bucket_encryption),
        ("ObjectLockConfiguration", object_lock, lock, lambda name: s3._bucket_object_lock.pop(name, None)),
        ("ReplicationConfiguration", replication, replicate, s3._delete_bucket_replication),
    )
    topics = provisioners._RESOURCE_HANDLERS["AWS::SNS::Topic"]
    own_create = topics["create"]

    def create(logical_id, props, stack_name):
        arn, attributes = own_create(logical_id, props, stack_name)
        if "KmsMasterKeyId" in props:
            sns._topics[arn]["attributes"]["KmsMasterKeyId"] = props["KmsMasterKeyId"]
        return arn, attributes

    topics["create"] = create
