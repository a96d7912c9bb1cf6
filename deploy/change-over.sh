#!/usr/bin/env bash
# Changes over to a release that lies under /opt/cho40/releases, and back again when it does not come up.
#   sudo deploy/change-over.sh RELEASE [--root DIR]
# install.sh calls it; by hand it brings back the release before, as long as its tables are those in place.
#   1  a proved backup is made (of a file), and the update is played through on a copy, while the old release
#      serves
#   2  the old release stops; its database is copied as it stands (on PostgreSQL into a schema beside it);
#      the link changes; the new one starts
#   3  if it is not ready in time, the old release and that copy are put back. The only case that a person
#      must decide: the new release has let somebody in. Then nothing is taken away.
set -euo pipefail

# How long a new release may take; a migration of large tables may want more.
: "${CHO40_READY_SECONDS:=60}"
root=''
name=''
while [ $# -gt 0 ]; do
  case "$1" in
    --root)
      shift
      root="$(realpath -m -- "${1:?a folder}")"
      ;;
    *) name="$1" ;;
  esac
  shift
done

home="$root/opt/cho40"
settings="$root/etc/cho40/cho40.env"
backups="$root/var/lib/cho40-backups"
new="$home/releases/$name"
# Nobody may listen any more: a line that was cut off ends nothing.
say() { printf '%s\n' "$*" >&2 || true; }
tell() {
  say "$1"
  say "$2"
}

# Passes words on as long as somebody listens, and goes on without.
aloud() { cat >&2 || cat > /dev/null; }

if [ -z "$name" ] || [ ! -x "$new/bin/node" ]; then
  tell "Không có bản $name trong $home/releases." "There is no release $name in $home/releases."
  exit 2
fi

# One setting of the service's file, as systemd reads it: the last line counts, quotes around it do not.
setting() {
  local line
  line="$(grep -E "^$1=" "$settings" 2> /dev/null | tail -n 1)" || true
  line="${line#*=}"
  line="${line#\"}"
  printf '%s' "${line%\"}"
}

# Runs something as the server's user, with none of the server's settings: no mirror, no other database.
as_server() {
  local asked=(env -i "PATH=$PATH" "CHO40_DATA=$data" "$@")
  if [ -z "$root" ] && [ "$(id -u)" = 0 ]; then
    (cd / && umask 077 && setpriv --reuid cho40 --regid cho40 --init-groups -- "${asked[@]}")
  else
    (cd / && umask 077 && "${asked[@]}")
  fi
}

run_release() {
  local release="$1"
  shift
  as_server "$release/bin/node" "$release/apps/server/dist/cho40.js" "$@"
}

# The same over PostgreSQL. Its address may hold a password, so it goes by the environment, which only the
# server's user can read, and never by a command line.
run_over_server() {
  local release="$1" address program
  shift
  address="$(setting CHO40_DATABASE_URL)"
  program=("$release/bin/node" "$release/apps/server/dist/cho40.js" "$@")
  (
    unset NODE_OPTIONS "${!CHO40_@}"
    export CHO40_DATA="$data" CHO40_DATABASE_URL="$address"
    cd / && umask 077
    if [ -z "$root" ] && [ "$(id -u)" = 0 ]; then
      exec setpriv --reuid cho40 --regid cho40 --init-groups -- "${program[@]}"
    fi
    exec "${program[@]}"
  )
}

data="$root$(setting CHO40_DATA)"
if [ "$data" = "$root" ]; then data="$root/var/lib/cho40"; fi

own_folder() {
  if [ -z "$root" ]; then
    install -d -m 0700 -o cho40 -g cho40 "$1"
  else
    install -d -m 0700 "$1"
  fi
}

# A release brings its units and its command along, so that the old one gets its own back.
link_to() {
  local deploy="$home/releases/$1/deploy"
  if [ -d "$deploy" ]; then
    install -D -m 0755 "$deploy/cho40" "$root/usr/local/bin/cho40"
    install -D -m 0644 -t "$root/etc/systemd/system" "$deploy/systemd/"*
    # On the disk before the link says so: a power cut leaves no empty unit behind.
    [ -n "$root" ] || sync -f /etc/systemd/system "$home"
    systemctl daemon-reload
  fi
  ln -sfn "releases/$1" "$home/next"
  mv -T "$home/next" "$home/current"
}

