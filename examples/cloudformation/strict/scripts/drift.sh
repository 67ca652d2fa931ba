#!/bin/sh
# Compares what is deployed with the stacks, and the stacks with their templates. Ends with 0 when nothing differs, with
# 2 when something does, with 1 when something could not be checked. CloudFormation cannot detect drift of some types,
# such as records: those are left out.
set -eu

cd "$(dirname "$0")/.."
export AWS_PAGER=''
work=$(mktemp -d "${TMPDIR:-/tmp}/drift.XXXXXX")
trap 'rm -rf "$work"' EXIT
result=0
unseen=''

# 1. What is in hardened/ and was not deployed.
scripts/deploy.sh --dry-run >"$work/plan"
cat "$work/plan"
if grep -qv 'nothing to change$' "$work/plan"; then result=2; fi

# 2. What was changed outside the stacks.
content_region=$(sed -n 's/^ContentRegion=//p' hardened/settings.properties)
replica_region=$(sed -n 's/^ReplicaRegion=//p' hardened/settings.properties)
for at in foundation:us-east-1 edge:us-east-1 "content:$content_region" "replica:$replica_region" "data-alarms:$content_region" monitoring:us-east-1 roles:us-east-1; do
  stack=example-com-${at%%:*} region=${at#*:}
  id=$(aws cloudformation detect-stack-drift --region "$region" --stack-name "$stack" --query StackDriftDetectionId --output text)
  detection=DETECTION_IN_PROGRESS
  while [ "$detection" = DETECTION_IN_PROGRESS ]; do
    sleep 5
    aws cloudformation describe-stack-drift-detection-status --region "$region" --stack-drift-detection-id "$id" \
      --query '[DetectionStatus, StackDriftStatus, DetectionStatusReason]' --output text >"$work/status"
    read -r detection drift reason <"$work/status"
  done
  echo "$stack in $region: $drift"
  if [ "$detection" != DETECTION_COMPLETE ]; then
    echo "  not all of it could be looked at: $reason"
    unseen=yes
  fi
  if [ "$drift" != IN_SYNC ]; then
    aws cloudformation describe-stack-resource-drifts --region "$region" --stack-name "$stack" --output json \
      --stack-resource-drift-status-filters MODIFIED DELETED >"$work/all"
    jq -f scripts/beyond-log-delivery.jq "$work/all" >"$work/drifts"
    if grep -q '"Status"' "$work/drifts"; then
      cat "$work/drifts"
      result=2
    elif [ "$drift" = DRIFTED ]; then
      echo '  AWS appended the statement of CloudWatch Logs to the policy of the log bucket: nothing to do.'
    fi
  fi
done
[ "$result" -ne 0 ] || [ -z "$unseen" ] || result=1
exit "$result"
