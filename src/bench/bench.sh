#!/bin/sh
# Run by ./sunbridge bench: measures against what a district would use instead, side by side.
#   ./sunbridge bench [--rows N,N…] [--rounds N] [--json FILE] [--heap SIZE] [CONTEST…]
# The launcher has set SUNBRIDGE_HOME.
set -eu

. "$SUNBRIDGE_HOME/src/main/launcher/java.sh"
. "$SUNBRIDGE_HOME/src/main/launcher/build.sh"

contests='' rows=15000,100000,1000000 rounds=5 json='' heap=512m
while [ $# -gt 0 ]; do
  case $1 in
    --rows) rows=${2:?} && shift ;;
    --rounds) rounds=${2:?} && shift ;;
    --heap) heap=${2:?} && shift ;;
    --json)
      json=${2:?} && shift
      case $json in /*) ;; *) json=$PWD/$json ;; esac
      ;;
    -*)
      echo "用法 / usage: ./sunbridge bench [--rows N,N…] [--rounds N] [--json FILE] [--heap SIZE] [CONTEST…]" >&2
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
  -Dbench.contests="$contests" -Dbench.rows="$rows" -Dbench.rounds="$rounds" \
  -Dbench.json="$json" -Dbench.heap="$heap" verify
