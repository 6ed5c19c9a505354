#!/bin/sh
# Before the app is packed: the package brings the brand file, and without a right one the app would not start.
set -eu

file=${BRAND_FILE:-brand.json}
if [ ! -f "$file" ]; then
    echo "There is no brand file $file: copy samples/brand.json to brand.json and make it yours (docs/brand-file.md)," >&2
    echo "or name another one: azd env set BRAND_FILE path/of/the-file.json" >&2
    exit 1
fi
if ! grep -q "[^[:space:]]" "$file"; then
    echo "The brand file $file is empty: copy samples/brand.json over it and make it yours (docs/brand-file.md)." >&2
    exit 1
fi
# The id that tags the resources, in BRAND_ID, is the one in the file.
if [ -n "${BRAND_ID:-}" ] && ! grep -Eq "\"id\"[[:space:]]*:[[:space:]]*\"$BRAND_ID\"" "$file"; then
    echo "BRAND_ID is $BRAND_ID, and $file has another id: azd env set BRAND_ID the-id-in-the-file" >&2
    exit 1
fi
