from collections.abc import Callable, Mapping
from dataclasses import replace

from segun.assessment.priors import Priors
from segun.assessment.voices import Voices
from segun.model import Claim, Relation, Source, SourceKind

Tell = Callable[..., Claim]


def test_a_claim_has_the_voice_of_its_speaker_then_of_the_outlet_between_then_of_its_publisher(
    sources: Mapping[str, Source], given: Priors, tell: Tell
) -> None:
    voices = Voices(sources, given)
    told = [tell(speaker="minister", via="courier"), tell(via="courier"), tell()]
    assert [(ref.id, voice.own) for ref, voice in map(voices.of, told)] == [
        ("minister", False),
        ("courier", False),
        ("gazette", True),
    ]


def test_a_publisher_is_found_by_any_of_its_names(sources: Mapping[str, Source], given: Priors) -> None:
    known = {**sources, "gazette": replace(sources["gazette"], aliases=("La Gaceta del Río",))}
    voices = Voices(known, given)
    assert voices.publisher("la gaceta del rio").id == "gazette"
    assert voices.publisher("Nobody's Paper").id == "new:nobody-s-paper"


def test_a_document_without_a_publisher_is_nobodys_word(sources: Mapping[str, Source], given: Priors, tell: Tell) -> None:
    ref, voice = Voices(sources, given).of(tell(None))
    assert (voice.is_named, voice.kind, ref.name) == (False, SourceKind.UNNAMED, "")


def test_of_two_sources_with_one_name_the_first_id_counts(given: Priors) -> None:
    pair = {id: Source(id, "The Echo", SourceKind.OUTLET) for id in ("b-echo", "a-echo")}
    assert Voices(pair, given).publisher("The Echo").id == "a-echo"


def test_the_institution_is_the_last_of_those_spoken_for(sources: Mapping[str, Source], given: Priors) -> None:
    known = {
        **sources,
        "ministry": replace(sources["ministry"], institution="state"),
        "reporter": Source("reporter", "Reporter", SourceKind.ANALYST, institution="herald"),
        "loop": Source("loop", "Loop", SourceKind.OFFICIAL, institution="loop"),
    }
    voices = Voices(known, given)

    def institution(id: str) -> str:
        return voices.voice(id).institution

    assert institution("minister") == institution("ministry") == "state"
    assert institution("reporter") == institution("herald") == institution("tribune") == "owner:group-g"
    assert institution("agency-x") == "agency-x"
    assert institution("loop") == "loop"
    assert institution("unnamed:officials") == institution("unnamed:una-fuente")


def test_who_is_a_party(sources: Mapping[str, Source], given: Priors, relation: Relation) -> None:
    voices = Voices(sources, given)
    parties = [id for id in ("spokesman", "greens-voice", "ministry", "x:blues") if voices.voice(id).is_party(relation)]
    assert parties == ["spokesman", "x:blues"]
