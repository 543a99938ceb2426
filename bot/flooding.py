"""What the many people of a rehearsal's flood do: open a link, write a question, sign it, send it."""

import random
from collections.abc import Callable, Iterable, Sequence

from bot.rehearsal import Message, Part, Press, Say, Script
from handlers.callbacks.desk import Approve
from handlers.callbacks.private import KeepName, Send, Sign
from storage.people import Signature
from storage.programme_file import ProgrammeFile

LANGUAGES = ("es", "es", "es", "pt", "pt", "en", "en", "fr")
"""As often as each is spoken in the crowd."""
ASK_ONLY = 0.3
ANONYMOUS = 0.4
"""Shares of those who add nothing to their question, and of those who do not sign it."""
NAMES = {
    "en": ("Grace", "Omar", "Priya", "Liam", "Zanele", "Noah"),
    "es": ("Valeria", "Rodrigo", "Inés", "Tomás", "Renata", "Emilio"),
    "pt": ("Larissa", "Tiago", "Helena", "Davi", "Rita", "Nuno"),
    "fr": ("Awa", "Julien", "Clémence", "Idriss", "Solène", "Rachid"),
}
QUESTIONS = {
    "en": (
        (
            "How long may we keep {matter} before a court has to decide?",
            "How long may we keep {matter} until a judge has to decide?",
            "Which authority do we ask for {matter} held by a provider abroad?",
            "Are there model forms for requesting {matter}?",
            "What do you advise a small country without its own law on {matter}?",
        ),
        (
            "traffic data",
            "subscriber information",
            "a copy of a seized phone",
            "messages from a cloud service",
            "cryptocurrency that was seized",
        ),
    ),
    "es": (
        (
            "¿Cuánto tiempo podemos conservar {matter} antes de que decida un juez?",
            "¿Por cuánto tiempo se pueden conservar {matter} antes de la decisión de un juez?",
            "¿A qué autoridad pedimos {matter} que tiene un proveedor extranjero?",
            "¿Existen formularios modelo para solicitar {matter}?",
            "¿Qué aconseja a un país pequeño que no tiene una ley propia sobre {matter}?",
        ),
        (
            "datos de tráfico",
            "datos de abonados",
            "copias de un teléfono incautado",
            "mensajes de un servicio en la nube",
            "criptomonedas incautadas",
        ),
    ),
    "pt": (
        (
            "Por quanto tempo podemos guardar {matter} antes da decisão de um juiz?",
            "Durante quanto tempo podemos guardar {matter} até a decisão de um juiz?",
            "A que autoridade pedimos {matter} de um provedor estrangeiro?",
            "Há formulários modelo para solicitar {matter}?",
            "O que aconselha a um país pequeno sem lei própria sobre {matter}?",
        ),
        (
            "dados de tráfego",
            "dados de assinantes",
            "cópias de um celular apreendido",
            "mensagens de um serviço na nuvem",
            "criptomoedas apreendidas",
        ),
    ),
    "fr": (
        (
            "Combien de temps pouvons-nous conserver {matter} avant la décision d’un juge ?",
            "Pendant combien de temps peut-on conserver {matter} avant qu’un juge décide ?",
            "À quelle autorité demander {matter} que détient un fournisseur étranger ?",
            "Existe-t-il des formulaires types pour demander {matter} ?",
            "Que conseillez-vous à un petit pays sans loi propre sur {matter} ?",
        ),
        (
            "des données de trafic",
            "des données d’abonnés",
            "des copies d’un téléphone saisi",
            "des messages d’un service en nuage",
            "des cryptomonnaies saisies",
        ),
    ),
}
"""Of each language: sentences, and what they may be about. The first two sentences say the same."""
AFTERTHOUGHTS = {
    "en": "In {country} this is not settled.",
    "es": "En {country} no está resuelto.",
    "pt": "Em {country} isso não está resolvido.",
    "fr": "Au {country}, la question reste ouverte.",
}
COUNTRIES = {
    "en": ("Belize", "Jamaica", "Guyana", "Barbados", "Grenada", "Ghana", "Kenya", "Tonga"),
    "es": ("Costa Rica", "Chile", "Panamá", "Honduras", "Guatemala", "Ecuador", "Bolivia", "Uruguay"),
    "pt": (
        "Angola",
        "Portugal",
        "Cabo Verde",
        "Moçambique",
        "Timor-Leste",
        "São Tomé",
        "Macau",
        "Goiás",
    ),
    "fr": ("Sénégal", "Maroc", "Cameroun", "Bénin", "Togo", "Niger", "Tchad", "Mali"),
}


def flood_script(programme: ProgrammeFile) -> Script | None:
    """Return how a flood goes in the programme's first seminar with speakers; None if none has any."""
    seminar = next((one for one in programme.seminars if one.speakers), None)
    if seminar is None:
        return None
    links = [f"{seminar.id}_{speaker}" for speaker in seminar.speakers]
    return Script(lambda count: make_parts(links, count), decidable_questions)


def make_parts(links: Sequence[str], count: int) -> list[Part]:
    """Return what so many participants do, who come by these links in turn."""
    chance = random.Random(count)  # noqa: S311  a flood of the same size asks the same
    return [_part(chance, links[number % len(links)]) for number in range(count)]


def decidable_questions(message: Message) -> Iterable[int]:
    """Return the numbers of the questions that the buttons of a desk message decide on."""
    for button in (one for row in message.buttons or () for one in row):
        if press := Approve.read(button.get("callback_data")):
            yield press.question


def _part(chance: random.Random, link: str) -> Part:
    language = chance.choice(LANGUAGES)
    writing = (Say(f"/start {link}"), Say(_question(chance, language)))
    return Part(chance.choice(NAMES[language]), language, (*writing, *_signing(chance), Press(_is_send)))


def _question(chance: random.Random, language: str) -> str:
    sentences, matters = QUESTIONS[language]
    question = chance.choice(sentences).format(matter=chance.choice(matters))
    if chance.random() < ASK_ONLY:
        return question
    return f"{question} {AFTERTHOUGHTS[language].format(country=chance.choice(COUNTRIES[language]))}"


def _signing(chance: random.Random) -> list[Press]:
    """Sign with the name that Telegram knows, or not at all."""
    if chance.random() < ANONYMOUS:
        return [Press(_signs(Signature.ANONYMOUS))]
    return [Press(_signs(Signature.NAME)), Press(lambda data: KeepName.read(data) is not None)]


def _signs(signature: Signature) -> Callable[[str], bool]:
    return lambda data: Sign.read(data) == Sign(signature)


def _is_send(data: str) -> bool:
    return Send.read(data) is not None
