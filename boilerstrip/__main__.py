"""``python -m boilerstrip``."""

from boilerstrip.cli.main import main

if __name__ == "__main__":
    main()
