"""How templates are rendered: escaped by default, and never with a name missing."""

from jinja2 import Environment, PackageLoader, StrictUndefined


def load_templates(package: str, folder: str) -> Environment:
    """Templates of a folder in a package."""
    return Environment(
        loader=PackageLoader(package, folder),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
