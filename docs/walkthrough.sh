#!/usr/bin/env bash
# The recruitment of 2021, walked through over HTTP with curl and jq, against a running demo.
#
#   docs/walkthrough.sh apply    the clock between 2021-03-29 and 2021-04-12 (partycypacja.clock=2021-04-01T10:00)
#   docs/walkthrough.sh closed   the clock after the closing moment           (partycypacja.clock=2021-04-13T00:00:01)
#
# and on, from the closing to the results, with the made-up applications that the demo then has:
#
#   docs/walkthrough.sh review      reviews, ranking, shortlist, interviews booked  (partycypacja.clock=2021-04-13T09:00)
#   docs/walkthrough.sh interviews  how the interviews went, decisions prepared     (partycypacja.clock=2021-04-23T17:00)
#   docs/walkthrough.sh results     results, participants, the reserve list         (partycypacja.clock=2021-04-26T10:00)
#
# and Debiuty w partycypacji 2023, from an application to a closed grant and a spent voucher:
#
#   docs/walkthrough.sh debut       an organisation applies                         (partycypacja.clock=2023-04-11T10:00)
#   docs/walkthrough.sh funding     accepted, granted, paid, settled, redeemed      (partycypacja.clock=2023-06-05T10:00)
#
# and a study visit, from a draft to certificates:
#
#   docs/walkthrough.sh visit       planned, published, signed up for               (partycypacja.clock=2023-04-07T10:00)
#   docs/walkthrough.sh attendance  who came, certificates                          (partycypacja.clock=2023-05-27T18:00)
#
# A moment set back is a moment set back: stop the demo and start it again with the next one, on the same data.
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

# get URL / post URL JSON: as whoever logged in last.
get() { call "${2:-200}" GET "$1" -H "Authorization: Bearer $token"; }

