"""Learn a site's line from its people's reviews.

Everything here proposes. `learn` writes a candidate beside what is in force, `check` says whether it may go live, and
`moderation.shelf` is where it does.
"""

from moderation.learning.candidates import Source, check, is_candidate, learn, load, read_comparison

__all__ = ["Source", "check", "is_candidate", "learn", "load", "read_comparison"]
