#!/bin/sh
# Uploads site/ to the bucket of the proof of concept, which says nothing about how long a page may be kept.
set -eu
cd "$(dirname "$0")/.."
bucket='s3://example.com/'

# By type, because the AWS CLI alone would name none with its character set.
for type in html:html css:css js:javascript txt:plain; do
  aws s3 cp site "$bucket" --recursive --only-show-errors --exclude '*' --include "*.${type%%:*}" \
    --content-type "text/${type#*:}; charset=utf-8"
done
aws s3 cp site "$bucket" --recursive --only-show-errors --exclude '*.html' --exclude '*.css' --exclude '*.js' --exclude '*.txt'
