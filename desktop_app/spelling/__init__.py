"""Spelling help: a Swedish dictionary, in a process of its own. Knows words; knows no answers, groups or windows."""