post() {
  call "${3:-200}" POST "$1" -H "Authorization: Bearer $token" -H "Idempotency-Key: walk-$(date +%s%N)-$RANDOM" \
    -H 'Content-Type: application/json' -d "$2"
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

review_all_of() {
  log_in "$1"
  get "$api/me/reviews?limit=100"
  local review etag strength
  for review in $(body '.items[].id'); do
    post "$api/reviews/$review/declare" '{}' 204
    get "$api/reviews/$review"
    etag=$(header ETag)
    strength=$(body .application.reference | tail -c 3)
    strength=$((10#$strength % 9))
    call 200 PUT "$api/reviews/$review" -H "Authorization: Bearer $token" -H "If-Match: $etag" \
      -H 'Content-Type: application/json' \
      -d "{\"scores\": {\"motivation\": $((strength + 1)), \"experience\": $((9 - strength / 2)), \"solution\": $((strength % 6))}, \"comment\": null}"
    post "$api/reviews/$review/submit" '{}' 204
  done
}

# Whoever is at a tie across the cut is put in the order of their numbers.
resolve_tie_at() {
  get "$api/recruitments/$recruitment/ranking?limit=100"
  local order
  order=$(jq -c --argjson cut "$1" '(.items[$cut].place) as $p | [.items[] | select(.place == $p)] | sort_by(.reference) | map(.id)' "$work/body")
  post "$api/recruitments/$recruitment/resolve-tie" "{\"applications\": $order, \"reason\": \"Pierwszeństwo ma wcześniejsze zgłoszenie.\"}" 204
}

untie() {
  get "$api/recruitments/$recruitment/ranking?limit=100"
  if [ "$(jq --argjson cut "$1" '.items[$cut - 1].place == .items[$cut].place' "$work/body")" = true ]; then
    resolve_tie_at "$1"
  fi
}

applicant_of() {
  log_in coordinator@demo.example
  get "$api/messages?application=$1&limit=1"
  body '.items[0].recipient'
}

review() {
  say 'After the closing: what was filed'
  find_recruitment
  expect .currentRecruitment.state CLOSED
  log_in coordinator@demo.example
  get "$api/applications?recruitment=$recruitment&status=SUBMITTED&count=true&limit=1"
  body '"applications: \(.total)"'

  say 'What it is scored by, and who reviews it: two experts each, spread fairly'
  get "$api/recruitments/$recruitment/rubric"
  body '.criteria[] | "\(.title): \(.minimum)-\(.maximum), weight \(.weight)"'
  post "$api/recruitments/$recruitment/assign-reviewers" '{"reviewersPerApplication": 2}'
  body '"reviews assigned: \(.assigned)"'

  say 'The experts declare no conflict of interest, score and submit'
  local expert
  for expert in expert reviewer1 reviewer2; do review_all_of "$expert@demo.example"; done

  say 'The ranking, as CSV'
  log_in coordinator@demo.example
  get "$api/recruitments/$recruitment/rubric"
  call 200 GET "$api/recruitments/$recruitment/ranking" -H "Authorization: Bearer $token" -H 'Accept: text/csv'
  head -n 4 "$work/body"

  say 'The best twelve are shortlisted'
  untie 12
  post "$api/recruitments/$recruitment/shortlist" '{"best": 12}'
  body '"shortlisted: \(.shortlisted)"'

  say 'Times for interviews; none after 23 April'
  local i
  for i in 0 1 2 3 4 5 6 7 8 9 10 11 12 13; do
    post "$api/recruitments/$recruitment/interview-slots" "{\"startsAt\": \"2021-04-2$((i % 3))T$(printf %02d $((8 + i / 3))):00:00Z\", \"lengthMinutes\": 30,
      \"place\": null, \"link\": \"https://spotkania.example.org/$i\", \"panel\": []}" 201
  done
  post "$api/recruitments/$recruitment/interview-slots" '{"startsAt": "2021-04-24T08:00:00Z", "lengthMinutes": 30, "place": "Warszawa", "link": null, "panel": []}' 422
  body '.errors[].detail'
  post "$api/recruitments/$recruitment/offer-interviews" '{}'
  body '"invited: \(.offered)"'

  say 'One applicant books, and moves to another time'
  get "$api/applications?recruitment=$recruitment&status=SHORTLISTED&limit=100"
  local waiting first email free
  waiting=$(body '.items[].id')
  first=$(head -n 1 <<<"$waiting")
  email=$(applicant_of "$first" | tail -n 1)
  log_in "$email"
  get "$api/recruitments/$recruitment/interview-slots?free=true&limit=100"
  free=$(body '.items[].id')
  post "$api/interview-slots/$(sed -n 1p <<<"$free")/book" "{\"applicationId\": \"$first\"}"
  post "$api/interview-slots/$(sed -n 2p <<<"$free")/book" "{\"applicationId\": \"$first\"}"
  body '"\(.startsAt) \(.link)"'
  call 200 GET "$base/dev/mailbox?to=$email"
  body '.items[0].subject'

  say 'The coordinator books for the others, who have called'
  log_in coordinator@demo.example
  local application
  i=3
  for application in $(tail -n +2 <<<"$waiting"); do
    post "$api/interview-slots/$(sed -n ${i}p <<<"$free")/book" "{\"applicationId\": \"$application\"}"
    i=$((i + 1))
  done
  get "$api/recruitments/$recruitment/interview-slots?free=false&count=true&limit=1"
  expect .total 12
}

interviews() {
  say 'How the interviews went: one applicant did not come'
  find_recruitment
  log_in coordinator@demo.example
  get "$api/recruitments/$recruitment/interview-slots?free=false&limit=100"
  local slot points=60
  for slot in $(body '.items[1:][].id'); do
    post "$api/interview-slots/$slot/outcome" "{\"outcome\": \"HELD\", \"points\": $points, \"note\": null}"
    points=$((points + 3))
  done
  get "$api/recruitments/$recruitment/interview-slots?free=false&limit=1"
  post "$api/interview-slots/$(body '.items[0].id')/outcome" '{"outcome": "NO_SHOW", "points": null, "note": "Nie połączono się."}'

  say 'Decisions by the ranking: eight accepted, three in reserve'
  local cut
  for cut in 8 9 10 11; do untie "$cut"; done
  post "$api/recruitments/$recruitment/prepare-decisions" '{"accept": 8, "reserve": 3, "justification": "Decyzja według miejsca w rankingu."}'
  body '"accepted \(.accepted), reserve \(.reserve), rejected \(.rejected)"'

  say 'Too early to announce them, and nobody can tell'
  post "$api/recruitments/$recruitment/announce-results" '{}' 409
  expect .code results-too-early
  body .detail
  log_in lukasz.sliwinski@demo.example
  get "$api/applications?recruitment=$recruitment"
  get "$api/applications/$(body '.items[0].id')"
  expect .result null
}

results() {
  say 'The results day: all at once'
  find_recruitment
  log_in coordinator@demo.example
  post "$api/recruitments/$recruitment/announce-results" '{}'
  body '"accepted \(.accepted), reserve \(.reserve), rejected \(.rejected)"'
  call 200 GET "$api/recruitments/$recruitment"
  expect .state RESULTS_ANNOUNCED
  local edition
  edition=$(body .edition.id)

  say 'Participants, with what they are entitled to'
  get "$api/editions/$edition/participations?count=true"
  expect .total 8
  body '.items[] | .name'
  body '.items[0].entitlements[].description'
  local participation accepted
  participation=$(body '.items[0].id')
  accepted=$(body '.items[0].applicationId')

  say 'One resigns; the first in reserve is offered the place and accepts it'
  log_in "$(applicant_of "$accepted" | tail -n 1)"
  post "$api/participations/$participation/resign" '{"reason": "Zmiana planów."}'
  log_in coordinator@demo.example
  get "$api/recruitments/$recruitment/decisions?outcome=RESERVE&limit=100"
  local reserve
  reserve=$(body '.items[] | select(.reservePosition == 1) | .applicationId')
  log_in "$(applicant_of "$reserve" | tail -n 1)"
  get "$api/applications/$reserve"
  expect .offer.status OPEN
  post "$api/applications/$reserve/accept-place" '{}'
  expect .status ACCEPTED

  say 'What was sent'
  log_in coordinator@demo.example
  get "$api/messages?recruitment=$recruitment&limit=5"
  body '.items[] | "\(.recipient): \(.subject)"'
}

# put URL JSON: over what was read there just now.
put() {
  get "$1"
  call "${3:-200}" PUT "$1" -H "Authorization: Bearer $token" -H "If-Match: $(header ETag)" \
    -H 'Content-Type: application/json' -d "$2"
}

money() { printf '{"amount": "%s", "currency": "PLN"}' "$1"; }

find_debuts() {
  call 200 GET "$api/recruitments?programme=debiuty-w-partycypacji&year=2023"
  recruitment=$(body '.items[] | select(.name | contains("2023")) | .id')
}

debut() {
  say 'Debiuty 2023: the closing and the results get their days'
  find_debuts
  log_in coordinator@demo.example
  post "$api/recruitments/$recruitment/extend" '{"closesOn": "2023-04-30", "closingTime": null, "reason": "Znamy już dzień zamknięcia."}'
  call 200 PATCH "$api/recruitments/$recruitment" -H "Authorization: Bearer $token" -H "If-Match: $(header ETag)" \
    -H 'Content-Type: application/merge-patch+json' -d '{"resultsOn": "2023-05-22"}'

  say 'An organisation applies'
  log_in ngo@demo.example
  get "$api/organisations?mine=true"
  local organisation
  organisation=$(body '.items[] | select(.name == "Stowarzyszenie Demo") | .id')
  call 201 POST "$api/recruitments/$recruitment/applications" -H "Authorization: Bearer $token" \
    -H 'Content-Type: application/json' -d "{\"organisationId\": \"$organisation\"}"
  application=$(body .id)
  call 200 PATCH "$api/applications/$application" -H "Authorization: Bearer $token" -H "If-Match: $(header ETag)" \
    -H 'Content-Type: application/merge-patch+json' -d '{
      "answers": {"place": "Łódź", "topic": "Jak ma wyglądać rynek po remoncie?", "plan": "Trzy spotkania i spacer badawczy.", "participants": 140},
      "declarations": {"stage": "FIRST_STEPS"}, "consents": {"dataProcessing": true}}'
  post "$api/applications/$application/submit" '{}'
  body .reference
}

funding() {
  say 'Given to an expert, accepted, and announced'
  find_debuts
  log_in expert@demo.example
  get "$api/me"
  local expert
  expert=$(body .id)
  log_in coordinator@demo.example
  put "$api/recruitments/$recruitment/rubric" '{"criteria": [{"key": "plan", "title": "Plan rozmowy z mieszkańcami", "description": null,
    "minimum": 0, "maximum": 10, "weight": 1}], "minimumReviews": 1, "blind": false, "dueOn": null, "disagreementThreshold": 30}'
  get "$api/applications?recruitment=$recruitment"
  application=$(body '.items[0].id')
  post "$api/applications/$application/reviewers" "{\"reviewerId\": \"$expert\"}" 201
  put "$api/applications/$application/decision" '{"outcome": "ACCEPTED", "justification": "Dobry plan rozmowy z mieszkańcami."}'
  post "$api/recruitments/$recruitment/announce-results" '{}'
  get "$api/recruitments/$recruitment"
  local edition participation
  edition=$(body .edition.id)
  get "$api/editions/$edition/participations"
  participation=$(body '.items[0].id')

  say 'The budget, and of it a grant and a voucher'
  put "$api/editions/$edition/budget" "{\"grants\": $(money 60000.00), \"vouchers\": $(money 20000.00)}"
  post "$api/grants" "{\"participationId\": \"$participation\"}" 201
  local grant number
  grant=$(body .id)
  number=$(body .agreementNumber)
  post "$api/editions/$edition/vouchers/issue" '{"expiresOn": "2023-12-15"}'
  expect .issued 1

  say "The agreement $number: written, read, signed by both sides"
  put "$api/grants/$grant/agreement" "{
    \"subject\": \"Rozmowa o rynku: trzy spotkania i spacer badawczy\", \"startsOn\": \"2023-06-01\", \"endsOn\": \"2023-10-31\",
    \"reportDueOn\": \"2023-11-15\",
    \"budgetLines\": [
      {\"key\": \"moderacja\", \"category\": \"SERVICES\", \"description\": \"Moderacja spotkań\", \"planned\": $(money 4500.00)},
      {\"key\": \"druk\", \"category\": \"PROMOTION\", \"description\": \"Plakaty i ulotki\", \"planned\": $(money 1500.00)}],
    \"tranches\": [{\"amount\": $(money 5000.00), \"plannedOn\": \"2023-06-05\"}, {\"amount\": $(money 1000.00), \"plannedOn\": \"2023-09-01\"}]}"
  local hash
  hash=$(body .documentSha256)
  get "$api/grants/$grant/agreement.pdf"
  [ "$(sha256sum <"$work/body" | cut -d ' ' -f 1)" = "$hash" ] || fail 'the document has another hash'
  post "$api/grants/$grant/agreement/sign" "{\"party\": \"ORGANISER\", \"documentSha256\": \"$hash\"}"
  log_in ngo@demo.example
  post "$api/grants/$grant/agreement/sign" "{\"party\": \"GRANTEE\", \"documentSha256\": \"$hash\"}"
  get "$api/grants/$grant"
  expect .status SIGNED

  say 'A tranche: asked for by the grantee, approved and paid by the organiser'
  get "$api/grants/$grant/tranches"
  local tranche account='{"accountNumber": "61 1090 1014 0000 0712 1981 2874"}'
  tranche=$(body '.items[0].id')
  post "$api/tranches/$tranche/request" "$account"
  log_in coordinator@demo.example
  post "$api/tranches/$tranche/approve" "$account"
  post "$api/editions/$edition/payment-files" '{"executionOn": "2023-06-06", "debtorAccount": "83 1010 1023 0000 2613 9510 0000"}' 201
  get "$api/payment-files/$(body .id)/pain.001.xml"
  grep -q 'Dotacja, umowa' "$work/body" || fail 'no payment in the file'
  post "$api/tranches/$tranche/pay" '{"paidOn": "2023-06-05", "bankReference": "WB/2023/06/05/1"}'

  say 'An expense with its document, and the report'
  log_in ngo@demo.example
  post "$api/grants/$grant/expenses" "{\"budgetLine\": \"moderacja\", \"documentNumber\": \"FV/6/2023\", \"issuedOn\": \"2023-06-05\",
    \"description\": \"Moderacja trzech spotkań\", \"amount\": $(money 4400.00)}" 201
  local expense
  expense=$(body .id)
  printf '%%PDF-1.4\nFaktura\n' >"$work/faktura.pdf"
  call 200 POST "$api/expenses/$expense/document" -H "Authorization: Bearer $token" -F "file=@$work/faktura.pdf"
  put "$api/grants/$grant/report" '{"narrative": "Trzy spotkania i spacer.", "results": "Plan rynku zmieniono.", "people": 140}'
  post "$api/grants/$grant/report/submit" '{}'

  say 'Accepted; what was not spent comes back; closed'
  log_in coordinator@demo.example
  post "$api/grants/$grant/report/accept" '{"decisions": []}'
  post "$api/grants/$grant/close" '{}' 409
  expect .code grant-not-balanced
  expect .remaining.amount 600.00
  post "$api/grants/$grant/refunds" "{\"amount\": $(money 600.00), \"receivedOn\": \"2023-06-05\", \"bankReference\": \"WB/2023/06/05/2\"}" 201
  post "$api/grants/$grant/close" '{}'
  expect .status CLOSED
  log_in expert@demo.example
  post "$api/grants/$grant/opinions" '{"wentWell": "Spacer badawczy zebrał całe sąsiedztwo.", "takeCareOf": "Wcześniej zaprosić młodzież."}' 201

  say 'A training provider, and the voucher spent with it'
  log_in admin@demo.example
  post "$api/organisations" '{"name": "Akademia Dialogu", "kind": "TRAINING_PROVIDER", "nip": null, "regon": null, "krs": null, "teryt": null, "patronOrganisationId": null}' 201
  post "$api/training-providers" "{\"programme\": \"debiuty-w-partycypacji\", \"organisationId\": \"$(body .id)\"}" 201
  local provider code
  provider=$(body .id)
  log_in coordinator@demo.example
  get "$api/vouchers?edition=$edition"
  code=$(body '.items[0].code')
  log_in admin@demo.example
  post "$api/vouchers/$code/redemptions" "{\"trainingProviderId\": \"$provider\", \"amount\": $(money 2000.00),
    \"service\": \"Szkolenie z facylitacji\", \"invoiceNumber\": \"FV/11/2023\"}" 201
  expect .left.amount 0.00

  say 'The participant reads it all on one page'
  log_in ngo@demo.example
  get "$api/participations/$participation"
  body '.wallet[] | "\(.kind) \(.status): \(.used.amount // "-") of \(.granted.amount // "-")"'

  say 'The books agree'
  log_in coordinator@demo.example
  get "$api/editions/$edition/ledger-balances"
  [ "$(body '[.items[] | select(.agrees | not)] | length')" = 0 ] || fail 'a balance is not the sum of its postings'
  body '.items[] | "\(.account.kind): \(.balance)"'
}

visit() {
  say 'Sign-up for the visit to Wrocław has just opened, for participants first'
  call 200 GET "$api/events?kind=STUDY_VISIT&from=2023-04-07&voivodeship=02"
  body '.items[] | "\(.title): \(.startsAt), sign-up from \(.signUpOpensAt)"'
  expect '.items[0].signUpOpensAt' 2023-04-06T22:00:00Z
  local wroclaw
  wroclaw=$(body '.items[0].id')
  log_in user@demo.example
  post "$api/events/$wroclaw/registrations" '{}' 403

  say 'A visit of our own: everything that keeps it from being published, at once'
  log_in coordinator@demo.example
  post "$api/events" '{"programme": "wizyty-studyjne-akcji-masz-glos-i-pracowni-samorzadowej", "editionId": null, "details": {
    "title": "Wizyta studyjna w Sieradzu", "kind": "STUDY_VISIT", "description": "Budżet obywatelski i centrum organizacji.",
    "organiserId": null, "agenda": [], "capacity": 30, "minimum": null, "decisionOn": "2023-05-20",
    "sessions": [{"startsAt": "2023-05-26T08:00:00Z", "endsAt": "2023-05-26T15:00:00Z", "link": null,
      "place": {"name": "Ratusz", "address": "pl. Wojewódzki 1, Sieradz", "teryt": "1014011", "latitude": 51.5956, "longitude": 18.7302}}],
    "signUp": {"opensOn": null, "opensDaysBefore": 60, "closesOn": null, "offerHours": 48}, "tiers": [],
    "costsCovered": ["ACCOMMODATION", "MEALS", "TRANSPORT_BETWEEN_POINTS"]}}' 201
  local event
  event=$(body .id)
  etag=$(header ETag)
  post "$api/events/$event/publish" '' 422
  body '.errors[] | "\(.pointer) \(.code): \(.detail)"'
  [ "$(body '.errors | length')" = 5 ] || fail 'not all reasons were given'

  say 'Mended, with a question for those who sign up, and published'
  call 200 PATCH "$api/events/$event" -H "Authorization: Bearer $token" -H "If-Match: $etag" \
    -H 'Content-Type: application/merge-patch+json' -d '{"capacity": 20, "minimum": 15,
    "sessions": [{"startsAt": "2023-05-26T08:00:00Z", "endsAt": "2023-05-26T15:00:00Z", "link": null,
        "place": {"name": "Ratusz", "address": "pl. Wojewódzki 1, Sieradz", "teryt": "1014011", "latitude": 51.5956, "longitude": 18.7302}},
      {"startsAt": "2023-05-27T07:00:00Z", "endsAt": "2023-05-27T12:00:00Z", "link": null,
        "place": {"name": "Centrum organizacji", "address": null, "teryt": "1014011", "latitude": null, "longitude": null}}],
    "agenda": [{"title": "Rozmowa z prezydentem miasta", "startsAt": null, "host": "Urząd Miasta", "hostSector": "LOCAL_GOVERNMENT"},
      {"title": "Śniadanie z organizacjami", "startsAt": null, "host": "Rada organizacji", "hostSector": "NGO"}]}'
  put "$api/events/$event/questions" '{"schema": {"type": "object", "additionalProperties": false, "required": ["topic"],
    "properties": {"topic": {"type": "string", "title": "O czym chcesz rozmawiać?", "maxLength": 200, "x-order": 1}}}}'
  post "$api/events/$event/publish" ''
  expect .status PUBLISHED
  expect .minutes 720

  say 'People sign up'
  log_in user@demo.example
  post "$api/events/$event/registrations" '{"organisationId": null, "answers": {"topic": "Młodzieżowa rada"},
    "needs": {"diet": "Wegetariańska", "accessibility": null, "accommodation": true}}' 201
  body '"\(.person): \(.status)"'
  local registration
  registration=$(body .id)
  get "$api/registrations/$registration/ticket.png"
  post "$api/me/calendar-feed" '' 201
  call 200 GET "$base$(body .url | sed 's#^[a-z]*://[^/]*##')"
  grep -q 'Wizyta studyjna w Sieradzu' "$work/body" || fail 'the visit is not in the calendar'
  log_in ngo@demo.example
  get "$api/organisations?mine=true"
  post "$api/events/$event/registrations" "{\"organisationId\": \"$(body '.items[] | select(.name == "Stowarzyszenie Demo") | .id')\",
    \"answers\": {\"topic\": \"Żywe biblioteki\"}, \"needs\": null}" 201
  body '"\(.person): \(.status)"'

  say 'Few signed up, and it will take place all the same; the list as a sheet'
  log_in coordinator@demo.example
  post "$api/events/$event/confirm" ''
  expect .belowMinimum true
  call 200 GET "$api/events/$event/registrations" -H "Authorization: Bearer $token" -H 'Accept: text/csv'
  cat "$work/body"
}

