"""Many pages: in one process or several, from any kind of input, on one machine or as a part of an engine.

:func:`rows` reads a file and yields dicts; :func:`extract_batches` takes and gives record batches of Arrow;
:func:`extract_shard` makes a file of a file, and :func:`run` many of many.
"""

import typing

if typing.TYPE_CHECKING:
    from boilerstrip.batch.arrow import extract_batches
    from boilerstrip.batch.make_rows import rows
    from boilerstrip.batch.shards.run import extract_shard, run

__all__ = ["extract_batches", "extract_shard", "rows", "run"]

if not typing.TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from boilerstrip.batch import arrow, make_rows  # importers of one page's extraction need none of this
        from boilerstrip.batch.shards import run

        module = {"extract_batches": arrow, "rows": make_rows}.get(name, run)
        return getattr(module, name)
