"""The error tree, drawn once.

BoilerstripError
├── OptionError (also a ValueError)    an option that cannot be meant
└── WorkerError                        a process for many pages that does not start
"""


class BoilerstripError(Exception):
    """Every error that this library raises by itself.

    A page never raises: however broken it is, what could be saved comes back
    with a status. Only wrong arguments raise.
    """


class OptionError(BoilerstripError, ValueError):
    """An option's value cannot be meant; the message names the option."""


class WorkerError(BoilerstripError):
    """A process that was to work on many pages does not start."""
