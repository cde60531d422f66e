"""The tree of errors.

BoilerstripError
├── OptionError (also a ValueError)    an option has a value outside its range
└── WorkerError                        a worker process did not start
"""


class BoilerstripError(Exception):
    """Base class of the errors that this library defines.

    A page never raises, however broken it is: the extraction holds what could
    be read, and its status says what went wrong. Only wrong arguments raise.
    """


class OptionError(BoilerstripError, ValueError):
    """An option has a value that it does not accept; the message names the option."""


class WorkerError(BoilerstripError):
    """A worker process did not start."""
