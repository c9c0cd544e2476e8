"""What Samsyn is about: courses, groups, meetings, answers, handing over. Plain Python: no Qt, SQL or files."""
