#!/usr/bin/env bash
# Installs Cho40 on Debian (12 or newer) or brings it up to date; run it again as often as you like.
#   sudo deploy/install.sh [--no-build] [--root DIR]
# It builds this copy of the source as whoever owns it, puts the result under /opt/cho40, and runs it as the
# user cho40 under systemd. Settings in /etc/cho40/cho40.env and data in /var/lib/cho40 are never overwritten.
# --no-build takes what is built already. --root DIR lays everything out under DIR and starts nothing.
set -euo pipefail

source_dir="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
root=''
build=yes
keep_releases=2
release=''

# Somebody far away may lose the line at any moment: it goes on, and Ctrl-C ends it until it changes over.
trap '' HUP
say() { printf '%s\n' "$*" >&2 || true; }
fail() {
  say "$1"
  say "$2"
  exit 1
}

while [ $# -gt 0 ]; do
  case "$1" in
    --no-build) build=no ;;
    --root)
      [ $# -ge 2 ] || fail 'Thiếu thư mục sau --root.' 'A folder is missing after --root.'
      shift
      root="$(realpath -m -- "$1")"
      ;;
    *) fail 'Cách dùng: sudo deploy/install.sh [--no-build] [--root DIR]' "Not known: $1" ;;
  esac
  shift
done

live() { [ -z "$root" ]; }

check_machine() {
  [ "$(uname -s)" = Linux ] || fail 'Cần Linux.' 'Linux is needed.'
  live || return 0
  [ "$(id -u)" = 0 ] || fail 'Hãy chạy bằng sudo.' 'Run it with sudo.'
  [ -d /run/systemd/system ] ||
    fail 'Máy này không chạy systemd; xem docs/operating/install.md.' \
      'systemd does not run here; see docs/operating/install.md.'
}

# Any Node.js from 16 on is enough to begin with: the build gets the one that it needs.
get_node() {
  command -v npm > /dev/null && return 0
  live || fail 'Không có npm.' 'There is no npm.'
  command -v apt-get > /dev/null || fail 'Hãy cài Node.js và npm.' 'Install Node.js and npm.'
  say 'Cài Node.js và npm của Debian … · Installing Node.js and npm from Debian …'
  # A machine that was set up just now has no list of packages yet.
  apt-get update --quiet
  DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends nodejs npm
}

# Nothing of the source runs as root, unless root owns it.
as_owner() {
  local owner
  owner="$(stat -c %U "$source_dir")"
  if [ "$(id -u)" = 0 ] && [ "$owner" != root ]; then
    runuser -u "$owner" -- "$@"
  else
    "$@"
  fi
}

build_source() {
  [ "$build" = yes ] || return 0
  say 'Dựng chương trình, lần đầu mất vài phút … · Building; the first time takes minutes …'
  (cd "$source_dir" && as_owner npm run --silent cho40 -- --help > /dev/null)
}

# The Node.js that the build used, which goes into the release.
node_program() {
  (cd "$source_dir" && as_owner node --input-type=module --eval \
    'import { nodeProgram } from "./scripts/toolchain.mjs"; console.log(nodeProgram())')
}

# A release is whole before its name is there; `release` says it.
lay_release() {
  local releases="$root/opt/cho40/releases" name draft
  name="$(date -u +%Y%m%dT%H%M%SZ)"
  while [ -e "$releases/$name" ]; do name="${name}+"; done
  draft="$releases/.$name"
  install -d -m 0755 "$root/opt/cho40" "$releases"
  find "$releases" -mindepth 1 -maxdepth 1 -name '.*' -exec rm -rf {} +
  mkdir "$draft"
  "$(node_program)" "$source_dir/deploy/pack.mjs" "$draft"
  chmod -R u=rwX,go=rX "$draft"
  if live; then
    chown -R root:root "$draft"
    sync -f "$draft"
  fi
  mv "$draft" "$releases/$name"
  release="$name"
}

drop_old_releases() {
  local releases="$root/opt/cho40/releases" current
  current="$(basename "$(readlink "$root/opt/cho40/current")")"
  find "$releases" -mindepth 1 -maxdepth 1 -type d -printf '%f\n' | sort -r |
    { grep -vxF "$current" || true; } | tail -n "+$keep_releases" | while read -r old; do
    rm -rf "${releases:?}/$old"
  done
}

make_user() {
  live || return 0
  getent passwd cho40 > /dev/null && return 0
  useradd --system --user-group --home-dir /var/lib/cho40 --no-create-home \
    --shell /usr/sbin/nologin cho40
}

lay_settings() {
  install -d -m 0750 "$root/etc/cho40"
  if [ ! -e "$root/etc/cho40/cho40.env" ]; then
    install -m 0640 "$source_dir/deploy/cho40.env" "$root/etc/cho40/cho40.env"
  fi
  if live; then chown -R root:cho40 /etc/cho40; fi
  # An update brings them when it changes over.
  if live && [ -e /opt/cho40/current ]; then return 0; fi
  install -D -m 0755 "$source_dir/deploy/cho40" "$root/usr/local/bin/cho40"
  for unit in cho40.service cho40-backup.service cho40-backup.timer; do
    install -D -m 0644 "$source_dir/deploy/systemd/$unit" "$root/etc/systemd/system/$unit"
  done
}

# Laid out under a folder nothing runs, and there is nothing to change over.
link_only() {
  ln -sfn "releases/$release" "$root/opt/cho40/next"
  mv -T "$root/opt/cho40/next" "$root/opt/cho40/current"
}

change_over() {
  if ! live; then
    link_only
    return 0
  fi
  systemctl daemon-reload
  if ! "$source_dir/deploy/change-over.sh" "$release"; then
    if [ "$(readlink /opt/cho40/current)" != "releases/$release" ]; then
      rm -rf "/opt/cho40/releases/${release:?}"
    fi
    exit 1
  fi
  systemctl enable --quiet cho40.service cho40-backup.timer
  systemctl start cho40-backup.timer
}

say_where() {
  live || return 0
  local port
  port="$(grep -E '^CHO40_PORT=[0-9]+$' /etc/cho40/cho40.env | tail -n 1)" || true
  port="${port#CHO40_PORT=}"
  say "Cho40 đang chạy · Cho40 is running: http://127.0.0.1:${port:-4040}"
  if [ -e /var/lib/cho40/setup-token ]; then
    say 'Mã tạo quản trị viên đầu tiên · What makes the first administrator:'
    say "  sudo cat /var/lib/cho40/setup-token   →  /office/setup"
  fi
}

check_machine
get_node
build_source
make_user
lay_release
lay_settings
change_over
drop_old_releases
say_where