# 0: ready. 1: no answer at all came. 2: it answered, and was not ready.
wait_until_ready() {
  local release="$1" seconds="$2" port host
  port="$(setting CHO40_PORT)"
  host="$(setting CHO40_HOST)"
  case "$host" in '' | 0.0.0.0 | ::) host=127.0.0.1 ;; *:*) host="[$host]" ;; esac
  "$release/bin/node" --input-type=module --eval "
    const until = Date.now() + $seconds * 1000
    let answered = false
    while (Date.now() < until) {
      const answer = await fetch('http://$host:${port:-4040}/health/ready').catch(() => undefined)
      if (answer?.ok) process.exit(0)
      answered ||= answer !== undefined
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
    process.exit(answered ? 2 : 1)"
}

# What a database file says, as one line: WHAT is `heads`, where every book's chain and outbox stand (whatever
# is done in a book moves one of them), or `shape`, which tables it has.
look_at() {
  local question='select id, head_seq, head_hash, event_position from cho_book order by id'
  if [ "$1" = shape ]; then question='select name from cho_migration order by name'; fi
  as_server "$home/releases/$old/bin/node" --no-warnings --input-type=module --eval "
    import { DatabaseSync } from 'node:sqlite'
    const rows = new DatabaseSync(process.argv[1]).prepare('$question').all()
    console.log(JSON.stringify(rows))" "$2"
}

# One that cannot be read counts as another.
differs() {
  local now before
  now="$(look_at "$1" "$data/cho40.db")" && before="$(look_at "$1" "$kept/cho40.db")" || return 0
  [ "$now" != "$before" ]
}

on_postgres=no
if [ -n "$(setting CHO40_DATABASE_URL)" ]; then on_postgres=yes; fi
old=''
if [ -L "$home/current" ]; then old="$(basename "$(readlink "$home/current")")"; fi
kept="$backups/before-update"
where="$kept/cho40.db"
if [ "$on_postgres" = yes ]; then where='PostgreSQL, schema cho40_before_update'; fi
has_kept_tables=no
is_file=no
if [ "$on_postgres" = no ] && [ -e "$data/cho40.db" ]; then is_file=yes; fi

