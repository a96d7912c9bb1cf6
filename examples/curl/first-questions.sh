#!/bin/sh
# The first questions to a Cho40 server, with nothing but curl.
#   CHO40_URL    the server, http://127.0.0.1:4040
#   CHO40_KEY    a key with the role of a vendor or of staff
#   CHO40_STALL  the stall it sells for
set -eu

# The key goes in by standard input: what stands on a command line, every process can read.
ask() {
  printf 'Authorization: Bearer %s' "$CHO40_KEY" |
    curl --silent --show-error --header @- --header 'Content-Type: application/json' "$@"
}

echo '== What is on sale, which everybody may ask'
curl --silent --show-error "$CHO40_URL/v1/catalogue/listing/search?limit=1"
echo

echo '== The stall, with what it sold today'
ask --get --data-urlencode "stallId=$CHO40_STALL" "$CHO40_URL/v1/stall/home"
echo

echo '== Three reference codes, asked for twice with one key: the answer is the same'
wish="{\"stallId\":\"$CHO40_STALL\",\"count\":3}"
run="codes-$$-$(date +%s)"
first=$(ask --header "Idempotency-Key: $run" --data "$wish" "$CHO40_URL/v1/stall/leaseCodes")
again=$(ask --header "Idempotency-Key: $run" --data "$wish" "$CHO40_URL/v1/stall/leaseCodes")
echo "$first"
[ "$first" = "$again" ] || { echo 'two answers to one key' >&2; exit 1; }

echo '== A mistake, and what the server says of it in Vietnamese'
ask --get --data-urlencode "stall=$CHO40_STALL" --header 'Accept-Language: vi' \
  "$CHO40_URL/v1/stall/home"
echo
