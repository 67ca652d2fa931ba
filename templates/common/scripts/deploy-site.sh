#!/bin/sh
# Uploads site/ to the content bucket: assets first, pages last, so that no page asks for a file that is not there yet.
#
#   scripts/deploy-site.sh [options] [bucket] [distribution id]
#
#   --dry-run          say what would happen, change nothing
#   --all              upload every file, not only those that differ (after a new key or replica)
#   --prune            delete what is in the bucket but not in site/; without it old assets stay for old pages
#   --wait             end when CloudFront has forgotten the old files everywhere
#   --check <url>      afterwards, ask the live site for the front page and for one that is missing
#   --no-invalidation  for a bucket without a distribution
#
# Bucket and distribution may come from CONTENT_BUCKET and DISTRIBUTION_ID, the folder from SITE_DIR. Takes only
# s3:ListBucket, PutObject, DeleteObject and cloudfront:CreateInvalidation, GetInvalidation: what the deploy role may do.
set -eu

#@ of content-deploy
# How long browsers and CloudFront keep a file. Immutable are names with a hash in them, such as app.3f9c2b1a.js
# (eight or more of 0-9 and a-f, some of each): another content has another name. Browsers ask for pages every time;
# CloudFront answers for ten minutes without asking the bucket, unless it is told to forget.
immutable='public, max-age=31536000, immutable'
media='public, max-age=3600'
short='public, max-age=300'
pages='public, max-age=0, s-maxage=600'
#@ end

# Up to this many changed paths are named to CloudFront; more become the one path /*.
path_limit=15

fail() {
  printf '%s: %s\n' "$(basename "$0")" "$1" >&2
  exit "${2:-1}"
}

usage() {
  sed -n '2,/^set -eu/{s/^# \{0,1\}//;/^set -eu/d;p;}' "$0"
}

bucket=${CONTENT_BUCKET:-}
distribution=${DISTRIBUTION_ID:-}
dry_run='' all='' prune='' wait_end='' check='' invalidate=yes position=0
while [ $# -gt 0 ]; do
  case $1 in
    --dry-run) dry_run=yes ;;
    --all) all=yes ;;
    --prune) prune=yes ;;
    --wait) wait_end=yes ;;
    --check)
      [ $# -gt 1 ] || fail '--check needs an address, such as https://example.com' 2
      check=${2%/}
      shift
      ;;
    --no-invalidation) invalidate='' ;;
    -h | --help)
      usage
      exit 0
      ;;
    -*) fail "unknown option $1; see --help" 2 ;;
    *)
      position=$((position + 1))
      case $position in
        1) bucket=$1 ;;
        2) distribution=$1 ;;
        *) fail "what is $1? There is one bucket and one distribution; see --help" 2 ;;
      esac
      ;;
  esac
  shift
done

[ -n "$bucket" ] || fail 'which bucket? Name it, or set CONTENT_BUCKET.' 2
[ -n "$distribution" ] || [ -z "$invalidate" ] || fail 'which distribution? Name it, set DISTRIBUTION_ID, or say --no-invalidation.' 2
[ -z "$check" ] || command -v curl >/dev/null || fail '--check needs curl.'
command -v aws >/dev/null || fail 'the AWS CLI is missing: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html'
site=${SITE_DIR:-$(dirname "$0")/../site}
[ -d "$site" ] || fail "there is no folder $site."
site=$(cd "$site" && pwd)
[ -f "$site/index.html" ] || fail "$site has no index.html: is it built?"

work=$(mktemp -d "${TMPDIR:-/tmp}/deploy-site.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
tab=$(printf '\t')
export AWS_PAGER=''

# 1. What is there. S3 gives a file's MD5 as its ETag, except under a KMS key or in parts: those are uploaded again.
if ! aws s3api list-objects-v2 --bucket "$bucket" --query 'Contents[].[ETag, Key]' --output text >"$work/listing" 2>"$work/error"; then
  cat "$work/error" >&2
  case $(cat "$work/error") in
    *redentials* | *oken*) fail 'no valid AWS credentials: sign in (aws sso login), or name a profile (AWS_PROFILE).' ;;
    *NoSuchBucket*) fail "the bucket $bucket does not exist: deploy the infrastructure first." ;;
    *) fail "cannot list the bucket $bucket." ;;
  esac
