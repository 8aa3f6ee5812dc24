#!/bin/sh
# Runs the iam-lint of the version that this repository is checked out at: from the project where it is installed, else from npm.
set -e
version=$(sed -n 's/^ *"version": *"\([^"]*\)".*/\1/p' "$(dirname "$0")/package.json")
exec npx --yes "iam-lint@$version" --no-warn-ignored "$@"
