#!/usr/bin/env bash
# The recruitment of 2021, walked through over HTTP with curl and jq, against a running demo.
#
#   docs/walkthrough.sh apply    the clock between 2021-03-29 and 2021-04-12 (partycypacja.clock=2021-04-01T10:00)
#   docs/walkthrough.sh closed   the clock after the closing moment           (partycypacja.clock=2021-04-13T00:00:01)
#
# BASE is the server's address, http://localhost:8080 when not set.
set -euo pipefail

base=${BASE:-http://localhost:8080}
api=$base/api/v1
password=Demo-Partycypacja-1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say() { printf '\n== %s\n' "$1"; }

fail() {
  printf 'walkthrough: %s\n' "$1" >&2
  cat "$work/body" >&2
  exit 1
}

# call STATUS METHOD URL [curl arguments…]: makes the request and demands the status; body and headers stay in $work.
call() {
  local expected=$1 method=$2 url=$3 status
  shift 3
  status=$(curl -sS -o "$work/body" -D "$work/headers" -w '%{http_code}' -X "$method" "$url" "$@")
  [ "$status" = "$expected" ] || fail "$method $url answered $status instead of $expected"
}

body() { jq -r "$1" "$work/body"; }
header() { tr -d '\r' <"$work/headers" | sed -n "s/^$1: //Ip" | tail -n 1; }
expect() { [ "$(body "$1")" = "$2" ] || fail "$1 is not $2"; }

log_in() {
  call 200 POST "$api/auth/login" -H 'Content-Type: application/json' \
    -d "{\"email\": \"$1\", \"password\": \"$password\"}"
  token=$(body .accessToken)
}

start_application() {
  call 201 POST "$api/recruitments/$recruitment/applications" -H "Authorization: Bearer $token" \
    -H 'Content-Type: application/json' -d '{}'
  application=$(body .id)
  etag=$(header ETag)
}

find_recruitment() {
  call 200 GET "$api/programmes/pracownia-samorzadowa"
  recruitment=$(body .currentRecruitment.id)
}

apply() {
  say 'The programme, with its current edition and recruitment'
  find_recruitment
  body '"\(.name): \(.summary)"'
  expect .currentRecruitment.state OPEN

  say 'The calendar of the recruitment'
  call 200 GET "$api/recruitments/$recruitment"
  body '.keyDates[] | "\(.label): \(.on)"'
  expect .opensAt 2021-03-28T22:00:00Z
  expect .closesAt 2021-04-12T22:00:00Z

  say 'Am I eligible? (no login, nothing is kept)'
  call 200 POST "$api/recruitments/$recruitment/eligibility-check" -H 'Content-Type: application/json' \
    -d '{"answers": {"office": "OTHER", "cooperation": "YES", "experience": "NGO", "openness": "YES", "availability": "YES"}}'
  expect .eligible false
  body '.results[] | select(.met | not) | "not met: \(.question)"'

  say 'A new account, its e-mail address verified'
  local email="walk-$(date +%s%N)@example.org"
  call 202 POST "$api/auth/register" -H 'Content-Type: application/json' \
    -d "{\"email\": \"$email\", \"password\": \"$password\", \"name\": \"Zofia Żółć\", \"language\": \"PL\"}"
  call 200 GET "$base/dev/mailbox?to=$email"
  local code
  code=$(body '.items[0].text' | grep -E '^[A-Za-z0-9_-]{43}$')
  call 204 POST "$api/auth/verify-email" -H 'Content-Type: application/json' -d "{\"token\": \"$code\", \"password\": \"$password\"}"
  log_in "$email"

  say 'A draft'
  start_application
  expect .status DRAFT
  call 409 POST "$api/recruitments/$recruitment/applications" -H "Authorization: Bearer $token" \
    -H 'Content-Type: application/json' -d '{}'
  expect .code application-limit-reached

  say 'What is missing?'
  call 200 GET "$api/applications/$application/blockers" -H "Authorization: Bearer $token"
  body '.items[] | "\(.pointer): \(.detail)"'

  say 'Answers, declarations, consents'
  call 200 PATCH "$api/applications/$application" -H "Authorization: Bearer $token" -H "If-Match: $etag" \
    -H 'Content-Type: application/merge-patch+json' -d '{
      "answers": {"municipality": "Świecie", "motivation": "Chcę prowadzić konsultacje, na które przychodzą ludzie.",
                  "experience": "Od czterech lat współpracuję z lokalnymi organizacjami."},
      "declarations": {"office": "COUNCILLOR", "cooperation": "YES", "experience": "BOTH", "openness": "YES", "availability": "YES"},
      "consents": {"dataProcessing": true}}'

  say 'An attachment'
  printf '%%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF\n' >"$work/list.pdf"
  call 201 POST "$api/applications/$application/attachments" -H "Authorization: Bearer $token" \
    -F "file=@$work/list.pdf;filename=list polecający.pdf" -F kind=recommendation
  expect .mediaType application/pdf

  say 'Submission, repeated with the same key: one effect, one answer'
  local key="walk-$(date +%s%N)"
  call 200 POST "$api/applications/$application/submit" -H "Authorization: Bearer $token" -H "Idempotency-Key: $key"
  expect .status SUBMITTED
  local reference sha
  reference=$(body .reference)
  sha=$(body .contentSha256)
  call 200 POST "$api/applications/$application/submit" -H "Authorization: Bearer $token" -H "Idempotency-Key: $key"
  expect .reference "$reference"
  [ "$(header Idempotency-Replayed)" = true ] || fail 'the second answer is not marked as replayed'
  echo "$reference, SHA-256 $sha"

  say 'The receipt holds: the content, exported later, has the same hash'
  call 200 GET "$api/applications/$application/submitted-content" -H "Authorization: Bearer $token"
  [ "$(sha256sum <"$work/body" | cut -d ' ' -f 1)" = "$sha" ] || fail 'the hash differs'

  say 'The confirmation by e-mail'
  call 200 GET "$base/dev/mailbox?to=$email"
  expect '.items[0].subject' "Zgłoszenie $reference zostało złożone"
  body '.items[0].subject'

  say 'What a coordinator sees'
  log_in coordinator@demo.example
  call 200 GET "$api/applications?recruitment=$recruitment&status=SUBMITTED" -H "Authorization: Bearer $token"
  body '.items[] | "\(.reference) \(.submittedAt)"'

  say 'A draft that is left unsubmitted (see: closed)'
  log_in user@demo.example
  call 200 GET "$api/applications?recruitment=$recruitment&status=DRAFT" -H "Authorization: Bearer $token"
  if [ "$(body '.items | length')" = 0 ]; then
    start_application
    call 200 PATCH "$api/applications/$application" -H "Authorization: Bearer $token" -H "If-Match: $etag" \
      -H 'Content-Type: application/merge-patch+json' -d '{
        "answers": {"municipality": "Iława", "motivation": "Chcę lepiej rozmawiać z mieszkańcami miasta.",
                    "experience": "Prowadzę dyżury i spotkania z mieszkańcami."},
        "declarations": {"office": "COUNCILLOR", "cooperation": "YES", "experience": "NGO", "openness": "YES", "availability": "YES"},
        "consents": {"dataProcessing": true}}'
  fi
}

closed() {
  say 'After the closing moment'
  find_recruitment
  expect .currentRecruitment.state CLOSED
  log_in user@demo.example
  call 200 GET "$api/applications?recruitment=$recruitment&status=DRAFT" -H "Authorization: Bearer $token"
  application=$(body '.items[0].id')
  call 409 POST "$api/applications/$application/submit" -H "Authorization: Bearer $token" -H "Idempotency-Key: late-$(date +%s%N)"
  expect .code recruitment-not-open
  body '"\(.title): \(.detail)"'
}

case ${1:-apply} in
  apply) apply ;;
  closed) closed ;;
  *) echo "usage: $0 [apply|closed]" >&2 && exit 2 ;;
esac
say 'Done'
