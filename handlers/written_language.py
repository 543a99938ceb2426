"""In which language a text is written, where its words leave no doubt."""

import re
from collections.abc import Mapping
from functools import cache

WORDS: Mapping[str, str] = {
    "en": """the of and to is are that it with this be by from have has not you your we our which their they
        been there would should can must when where what who please thank thanks question answer""",
    "es": """el los las del con una al más pero sus está están también hay muy ya sin puede pueden cuando
        donde usted ustedes nuestro nuestra gracias hasta fue según hoy mañana respuesta pregunta preguntas
        comienza empieza todavía""",
    "pt": """do da dos das em um uma não na nas ao aos com são é você vocês pelo pela isso já até foi há pode
        podem muito sem hoje amanhã obrigado obrigada resposta pergunta perguntas seu sua nosso nossa às
        começa ainda também""",
    "fr": """du et une pas qui pour dans avec vous nous au aux ce cette ces sont il elle être est où leur
        leurs votre vos notre été peut peuvent aussi merci demain réponse commence l qu n des les""",
}
"""The commonest words of each language. What two of them share tells nothing, and is not counted."""
LETTERS: Mapping[str, str] = {"en": "", "es": "ñ", "pt": "ãõ", "fr": "œù"}
"""Letters that one of the languages alone has: a word with one of them is that language's."""
LEAST = 2
"""Words of a language without which nothing is sure."""
MARGIN = 3
"""How many times as often as any other a language must be met: there are names and quotations in others."""
WORD = re.compile(r"[^\W\d_]+")
LINK = re.compile(r"\S+://\S+")


def written_language(text: str) -> str | None:
    """Return the code of the language of ours in which a text is written; None where that is not sure."""
    words = [word.casefold() for word in WORD.findall(LINK.sub(" ", text))]
    counts = {code: sum(_is_own(code, word) for word in words) for code in WORDS}
    best, second, *_ = sorted(counts, key=lambda code: -counts[code])
    sure = counts[best] >= LEAST and counts[best] >= MARGIN * counts[second]
    return best if sure else None


def _is_own(code: str, word: str) -> bool:
    return word in _own_words(code) or not set(LETTERS[code]).isdisjoint(word)


@cache
def _own_words(code: str) -> frozenset[str]:
    """Return the common words of a language that no other one has."""
    others = [word for other in WORDS if other != code for word in WORDS[other].split()]
    return frozenset(WORDS[code].split()).difference(others)
