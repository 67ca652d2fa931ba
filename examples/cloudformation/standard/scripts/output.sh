#!/bin/sh
# Prints an output of the site's stacks, as in: scripts/output.sh ContentBucket
# Prints nothing and fails when there is no output of this name yet.
set -eu

content_region=$(sed -n 's/^ContentRegion=//p' "$(dirname "$0")/../hardened/settings.properties")
error=$(mktemp "${TMPDIR:-/tmp}/output.XXXXXX")
trap 'rm -f "$error"' EXIT

for at in edge:us-east-1 "content:$content_region" monitoring:us-east-1 foundation:us-east-1 roles:us-east-1; do
  value=$(aws cloudformation describe-stacks --region "${at#*:}" --stack-name "example-com-${at%%:*}" \
    --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue" --output text 2>"$error") || case $(cat "$error") in
    *'does not exist'*) continue ;;
    *)
      cat "$error" >&2
      exit 1
      ;;
  esac
  if [ -n "$value" ] && [ "$value" != None ]; then
    printf '%s\n' "$value"
    exit 0
  fi
done
exit 1
