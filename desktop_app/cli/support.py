"""The support file: what somebody who helps needs to know of this computer. It holds no answer and no name of a unit.

The log and the fault traces hold none by their own rules (`logs`); the rest is versions, sizes, counts and times. The
user's own folder is written as ~, since its name is often a person's.
"""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from desktop_app import __version__
from desktop_app.cli.desk import SaidNo, open_desk
from desktop_app.cli.doctor import examine
from desktop_app.cli.run import Run
from desktop_app.domain.errors import KnownError
from desktop_app.handover.export import WrittenFile, put
from desktop_app.storage.backup import Backups

LONGEST_LOG = 2_000_000
"""So much of the end of each log is taken along, in bytes."""


def save_support(run: Run, file: Path) -> WrittenFile:
    """Save the support file, checked; beside one that is there it gets another name. Raises the Export errors."""
    file = file if file.suffix else file.with_name(f"{file.name}.zip")
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, document in _documents(run).items():
            archive.writestr(name, _without_home(json.dumps(document, ensure_ascii=False, indent=2)))
        for log in sorted(run.places.logs.glob("*")):
            if log.is_file():
                end = log.read_bytes()[-LONGEST_LOG:].decode("utf-8", "replace")
                archive.writestr(f"logs/{log.name}", _without_home(end))
    (written,) = put({file.name: content.getvalue()}, file.parent)
    return written


def _documents(run: Run) -> dict[str, Any]:
    checks = [{"check": f.check, "state": f.state, "title": f.title, "detail": f.detail} for f in examine(run)]
    documents: dict[str, Any] = {
        "doctor.json": {"samsyn": __version__, "checks": checks},
        "backups.json": [
            {"name": b.path.name, "at": b.at.isoformat(), "bytes": b.bytes}
            for b in Backups(run.places.backups).finished()
        ],
        "set-aside.json": sorted(path.name for path in run.places.set_aside.glob("*")),
    }
    try:
        with open_desk(run.places, run.library) as desk:
            documents |= {"store.json": desk.facts(), "audit.json": desk.audit()}
    except KnownError as error:
        documents["store.json"] = {"error": error.message_id}
    except SaidNo as refusal:
        documents["store.json"] = {"error": refusal.message_id}
    return documents


def _without_home(text: str) -> str:
    home = str(Path.home())
    for written in (home, json.dumps(home, ensure_ascii=False)[1:-1]):  # with a backslash, JSON writes two
        text = text.replace(written, "~")
    return text
