"""Pictures of every screen: `python -m tests.screens OUT [NAME...]`. To be looked at, beside the mockups."""
