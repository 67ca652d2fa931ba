#!/bin/sh
# Deploys the site: its stacks, in order of dependency, and then the pages.
#
#   scripts/deploy.sh [options]
#
#   --dry-run     print what would change, change nothing
#   --yes         do not ask before deploying; needed where there is no terminal
#   --insecure    the proof of concept instead of the hardened variant
#   --no-upload   the stacks only
#   --delegated   do not check first that DNS leads to the new zone
#
# The first time it ends with status 3 once the zone exists: delegate the domain to it, then run this again.
#
# Settings are in hardened/settings.properties. hardened/account.txt records the account of the first deployment.
set -eu

fail() {
  printf '%s: %s\n' "$(basename "$0")" "$1" >&2
  exit "${2:-1}"
}

dry_run='' yes='' variant=hardened upload=yes delegated=''
for option in "$@"; do
  case $option in
    --dry-run) dry_run=yes ;;
    --yes) yes=yes ;;
    --insecure) variant=insecure ;;
    --no-upload) upload='' ;;
    --delegated) delegated=yes ;;
    -h | --help)
      sed -n '2,/^set -eu/{s/^# \{0,1\}//;/^set -eu/d;p;}' "$0"
      exit 0
      ;;
    *) fail "unknown option $option; see --help" 2 ;;
  esac
done

cd "$(dirname "$0")/.."
export AWS_PAGER=''
work=$(mktemp -d "${TMPDIR:-/tmp}/deploy.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# 1. Who deploys, and where to.
[ -z "$upload" ] || command -v node >/dev/null || fail 'Node.js 20 or newer is missing: https://nodejs.org. It uploads the pages; --no-upload skips that.'
command -v aws >/dev/null || fail 'the AWS CLI is missing: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html'
if ! aws sts get-caller-identity --query Account --output text >"$work/account" 2>"$work/error"; then
  cat "$work/error" >&2
  fail 'no valid AWS credentials: sign in (aws sso login), or name a profile (AWS_PROFILE).'
fi
account=$(cat "$work/account")
known=hardened/account.txt
if [ "$variant" = hardened ] && [ -f "$known" ] && ! grep -qx "$account" "$known"; then
  fail "these credentials are for account $account, but the site is in the account of $known.
Choose other credentials (AWS_PROFILE). For a second copy of the site, remove $known first."
fi
content_region=$(sed -n 's/^ContentRegion=//p' hardened/settings.properties)
[ -n "$content_region" ] || fail 'hardened/settings.properties has no ContentRegion.' 2

# The AWS CLI would report this too, but only after earlier stacks have changed.
for template in "$variant"/*.yaml; do
  bytes=$(($(wc -c <"$template")))
  [ "$bytes" -le 51200 ] || fail "$template has $bytes bytes. CloudFormation takes at most 51,200 without a bucket to fetch them from.
Shorten it, or move what belongs together, such as the roles, into a template and a stack of their own.
With a bucket for templates, add --s3-bucket <name> to the deploy command in scripts/deploy-stack.sh and take this check out."
done

if [ -z "$yes$dry_run" ]; then
  [ -t 0 ] || fail 'there is no terminal to answer questions: pass --yes.' 2
  printf 'Deploy the %s variant of example.com to account %s? [y/N] ' "$variant" "$account"
  read -r answer
  case $answer in
    [Yy]*) ;;
    *) fail 'nothing was deployed.' ;;
  esac
fi

# Name and region of a stack, then parameters from other stacks.
stack() {
  name=$1 region=$2
  shift 2
  scripts/deploy-stack.sh ${dry_run:+--dry-run} "example-com-$name" "$region" "hardened/$name.yaml" "$@"
}

# An output of a stack. In a dry run it may not exist yet, and then nothing uses it.
output() {
  scripts/output.sh "$1" >"$work/output" || [ -n "$dry_run" ] || fail "no stack has an output $1."
  cat "$work/output"
}

upload_failed() {
  fail "the stacks are deployed, the upload failed: what was live stays live. Fix the cause above, then run this again."
}

if [ "$variant" = insecure ]; then
  scripts/deploy-stack.sh ${dry_run:+--dry-run} example-com-insecure "$content_region" insecure/template.yaml
  if [ -z "$upload" ] || [ -n "$dry_run" ]; then exit 0; fi
  node scripts/upload-site.mjs --plain example.com || upload_failed
  exit 0
fi

# 2. The stacks.
stack foundation us-east-1
[ -n "$dry_run" ] || echo "$account" >"$known"

# A certificate is issued to the party that controls the domain's DNS, so it waits until DNS leads to this zone.
if [ -z "$dry_run$delegated" ] && ! scripts/output.sh DistributionId >/dev/null; then
  servers=$(output NameServers)
  if command -v dig >/dev/null; then
    dig +short NS example.com @1.1.1.1 >"$work/answer" || true
  else
    nslookup -type=NS example.com 1.1.1.1 >"$work/answer" 2>&1 || true
  fi
  if ! grep -qi "${servers%% *}" "$work/answer"; then
    printf '\nThe zone exists, but DNS does not lead to it yet. Where example.com is registered, or as an NS record of the zone\nabove it, enter these name servers. Then run this again; --delegated skips this check.\n\n' >&2
    printf '%s\n' "$servers" | tr ' ' '\n' >&2
    exit 3
  fi
fi

stack edge us-east-1
distribution=$(output DistributionId)
stack content "$content_region" "DistributionId=$distribution"
stack monitoring us-east-1

# Last, because it names what all the others create.
access_control=$(output OriginAccessControlId)
certificate=$(output CertificateArn)
zone=$(output ZoneId)
headers=$(output HeadersPolicyId)
delivery=$(output AccessLogDeliveryArn)
stack roles us-east-1 "DistributionId=$distribution" \
  "OriginAccessControlId=$access_control" \
  "CertificateArn=$certificate" \
  "ZoneId=$zone" \
  "HeadersPolicyId=$headers" \
  "AccessLogDeliveryArn=$delivery"

# 3. The pages.
if [ -z "$dry_run" ] && [ -n "$upload" ]; then
  bucket=$(output ContentBucket)
  node scripts/upload-site.mjs "$bucket" "$distribution" || upload_failed
fi
