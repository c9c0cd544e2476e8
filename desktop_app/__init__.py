"""Samsyn: offline group training.

A work group watches downloaded lectures together, discusses questions, and its answers are kept safely on the
laptop until they are handed over to the county board. `docs/architecture.md` describes the house.
"""

from desktop_app.immortal import keep_singletons

__version__ = "0.1.0"

keep_singletons()
