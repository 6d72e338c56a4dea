"""What can go wrong, as one tree.

::

    ModerationError
    ├── PolicyError                 at start: exit 2; names the file, the key and what was expected
    ├── ConfigError                 at start: exit 2; names the environment variable, or the key in the file of sites, and what was expected
    ├── ArtifactError               at start: exit 2; a model file is missing, altered or of another version
    ├── CandidateError              what was learned may not go live, or there is no such entry: exit 1
    ├── StoreError                  the database does not answer: 503 with Retry-After, exit 1
    │   ├── CommentNotFoundError    no such comment on this site: 404, exit 1
    │   ├── CommentConflictError    the id is taken by another text: 409, exit 1
    │   ├── ReviewRefusedError      not as things stand, such as a colleague has it open: 409, exit 1
    │   └── KeyNotFoundError        no key of this id: exit 1
    ├── AccessError                 no key was shown where one is wanted, or none that is good: 401
    │   └── ForbiddenError          the key is good, but not for this site or this purpose: 403
    ├── ArchiveError                files cannot be read, written or shared out: exit 1
    └── InvalidCommentError         a field is not as expected: 422

No message carries a comment's text.
"""


class ModerationError(Exception):
    """The common parent: whatever this project raises on purpose."""


class PolicyError(ModerationError):
    """The policy file cannot be used; nothing is judged until it is mended."""


class ConfigError(ModerationError):
    """An environment variable has a value that cannot be used, or the file of sites does."""


class ArtifactError(ModerationError):
    """The model's files are missing, altered, or made by another version of a library."""


class CandidateError(ModerationError):
    """What was learned from reviews may not go live, or is not there."""


class StoreError(ModerationError):
    """The database did not do what was asked; nothing was acknowledged."""


class CommentNotFoundError(StoreError):
    """There is no comment of this id on this site."""


class CommentConflictError(StoreError):
    """The id already belongs to a comment with another text; comments are never edited."""


class ReviewRefusedError(StoreError):
    """A review, an undo or an appeal is not possible as things stand; the message says why and names who is concerned."""


class KeyNotFoundError(StoreError):
    """There is no key of this id."""


class AccessError(ModerationError):
    """No key was shown where one is wanted, or none that is good; the message never repeats what was shown."""


class ForbiddenError(AccessError):
    """The key is good, but speaks for another site or may not do this."""


class ArchiveError(ModerationError):
    """Files of comments cannot be read or written, or no worker decides on them."""


class InvalidCommentError(ModerationError):
    """A field of a comment is not as expected.

    Attributes:
        field: The field's name, as the caller wrote it.
    """

    def __init__(self, field: str, expected: str) -> None:
        """Say which field it is and what was expected of it; never what it held."""
        super().__init__(f"{field}: {expected}")
        self.field = field
        self.expected = expected
