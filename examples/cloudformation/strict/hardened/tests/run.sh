#!/bin/sh
# Checks the templates without an account: cfn-lint knows what CloudFormation takes, cfn-guard what this site promises.
set -eu

fail() {
  printf '%s: %s\n' "$(basename "$0")" "$1" >&2
  exit 1
}

cd "$(dirname "$0")/../.."
command -v cfn-lint >/dev/null || fail 'cfn-lint is missing: pip install -r hardened/tests/requirements.txt'
command -v cfn-guard >/dev/null || fail 'cfn-guard is missing: https://docs.aws.amazon.com/cfn-guard/latest/ug/setting-up.html'

cfn-lint hardened/*.yaml insecure/*.yaml

for rules in hardened/tests/*.guard; do
  stack=$(basename "$rules" .guard)
  cfn-guard validate --rules "$rules" --data "hardened/$stack.yaml" --show-summary fail
done

for tag in Site Owner Environment ManagedBy Hardening; do
  grep -q "^$tag=." hardened/tags.properties || fail "hardened/tags.properties has no $tag: nobody can tell whose resources these are."
done
echo 'The templates keep their promises.'
