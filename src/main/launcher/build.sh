# Part of ./sunbridge: builds target/sunbridge.jar when the sources are newer.

target=$SUNBRIDGE_HOME/target
jar=$target/sunbridge.jar
# Its time is that of the last good build's beginning, so that what was edited meanwhile counts.
built=$target/built

up_to_date() {
  [ -f "$jar" ] && [ -f "$built" ] || return 1
  newer=$(find "$SUNBRIDGE_HOME/pom.xml" "$SUNBRIDGE_HOME/src/main" -newer "$built" -print | head -n 1)
  [ -z "$newer" ]
}

build_if_needed() {
  archive=$target/classes-$(java_version_of "$java_home").jsa
  up_to_date && return
  mkdir -p "$target"
  lock_build
  if ! up_to_date; then # Somebody else may have built it while we waited.
    build
  fi
  unlock_build
}

# The system frees the lock however the holder ends. Where there is no flock, two builds at once
# are the user's to avoid.
lock_build() {
  exec 9>"$target/build.lock"
  command -v flock >/dev/null || return 0
  if ! flock -n 9; then
    echo "等待另一个命令完成构建… / Waiting for another command that is building…" >&2
    flock 9
  fi
}

unlock_build() {
  exec 9>&-
}

# Sets maven: the machine's where it is new enough, else the wrapper, which fetches its own.
find_maven() {
  maven=$(command -v mvn || true)
  if [ -n "$maven" ]; then
    version=$(JAVA_HOME=$java_home "$maven" -B -version 2>/dev/null |
      sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
    major=${version% *} minor=${version#* }
    if [ -n "$version" ] && { [ "$major" -gt 3 ] || { [ "$major" -eq 3 ] && [ "$minor" -ge 8 ]; }; }; then
      return
    fi
  fi
  maven=$SUNBRIDGE_HOME/mvnw
}

build() {
  find_maven
  log=$target/build.log
  {
    echo "正在构建（通常不到一分钟；首次要下载依赖，需几分钟），日志：$log"
    echo "Building (less than a minute as a rule; the first time minutes, for the libraries). Log: $log"
  } >&2
  began=$(date +%s)
  : >"$target/building"
  tell_time "$began" &
  teller=$!
  trap 'kill $teller 2>/dev/null' EXIT
  trap 'exit 130' INT TERM
  if (cd "$SUNBRIDGE_HOME" && JAVA_HOME=$java_home "$maven" -B -ntp -Dmaven.test.skip=true \
    package) >"$log" 2>&1 </dev/null 9>&-; then
    result=0
  else
    result=$?
  fi
  kill "$teller" 2>/dev/null || true
  trap - EXIT INT TERM
  if [ "$result" -ne 0 ]; then
    {
      grep -E '^\[(ERROR|FATAL)\] .' "$log" | grep -vE 'Help 1|Maven' | head -n 20 || tail -n 20 "$log"
      echo "构建失败，完整日志：$log / The build failed; the whole log: $log"
    } >&2
    exit 1
  fi
  mv "$target/building" "$built"
  rm -f "$target"/classes-*.jsa
  archive_classes
  echo "构建完成，用时 $(($(date +%s) - began)) 秒。 / Built in $(($(date +%s) - began)) s." >&2
}

# A line now and then, so that nobody thinks it hangs.
tell_time() {
  exec 9>&-
  while sleep 15 >/dev/null 2>&1; do
    echo "  … $(($(date +%s) - $1)) s" >&2
  done
}

# Keeps the classes that starting takes in a form the JVM maps at once. A nicety: no word about it.
# It records `check`, which reads all definitions and compiles their expressions: every command does.
archive_classes() {
  "$java_home/bin/java" -XX:ArchiveClassesAtExit="$archive.new" -XX:+UseSerialGC -Xlog:disable \
    -jar "$jar" check >/dev/null 2>&1 </dev/null 9>&- || true
  if [ -s "$archive.new" ]; then
    mv "$archive.new" "$archive"
  fi
}