# A release from before there was one on PostgreSQL plays nothing through there; nor does who wants no copy.
rehearse_tables() {
  if [ "${CHO40_UPDATE_COPY:-yes}" != yes ] || ! grep -qsF cho40_rehearsal "$new"/apps/server/dist/*.js; then
    tell 'Không chạy thử.' 'No rehearsal.'
    return 0
  fi
  tell 'Chạy thử bản mới trên một bản sao trong PostgreSQL …' \
    'Rehearsing the new release on a copy in PostgreSQL …'
  run_over_server "$new" migrate --rehearse >&2
}

rehearse() {
  if [ "$on_postgres" = yes ]; then
    rehearse_tables
    return
  fi
  [ "$is_file" = yes ] || return 0
  tell 'Sao lưu …' 'Backing up …'
  own_folder "$backups"
  run_release "$home/releases/$old" backup "$backups/" --keep 48 >&2 || return 1
  tell 'Chạy thử bản mới trên bản sao …' 'Rehearsing the new release on a copy …'
  run_release "$new" migrate --rehearse >&2
}

# The database as the old release left it. A log beside it means that it did not end cleanly.
keep_file() {
  [ "$is_file" = yes ] || return 0
  rm -rf "$kept"
  own_folder "$kept" || return 1
  if [ -s "$data/cho40.db-wal" ]; then
    run_release "$home/releases/$old" backup "$kept/cho40.db" > /dev/null
  else
    cp --reflink=auto --preserve=ownership,mode "$data/cho40.db" "$kept/cho40.db"
  fi
}

# All tables once more in a schema of the same database, proved. A release from before there was such a copy
# knows no --keep (2): then it is as it was then, and so it is for whoever wants none.
keep_tables() {
  local code=0
  if [ "$on_postgres" = no ]; then return 0; fi
  if [ "${CHO40_UPDATE_COPY:-yes}" = yes ]; then
    tell 'Giữ lại các bảng trong PostgreSQL …' 'Keeping the tables in PostgreSQL …'
    run_over_server "$home/releases/$old" migrate --keep 2>&1 | aloud || code=$?
    if [ "$code" = 0 ]; then
      has_kept_tables=yes
      return 0
    fi
    [ "$code" = 2 ] || return 1
  fi
  tell 'Không giữ bản nào: sau khi bảng đã đổi, chỉ bản pg_dump mới đưa về được.' \
    'No copy is kept: once the tables have changed, only a pg_dump brings them back.'
}

# A second copy elsewhere has heard of the new tables already and would refuse the older file, so the file
# begins another life then, and everybody signs in again. Without one it is the same file as before.
put_back() {
  if grep -qE '^CHO40_MIRROR(_S3_[A-Z]+)?=.' "$settings"; then
    run_release "$home/releases/$old" restore "$kept/cho40.db" --replace 2>&1 | aloud
    return
  fi
  rm -f "$data/cho40.db-wal" "$data/cho40.db-shm"
  cp --reflink=auto --preserve=ownership,mode "$kept/cho40.db" "$data/cho40.db.back" &&
    sync "$data/cho40.db.back" && mv -f "$data/cho40.db.back" "$data/cho40.db"
}

# On PostgreSQL one step does it all: it looks whether anything was done in a book since, and exchanges the tables.
tables_are_back() {
  [ "$has_kept_tables" = no ] || run_over_server "$home/releases/$old" migrate --put-back 2>&1 | aloud
}

# The old release, with its database where the new one has changed the tables.
go_back() {
  if [ "$is_file" = yes ] && differs shape && ! put_back; then
    tell "Không đặt lại được cơ sở dữ liệu; bản sao ở $kept/cho40.db." \
      "The database could not be put back; its copy is $kept/cho40.db."
    return 1
  fi
  link_to "$old" && systemctl start cho40.service && wait_until_ready "$home/releases/$old" 60
}

if [ -z "$old" ] || [ "$old" = "$name" ]; then
  link_to "$name"
  systemctl restart cho40.service || true
  wait_until_ready "$new" "$CHO40_READY_SECONDS" && exit 0
  tell 'Máy chủ chưa sẵn sàng. Xem: journalctl -u cho40 -n 50' \
    'The server is not ready. See: journalctl -u cho40 -n 50'
  exit 1
fi

if ! rehearse; then
  tell "Chưa cập nhật: bản mới không qua được chạy thử. Bản $old vẫn đang chạy, dữ liệu không đổi." \
    "Not updated: the new release did not pass. Release $old goes on running; the data is as it was."
  exit 1
fi
tell 'Đổi bản; từ đây đi tới cùng, kể cả khi mất kết nối hay bấm Ctrl-C …' \
  'Changing over; from here on it goes through to its end, also when the line is cut or Ctrl-C is pressed …'
trap '' HUP INT QUIT TERM PIPE
if ! systemctl stop cho40.service || ! keep_file || ! keep_tables; then
  systemctl start cho40.service || true
  tell "Chưa cập nhật: không giữ được bản sao. Bản $old chạy tiếp, dữ liệu không đổi." \
    "Not updated: no copy could be kept. Release $old goes on; the data is as it was."
  exit 1
fi
link_to "$name"
systemctl start cho40.service || true
ready=0
wait_until_ready "$new" "$CHO40_READY_SECONDS" || ready=$?
if [ "$ready" = 0 ]; then
  rm -rf "$kept"
  if [ "$has_kept_tables" = yes ]; then run_over_server "$new" migrate --let-go 2>&1 | aloud || true; fi
  exit 0
fi
if [ "$ready" = 1 ]; then systemctl stop cho40.service || true; fi
if [ "$ready" = 2 ] || { [ "$is_file" = yes ] && differs heads; } || ! tables_are_back; then
  if [ "$ready" = 1 ]; then systemctl start cho40.service || true; fi
  tell "Bản mới $name chưa sẵn sàng, nhưng có thể đã có người dùng nó: không lấy gì lại." \
    "The new release $name is not ready, but somebody may have used it: nothing is taken back."
  tell "Xem: journalctl -u cho40 -n 50. Bản cũ: $old. Dữ liệu trước khi đổi: $where" \
    "See: journalctl -u cho40 -n 50. The old release: $old. The data before: $where"
  exit 1
fi
if go_back; then
  rm -rf "$kept"
  tell "Bản mới không lên được. Đã quay lại bản $old và dữ liệu của nó; không mất gì." \
    "The new release did not come up. Release $old and its data are back; nothing was lost."
  tell 'Vì sao: journalctl -u cho40 -n 100' 'Why: journalctl -u cho40 -n 100'
else
  tell "Bản mới không lên được, và bản $old cũng chưa sẵn sàng. Xem: journalctl -u cho40 -n 50" \
    "The new release did not come up, and release $old is not ready either. See: journalctl -u cho40 -n 50"
fi
exit 1
