# What both halves of the gate share; they source this file.
# shellcheck shell=bash
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
current="the start"
export HYPOTHESIS_PROFILE=ci

finish() {
    local code=$?
    rm -rf "$work"
    if ((code != 0)); then
        echo "✗ failed at: $current" >&2
    fi
}
trap finish EXIT

# step NAME COMMAND…: say what is done, do it, say how long it took.
step() {
    current=$1
    shift
    local start=$SECONDS
    printf '\n── %s\n' "$current"
    "$@"
    printf '── done in %d s\n' "$((SECONDS - start))"
}

# Lay out the committed files alone, so that nothing untracked can help.
fresh_copy() {
    if [[ -n $(git -C "$root" status --porcelain) ]]; then
        echo "note: changes that are not committed are not tested"
    fi
    mkdir "$1"
    git -C "$root" archive HEAD | tar -x -C "$1"
}
