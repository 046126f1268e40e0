#!/bin/sh
# Run by ./sunbridge test: sets up what the tests need, then runs them on the embedded database and
# those that touch the database once more on a real MySQL.
#   ./sunbridge test [--setup-only] [arguments for Maven, such as -Dtest=SchemaTest]
# SUNBRIDGE_TEST_HOME: where the MySQL tree is kept between runs, outside any checkout.
# The launcher has set SUNBRIDGE_HOME and java_home.
set -eu

test_home=${SUNBRIDGE_TEST_HOME:-/var/tmp/sunbridge-test}
target=$SUNBRIDGE_HOME/target
mkdir -p "$target"

. "$SUNBRIDGE_HOME/src/main/launcher/java.sh"
. "$SUNBRIDGE_HOME/src/main/launcher/build.sh"
. "$SUNBRIDGE_HOME/src/test/setup/machine.sh"
. "$SUNBRIDGE_HOME/src/test/setup/mysql.sh"

setup_only=no
if [ "${1:-}" = --setup-only ]; then
  setup_only=yes
  shift
fi

find_java
find_maven
set_up_machine
set_up_mysql
if [ "$setup_only" = yes ]; then
  echo "测试环境已就绪。 / What the tests need is there."
  exit 0
fi

maven() {
  (cd "$SUNBRIDGE_HOME" && JAVA_HOME=$java_home "$maven" -B -ntp "$@")
}

# Runs one round and keeps what it said: round NAME LOG MAVEN-ARGUMENTS…; sets the round's result.
round() {
  echo
  echo "== $1 =="
  log=$2
  shift 2
  fifo=$target/test.fifo
  rm -f "$fifo" && mkfifo "$fifo"
  tee "$log" <"$fifo" &
  tee=$!
  result=0
  maven "$@" >"$fifo" 2>&1 </dev/null || result=$?
  wait "$tee"
  rm -f "$fifo"
}

# Surefire's total of a round, or why there is none.
total() {
  line=$(grep -E '^\[(INFO|WARNING|ERROR)\] Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+$' "$1" | tail -n 1)
  echo "${line:-[ERROR] no test ran; see $1}" | sed 's/^\[[A-Z]*\] //'
}

# The rounds say which database; what the caller's environment names is not for tests.
unset SUNBRIDGE_DB_URL SUNBRIDGE_DB_USER SUNBRIDGE_DB_PASSWORD SUNBRIDGE_DATA
unset SUNBRIDGE_TEST_DB_URL SUNBRIDGE_TEST_DB_USER SUNBRIDGE_TEST_DB_PASSWORD

began=$(date +%s)
embedded_log=$target/test-embedded.log
mysql_log=$target/test-mysql.log

round "内置 MariaDB / embedded MariaDB" "$embedded_log" verify "$@"
embedded=$result

start_mysql
SUNBRIDGE_TEST_DB_URL=$mysql_url SUNBRIDGE_TEST_DB_USER=$mysql_user
SUNBRIDGE_TEST_DB_PASSWORD=$mysql_password
export SUNBRIDGE_TEST_DB_URL SUNBRIDGE_TEST_DB_USER SUNBRIDGE_TEST_DB_PASSWORD
round "MySQL $mysql_version" "$mysql_log" test-compile surefire:test \
  -Dsurefire.reports="$target/surefire-reports-mysql" -Dgroups=database \
  -Dsurefire.failIfNoSpecifiedTests=false "$@"
mysql=$result
stop_mysql

echo
echo "== 小结 / Summary ($(($(date +%s) - began)) s) =="
echo "embedded MariaDB (all tests):"
echo "  $(total "$embedded_log")"
echo "MySQL $mysql_version (those that touch the database):"
echo "  $(total "$mysql_log")"
grep -hE 'Tests run: .*Skipped: [1-9].* -- in ' "$embedded_log" "$mysql_log" |
  sed 's/.* -- in /  skipped in part or whole: /' || true
# Asked for all of them, none at all is a failure too.
if [ $# -eq 0 ] && total "$mysql_log" | grep -q 'no test ran'; then
  mysql=1
fi
if [ "$embedded" -ne 0 ] || [ "$mysql" -ne 0 ]; then
  echo "失败：日志在 / Failed; the logs: $embedded_log $mysql_log"
  exit 1
fi
echo "全部通过。 / All passed."
