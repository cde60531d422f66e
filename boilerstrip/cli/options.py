"""Command-line options derived from the fields of :class:`boilerstrip.Options`."""

import dataclasses
from collections.abc import Callable
from typing import Any, get_args

import click

from boilerstrip.options import Options

Command = Callable[..., None]


def add_options(command: Command) -> Command:
    """Add a command-line option for each field of Options that has a help text, in the order of the fields."""
    for field in reversed([field for field in dataclasses.fields(Options) if field.metadata]):
        command = _make_option(field)(command)
    return command


def _make_option(field: "dataclasses.Field[Any]") -> Callable[[Command], Command]:
    """Decorator that adds the option of a field: a tuple can be given several times, a Literal is a choice."""
    is_multiple = isinstance(field.default, tuple)
    choices = get_args(get_args(field.type)[0]) if is_multiple else get_args(field.type)
    return click.option(
        f"--{field.name}",
        multiple=is_multiple,
        default=field.default,
        show_default=isinstance(field.default, str),
        type=click.Choice(choices) if all(isinstance(choice, str) for choice in choices) and choices else str,
        help=field.metadata["help"] + (" (repeatable)" if is_multiple else ""),
    )
