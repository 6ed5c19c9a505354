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
# The id of the brand, not of a department or an account within it: the value of "id" right below the outermost brace, as it is written.
id=$(LC_ALL=C awk '
    {
        for (at = 1; at <= length($0); at++) {
            one = substr($0, at, 1)
            if (one == "\"") {
                start = at++
                while (at <= length($0) && (end = substr($0, at, 1)) != "\"") at += (end == "\\") ? 2 : 1
                last = substr($0, start, at - start + 1)
                if (wanted) { print last; exit }
            } else if (one == ":") {
                wanted = (depth == 1 && last == "\"id\"")
            } else if (wanted && one !~ /[ \t\r]/) {
                rest = substr($0, at)
                sub(/[ \t\r,}].*/, "", rest)
                print rest
                exit
            } else if (one == "{" || one == "[") {
                depth++
            } else if (one == "}" || one == "]") {
                depth--
            }
        }
    }' "$file")
if [ -z "$id" ]; then
    echo "$file has no \"id\": give the brand one, 1 to 32 of a-z, 0-9 and -, such as \"id\": \"my-brand\" (docs/brand-file.md)." >&2
    exit 1
fi
if ! printf '%s\n' "$id" | LC_ALL=C grep -Eqx '"[a-z0-9-]{1,32}"'; then
    printf '%s\n' "The \"id\" in $file is $id: it must be 1 to 32 of a-z, 0-9 and -, such as \"id\": \"my-brand\" (docs/brand-file.md)." >&2
    exit 1
fi
# The one that tags the resources.
if [ -n "${BRAND_ID:-}" ] && [ "$id" != "\"$BRAND_ID\"" ]; then
    echo "BRAND_ID is $BRAND_ID, and $file has another id: azd env set BRAND_ID the-id-in-the-file" >&2
    exit 1
fi
