"""In which language a text is written."""

import pytest

from handlers.written_language import written_language

SURE = [
    ("en", "The session begins at two o'clock. Please have your questions ready."),
    ("en", "Yes: article 32 applies when there is consent by the person who has the data."),
    ("en", "We answered this in the second part of the talk; there is a recording."),
    ("es", "La sesión comienza a las dos. Tengan listas sus preguntas, por favor."),
    ("es", "Sí: el artículo 32 se aplica cuando hay consentimiento de quien tiene los datos."),
    ("es", "Mañana no hay seminario; las diapositivas ya están disponibles."),
    ("pt", "A sessão começa às duas. Por favor, tenham as suas perguntas prontas."),
    ("pt", "Sim: o artigo 32 aplica-se quando há consentimento de quem tem os dados em seu poder."),
    ("pt", "Amanhã não há seminário; os slides já estão disponíveis."),
    ("pt", "Depende do país. Em Portugal, o prazo é de 30 dias."),
    ("fr", "La séance commence à deux heures. Merci de préparer vos questions."),
    ("fr", "Oui : l’article 32 s’applique quand la personne qui a les données y consent."),
    ("fr", "Demain il n'y a pas de séminaire ; les diapositives sont déjà disponibles."),
    ("fr", "Cela dépend du pays. En France, c'est une durée de 30 jours."),
    ("pt", "O relatório “Budapest Convention” está na página do seminário e pode ser lido em duas línguas."),
]


@pytest.mark.parametrize(("language", "text"), SURE)
def test_real_sentences_are_recognised(language: str, text: str) -> None:
    assert written_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "OK",
        "14:00",
        "https://example.org/the/of/and/to/is",
        "Pedro Verdelho, Alexander Seger",
        "Die Antwort steht im Bericht, und zwar auf Seite 12.",
        "Вопрос о праве",
        "The session is over. Please come back. La sesión ya está cerrada, hasta mañana con más.",
    ],
)
def test_what_is_not_sure_is_left_open(text: str) -> None:
    assert written_language(text) is None
