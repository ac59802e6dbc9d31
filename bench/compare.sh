#!/usr/bin/env bash
# Compares the application with minimal peers, all on this machine and over one PostgreSQL (see README.md). Needs a JDK 25, no root.
#
#   bench/compare.sh
#   ROUNDS=1 SECONDS_EACH=3 bench/compare.sh            a short look
#   ONLY='list-miss spring-list' bench/compare.sh       some of the targets
#   OURS=elsewhere/quarkus-run.jar bench/compare.sh     another build of ours
#   JFR=1 bench/compare.sh                              records ours while it answers misses, and says where the time went
set -euo pipefail
[ -z "${OURS:-}" ] || OURS=$(cd "$(dirname "$OURS")" && pwd)/$(basename "$OURS")
cd "$(dirname "$0")/.."

rounds=${ROUNDS:-3}
seconds=${SECONDS_EACH:-8}
warm=${WARM:-3}
connections=${CONNECTIONS:-32}
first_port=${FIRST_PORT:-18080}
ours=${OURS:-$PWD/target/quarkus-app/quarkus-run.jar}
work=bench/build
servers=()
failed=()

. bench/servers.sh
. bench/targets.sh

peer_jar() {
  case $1 in
    spring) echo "$PWD/bench/peers/spring/target/spring.jar" ;;
    quarkus) echo "$PWD/bench/peers/quarkus/target/quarkus-app/quarkus-run.jar" ;;
  esac
}

# is_stale JAR SOURCE…: there is no jar, or a source is newer.
is_stale() { [ ! -e "$1" ] || [ -n "$(find "${@:2}" -newer "$1" -print -quit)" ]; }

build() {
  jdk=$(./mvnw -B --version | sed -n 's/.*runtime: //p')
  java=$jdk/bin/java
  if [ -z "${OURS:-}" ] && is_stale "$ours" pom.xml src/main; then
    say 'building ours'
    ./mvnw -B -q package -DskipTests
  fi
  for peer in spring quarkus; do
    if is_stale "$(peer_jar $peer)" "bench/peers/$peer/pom.xml" "bench/peers/$peer/src"; then
      say "building the $peer peer"
      ./mvnw -B -q -f "bench/peers/$peer/pom.xml" package
    fi
  done
  # Nothing of a run before: other sources, another database.
  rm -rf "$work"
  mkdir -p "$work/run"
  pgjdbc=$(echo "$(dirname "$ours")"/lib/main/org.postgresql.postgresql-*.jar)
  "$jdk/bin/javac" -d "$work/classes" bench/*.java
}

# Runs one of the programs beside this script. The client shares the processors: it may not compile and collect much.
run() {
  "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m -cp "$work/classes:$pgjdbc" "$@"
}

sql() { run Sql "jdbc:postgresql://localhost:$database_port/postgres" "$@"; }

start_all() {
  say 'starting ours, which brings PostgreSQL, and filling it'
  run Tokens 8000 "$work/run"
  head -n 1 "$work/run/tokens.txt" > "$work/run/one-token"
  start_ours miss -Dpartycypacja.kept-answers.enabled=false
  postgres=$(sed -n 1p "$work/run/data/postgres/postmaster.pid")
  database_port=$(sed -n 4p "$work/run/data/postgres/postmaster.pid")
  sql bench/fill.sql bench/reset.sql 'VACUUM ANALYZE'
  sql 'SELECT code FROM voucher ORDER BY id' | sed 's|.*|/api/v1/vouchers/&/redemptions|' > "$work/run/vouchers"
  start_ours hit -Dpartycypacja.kept-answers.enabled=true
  run Walk "http://localhost:$port_miss" /api/v1/programmes > "$work/run/pages"
  say 'starting the peers'
  start spring "-Dserver.port=$(port_of spring)" "-Dspring.datasource.url=$(peers_database)" \
    -jar "$(peer_jar spring)"
  start quarkus "-Dquarkus.http.port=$(port_of quarkus)" "-Dquarkus.datasource.jdbc.url=$(peers_database)" \
    "-Dbench.bytes=$(run Walk "http://localhost:$port_miss" /api/v1/programmes length)" \
    -jar "$(peer_jar quarkus)"
}

peers_database() { echo "jdbc:postgresql://localhost:$database_port/postgres?currentSchema=peer"; }

# Each round begins with another target, so that what disturbs the machine for a while does not always meet the same.
measure_all() {
  local all=(${ONLY:-$targets}) round shift i target
  say "warming up: ${#all[@]} targets"
  for target in "${all[@]}"; do
    measure "$target" "$warm" 1 > /dev/null
  done
  for round in $(seq "$rounds"); do
    say "round $round of $rounds"
    shift=$(((round - 1) * ${#all[@]} / rounds))
    for i in "${!all[@]}"; do
      target=${all[$(((i + shift) % ${#all[@]}))]}
      measure "$target" "$warm" "$seconds" | sed "s/^/$round	/" | tee -a "$work/results.tsv" >&2 || failed+=("$target")
    done
  done
}

trap stop_all EXIT
build
start_all
measure_all
run Report "$work/results.tsv"
if [ -n "${JFR:-}" ]; then
  for recording in "$work"/*.jfr; do
    echo
    run Jfr "$recording"
  done
fi
if [ ${#failed[@]} -gt 0 ]; then
  say "failed: ${failed[*]}"
  exit 1
fi
