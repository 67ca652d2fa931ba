# What a plan would change, from `terraform show -json`, with one exception: CloudWatch Logs may append a statement to
# the log bucket's policy that lets its own service write. That is not drift.
def statements:
  fromjson.Statement | [.] | flatten | map(walk(if type != "array" then . elif length == 1 then .[0] else sort end));

def appended:
  .address == "aws_s3_bucket_policy.logs"
  and .change.actions == ["update"]
  and (.change.after.policy != null)
  and ((.change.before.policy | statements) as $there
    | (.change.after.policy | statements) as $ours
    | $ours - $there == []
    and ($there - $ours
      | length == 1
      and .[0].Effect == "Allow"
      and .[0].Principal == {"Service": "delivery.logs.amazonaws.com"}
      and .[0].Action == "s3:PutObject"));

[.resource_changes[]? | select(.change.actions - ["no-op", "read"] != []) | select(appended | not) | .address]
+ [.output_changes // {} | to_entries[] | select(.value.actions != ["no-op"]) | "output.\(.key)"]
