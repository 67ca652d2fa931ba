# What differs, from `aws cloudformation describe-stack-resource-drifts`, with one exception: CloudWatch Logs may append
# a statement to the log bucket's policy that lets its own service write. That is not drift.
def appended:
  (.LogicalResourceId | test("^Logs?BucketPolicy"))
  and (.PropertyDifferences | length == 1)
  and (.PropertyDifferences[0]
    | .DifferenceType == "ADD"
    and (.PropertyPath | test("^/PolicyDocument/Statement/[0-9]+$"))
    and (.ActualValue | (try fromjson catch {})
      | .Effect == "Allow"
      and .Principal == {"Service": "delivery.logs.amazonaws.com"}
      and ([.Action] | flatten) == ["s3:PutObject"]));

[
  .StackResourceDrifts[]
  | select(appended | not)
  | {Resource: .LogicalResourceId, Status: .StackResourceDriftStatus, Differences: .PropertyDifferences}
]
