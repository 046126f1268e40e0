# Part of ./sunbridge test: a real MySQL, from Debian's unstable release in a tree of its own, since
# the stable one has none. Made once (about a minute), kept in $test_home, run on loopback on a port
# of its own for the time of the tests, with a new data folder each time.

tree=$test_home/mysql

# A server the caller names needs no setting up.
given_mysql() {
  [ -n "${SUNBRIDGE_TEST_MYSQL_URL:-}" ]
}

set_up_mysql() {
  given_mysql && return
  mkdir -p "$test_home"
  exec 8>"$test_home/setup.lock"
  flock 8
  if [ ! -x "$tree/usr/sbin/mysqld" ]; then
    echo "正在准备测试用 MySQL（约一分钟，只需一次） / Making a MySQL for the tests, about a minute, once: $tree" >&2
    rm -rf --one-file-system "$tree.unfinished"
    if ! debootstrap --variant=minbase --include=mysql-server-core sid "$tree.unfinished" \
      ${SUNBRIDGE_TEST_MIRROR:+"$SUNBRIDGE_TEST_MIRROR"} >"$test_home/setup.log" 2>&1 </dev/null 8>&-; then
      tail -n 20 "$test_home/setup.log" >&2
      echo "失败，日志 / It could not be made; the log: $test_home/setup.log" >&2
      exit 2
    fi
    rm -rf "$tree.unfinished/var/cache/apt/archives" "$tree.unfinished/var/lib/apt/lists"
    mkdir -p "$tree.unfinished/var/lib/mysql-files"
    mv "$tree.unfinished" "$tree"
  fi
  exec 8>&-
}

# To be called in a subshell or in the background: the process becomes the server.
mysqld() {
  exec chroot "$tree" /usr/sbin/mysqld --no-defaults --user=root --datadir="$run/data" "$@"
}

# Sets mysql_url, mysql_user, mysql_password, mysql_version.
start_mysql() {
  if given_mysql; then
    mysql_url=$SUNBRIDGE_TEST_MYSQL_URL
    mysql_user=${SUNBRIDGE_TEST_MYSQL_USER:-root}
    mysql_password=${SUNBRIDGE_TEST_MYSQL_PASSWORD:-}
    mysql_version="($mysql_url)"
    return
  fi
  clear_up_after_killed_runs
  run=/run-$$ # As the tree's inside sees it; two test runs at once have two.
  mkdir -p "$tree$run" "$tree/var/lib/mysql-files"
  trap stop_mysql EXIT
  trap 'exit 130' INT TERM
  server_log=$tree$run/log
  mysql_user=sunbridge_test
  mysql_password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  (mysqld --initialize-insecure) >"$server_log" 2>&1 || mysql_failed
  cat >"$tree$run/users.sql" <<END
CREATE USER '$mysql_user'@'localhost' IDENTIFIED BY '$mysql_password';
GRANT ALL ON *.* TO '$mysql_user'@'localhost';
ALTER USER 'root'@'localhost' ACCOUNT LOCK;
END
  mysql_port=$(free_port)
  mysqld --port="$mysql_port" --bind-address=127.0.0.1 --mysqlx=OFF --secure-file-priv=NULL \
    --socket="$run/socket" --pid-file="$run/pid" --local-infile=1 --init-file="$run/users.sql" \
    >>"$server_log" 2>&1 </dev/null &
  mysql_process=$!
  seconds=0
  until grep -q "ready for connections.*port: $mysql_port" "$server_log"; do
    kill -0 "$mysql_process" 2>/dev/null && [ "$seconds" -lt 60 ] || mysql_failed
    sleep 1
    seconds=$((seconds + 1))
  done
  mysql_version=$(sed -n 's/.*ready for connections. Version: .\([0-9.]*\).*/\1/p' "$server_log" | head -n 1)
  mysql_url="jdbc:mysql://127.0.0.1:$mysql_port/mysql?sslMode=DISABLED&allowPublicKeyRetrieval=true"
}

# Ends servers and removes folders of runs that could not do so themselves.
clear_up_after_killed_runs() {
  for old in "$tree"/run-*; do
    [ -d "$old" ] && ! kill -0 "${old##*/run-}" 2>/dev/null || continue
    server=$(cat "$old/pid" 2>/dev/null || true)
    if [ -n "$server" ] && tr '\0' ' ' <"/proc/$server/cmdline" 2>/dev/null |
      grep -q "mysqld .*--datadir=/${old##*/}/data"; then
      kill "$server"
      while kill -0 "$server" 2>/dev/null; do sleep 1; done
    fi
    rm -rf --one-file-system "$old"
  done
}

mysql_failed() {
  tail -n 20 "$server_log" >&2
  echo "测试用 MySQL 未能启动。 / The MySQL for the tests did not start." >&2
  exit 1
}

stop_mysql() {
  trap - EXIT INT TERM
  if [ -n "${mysql_process:-}" ]; then
    kill "$mysql_process" 2>/dev/null || true
    wait "$mysql_process" 2>/dev/null || true
    mysql_process=
  fi
  if [ -n "${run:-}" ]; then
    rm -rf --one-file-system "$tree$run"
    run=
  fi
}

# A port nobody listens on now, between those of well-known services and those the system gives out.
free_port() {
  port=$((20000 + $$ % 10000))
  while grep -qi ":$(printf %04X "$port") 0\{8\}:" /proc/net/tcp; do
    port=$((port + 1))
  done
  echo "$port"
}
