# What packaging/linux/freeze and packaging/windows/assemble share: an environment of its own with what runs in Samsyn and
# what packs it, so that neither tests nor developers' additions get into a package. Read with `.`, after setup.sh.
# shellcheck shell=sh

# set_up_packing LIST...: the system packages, and the environment in build/packing, unless it is done already.
# PYTHON must be the version that is packed; a package runs at the earliest on the system it was made on.
set_up_packing() {
    install_packages "$lists/packages-run.txt" "$lists/packages-pack.txt"
    venv=$project/build/packing
    system_packages=$venv/system-packages
    make_environment
    wanted=$(cat "$project/requirements.lock" "$project/packaging/tools.lock" "$project/packaging/tools.sh" | sha256sum)
    if [ "$(cat "$venv/set-up" 2>/dev/null)" != "$wanted" ]; then
        rm -f "$venv/set-up"
        install_locked run
        quietly "$venv/bin/python" -m pip install --require-hashes --requirement "$project/packaging/tools.lock" ||
            stop "What packs Samsyn could not be installed into $venv."
        printf '%s\n' "$wanted" >"$venv/set-up"
    fi
}

# new_folder OUT: an absolute path, whose folder is not there yet; its parent is.
new_folder() {
    [ ! -e "$1" ] || stop "$1 is there already."
    mkdir -p "$(dirname -- "$1")"
    printf '%s/%s\n' "$(cd -- "$(dirname -- "$1")" && pwd)" "$(basename -- "$1")"
}