fi
sed -n 's/^"\([^"]*\)"/\1/p' "$work/listing" >"$work/remote"

# 2. What should be there. Hidden files stay at home (.env, .git, .DS_Store); .well-known is meant to be public.
cd "$site"
find -L . -name '.?*' ! -name .well-known -prune -o -type f -print >"$work/names"
if grep -q "[$tab\\\\]" "$work/names" || grep -qv '^\./' "$work/names"; then
  fail 'a file name has a tab, a line break or a backslash in it.'
fi
if command -v md5sum >/dev/null; then
  find -L . -name '.?*' ! -name .well-known -prune -o -type f -exec md5sum {} +
else
  find -L . -name '.?*' ! -name .well-known -prune -o -type f -exec md5 -r {} +
fi | sed "s|^\([0-9a-f]*\) [ *]*\./|\1$tab|" >"$work/local"

# 3. What differs, and how each file is sent: rank, cache lifetime, type, name. Pages have the last rank.
awk -F "$tab" -v all="$all" -v immutable="$immutable" -v media="$media" -v short="$short" -v pages="$pages" '
  BEGIN {
    OFS = FS
    utf8 = "; charset=utf-8"
    split("html:text/html" utf8 "|htm:text/html" utf8 "|css:text/css" utf8 "|js:text/javascript" utf8 "|mjs:text/javascript" utf8 \
      "|txt:text/plain" utf8 "|md:text/markdown" utf8 "|xml:application/xml|json:application/json|map:application/json" \
      "|webmanifest:application/manifest+json|wasm:application/wasm|pdf:application/pdf|svg:image/svg+xml|png:image/png" \
      "|jpg:image/jpeg|jpeg:image/jpeg|gif:image/gif|webp:image/webp|avif:image/avif|ico:image/x-icon|woff:font/woff" \
      "|woff2:font/woff2|ttf:font/ttf|otf:font/otf|mp4:video/mp4|webm:video/webm|mp3:audio/mpeg|ogg:audio/ogg", list, "|")
    for (i in list) { at = index(list[i], ":"); types[substr(list[i], 1, at - 1)] = substr(list[i], at + 1) }
  }
  there { remote[$2] = $1; next }
  { old = ($2 in remote) ? remote[$2] : "" }
  !all && old == $1 { next }
  {
    base = $2; sub(/.*\//, "", base)
    extension = base ~ /\./ ? tolower(base) : ""; sub(/.*\./, "", extension)
    type = extension in types ? types[extension] : "-"
    hash = base; fingerprint = 0
    if (match(hash, /[.-][0-9a-f]+\.[A-Za-z0-9.]+$/)) {
      hash = substr(hash, RSTART + 1); sub(/\..*/, "", hash)
      fingerprint = length(hash) >= 8 && hash ~ /[a-f]/ && hash ~ /[0-9]/
    }
    if (extension ~ /^html?$/) { rank = 4; cache = pages }
    else if (fingerprint) { rank = 1; cache = immutable }
    else if (type ~ /^(image|font|video|audio)\// || extension == "pdf") { rank = 2; cache = media }
    else if (extension ~ /^(css|js|mjs|json|map|wasm)$/) { rank = 3; cache = short }
    else { rank = 4; cache = pages }
    print rank, cache, type, (old == "" ? "new" : "changed"), $2
  }' there=1 "$work/remote" there=0 "$work/local" | LC_ALL=C sort >"$work/plan"

awk -F "$tab" -v prune="$prune" 'NR == FNR { kept[$2]; next } prune && !($2 in kept) { print $2 }' "$work/local" "$work/remote" >"$work/gone"

changed=$(awk 'END { print NR }' "$work/plan")
gone=$(awk 'END { print NR }' "$work/gone")

# 4. Upload, a group of equal lifetime and type at a time: the command line of aws knows one of each.
upload_group() {
  rm -rf "$work/group" && mkdir "$work/group"
  while IFS= read -r name; do
    mkdir -p "$work/group/$(dirname "$name")"
    cp "./$name" "$work/group/$name"
  done <"$work/group-names"
  # What is not in the list above, aws knows or guesses.
  if [ "$2" = - ]; then
    aws s3 cp "$work/group" "s3://$bucket/" --recursive --only-show-errors --cache-control "$1"
  else
    aws s3 cp "$work/group" "s3://$bucket/" --recursive --only-show-errors --cache-control "$1" --content-type "$2"
  fi
}

cut -f 1-3 "$work/plan" | uniq >"$work/groups"
while IFS=$tab read -r rank cache type; do
  awk -F "$tab" -v key="$rank$tab$cache$tab$type" '$1 FS $2 FS $3 == key { print $5 }' "$work/plan" >"$work/group-names"
  sed "s|^|${dry_run:+would }upload  |;s|\$|  ($cache)|" "$work/group-names"
  [ -n "$dry_run" ] || upload_group "$cache" "$type"
done <"$work/groups"

while IFS= read -r name; do
  printf '%sdelete  %s\n' "${dry_run:+would }" "$name"
  [ -n "$dry_run" ] || aws s3 rm --only-show-errors "s3://$bucket/$name"
done <"$work/gone"

# 5. Let CloudFront forget what it could still hand out; new files it never saw. A folder's page has two addresses.
#    Names that would need encoding, or too many of them, become one path.
{
  awk -F "$tab" '$4 == "changed" { print "/" $5 }' "$work/plan"
  sed 's|^|/|' "$work/gone"
} | awk '{ print } sub(/index\.html$/, "") { print }' >"$work/paths"
if [ -s "$work/paths" ] && [ -n "$invalidate" ]; then
  count=$(awk 'END { print NR }' "$work/paths")
  if [ "$count" -gt "$path_limit" ] || grep -q '[^A-Za-z0-9._/-]' "$work/paths"; then
    echo '/*' >"$work/paths"
  fi
  paths=$(tr '\n' ' ' <"$work/paths")
  echo "${dry_run:+would }forget  $paths"
  if [ -z "$dry_run" ]; then
    set -f
    # shellcheck disable=SC2086 # one word a path; the names have no blanks
    id=$(aws cloudfront create-invalidation --distribution-id "$distribution" --paths $paths --query Invalidation.Id --output text)
    set +f
    [ -z "$wait_end" ] || aws cloudfront wait invalidation-completed --distribution-id "$distribution" --id "$id"
  fi
fi
echo "${dry_run:+Dry run. }Uploaded: $changed. Deleted: $gone."

# 6. A contact nobody may rely on any more is worse than none.
expires=$(sed -n 's/^Expires: *//p' .well-known/security.txt 2>/dev/null | head -n 1)
soon=$(date -u -d '+30 days' +%Y-%m-%d 2>/dev/null || date -u -v+30d +%Y-%m-%d || echo 0)
if [ -n "$expires" ] && expr "$expires" '<' "$soon" >/dev/null; then
  echo "Renew the date in .well-known/security.txt: it ends on $expires." >&2
fi

# 7. Ask as a visitor does. A change takes some seconds to arrive everywhere.
if [ -n "$check" ] && [ -z "$dry_run" ]; then
  tries=12
  while :; do
    curl -sS --max-time 20 -o "$work/page" "$check/" 2>"$work/error" || true
    missing=$(curl -sS --max-time 20 -o /dev/null -w '%{http_code}' "$check/no-such-page-$$" 2>>"$work/error" || true)
    if cmp -s "$work/page" index.html && [ "$missing" = 404 ]; then break; fi
    tries=$((tries - 1))
    if [ "$tries" -eq 0 ]; then
      cat "$work/error" >&2
      fail "$check/ does not answer with the page just uploaded, or answers a missing one with ${missing:-nothing} instead of 404."
    fi
    sleep 5
  done
  echo "$check/ answers with the page just uploaded."
fi
