#!/bin/sh
# Checks the templates against the rules of AWS Control Tower, which @cdklabs/cdk-validator-cfnguard brings together with cfn-guard.
# Each finding must be in .control-tower.yaml with a reason, and each entry there must be found.
# Usage: hardened/tests/control-tower.sh [folder of the rules]
set -eu

rules=${1:+$(cd "$1" && pwd)}
cd "$(dirname "$0")/../.."
# shellcheck source=hardened/tests/programs.sh
. hardened/tests/programs.sh
: "${rules:=$packages/rules/control-tower/cfn-guard}"
[ -d "$rules" ] || fail "there are no rules in $rules: run \"npm ci\" in hardened/tests"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for template in hardened/*.yaml; do
  # The rules know the long form of attributes only.
  sed 's/!GetAtt \([A-Za-z0-9]*\)\.\([A-Za-z0-9.]*\)/!GetAtt [\1, \2]/' "$template" >"$work/$(basename "$template")"
done

# Status 19 means that rules are broken; anything but 19 and 0 is an error.
status=0
cfn-guard validate --rules "$rules" --data "$work" --show-summary none >"$work/report" || status=$?
[ "$status" -eq 0 ] || [ "$status" -eq 19 ] || fail "cfn-guard ended with status $status"

# The report names the resource first, then the control in the message of the rule that it breaks.
awk '
  /^Resource = / { resource = $3 }
  match($0, /\[CT\.[A-Z0-9.]*\]/) { print substr($0, RSTART + 1, RLENGTH - 2), resource }
' "$work/report" | sort -u >"$work/found"
sed -n 's/^ *- //p' .control-tower.yaml | sort >"$work/accepted"

comm -23 "$work/found" "$work/accepted" | sed 's/^/found     /'
comm -13 "$work/found" "$work/accepted" | sed 's/^/needless  /'
cmp -s "$work/found" "$work/accepted" || fail 'the templates and .control-tower.yaml differ in what stands above'
echo 'AWS Control Tower finds nothing but what .control-tower.yaml accepts.'
