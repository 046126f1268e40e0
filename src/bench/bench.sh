#!/bin/sh
# Run by ./sunbridge bench: measures against what a district would use instead, side by side.
#   ./sunbridge bench [--rows N] [--rounds N] [CONTEST…]
# The launcher has set SUNBRIDGE_HOME.
set -eu

. "$SUNBRIDGE_HOME/src/main/launcher/java.sh"
. "$SUNBRIDGE_HOME/src/main/launcher/build.sh"

contests='' rows=1000000 rounds=5
while [ $# -gt 0 ]; do
  case $1 in
    --rows) rows=${2:?} && shift ;;
    --rounds) rounds=${2:?} && shift ;;
    -*)
      echo "用法 / usage: ./sunbridge bench [--rows N] [--rounds N] [CONTEST…]" >&2
      exit 2
      ;;
    *) contests=$contests${contests:+,}$1 ;;
  esac
  shift
done

find_java
find_maven
cd "$SUNBRIDGE_HOME"
JAVA_HOME=$java_home "$maven" -B -q -ntp -Pbench -Dspotless.check.skip \
  -Dbench.contests="$contests" -Dbench.rows="$rows" -Dbench.rounds="$rounds" verify