attendance() {
  call 200 GET "$api/events?q=Sieradz"
  local event first second
  event=$(body '.items[0].id')

  say 'Who came on which day'
  log_in coordinator@demo.example
  get "$api/events/$event/attendance-sheet.pdf"
  get "$api/events/$event/registrations"
  first=$(body '.items[] | select(.person == "Urszula Użytkowniczka") | .id')
  second=$(body '.items[] | select(.person == "Natalia Nowak-Ngo") | .id')
  post "$api/events/$event/attendance" "{\"session\": 1, \"entries\": [{\"registrationId\": \"$first\", \"present\": true},
    {\"registrationId\": \"$second\", \"present\": true}]}"
  post "$api/events/$event/attendance" "{\"session\": 2, \"entries\": [{\"registrationId\": \"$first\", \"present\": true}]}"
  get "$api/events/$event/registrations"
  body '.items[] | "\(.person): \(.attendedMinutes) min"'

  say 'A certificate, and anyone who verifies it'
  log_in user@demo.example
  get "$api/registrations/$first/certificate.pdf"
  get "$api/registrations/$first"
  call 200 GET "$api/certificates/$(body .certificateCode)"
  body '"CERTIFICATE \(.person), \(.event): \(.attendedMinutes) min"'
  expect .attendedMinutes 720
}

case ${1:-apply} in
  apply) apply ;;
  closed) closed ;;
  review) review ;;
  interviews) interviews ;;
  results) results ;;
  debut) debut ;;
  funding) funding ;;
  visit) visit ;;
  attendance) attendance ;;
  *) echo "usage: $0 [apply|closed|review|interviews|results|debut|funding|visit|attendance]" >&2 && exit 2 ;;
esac
say 'Done'
