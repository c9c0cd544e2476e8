# What packaging/linux/start and packaging/linux/test share: system packages, the environment, and what goes into it.
# Read with `.`, not run. Plain sh, so that it works before anything is installed.
# shellcheck shell=sh

project=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
lists=$project/packaging/linux
venv=$project/.venv

system_packages=$venv/system-packages # what was installed for Samsyn's sake, for packaging/linux/undo
installed=

export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1

say() {
    printf '%s\n' "$*" >&2
}

stop() {
    say "$@"
    exit 1
}

# quietly COMMAND...: run it and keep what it says to itself, unless it fails.
quietly() {
    log=$(mktemp)
    if "$@" >"$log" 2>&1 </dev/null; then
        rm -f "$log"
        return 0
    fi
    cat "$log" >&2
    rm -f "$log"
    return 1
}

# missing_packages LIST...: the packages of those lists that the system has neither by name nor under a newer one.
missing_packages() {
    present=$(dpkg-query --show --showformat '${db:Status-Status}, ${Package}, ${Provides}\n' |
        sed -n 's/^installed, //p' | tr ',' '\n' | sed 's/(.*//; s/:.*//; s/ //g')
    sed 's/#.*//; s/[[:space:]]*$//; /^$/d' "$@" | grep -vxF -e "$present" || true
}

# apt_install PACKAGE...: quietly; with a fresh index only if the one at hand will not do.
apt_install() {
    set -- env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 install \
        --no-install-recommends "$@"
    # shellcheck disable=SC2086 # empty for root, one word else
    $as_root "$@" >/dev/null 2>&1 </dev/null || {
        quietly $as_root apt-get -q update && quietly $as_root "$@"
    }
}

# install_packages LIST...: as root, else with sudo, else say in plain words what is missing.
install_packages() {
    if ! command -v dpkg-query >/dev/null; then
        say "This system has no Debian packages. Samsyn needs the like of these:" \
            "$(sed 's/#.*//; /^$/d' "$@" | tr -s '[:space:]' ' ')"
        return 0
    fi
    missing=$(missing_packages "$@" | tr '\n' ' ')
    [ -n "$missing" ] || return 0
    as_root=
    if [ "$(id -u)" != 0 ]; then
        as_root=sudo
        command -v sudo >/dev/null && sudo -v ||
            stop "System packages are missing. Ask someone who may to run: apt-get install --no-install-recommends $missing"
    fi
    say "Installing system packages: $missing"
    # shellcheck disable=SC2086 # one argument a package
    apt_install $missing || stop "The system packages above could not be installed."
    installed="$installed $missing"
}

# find_python: the system's own Python if it is new enough, else the newest that is. PYTHON=... chooses another.
find_python() {
    for python in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            "$python" -c 'import ensurepip, venv' 2>/dev/null ||
                stop "$python cannot make virtual environments: install its package for that (Debian's is named python3.N-venv)."
            return 0
        fi
    done
    stop "Samsyn needs Python 3.11 or newer, and this system's is older: $(python3 --version 2>&1 || true)."
}

make_environment() {
    if ! "$venv/bin/python" -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        find_python
        say "Making the environment in $venv"
        installed="$(cat "$system_packages" 2>/dev/null || true) $installed"
        quietly "$python" -m venv --clear "$venv" || stop "The environment could not be made in $venv."
    fi
    # shellcheck disable=SC2086 # one line a package
    [ -z "$installed" ] || printf '%s\n' $installed >>"$system_packages"
    installed=
}

# locked PART: the lock file as far as that part goes.
locked() {
    if [ "$1" = run ]; then
        sed '/^# ---- For tests/,$d' "$project/requirements.lock"
    else
        cat "$project/requirements.lock"
    fi
}

install_locked() {
    locked "$1" >"$venv/locked-$1.txt"
    say "Installing $(grep -c '==' "$venv/locked-$1.txt") Python packages into $venv"
    quietly "$venv/bin/python" -m pip install --require-hashes --requirement "$venv/locked-$1.txt" ||
        stop "The Python packages could not be installed."
}

# Editable, so that a changed file or `git pull` is what runs next. Its own needs were installed above, checked by hash.
install_samsyn() {
    quietly "$venv/bin/python" -m pip install --no-index --no-deps --no-build-isolation --editable "$project" ||
        stop "Samsyn could not be installed into $venv."
}

# set_up PART LIST...: all of the above, unless nothing of what decides it has changed since it was last done.
# PART is run or test.
set_up() {
    part=$1
    shift
    done_file=$venv/set-up-$part
    wanted=$(cat "$project/pyproject.toml" "$project/requirements.lock" "$0" "$lists/setup.sh" "$@" | sha256sum)
    if [ -x "$venv/bin/samsyn" ] && [ "$(cat "$done_file" 2>/dev/null)" = "$wanted" ]; then
        return 0
    fi
    install_packages "$@"
    make_environment
    rm -f "$done_file"
    install_locked "$part"
    install_samsyn
    printf '%s\n' "$wanted" >"$done_file"
}
