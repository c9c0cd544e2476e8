"""Assembles the program for Windows on Linux: wheels made for Windows, CPython's own files, launchers, Samsyn.

Run by `packaging/windows/assemble OUT`, with a Python of the same minor version as the one that is packed. Fetches
packages through pip, by the hashes of `requirements.lock` and `python.lock`, and runs no code of theirs. What it makes
is one folder that needs nothing installed; installers are for another day.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import tempfile
import zipfile
from compileall import compile_dir
from pathlib import Path
from py_compile import PycInvalidationMode

from trim import dll_exports, trim_qt
from wheels import requirements

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "packaging"))

import contents  # noqa: E402

VERSION = "3.11"
"""The Python that is packed; `python.lock` and the one that runs this must agree with it."""
DLL = f"python{VERSION.replace('.', '')}.dll"
PROGRAMS = {"Samsyn.exe": ["-mwindows", "-DWINDOW"], "samsyn-console.exe": []}
"""The program with a window, and the one whose words a console shows."""

MINGW = "x86_64-w64-mingw32"
NOT_OURS = ("_tkinter.pyd", "_msi.pyd", "winsound.pyd", "tcl86t.dll", "tk86t.dll")
"""Parts of CPython that nothing here uses. The api-ms files beside them are part of Windows 10."""
NOT_PACKED = (
    "__pycache__", "config-*", "dist-packages", "ensurepip", "idlelib", "lib-dynload", "lib2to3", "pydoc_data",
    "site-packages", "_sysconfigdata*", "test", "tests", "tkinter", "turtledemo", "venv",
)  # fmt: skip
"""Folders and files of the standard library that are of no use in a packaged program, or are of another system."""


def assemble(out: Path) -> None:
    """Make the folder, which must not be there."""
    if f"{sys.version_info.major}.{sys.version_info.minor}" != VERSION:
        raise SystemExit(f"this must run with Python {VERSION}, whose standard library is packed")
    out.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        take_python(out, work)
        take_packages(out, work)
        take_samsyn(out)
        make_launchers(out, work)
    kept = trim_qt(out / "site-packages", contents.QT_MODULES, contents.LANGUAGES)
    print(f"kept {len(kept)} files of Qt")
    for folder in ("Lib", "site-packages", "desktop_app"):
        # The folder may be read-only where it is installed: nothing is compiled, or looked at for its time, there. What
        # a log says of places in the program does not name this machine's folders.
        compile_dir(
            out / folder, stripdir=out, quiet=1, workers=1, invalidation_mode=PycInvalidationMode.UNCHECKED_HASH
        )


def take_python(out: Path, work: Path) -> None:
    """Unpack CPython's DLLs, and this system's standard library, which is the same but for what is compiled."""
    _pip("download", "--dest", str(work / "python"), "--requirement", str(HERE / "python.lock"))
    [wheel] = (work / "python").glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        for entry in packed.infolist():
            folder, _, name = entry.filename.partition("/")
            if folder != "deploy_libs" or not name or name in NOT_OURS or name.startswith("api-ms-"):
                continue
            beside = name == DLL or name.lower().startswith("vcruntime")
            target = out / ("" if beside else "DLLs") / name
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(packed.read(entry))
    shutil.copytree(sysconfig.get_path("stdlib"), out / "Lib", ignore=shutil.ignore_patterns(*NOT_PACKED))
    # Named so, the file also keeps any other Python's folders and variables out.
    (out / f"{Path(DLL).stem}._pth").write_text("Lib\nDLLs\nsite-packages\n.\n", encoding="ascii")


def take_packages(out: Path, work: Path) -> None:
    """Unpack the packages that running needs, as Windows gets them."""
    wanted = work / "requirements.txt"
    wanted.write_text("".join(requirements(VERSION)), encoding="utf-8")
    _pip("install", "--no-compile", "--target", str(out / "site-packages"), "--requirement", str(wanted))
    shutil.rmtree(out / "site-packages" / "bin", ignore_errors=True)  # commands made for this system
    for vcruntime in (out / "site-packages" / "shiboken6").glob("vcruntime140*.dll"):
        for old in out.glob("*.dll"):
            if old.name.lower() == vcruntime.name.lower():
                old.unlink()
        shutil.copy2(vcruntime, out)  # newer than the one that came with Python


def take_samsyn(out: Path) -> None:
    """Copy Samsyn itself."""
    skip = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "desktop_app", out / "desktop_app", ignore=skip)
    shutil.copy2(ROOT / "packaging" / "program.py", out)
    for source, target in contents.FOLDERS.items():
        shutil.copytree(ROOT / source, out / target, ignore=skip, dirs_exist_ok=True)
    for source, target in contents.FILES.items():
        shutil.copy2(ROOT / source, out / target)
    python = out / "licences" / "python"
    python.mkdir()
    shutil.copy2(Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", python)


def make_launchers(out: Path, work: Path) -> None:
    """Compile the two programs, and python3.dll: it only points on to the real one, and CPython's DLLs came without."""
    names = dll_exports(out / DLL)
    definition = work / "python3.def"
    lines = ["LIBRARY python3.dll", "EXPORTS", *(f"  {name} = {Path(DLL).stem}.{name}" for name in names)]
    definition.write_text("\n".join(lines) + "\n", encoding="ascii")
    entry = work / "entry.c"
    entry.write_text("int __stdcall DllMainCRTStartup(void *a, unsigned b, void *c) { return 1; }\n", encoding="ascii")
    _gcc("-shared", "-nostdlib", "-Wl,-e,DllMainCRTStartup", "-o", out / "python3.dll", entry, definition)

    manifest = work / "manifest.o"
    subprocess.run([f"{MINGW}-windres", "--include-dir", HERE, HERE / "launcher.rc", manifest], check=True, cwd=HERE)
    for name, options in PROGRAMS.items():
        source = HERE / "launcher.c"
        _gcc("-O2", "-s", "-Wall", "-Wextra", "-municode", f'-DPYTHON_DLL=L"{DLL}"', *options, "-o", out / name,
             source, manifest, "-lshell32")  # fmt: skip


def _gcc(*arguments: str | Path) -> None:
    subprocess.run([f"{MINGW}-gcc", *arguments], check=True)


def _pip(command: str, *arguments: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "pip", command, "--quiet", "--disable-pip-version-check", "--no-deps",
         "--require-hashes", "--only-binary=:all:", "--platform", "win_amd64", "--python-version", VERSION,
         "--implementation", "cp", *arguments],
        check=True,
    )  # fmt: skip


if __name__ == "__main__":
    assemble(Path(sys.argv[1]).resolve())
