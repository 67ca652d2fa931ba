#!/bin/sh
# Makes or updates one stack and waits for the end. scripts/deploy.sh calls it for each stack of the site.
#
#   scripts/deploy-stack.sh [--dry-run] <stack> <region> <template> [Name=value]...
#
#   --dry-run   print what would change, change nothing
#
# Parameters come from settings.properties beside the template and from the command line; those that the template does
# not have are left out. Tags come from tags.properties. Deletes nothing, except the change set of a dry run.
set -eu

fail() {
  printf '%s: %s\n' "$(basename "$0")" "$1" >&2
  exit "${2:-1}"
}

dry_run=''
if [ "${1:-}" = --dry-run ]; then
  dry_run=yes
  shift
fi
[ $# -ge 3 ] || fail 'which stack, region and template? See the first lines of this script.' 2
stack=$1 region=$2 template=$3
shift 3
[ -f "$template" ] || fail "there is no template $template." 2

work=$(mktemp -d "${TMPDIR:-/tmp}/deploy-stack.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
export AWS_PAGER=''

# What failed, newest first: the last line is usually the cause.
print_failures() {
  aws cloudformation describe-stack-events --region "$region" --stack-name "$stack" --max-items 100 --output text \
    --query "StackEvents[?contains(ResourceStatus, 'FAILED')].[Timestamp, LogicalResourceId, ResourceStatusReason]" >&2 || true
}

# 1. The state of the stack.
aws cloudformation describe-stacks --region "$region" --stack-name "$stack" --output text \
  --query 'Stacks[0].StackStatus' >"$work/status" 2>"$work/error" || case $(cat "$work/error") in
  *'does not exist'*) echo NONE >"$work/status" ;;
  *)
    cat "$work/error" >&2
    fail "cannot look up the stack $stack in $region."
    ;;
esac
status=$(cat "$work/status")
case $status in
  # A change set that nobody executed leaves an empty stack behind.
  NONE | REVIEW_IN_PROGRESS) status=NONE ;;
  *_IN_PROGRESS)
    fail "the stack $stack in $region is $status: somebody is changing it. Wait until that has ended, then run this again:
  aws cloudformation describe-stacks --region $region --stack-name $stack --query 'Stacks[0].StackStatus'"
    ;;
  ROLLBACK_COMPLETE | ROLLBACK_FAILED)
    print_failures
    fail "the stack $stack in $region is $status: its first deployment failed, and CloudFormation does not update such a stack.
Fix the cause above, delete the stack, then run this again:
  aws cloudformation delete-stack --region $region --stack-name $stack"
    ;;
  DELETE_FAILED)
    print_failures
    fail "the stack $stack in $region is $status: its deletion did not finish, and CloudFormation does not update such a stack.
Fix the cause above, finish the deletion, then run this again:
  aws cloudformation delete-stack --region $region --stack-name $stack"
    ;;
  UPDATE_ROLLBACK_FAILED)
    print_failures
    fail "the stack $stack in $region is $status: an update failed, and so did its rollback. Fix the cause above, then:
  aws cloudformation continue-update-rollback --region $region --stack-name $stack"
    ;;
  *) ;;
esac

# 2. Parameters and tags. Settings first: the command line overrides them.
folder=$(dirname "$template")
if [ -f "$folder/settings.properties" ]; then
  while IFS= read -r line; do
    case $line in
      '' | '#'*) ;;
      *) set -- "$line" "$@" ;;
    esac
  done <"$folder/settings.properties"
fi
[ $# -eq 0 ] || set -- --parameter-overrides "$@"
if [ -f "$folder/tags.properties" ]; then
  set -- "$@" --tags
  while IFS= read -r line; do
    case $line in
      '' | '#'*) ;;
      *) set -- "$@" "$line" ;;
    esac
  done <"$folder/tags.properties"
fi
set -- --region "$region" --stack-name "$stack" --template-file "$template" --capabilities CAPABILITY_NAMED_IAM --no-fail-on-empty-changeset "$@"

# 3. A dry run: the change set is made, printed and thrown away.
if [ -n "$dry_run" ]; then
  if [ "$status" = NONE ]; then
    aws cloudformation validate-template --region "$region" --template-body "file://$template" >/dev/null
    echo "$stack in $region: would be made from $template"
    exit 0
  fi
  aws cloudformation deploy --no-execute-changeset "$@" >"$work/output"
  set_arn=$(sed -n 's/.*--change-set-name \(arn:[^ ]*\).*/\1/p' "$work/output")
  if [ -z "$set_arn" ]; then
    # The command leaves the empty change set behind, and a stack can hold only so many.
    for left in $(aws cloudformation list-change-sets --region "$region" --stack-name "$stack" --output text \
      --query "Summaries[?Status=='FAILED' && starts_with(ChangeSetName, 'awscli-cloudformation-package-deploy-')].ChangeSetName"); do
      aws cloudformation delete-change-set --region "$region" --stack-name "$stack" --change-set-name "$left"
    done
    echo "$stack in $region: nothing to change"
    exit 0
  fi
  echo "$stack in $region: would change"
  aws cloudformation describe-change-set --region "$region" --stack-name "$stack" --change-set-name "$set_arn" --output table \
    --query 'Changes[].ResourceChange.{"1 Action": Action, "2 Resource": LogicalResourceId, "3 Type": ResourceType, "4 Replaced": Replacement}'
  aws cloudformation delete-change-set --region "$region" --stack-name "$stack" --change-set-name "$set_arn"
  exit 0
fi

# 4. The deployment. If it fails, CloudFormation restores what was there before.
echo "$stack in $region: deploying $template"
if ! aws cloudformation deploy "$@"; then
  print_failures
  fail "the stack $stack in $region was not deployed; what ran before still runs. The reasons are above, newest first.
Fix them, then run this again."
fi
