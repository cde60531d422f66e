"""The error tree, drawn once.

BoilerstripError
├── OptionError (also a ValueError)    an option that cannot be meant
├── WeightsError                       a file of weights that does not fit the code
└── WorkerError                        a process for many pages that does not start
"""


class BoilerstripError(Exception):
    """Every error that this library raises by itself.

    A page never raises: however broken it is, what could be saved comes back
    with a status. Only wrong arguments and a broken installation raise.
    """


class OptionError(BoilerstripError, ValueError):
    """An option's value cannot be meant; the message names the option."""


class WeightsError(BoilerstripError):
    """A file of weights was not made for the features or classes of this code, or is broken.

    The message names the file and what differs. Files that come with a release
    always fit it.
    """


class WorkerError(BoilerstripError):
    """A process that was to work on many pages does not start."""
