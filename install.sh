#!/usr/bin/env bash
# Gets Runnel running on Debian 12 or newer, Ubuntu 24.04 or Raspberry Pi OS: installs what is missing, and nothing
# twice. Works in a checkout, as root or with sudo, and asks nothing. `./install.sh --help` tells the rest.
set -euo pipefail

readonly DENO_WANTED=2.9.5
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly HERE CACHE=$HERE/.cache LOG=$HERE/.cache/install.log

# Where `install` puts things, and who owns the data.
readonly PROGRAM=/opt/runnel DATA=/var/lib/runnel SERVICE_USER=runnel
readonly LAUNCHER=/usr/local/bin/runnel UNIT=/etc/systemd/system/runnel.service

readonly MEDIA_PACKAGES=(
  gstreamer1.0-tools gstreamer1.0-plugins-base gstreamer1.0-plugins-good gstreamer1.0-plugins-bad
  gstreamer1.0-plugins-ugly gstreamer1.0-libav gstreamer1.0-x gstreamer1.0-alsa gstreamer1.0-pulseaudio
  gstreamer1.0-pipewire ca-certificates graphviz
)
readonly TEST_PACKAGES=(
  libgstreamer1.0-dev libgstreamer-plugins-base1.0-dev libgstreamer-plugins-bad1.0-dev libgstrtspserver-1.0-dev
  libgirepository1.0-dev gcc libc6-dev chromium ffmpeg icecast2 sound-theme-freedesktop curl git iproute2 procps xvfb
)

# Keeps the manager small; it sees to its jobs itself.
readonly FRUGAL=(MALLOC_ARENA_MAX=2 "DENO_V8_FLAGS=--max-semi-space-size=1,--single-threaded-gc,--optimize-for-size,--initial-heap-size=4")

usage() {
  cat <<'TEXT'
./install.sh run [SERVE OPTIONS]   install what is missing, build the pages, and serve in the foreground
./install.sh test                  install what is missing, tests included, and run every check and test
./install.sh install               install as a service that starts with the machine
./install.sh uninstall             remove the service; recordings and settings stay
./install.sh --help                this page

Serve options: --planet FILE, --data DIR, --listen HOST:PORT, --fresh.
TEXT
}

die() { printf 'install.sh: %s\n' "$*" >&2 && exit 1; }

as_root() {
  if ((EUID == 0)); then
    "$@"
  else
    command -v sudo >/dev/null || die "cannot change this system because that takes root or sudo: run it as root"
    sudo "$@"
  fi
}

