"""The desk: what lies before a reviewer in a terminal, and the keys that move it.

::

    legible     hostile text, made harmless and still readable
    walk        from comment to comment: through a list, or through a blind sample
    rows        the list at the left
    sheet       the comment at the right, and everything there is about it
    asking      what asks the reviewer something: a menu, a line to fill in, a page to read
    app         the application: keys in, lines out

Whatever is decided goes through a `moderation.reviewing.Session`; nothing here reads a clock or a database.
"""

from moderation.cli.desk.app import Desk
from moderation.cli.desk.walk import BlindWalk, QueueWalk

__all__ = ["BlindWalk", "Desk", "QueueWalk"]
