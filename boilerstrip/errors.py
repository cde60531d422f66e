"""The tree of errors.

BoilerstripError
├── OptionError (also a ValueError)    an option has a value outside its range
├── WeightsError                       a file of weights does not fit the code
├── WorkerError                        a worker process did not start, or cannot
└── OutputError                        an output file cannot be written
"""


class BoilerstripError(Exception):
    """Base class of the errors that this library defines.

    A page never raises: however broken it is, what could be saved comes back
    with a status. Only wrong arguments and a broken installation raise.
    """


class OptionError(BoilerstripError, ValueError):
    """An option has a value that it does not accept; the message names the option."""


class WeightsError(BoilerstripError):
    """A file of weights was not made for the features or classes of this code, or is broken.

    The message names the file and what differs. Files that come with a release
    always fit it.
    """


class WorkerError(BoilerstripError):
    """A worker process did not start, or this process cannot use any; the message gives the cause."""


class OutputError(BoilerstripError):
    """An output file cannot be written: the disk is full, or it may not be. The message names it, and why."""