# Time since the start of a step, as text. $1: the step's start, in microseconds.
elapsed() {
  local us=$((${EPOCHREALTIME//[.,]/} - $1))
  printf '%d.%02d s' $((us / 1000000)) $((us / 10000 % 100))
}

# Runs one step, and says how it went and how long it took. What the step does is told by the text in `did`.
did=
step() {
  local name=$1 begin=${EPOCHREALTIME//[.,]/}
  shift
  did="done"
  "$@"
  printf '  %-12s %s (%s)\n' "$name" "$did" "$(elapsed "$begin")"
}

# Tells that something that takes long begins.
begins() { printf '  %-12s %s\n' "" "$*"; }

# Runs a command silently, keeping its output in the log.
logged() {
  mkdir -p "$CACHE"
  printf '\n$ %s\n' "$*" >>"$LOG"
  "$@" >>"$LOG" 2>&1
}

# Gives up over a logged command, and shows the end of the log.
die_logged() { tail -n 20 "$LOG" >&2 && die "$* (all of it: $LOG)"; }

apt() { logged as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get -o DPkg::Lock::Timeout=300 "$@"; }

# Puts the packages of "$@" that are not installed into the array `missing`.
find_missing() {
  local package installed
  missing=()
  # dpkg-query fails when it does not know one of them; what it prints is right all the same.
  installed=$(dpkg-query --show --showformat='${Package}\t${db:Status-Status}\n' "$@" 2>/dev/null || true)
  for package in "$@"; do
    [[ $'\n'$installed$'\n' == *$'\n'"$package"$'\tinstalled\n'* ]] || missing+=("$package")
  done
}

# Installs the packages of "$@" that are missing; those that this distribution lacks are named and left out, and not
# looked for again.
lists_updated=
need_packages() {
  local missing lacking=$CACHE/lacking
  find_missing "$@"
  did="there"
  if ((${#missing[@]} == 0)) || grep -qxsF "${missing[*]}" "$lacking"; then return; fi
  command -v apt-get >/dev/null || die "cannot install ${missing[*]} because this system has no apt-get: install them by hand"
  if [[ -z $lists_updated ]]; then
    begins "updating the package lists"
    apt update -q || die_logged "cannot update the package lists"
    lists_updated=yes
  fi
  local package known=() unknown=()
  for package in "${missing[@]}"; do
    if apt-cache show --no-all-versions "$package" >/dev/null 2>&1; then known+=("$package"); else unknown+=("$package"); fi
  done
  did="installed ${#known[@]} packages"
  if ((${#unknown[@]})); then did+="; not in this distribution: ${unknown[*]}"; fi
  if ((${#known[@]})); then
    begins "installing ${known[*]}"
    apt install -q -y --no-install-recommends "${known[@]}" || die_logged "cannot install ${known[*]}"
  fi
  if ((${#unknown[@]})); then echo "${unknown[*]}" >>"$lacking"; fi
}

need_media() {
  # The cameras of a Raspberry Pi speak libcamera.
  need_packages "${MEDIA_PACKAGES[@]}" $([[ $MACHINE != arm64 ]] || echo gstreamer1.0-libcamera)
}

# Has GStreamer look at plugins that are new, or else all jobs of a box would at once. "$@": runs a command as another user.
read_plugins() {
  did="read"
  logged "$@" gst-inspect-1.0 --exists fakesink || die_logged "cannot use GStreamer"
}

# Installs what the tests need. No server that comes along is started, now or at the next boot.
need_test_tools() {
  local missing policy=/usr/sbin/policy-rc.d packages=("${TEST_PACKAGES[@]}")
  # These would push a desktop's own sound server away.
  find_missing pipewire-audio
  ((${#missing[@]} == 0)) || packages+=(pulseaudio pulseaudio-utils)
  find_missing "${packages[@]}"
  local fresh=" ${missing[*]-} "
  if [[ $fresh == *" icecast2 "* && ! -e $policy ]]; then
    # On its return, too: at its end this script becomes another program, which runs no trap.
    trap 'as_root rm -f /usr/sbin/policy-rc.d' EXIT RETURN
    printf '#!/bin/sh\nexit 101\n' | as_root install -m 755 /dev/stdin "$policy"
  fi
  need_packages "${packages[@]}"
  [[ $fresh != *" icecast2 "* ]] || logged as_root systemctl disable --now icecast2 || true
  # Else whoever logs in next would start one, which takes the sound cards.
  [[ $fresh != *" pulseaudio "* ]] || logged as_root systemctl --global disable pulseaudio.service pulseaudio.socket || true
}

# Whether the program $1 is a Deno that is new enough.
is_new_enough() {
  local version
  version=$("$1" --version 2>/dev/null) || return 1
  [[ $version =~ ^deno\ ([0-9]+\.[0-9]+\.[0-9]+) ]] || return 1
  [[ $(printf '%s\n' "$DENO_WANTED" "${BASH_REMATCH[1]}" | sort -V | head -n 1) == "$DENO_WANTED" ]]
}

# Sets DENO to the first Deno that is there and new enough; never to npm's wrapper around it.
find_deno() {
  local candidate
  for candidate in "$(command -v deno || true)" "${HOME:-}/.deno/bin/deno" "$CACHE/deno/bin/deno"; do
    if [[ ! -x $candidate ]] || ! is_new_enough "$candidate"; then continue; fi
    DENO=$candidate
    if [[ $(head -c 2 "$candidate") == "#!" ]]; then DENO=$("$candidate" eval 'console.log(Deno.execPath())'); fi
    return
  done
  return 1
}

# Takes Deno's program out of the package that npm has for this machine; the one named `deno` only wraps it.
deno_from_npm() {
  local package=@deno/linux-$1-glibc
  begins "fetching Deno $DENO_WANTED with npm"
  mkdir -p "$CACHE/deno/bin"
  logged npm install --prefix "$CACHE/deno" --no-save --no-audit --no-fund --fetch-retries 1 "$package@$DENO_WANTED" ||
    return 1
  ln -sf "../node_modules/$package/deno" "$CACHE/deno/bin/deno"
}

deno_from_its_installer() {
  local script=$CACHE/deno-install.sh
  begins "fetching Deno $DENO_WANTED with its own installer"
  if ! command -v curl >/dev/null || ! command -v unzip >/dev/null; then need_packages curl unzip; fi
  logged curl -fsSL --connect-timeout 10 --max-time 60 -o "$script" https://deno.land/install.sh &&
    logged timeout 300 env DENO_INSTALL="$CACHE/deno" sh "$script" --yes --no-modify-path "v$DENO_WANTED"
}

# Installs Deno for the machine $1, by the first way that works here.
fetch_deno() {
  if command -v npm >/dev/null; then
    deno_from_npm "$1" || deno_from_its_installer
  else
    deno_from_its_installer || { need_packages npm && deno_from_npm "$1"; }
  fi
}

# Sets MACHINE to this one's processor, as Deno's packages name it. Also a 64-bit kernel may run a 32-bit system.
know_machine() {
  case "$(uname -m) $(getconf LONG_BIT)" in
    "x86_64 64") MACHINE=x64 ;;
    "aarch64 64") MACHINE=arm64 ;;
    *) die "cannot run here because Deno exists for 64-bit x64 and arm64 systems only: got $(uname -m) with $(getconf LONG_BIT) bits" ;;
  esac
}

need_deno() {
  if ! find_deno; then
    fetch_deno "$MACHINE" || die_logged "cannot install Deno $DENO_WANTED"
    find_deno || die_logged "cannot use the Deno that was installed because it is older than $DENO_WANTED"
  fi
  # What Deno starts, tests and scripts among them, finds the same one.
  export PATH=${DENO%/*}:$PATH
  did=$DENO
}

# Fetches the libraries when the list of them has changed since the last time.
need_libraries() {
  did="there"
  cmp -s "$HERE/deno.lock" "$CACHE/deno.lock" && return
  begins "fetching libraries"
  (cd "$HERE" && logged "$DENO" cache --quiet "$@") || die_logged "cannot fetch the libraries"
  cp "$HERE/deno.lock" "$CACHE/deno.lock"
  did="fetched"
}

build_pages() {
  local inputs=$HERE/ui/dist/inputs before
  before=$(cat "$inputs" 2>/dev/null || true)
  (cd "$HERE" && logged "$DENO" run -A ui/build.ts) || die_logged "cannot build the pages"
  did="built"
  if [[ $before == "$(cat "$inputs")" ]]; then did="there"; fi
}

# $1: `tests`, when they are to run.
prepare() {
  know_machine
  step GStreamer need_media
  step Plugins read_plugins
  [[ ${1:-} != tests ]] || step "Test tools" need_test_tools
  step Deno need_deno
  step Libraries need_libraries main.ts
  step Pages build_pages
}

run() {
  prepare
  export "${FRUGAL[@]}"
  exec "$DENO" run -A "$HERE/main.ts" serve "$@"
}

run_tests() {
  prepare tests
  cd "$HERE"
  exec "$DENO" run -A .ci/test.ts
}

create_user() {
  did="there"
  if ! getent passwd "$SERVICE_USER" >/dev/null; then
    as_root useradd --system --user-group --home-dir "$DATA" --no-create-home --shell /usr/sbin/nologin "$SERVICE_USER"
    did="created"
  fi
  local group
  for group in video audio render systemd-journal; do # the last one reads the kernel's words about crashes and devices
    if getent group "$group" >/dev/null; then as_root usermod --append --groups "$group" "$SERVICE_USER"; fi
  done
  as_root install -d -m 750 -o "$SERVICE_USER" -g "$SERVICE_USER" "$DATA"
}

# Copies the program with its Deno and its libraries, so that the service needs neither this checkout nor a network.
copy_program() {
  local parts=(main.ts deno.json deno.lock manager worker components ffi ui locales docs LICENSE README.md) sum new=$PROGRAM.new
  sum=$({ "$DENO" --version && tar -C "$HERE" --sort=name --mtime=@0 -c "${parts[@]}"; } | sha256sum)
  did="there"
  [[ $sum != "$(cat "$PROGRAM/sum" 2>/dev/null)" ]] || return 0
  did="copied to $PROGRAM" changed=yes
  as_root rm -rf "$new"
  as_root install -D -m 755 "$(readlink -f "$DENO")" "$new/bin/deno"
  as_root cp -r "${parts[@]/#/$HERE/}" "$new"
  [[ ! -d $PROGRAM/.deno ]] || as_root cp -r "$PROGRAM/.deno" "$new"
  logged as_root env -C "$new" DENO_DIR="$new/.deno" "$new/bin/deno" cache --quiet main.ts ||
    die_logged "cannot fetch the libraries of the service"
  as_root chown -R "$SERVICE_USER:$SERVICE_USER" "$new/.deno"
  as_root tee "$new/sum" <<<"$sum" >/dev/null
  # The old one stands until the new one is whole.
  as_root rm -rf "$PROGRAM"
  as_root mv "$new" "$PROGRAM"
}

# Writes standard input to the file $2 with mode $1, unless it is there. `changed` is set when anything has been installed.
changed=
put() {
  local text
  text=$(cat)
  [[ $text != "$(cat "$2" 2>/dev/null)" ]] || return 0
  changed=yes
  as_root install -m "$1" /dev/stdin "$2" <<<"$text"
}

write_launcher() {
  did=$LAUNCHER
  put 755 "$LAUNCHER" <<TEXT
#!/bin/sh
# Runnel's command line. Root becomes the service's user, so that no file of the box ends up with another owner.
export ${FRUGAL[*]} DENO_DIR=$PROGRAM/.deno RUNNEL_DATA=\${RUNNEL_DATA:-$DATA}
if [ "\$(id -u)" = 0 ]; then
  export HOME=$DATA
  exec setpriv --reuid $SERVICE_USER --regid $SERVICE_USER --init-groups -- "\$0" "\$@"
fi
exec $PROGRAM/bin/deno run --cached-only -A $PROGRAM/main.ts "\$@"
TEXT
}

start_service() {
  did="running"
  put 644 "$UNIT" <<TEXT
[Unit]
Description=Runnel streaming appliance
# Not network-online.target: a box without a cable would wait for it, and needs none.
After=network.target sound.target

[Service]
User=$SERVICE_USER
ExecStart=$LAUNCHER serve
WorkingDirectory=$DATA
UMask=0027
Restart=always
RestartSec=2
# SIGTERM goes to the manager alone: it drains its jobs within 10 s. When it crashes they go on, and the next takes over.
KillMode=process
OOMPolicy=continue
TimeoutStopSec=15
LimitNOFILE=65536
# Devices stay reachable, and memory executable: JavaScript is compiled while it runs.
NoNewPrivileges=yes
ProtectSystem=strict
ReadWritePaths=$DATA $PROGRAM/.deno
ProtectHome=yes
PrivateTmp=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectControlGroups=yes
RestrictSUIDSGID=yes
LockPersonality=yes
RestrictNamespaces=yes
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK

[Install]
WantedBy=multi-user.target
TEXT
  logged as_root systemctl daemon-reload
  logged as_root systemctl enable runnel
  # Who watches is left in peace when nothing has changed.
  logged as_root systemctl "${changed:+re}start" runnel || die_logged "cannot start the service: see journalctl -u runnel"
}

install_service() {
  [[ -d /run/systemd/system ]] || die "cannot install a service because this system does not run systemd: use ./install.sh run"
  prepare
  step User create_user
  step Plugins read_plugins as_root setpriv --reuid "$SERVICE_USER" --regid "$SERVICE_USER" --init-groups env -i "HOME=$DATA"
  step Program copy_program
  step Launcher write_launcher
  step Service start_service
  printf 'Runnel runs, also after the next boot. Its pages: http://%s:8800/ and /admin/.\n' "$(uname -n)"
  printf 'The code for the first login is in %s/setup-code. The log: journalctl -u runnel\n' "$DATA"
}

remove_service() {
  did="removed"
  [[ ! -e $UNIT ]] || logged as_root systemctl disable --now runnel || true
  as_root rm -rf "$UNIT" "$LAUNCHER" "$PROGRAM"
  [[ ! -d /run/systemd/system ]] || logged as_root systemctl daemon-reload
}

uninstall_service() {
  step Service remove_service
  [[ ! -d $DATA ]] || printf 'Recordings and settings stay in %s, owned by the user %s.\n' "$DATA" "$SERVICE_USER"
}

main() {
  local command=${1:-}
  case $command in
    run) run "${@:2}" ;;
    test | install | uninstall) (($# == 1)) || wrong_use "$command takes no options: got ${*:2}" ;;&
    test) run_tests ;;
    install) install_service ;;
    uninstall) uninstall_service ;;
    -h | --help | help) usage ;;
    *) wrong_use "a command is needed: got ${command:-none}" ;;
  esac
}

wrong_use() {
  printf 'install.sh: %s\n\n' "$*" >&2
  usage >&2
  exit 2
}

main "$@"
