"""The steps of follow-up's store: plain SQL, forwards only, as those of the group's store."""
