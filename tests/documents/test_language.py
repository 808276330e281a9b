import pytest

from segun.documents.language import language_of
from segun.errors import DocumentRefused
from segun.model import Language

FOREIGN = {
    "Portuguese": "O governo negou que as duas facções tenham firmado uma aliança, segundo disse o ministro da Justiça em "
    "entrevista coletiva nesta terça-feira. As duas facções disputam o controle das rotas na região norte do país.",
    "French": "Le gouvernement a nié que les deux groupes aient conclu une alliance, selon le ministre de la Sécurité, qui a "
    "parlé mardi devant la presse. Les deux groupes se disputent depuis plusieurs mois le contrôle de la région.",
    "Catalan": "El govern ha negat que els dos grups hagin fet una aliança, segons el ministre de Seguretat, que va parlar "
    "dimarts davant la premsa. Els dos grups es disputen des de fa mesos el control de la regió de la costa.",
    "German": "Die Regierung bestreitet, dass beide Gruppen ein Bündnis geschlossen haben, wie der Sicherheitsminister am "
    "Dienstag vor der Presse sagte. Beide Gruppen kämpfen seit Monaten um die Kontrolle der Region.",
    "Russian": "Правительство отрицает, что обе группировки заключили союз, заявил министр безопасности во вторник. Обе группы "
    "уже несколько месяцев борются за контроль над регионом.",
    "Arabic": "نفت الحكومة أن يكون الطرفان قد عقدا تحالفا، بحسب ما قال وزير الأمن يوم الثلاثاء للصحفيين في مؤتمر صحفي.",
}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("CJNG and Los Chapitos are allied.", Language.EN),
        ("El Mencho is dead.", Language.EN),
        ("The DEA denies it.", Language.EN),
        ("El CJNG pactó con Los Chapitos.", Language.ES),
        ("Los Chapitos, aliados del CJNG", Language.ES),
        ("No hay ningún indicio de eso; hay gente interesada en asustar al comercio.", Language.ES),
    ],
)
def test_a_line_is_enough(text: str, language: Language) -> None:
    assert language_of(text, "x.txt") is language


@pytest.mark.parametrize("found", FOREIGN)
@pytest.mark.parametrize("times", [1, 5])
def test_another_language_is_refused_by_its_name(found: str, times: int) -> None:
    with pytest.raises(DocumentRefused, match=f"is in {found}; Segun reads English and Spanish"):
        language_of("\n\n".join([FOREIGN[found]] * times), "x.txt")


@pytest.mark.parametrize("text", ["12 34 56", "CJNG", "VAN SIN EL"])
def test_a_text_that_shows_no_language_asks_for_it(text: str) -> None:
    with pytest.raises(DocumentRefused, match="too short to tell"):
        language_of(text, "x.txt")


def test_a_language_that_is_given_is_believed() -> None:
    assert language_of("CJNG", "x.txt", given="es-MX") is Language.ES
    with pytest.raises(DocumentRefused, match="is in French"):
        language_of("CJNG", "x.txt", given="fr")
