"""The `samsyn` command: the player process, a verb without a window, or the window.

The player process is looked at first (frozen builds start it through this same program), and the plain start goes to
the window without reading the commands, which cost more than the window itself.
"""

from __future__ import annotations

import gc
import sys

from desktop_app.dumps import no_dumps

PLAYER_ARGUMENT = "--player-process"
TRY = "--try"


def main() -> int:
    """Run what the arguments ask for and return the exit status: 0 well, 1 the world said no, 2 wrong usage."""
    no_dumps()  # before anything that can fail, and for every process that is started from here
    arguments = sys.argv[1:]
    if arguments[:1] == [PLAYER_ARGUMENT]:
        from desktop_app.playback import host  # noqa: PLC0415  # neither Qt nor the store belongs in that process

        return host.main(arguments[1:])
    if arguments in ([], [TRY]):
        gc.disable()  # a start makes much and throws nothing away; `ui.garbage` looks once the window is shown
        from desktop_app import app, paths  # noqa: PLC0415  # the plain start skips the commands

        return app.run(paths.try_places() if arguments else paths.chosen_places(), trying=bool(arguments))
    from desktop_app import cli  # noqa: PLC0415

    wanted = cli.parse(arguments)
    if isinstance(wanted, int):
        return wanted
    from desktop_app import app  # noqa: PLC0415  # only now is a window wanted

    return app.run(wanted.places, trying=wanted.trying, language=wanted.language, engine=wanted.engine)


if __name__ == "__main__":
    sys.exit(main())
