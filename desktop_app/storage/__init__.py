"""How nothing is lost: one database thread, answers that are only ever added to, verified backups, migrations."""
