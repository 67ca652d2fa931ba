#!/bin/sh
# Checks the templates without an account: cfn-lint what CloudFormation accepts, cfn-guard what this site promises.
set -eu

cd "$(dirname "$0")/../.."
# shellcheck source=hardened/tests/programs.sh
. hardened/tests/programs.sh
command -v cfn-lint >/dev/null || fail 'cfn-lint is missing: pip install -r hardened/tests/requirements.txt'

wrong=
cfn-lint hardened/*.yaml insecure/*.yaml || wrong='cfn-lint finds what stands above. '

# Each rule has the name of its control, with underscores as cfn-guard requires.
report=$(mktemp)
trap 'rm -f "$report"' EXIT
weakened=
for rules in hardened/tests/*.guard; do
  stack=$(basename "$rules" .guard)
  status=0
  cfn-guard validate --rules "$rules" --data "hardened/$stack.yaml" --show-summary fail >"$report" || status=$?
  [ "$status" -eq 0 ] || cat "$report"
  # Status 19 means that rules are broken; anything but 19 and 0 is an error.
  [ "$status" -eq 0 ] || [ "$status" -eq 19 ] || fail "cfn-guard ended with status $status"
  weakened="$weakened $(sed -n "s|^$stack\.guard/\([a-z0-9_]*\) .*FAIL.*|\1|p" "$report" | tr '_\n' '- ')"
done

for tag in Site Owner Environment ManagedBy Hardening; do
  if ! grep -q "^$tag=." hardened/tags.properties; then
    echo "hardened/tags.properties has no $tag: nobody can tell whose resources these are."
    weakened="$weakened tags"
  fi
done

weakened=$(printf '%s\n' "$weakened" | tr -s ' ' '\n' | sort -u | tr '\n' ' ')
[ "$weakened" = ' ' ] || wrong="${wrong}Weakened:${weakened}(docs/controls.md says what each control is for)"
[ -z "$wrong" ] || fail "$wrong"
echo 'The templates keep their promises.'
