# What compare.sh measures, and how each is asked: a part of it. An id of fill.sql is made of a number.

id=00000000-0000-7000-8000-%012d
targets='list-miss spring-list quarkus-list list-hit notmodified-hit vertx token-list
  detail-miss spring-detail quarkus-detail detail-hit application
  sign-up-hot pgbench sign-up-spread submission-spread redemption-spread spring-insert quarkus-insert'
# Measured when ONLY names them: search recruitments calendar me

# load SERVER OPTION…
load() {
  local port=port_$1 pid=pid_$1
  shift
  run Load --name "$name" --port "${!port}" --server "${!pid}" --postgres "$postgres" \
    --connections "$connections" --warm "$warm_up" --seconds "$length" "$@"
}

# write SERVER OPTION…: POST, each request another person's.
write() { load "$@" --method POST; }
people() { echo --tokens "$work/run/tokens.txt"; }

# measure TARGET WARM-UP SECONDS
measure() {
  local name=$1 warm_up=$2 length=$3
  case $name in
    # Answers that no copy is kept of: another page, another programme each time.
    list-miss) recorded load miss --paths "$work/run/pages" ;;
    detail-miss) recorded load miss --path /api/v1/programmes/program-pomiarowy-%05d ;;
    token-list) recorded load miss --paths "$work/run/pages" --tokens "$work/run/one-token" ;;
    application) recorded load hit --path "/api/v1/applications/$id" --range 16000 $(people) ;;
    search) recorded load miss --path '/api/v1/programmes?q=konsultacje' ;;
    recruitments) recorded load miss --path /api/v1/recruitments ;;
    calendar) recorded load miss --path /api/v1/recruitments/calendar.ics ;;
    me) load hit --path /api/v1/me $(people) ;;
    # Answers that a copy may be kept of.
    list-hit) load hit --path /api/v1/programmes ;;
    detail-hit) load hit --path /api/v1/programmes/program-pomiarowy-00007 ;;
    notmodified-hit) load hit --path /api/v1/programmes --revalidate yes --expect 304 ;;
    # One event that everybody wants, and 10 000 of them; each person signs up once for each.
    sign-up-hot)
      recorded write hit --path /api/v1/events/00000000-0000-7000-8000-000000020002/registrations --body '{}' --expect 201 \
        --warm-path /api/v1/events/00000000-0000-7000-8000-000000020001/registrations --most 8000 $(people) ;;
    sign-up-spread) recorded write hit --path "/api/v1/events/$id/registrations" --body '{}' --expect 201 --most 40000 $(people) ;;
    submission-spread) recorded write hit --path "/api/v1/applications/$id/submit" --from 100001 --range 16000 --most 16000 $(people) ;;
    redemption-spread)
      recorded write hit --paths "$work/run/vouchers" --expect 201 --most 16000 $(people) --body '{"trainingProviderId":
        "00000000-0000-7000-8000-000000000001", "amount": {"amount": "10.00", "currency": "PLN"}, "service": "Szkolenie z facylitacji",
        "invoiceNumber": "FV/2021/04/1"}' ;;
    pgbench)
      run Statements --port "$database_port" --postgres "$postgres" --file bench/sign-up.sql --warm "$warm_up" --seconds "$length" \
        --pgbench "$(command -v pgbench || true)" ;;
    spring-list | quarkus-list) load "${name%-list}" --path '/items?after=Program%%20pomiarowy%%20%05d' ;;
    spring-detail | quarkus-detail) load "${name%-detail}" --path "/items/$id" ;;
    spring-insert | quarkus-insert) write "${name%-insert}" --path /items --body "$(cat bench/peers/item.json)" --expect 201 ;;
    vertx) load quarkus --path /constant ;;
    *)
      say "no target $name"
      return 1
      ;;
  esac
  case $name in
    sign-up-* | submission-* | redemption-* | pgbench | *-insert) sql bench/reset.sql 'VACUUM ANALYZE' ;;
  esac
}

# recorded COMMAND SERVER…: with JFR=1, the server's flight recorder runs meanwhile.
recorded() {
  if [ -z "${JFR:-}" ]; then
    "$@"
    return
  fi
  local pid=pid_$2
  "$jdk/bin/jcmd" "${!pid}" JFR.start name=bench settings=profile > /dev/null
  "$@"
  "$jdk/bin/jcmd" "${!pid}" JFR.stop name=bench "filename=$PWD/$work/$name.jfr" > /dev/null
}
