"""Questions as a seminar gets them: on few topics, in four languages, many in nearly the same words."""

from random import Random
from string import ascii_lowercase

FRAMES = {
    "en": (
        "How does {topic} deal with {matter} when {case}?",
        "Could you explain what {topic} says about {matter}, and what happens if {case}?",
        "In my country {case}. What would you advise us to do about {matter} under {topic}?",
        "Is there any case law on {matter} in the context of {topic}?",
        "Thank you for the talk. I would like to know whether {matter} is covered by {topic}.",
        "What is the relation between {topic} and {matter}, given that {case}?",
        "Who is responsible for {matter} if {case}, and which rules of {topic} apply then?",
    ),
    "es": (
        "¿Cómo trata {topic} el tema de {matter} cuando {case}?",
        "¿Podría explicar qué dice {topic} sobre {matter} y qué pasa si {case}?",
        "En mi país {case}. ¿Qué nos aconseja hacer sobre {matter} según {topic}?",
        "¿Existe jurisprudencia sobre {matter} en el marco de {topic}?",
        "Gracias por la charla. Quisiera saber si {matter} está cubierto por {topic}.",
    ),
    "pt": (
        "Como {topic} trata a questão de {matter} quando {case}?",
        "Poderia explicar o que {topic} diz sobre {matter} e o que acontece se {case}?",
        "No meu país {case}. O que nos aconselha a fazer sobre {matter} segundo {topic}?",
    ),
    "fr": (
        "Comment {topic} traite-t-elle la question de {matter} lorsque {case} ?",
        "Pourriez-vous expliquer ce que dit {topic} sur {matter}, et ce qui se passe si {case} ?",
        "Dans mon pays, {case}. Que nous conseillez-vous au sujet de {matter} selon {topic} ?",
    ),
}
PARTS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "topic": (
            "the Budapest Convention",
            "the Second Additional Protocol",
            "our national cybercrime law",
            "the mutual legal assistance treaty",
            "the European Convention on Human Rights",
            "the 24/7 network of contact points",
        ),
        "matter": (
            "electronic evidence",
            "the seizure of servers",
            "subscriber information held by providers",
            "the preservation of traffic data",
            "ransomware payments in cryptocurrency",
            "online child protection",
            "the training of judges and prosecutors",
            "undercover investigations on the dark web",
        ),
        "case": (
            "the data are stored in the cloud of another country",
            "the provider refuses to answer",
            "there is no bilateral agreement",
            "the suspect is a minor",
            "the police have no digital forensics laboratory",
            "encryption makes the device unreadable",
            "the victim withdraws the complaint",
        ),
    },
    "es": {
        "topic": (
            "el Convenio de Budapest",
            "el Segundo Protocolo adicional",
            "nuestra ley nacional de ciberdelitos",
            "el tratado de asistencia legal mutua",
            "la red 24/7 de puntos de contacto",
        ),
        "matter": (
            "la prueba electrónica",
            "la incautación de servidores",
            "los datos de abonados en poder de proveedores",
            "la conservación de datos de tráfico",
            "los pagos de rescate en criptomonedas",
            "la capacitación de jueces y fiscales",
        ),
        "case": (
            "los datos están almacenados en la nube de otro país",
            "el proveedor se niega a responder",
            "no hay ningún acuerdo bilateral",
            "el sospechoso es menor de edad",
            "la policía no tiene laboratorio forense digital",
            "la víctima retira la denuncia",
        ),
    },
    "pt": {
        "topic": (
            "a Convenção de Budapeste",
            "o Segundo Protocolo Adicional",
            "a nossa lei nacional de cibercrime",
            "o tratado de assistência jurídica mútua",
        ),
        "matter": (
            "a prova eletrônica",
            "a apreensão de servidores",
            "os dados de assinantes em poder de provedores",
            "os pagamentos de resgate em criptomoedas",
        ),
        "case": (
            "os dados estão na nuvem de outro país",
            "o provedor se recusa a responder",
            "não há acordo bilateral",
            "o suspeito é menor de idade",
        ),
    },
    "fr": {
        "topic": (
            "la Convention de Budapest",
            "le deuxième Protocole additionnel",
            "notre loi nationale sur la cybercriminalité",
            "le traité d’entraide judiciaire",
        ),
        "matter": (
            "la preuve électronique",
            "la saisie de serveurs",
            "les données d’abonnés détenues par les fournisseurs",
            "les rançons payées en cryptomonnaie",
        ),
        "case": (
            "les données se trouvent dans le nuage d’un autre pays",
            "le fournisseur refuse de répondre",
            "il n’y a pas d’accord bilatéral",
            "le suspect est mineur",
        ),
    },
}
FILLERS = ("please", "exactly", "today", "gracias", "por favor", "em particular", "merci", "in practice")


def write_questions(count: int, seed: int) -> list[str]:
    """Return so many questions; the same for the same seed."""
    random = Random(seed)  # noqa: S311  # no secret
    return [_write(random) for _ in range(count)]


def write_unlike_questions(count: int, seed: int) -> list[str]:
    """Return so many questions that have no words in common."""
    random = Random(seed)  # noqa: S311  # no secret
    return [" ".join(_word(random) for _ in range(14)) + "?" for _ in range(count)]


def reword(text: str, random: Random) -> str:
    """Return a text in nearly the same words: some left out, misspelt, moved or added."""
    words = [word for word in text.split() if random.random() > 0.1]
    if len(words) > 3:
        place = random.randrange(len(words))
        words[place] = _misspell(words[place], random)
    if random.random() < 0.3:
        half = random.randrange(len(words) + 1)
        words = words[half:] + words[:half]
    if random.random() < 0.5:
        words.append(random.choice(FILLERS))
    return " ".join(words)


def _write(random: Random) -> str:
    language = random.choices(list(FRAMES), weights=(5, 3, 1, 1))[0]
    parts = {name: random.choice(choices) for name, choices in PARTS[language].items()}
    text = random.choice(FRAMES[language]).format(**parts)
    return reword(text, random) if random.random() < 0.7 else text


def _word(random: Random) -> str:
    return "".join(random.choices(ascii_lowercase, k=random.randint(4, 9)))


def _misspell(word: str, random: Random) -> str:
    place = random.randrange(len(word))
    return word[:place] + word[place + 1 :] or word
