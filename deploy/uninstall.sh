#!/usr/bin/env bash
# Takes Cho40 off a machine. Settings, data and backups stay, unless --purge says that they go, too.
#   sudo deploy/uninstall.sh [--purge] [--root DIR]
set -euo pipefail

root=''
purge=no
while [ $# -gt 0 ]; do
  case "$1" in
    --purge) purge=yes ;;
    --root)
      shift
      root="$(realpath -m -- "${1:?a folder}")"
      ;;
    *)
      echo 'usage: sudo deploy/uninstall.sh [--purge] [--root DIR]' >&2
      exit 2
      ;;
  esac
  shift
done

if [ -z "$root" ]; then
  [ "$(id -u)" = 0 ] || {
    echo 'Hãy chạy bằng sudo. · Run it with sudo.' >&2
    exit 1
  }
  systemctl disable --now --quiet cho40-backup.timer cho40.service 2> /dev/null || true
fi
rm -rf "$root/opt/cho40"
rm -f "$root/usr/local/bin/cho40"
rm -f "$root/etc/systemd/system/"{cho40.service,cho40-backup.service,cho40-backup.timer}
if [ -z "$root" ]; then systemctl daemon-reload; fi
if [ "$purge" = yes ]; then
  rm -rf "$root/etc/systemd/system/"{cho40,cho40-backup}.service.d
  rm -rf "$root/etc/cho40" "$root/var/lib/cho40" "$root/var/lib/cho40-backups"
  if [ -z "$root" ] && getent passwd cho40 > /dev/null; then userdel cho40; fi
else
  echo 'Còn lại · Kept: /etc/cho40 /var/lib/cho40 /var/lib/cho40-backups' >&2
fi
