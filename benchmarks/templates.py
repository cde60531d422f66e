"""Jinja templates that escape values by default and reject undefined names."""

from jinja2 import Environment, PackageLoader, StrictUndefined


def load_templates(package: str, folder: str) -> Environment:
    """Environment of the templates in a folder of a package."""
    return Environment(
        loader=PackageLoader(package, folder),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
