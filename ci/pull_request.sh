#!/bin/sh
# What CI does with a proposed change: check, say what changes for whom, and make drafts and redlines to look at.
#
#   sh pull_request.sh TARGET OUTPUT [PATH ...]
#
# TARGET is the revision that the change is to be merged into, such as origin/main; OUTPUT the folder that is written to.
# Without PATH, the project's agreements. Needs slabuilder and git, and nothing secret. The exit code is that of the check.
set -eu

target=$1
output=$2
shift 2

if ! base=$(git merge-base "$target" HEAD); then
    echo "error: there is no commit that this change and $target have in common" >&2
    echo "  = help: check out the whole history: fetch-depth: 0, or GIT_DEPTH: 0" >&2
    exit 2
fi
mkdir -p "$output"

checked=0
slabuilder check --format "${SLABUILDER_FINDINGS:-text}" "$@" || checked=$?

{
    echo '<!-- slabuilder: what changes for whom -->'
    if [ "$checked" != 0 ]; then
        printf '**The check fails:** the findings stand at the lines of this change, or in the log.\n\n'
    fi
    slabuilder diff --from "$base" --format markdown "$@" || echo 'The versions cannot be compared: see the log.'
} >"$output/comment.md"

slabuilder build --output "$output" "$@" || echo 'note: not every document could be made' >&2
slabuilder redline --from "$base" --output "$output" "$@" || echo 'note: not every redline could be made' >&2
exit "$checked"
