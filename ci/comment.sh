#!/bin/sh
# Posts a comment on a pull request, or updates the one that stands there.
#
#   sh comment.sh REPOSITORY COMMIT FILE
#
# REPOSITORY is owner/name, COMMIT the head of the pull request, FILE the comment. Needs `gh` and a token that may write to pull
# requests. FILE is data: whatever stands in it is posted as text, and nothing of the pull request is run.
set -eu

repository=$1
commit=$2
file=$3
marker='<!-- slabuilder: what changes for whom -->'

if [ "$(head -n 1 "$file")" != "$marker" ]; then
    echo "error: $file is no comment of slabuilder" >&2
    exit 1
fi
number=$(gh api "repos/$repository/commits/$commit/pulls" \
    --jq "[.[] | select(.state == \"open\" and .head.sha == \"$commit\")][0].number // empty")
if [ -z "$number" ]; then
    echo "note: no open pull request has $commit as its head" >&2
    exit 0
fi
ours=$(gh api --paginate "repos/$repository/issues/$number/comments" \
    --jq ".[] | select(.user.type == \"Bot\" and (.body | startswith(\"$marker\"))) | .id" | head -n 1)
if [ -n "$ours" ]; then
    gh api --method PATCH "repos/$repository/issues/comments/$ours" --field "body=@$file" --silent
else
    gh api --method POST "repos/$repository/issues/$number/comments" --field "body=@$file" --silent
fi
