"""Languages of pages, as the metadata gives them by each value of the option, against annotations."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from time import process_time
from typing import get_args

from benchmarks.page import Page
from benchmarks.tables import Table
from boilerstrip import Options, extract, extract_text
from boilerstrip.options import Language


@dataclass(frozen=True, slots=True)
class LanguageResult:
    """The language that the metadata of an annotated page gives."""

    page: Page
    option: Language
    language: str | None
    """Without region."""
    source: str
    """Empty if there is no language."""
    milliseconds: float
    """CPU time of the metadata."""

    @property
    def is_right(self) -> bool:
        """True if it is the annotated one."""
        return self.language == self.page.language


def measure_languages(pages: Iterable[Page]) -> Iterator[LanguageResult]:
    """Yield the results on a page for each value of the option; pages without an annotation are left out."""
    for page in pages:
        if page.language:
            yield from (_measure(page, option) for option in get_args(Language))


def _measure(page: Page, option: Language) -> LanguageResult:
    options = Options(language=option)
    extraction = (extract_text if page.flattened else extract)(page.html, options=options)
    start = process_time()
    metadata = extraction.metadata
    milliseconds = 1_000 * (process_time() - start)
    language = metadata.language.partition("-")[0] if metadata.language else None
    source = metadata.sources["language"].name if language else ""
    return LanguageResult(page, option, language, source, milliseconds)


def tabulate_languages(results: Sequence[LanguageResult]) -> Table:
    """Tabulate how many pages have the annotated language, another one, or none, by data set and option."""
    header = ("data set", "pages", *(f"{option}: {name}" for option in get_args(Language) for name in _count(())))
    groups = dict.fromkeys(result.page.dataset for result in results)
    rows = [(group, *_count_all([result for result in results if result.page.dataset == group])) for group in groups]
    return Table("Languages", header, (*rows, ("all", *_count_all(results))))


def _count_all(results: Sequence[LanguageResult]) -> tuple[str, ...]:
    groups = [[result for result in results if result.option == option] for option in get_args(Language)]
    return str(len(groups[0])), *(text for group in groups for text in _count(group).values())


def _count(results: Sequence[LanguageResult]) -> dict[str, str]:
    right, none = (sum(map(test, results)) for test in (lambda one: one.is_right, lambda one: one.language is None))
    time = sum(result.milliseconds for result in results) / max(len(results), 1)
    return {"right": str(right), "wrong": str(len(results) - right - none), "none": str(none), "ms": f"{time:.2f}"}


def list_differences(results: Sequence[LanguageResult]) -> list[str]:
    """Return a line for each language that is not the annotated one."""
    return [
        f"{result.option}: {result.page.dataset} {result.page.id}: {result.language} ({result.source}), "
        f"annotated {result.page.language}"
        for result in results
        if result.language and not result.is_right
    ]
