# Part of ./sunbridge: which Java.

# The major version of the Java in a folder, read from its own description; 0 when there is none.
java_version_of() {
  [ -x "$1/bin/java" ] || { echo 0; return; }
  version=$(sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release" 2>/dev/null)
  if [ -z "$version" ]; then
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p')
  fi
  echo "${version:-0}"
}

# Takes a folder when it holds a JDK that is new enough.
take_java() {
  [ -x "$1/bin/javac" ] && [ "$(java_version_of "$1")" -ge 17 ] || return 1
  java_home=$1
}

# Sets java_home: JAVA_HOME, the PATH's, or one in the usual places.
find_java() {
  if [ -n "${JAVA_HOME:-}" ] && take_java "$JAVA_HOME"; then
    return
  fi
  on_path=$(command -v javac || true)
  if [ -n "$on_path" ]; then
    on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
    take_java "$(dirname "$(dirname "$on_path")")" && return
  fi
  for candidate in \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME:-}"/.sdkman/candidates/java/* \
    "${HOME:-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    take_java "$candidate" && return
  done
  {
    echo "没有找到 JDK 17 或更高版本。请安装后重试，或用 JAVA_HOME 指明位置。"
    echo "No JDK 17 or later was found. Install one, or say where it is with JAVA_HOME."
    echo "  Debian, Ubuntu:  apt-get install openjdk-17-jdk-headless"
  } >&2
  exit 1
}
