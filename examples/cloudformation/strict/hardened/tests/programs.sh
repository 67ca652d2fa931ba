#!/bin/sh
# Sourced by the tests, at the top of the repository: adds the cfn-guard that `npm ci` in hardened/tests installs to PATH.
set -eu

packages=hardened/tests/node_modules/@cdklabs/cdk-validator-cfnguard
case $(uname -s) in
  Darwin) system=macos ;;
  *) system=ubuntu ;;
esac
case $(uname -m) in
  arm64 | aarch64) processor=aarch64 ;;
  *) processor=x86_64 ;;
esac
PATH=$PATH:$PWD/$packages/bin/$system/$processor

fail() {
  printf '%s: %s\n' "$(basename "$0")" "$1" >&2
  exit 1
}

command -v cfn-guard >/dev/null || fail 'cfn-guard is missing: run "npm ci" in hardened/tests, or see https://docs.aws.amazon.com/cfn-guard/latest/ug/setting-up.html'
