#!/usr/bin/env bash
# Runs the tests in a Debian 13 of their own, made with mmdebstrap and removed afterwards. As root, with this machine's Deno.
#   tests/appliance/debian13.sh [COMMAND...]    default: ./install.sh test
# The root is made in $RUNNEL_ROOT when that is set, and then kept for the next time.
set -euo pipefail

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
ROOT=${RUNNEL_ROOT:-$(mktemp -d)/debian13}
readonly HERE ROOT
(($#)) || set -- ./install.sh test

if [[ -z ${RUNNEL_ROOT:-} ]]; then trap 'rm -rf --one-file-system "${ROOT%/*}"' EXIT; fi
if [[ ! -e $ROOT/etc/debian_version ]]; then
  mmdebstrap --mode=root --variant=apt --include=ca-certificates trixie "$ROOT"
fi

# What the tests see is this checkout as it is, committed or not, and not what they build in it.
rm -rf "$ROOT/opt/runnel-test"
mkdir -p "$ROOT/opt/runnel-test"
git -C "$HERE" ls-files -z --cached --others --exclude-standard |
  tar -C "$HERE" --null --files-from=- --ignore-failed-read -c | tar -C "$ROOT/opt/runnel-test" -x
install -m 755 "$(deno eval 'console.log(Deno.execPath())')" "$ROOT/usr/local/bin/deno"
cp -L /etc/resolv.conf "$ROOT/etc/resolv.conf"
cp -L /etc/ssl/certs/ca-certificates.crt "$ROOT/etc/ssl/certs/ca-certificates.crt"

# Mounts of a namespace of its own go with the last process in it; so do the processes.
unshare --mount --pid --fork --kill-child bash -c '
  root=$1
  shift
  mount --make-rprivate /
  mount -t proc proc "$root/proc"
  mount --rbind /sys "$root/sys"
  mount --rbind /dev "$root/dev"
  mount -t tmpfs tmpfs "$root/dev/shm"
  exec chroot "$root" env -i HOME=/root PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
    DENO_CERT=/etc/ssl/certs/ca-certificates.crt sh -c '\''cd /opt/runnel-test && exec "$@"'\'' sh "$@"
' bash "$ROOT" "$@"
