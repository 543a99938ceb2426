"""Statistics as a picture: an SVG from a template.

Jinja is imported when the first picture is drawn: most days nobody wants one.
"""

import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from handlers.statistics import layout
from handlers.statistics.report import ENOUGH_FOR_LANGUAGES, Report, count_in_words
from handlers.words import label

if TYPE_CHECKING:
    from jinja2 import Template

HERE = "handlers.statistics"
TITLE_LINES = 3
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that XML may not hold (https://www.w3.org/TR/xml/#charsets), and that a title can."""


def draw(report: Report) -> str:
    """Return the picture as SVG."""
    language = report.language
    total = count_in_words(language, report.questions)
    return _template().render(
        report=report,
        layout=layout,
        title=layout.wrap(NOT_XML.sub("", report.title), layout.TITLE_SIZE, TITLE_LINES),
        bars=layout.place_bars(report.columns),
        ticks=layout.place_ticks(report.columns),
        total=total,
        second=layout.place_second_total(total),
        nothing=label(language, "statistics-none"),
        questions=label(language, "statistics-questions"),
        decision=label(language, "statistics-decision"),
        states=label(language, "statistics-states"),
        languages=label(language, "statistics-languages"),
        few=label(language, "statistics-languages-few", count=ENOUGH_FOR_LANGUAGES),
        wanted=label(language, "statistics-wanted"),
    )


@cache
def _template() -> "Template":
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415  see above

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    source = resources.files(HERE).joinpath("picture.svg.jinja").read_text("utf-8")
    return environment.from_string(source)
