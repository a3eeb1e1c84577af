# Sourced by the checks. Each gets the folder of the repository in $root and prints rows "artefact | size | SHA-256 | start".
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target=${MARQUEE_TARGET:-$root/packaging/target}
version=$(sed -n 's#^  <version>\(.*\)</version>#\1#p' "$root/pom.xml" | head -n 1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "${0##*/}: $*" >&2
  exit 1
}

# row FILE [START]: a row of the table.
row() {
  printf '| `%s` | %s MB | `%s` | %s |\n' "${1##*/}" "$(awk -v bytes="$(stat -c %s "$1")" 'BEGIN { printf "%.1f", bytes / 1e6 }')" \
    "$(sha256sum "$1" | cut -c1-64)" "${2:-}"
}

# bare FOLDER: a root with nothing but the C library and the files of the kernel.
bare() {
  mkdir -p "$1"/{tmp,home,lib64,etc,dev,proc}
  mknod -m 666 "$1/dev/null" c 1 3
  mknod -m 666 "$1/dev/random" c 1 8
  mknod -m 666 "$1/dev/urandom" c 1 9
  chmod 1777 "$1/tmp"
  local libraries=$work/libc package
  if [ ! -d "$libraries" ]; then
    "$root/packaging/base.sh"
    read -r _ package <"$root/packaging/base.sha256"
    dpkg-deb -x "$root/packaging/base/$package" "$libraries"
  fi
  mkdir -p "$1/lib/x86_64-linux-gnu"
  for name in ld-linux-x86-64.so.2 libc.so.6 libm.so.6 libdl.so.2 libpthread.so.0 librt.so.1; do
    cp "$libraries/lib/x86_64-linux-gnu/$name" "$1/lib/x86_64-linux-gnu/"
  done
  ln -sf /lib/x86_64-linux-gnu/ld-linux-x86-64.so.2 "$1/lib64/ld-linux-x86-64.so.2"
}

# inside FOLDER COMMAND…: runs a command with that root, without a network and without the environment of this shell.
inside() {
  local folder=$1
  shift
  unshare --net --pid --fork --mount bash -c 'mount --bind "$0" "$0"; mount -t proc proc "$0/proc"; exec env -i HOME=/home TERM=dumb PATH=/bin:/usr/bin "$(command -v chroot)" "$0" "$@"' \
    "$folder" "$@"
}

# says TEXT COMMAND…: whether the command succeeds and its output has the text.
says() {
  local output
  output=$("${@:2}") && case $output in *"$1"*) ;; *) false ;; esac
}

# milliseconds COMMAND…: the median of five runs.
milliseconds() {
  local begin times=
  for _ in 1 2 3 4 5; do
    begin=$(date +%s%N)
    "$@" >/dev/null 2>&1 || fail "this failed: $*"
    times+="$((($(date +%s%N) - begin) / 1000000))"$'\n'
  done
  printf %s "$times" | sort -n | sed -n 3p
}
