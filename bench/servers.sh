# Starts and stops what compare.sh measures: a part of it. Each server NAME gets $port_NAME and $pid_NAME.

say() { printf '== %s\n' "$1" >&2; }

port_of() {
  case $1 in
    miss) echo "$first_port" ;;
    hit) echo $((first_port + 1)) ;;
    spring) echo $((first_port + 2)) ;;
    quarkus) echo $((first_port + 3)) ;;
  esac
}

is_open() { (exec 3<> "/dev/tcp/localhost/$1") 2> /dev/null; }

# start NAME OPTION…: the same heap for everybody; ends when the server listens. The demo keeps its data where it is started, and
# shares a PostgreSQL that runs there already.
start() {
  local name=$1 port log=$PWD/$work/run/$1.log
  shift
  port=$(port_of "$name")
  if is_open "$port"; then
    say "port $port is taken: set FIRST_PORT"
    return 1
  fi
  (cd "$work/run" && exec "$java" -Xmx512m "$@") > "$log" 2>&1 &
  servers+=($!)
  printf -v "pid_$name" %s "$!"
  printf -v "port_$name" %s "$port"
  until is_open "$port"; do
    if ! kill -0 "$!" 2> /dev/null; then
      say "$name did not start"
      tail -n 20 "$log" >&2
      return 1
    fi
    sleep 0.2
  done
}

start_ours() {
  local name=$1
  shift
  start "$name" -Dquarkus.profile=demo -Dpartycypacja.clock=2021-04-01T10:00 \
    "-Dquarkus.http.port=$(port_of "$name")" -Dquarkus.management.port=$(($(port_of "$name") + 1000)) \
    -Dpartycypacja.tokens.keys=keys.json -Dpartycypacja.rate-limits.reads-per-minute=100000000 \
    -Dpartycypacja.rate-limits.writes-per-minute=100000000 -Dpartycypacja.rate-limits.auth-per-minute=100000000 \
    "$@" -jar "$ours"
}

# The last one stopped is the first one started, which ends PostgreSQL.
stop_all() {
  local i
  for ((i = ${#servers[@]} - 1; i >= 0; i--)); do
    kill "${servers[i]}" 2> /dev/null || true
    wait "${servers[i]}" 2> /dev/null || true
  done
}
