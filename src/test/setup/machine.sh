# Part of ./sunbridge test: the browser, the fonts, an SSH server, a clock that can be set and the
# maker of the MySQL tree.

debian_as_root() {
  [ -f /etc/debian_version ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null
}

# Installs what is missing where that can be done; elsewhere says exactly what to install.
set_up_machine() {
  if debian_as_root; then
    install_debian_packages chromium fonts-noto-cjk debootstrap openssh-server faketime
    return
  fi
  missing=
  command -v chromium >/dev/null || [ -n "${SUNBRIDGE_TEST_CHROMIUM:-}" ] ||
    missing="$missing
  - Chromium, as 'chromium' on the PATH or named by SUNBRIDGE_TEST_CHROMIUM
    浏览器 Chromium"
  { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn 2>/dev/null | head -n 1)" ]; } ||
    missing="$missing
  - a Chinese font that fontconfig knows, such as Noto Sans CJK (and fc-list)
    中文字体，如 Noto Sans CJK"
  [ -x /usr/sbin/sshd ] ||
    missing="$missing
  - OpenSSH's server, /usr/sbin/sshd; the tests start one of their own
    OpenSSH 服务器"
  ls /usr/lib*/faketime/libfaketimeMT.so.1 /usr/lib*/*/faketime/libfaketimeMT.so.1 2>/dev/null |
    grep -q . ||
    missing="$missing
  - libfaketime, which shows a program another time (Debian: faketime)
    libfaketime，让程序看到另一个时间"
  if [ -z "${SUNBRIDGE_TEST_MYSQL_URL:-}" ]; then
    missing="$missing
  - a MySQL 9 server for the tests alone: SUNBRIDGE_TEST_MYSQL_URL (jdbc:mysql://host:port/mysql),
    SUNBRIDGE_TEST_MYSQL_USER (may create databases), SUNBRIDGE_TEST_MYSQL_PASSWORD
    仅供测试的 MySQL 9 服务器"
  fi
  if [ -n "$missing" ]; then
    {
      echo "测试还缺以下内容（Debian 上以 root 运行本命令会自动安装）："
      echo "The tests need the following (as root on Debian this command installs it by itself):$missing"
    } >&2
    exit 2
  fi
}

install_debian_packages() {
  wanted=
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$' ||
      wanted="$wanted $package"
  done
  [ -n "$wanted" ] || return 0
  echo "正在安装 / Installing:$wanted" >&2
  log=$target/test-setup.log
  # shellcheck disable=SC2086 # names are words
  if ! { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y \
    --no-install-recommends $wanted; } >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    echo "安装失败，日志 / Installing failed; the log: $log" >&2
    exit 2
  fi
}
