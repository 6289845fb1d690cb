# Sourced by ./run and ./test: makes .venv and installs what requirements.lock pins, when that changed.

say() { printf '%s\n' "$*"; }
fail() { printf '\n%s\n' "$*" >&2; exit 1; }

# The first Python that is new enough; prints its path.
find_python() {
    for name in python3 python3.13 python3.12 python3.11; do
        "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && command -v "$name" && return
    done
    fail "Kömek needs Python 3.11 or newer, and there is none here.
  What to do: on Debian 12 or Ubuntu 24.04: apt install python3 python3-venv"
}

make_venv() {
    python=$(find_python)
    say "Making .venv with $("$python" --version)."
    if command -v uv >/dev/null 2>&1; then
        uv venv --quiet --clear --no-python-downloads --python "$python" .venv
    else
        "$python" -m venv --clear .venv >/dev/null 2>&1 || fail "Python cannot make a virtual environment.
  Why: Debian and Ubuntu keep that part in a package of its own.
  What to do: apt install $("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    fi
}

# install ARGUMENTS…: with uv where there is one, otherwise with the environment's own pip.
install() {
    if command -v uv >/dev/null 2>&1; then
        uv pip install --quiet --compile-bytecode --python .venv/bin/python "$@"
    else
        .venv/bin/python -m pip install --quiet --quiet --no-input --disable-pip-version-check "$@"
    fi
}

# What the environment was made from: another lock, declaration (what stands before the tools), folder or Python makes
# another environment.
wanted_stamp() { { cat requirements.lock; sed "/^\[tool/,\$d" pyproject.toml; pwd; .venv/bin/python --version; } | cksum; }

prepare() {
    .venv/bin/python -c '' 2>/dev/null || make_venv
    [ "$(wanted_stamp)" = "$(cat .venv/komek-stamp 2>/dev/null)" ] || install_all
    # Compiled here, so that `komek` starts quickly also where Python is told to write no bytecode.
    .venv/bin/python -m compileall -q src/komek
    # Before Django looks: a catalogue that is compiled later is not seen by a process that runs already.
    .venv/bin/python -m komek.languages compile >/dev/null
}

install_all() {
    command -v uv >/dev/null 2>&1 || .venv/bin/python -m pip --version >/dev/null 2>&1 || make_venv
    say "Installing the packages that requirements.lock names (about 270 MB, a minute or two; only now and when it changes)."
    install --require-hashes -r requirements.lock || fail "The packages could not be installed; see above.
  What to do: check the way to the package index (proxy, certificates), then start again."
    install --no-deps --no-build-isolation -e .
    wanted_stamp >.venv/komek-stamp
}
