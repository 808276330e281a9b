"""Names of groups as data sets write them -> parties."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from segun.imports.card import LeftOut
from segun.model import Pack, Party, PartyKind, SourceRef, new_name_id

_PARTS = ("ids", "left_out", "left_out_beginning_with")
_FACTION = re.compile(r"\s+faction$", re.IGNORECASE)
_BRACKET = re.compile(r"^(?P<name>.+?)\s*\((?P<inner>[^)]+)\)$")


class Names:
    """Finds the actor of a pack that a data set means; a name that nobody knows becomes a new one, as in a text."""

    def __init__(self, pack: Pack) -> None:
        self._usual = {actor.id: actor.name for actor in pack.actors}
        persons = {actor.id for actor in pack.actors if actor.is_person}
        known: dict[str, str | None] = {}
        for actor in pack.actors:
            for name in {actor.name, *(alias.name for alias in actor.aliases)}:
                key = _key(name)
                known[key] = None if known.get(key, actor.id) != actor.id else actor.id  # a name of two actors tells nothing
        self._known = {key: id for key, id in known.items() if id is not None}
        self._persons = persons
        voices = pack.voices().values()
        self._voices = {_key(name): voice for voice in voices for name in voice.aliases}
        self._voices |= {_key(voice.name): voice for voice in voices}
        self._ids, self._left_out, self._beginnings = _data()
        self._met: dict[str, Party | str] = {}  # a table of 60,000 rows names a few hundred groups

    def group(self, name: str) -> Party:
        """The group of that name. Raises LeftOut where the name stands for no one group."""
        found = self._met.get(name)
        if found is None:
            found = self._met[name] = self._group(name)
        if isinstance(found, str):
            raise LeftOut(found)
        return found

    def _group(self, name: str) -> Party | str:
        """The group of a name, or why it stands for no one group."""
        if reason := self._reason(_key(name)):
            return f"{name!r} {reason}" if name else reason
        id = self._id(name)
        if id in self._persons:
            return f"{name!r} names a person, not a group"
        return Party(id or new_name_id(name), self._usual.get(id or "", name), name, PartyKind.GROUP)

    def groups(self, name: str) -> tuple[Party, ...]:
        """The groups of a name that a data set made of several ("Gulf Cartel, Los Zetas"), each once."""
        parties = [self.group(part) for part in name.split(", ")]
        return tuple({party.id: party for party in parties}.values())

    def person(self, name: str) -> Party:
        """The person of that name."""
        id = self._known.get(_key(name))
        return Party(id or new_name_id(name), self._usual.get(id or "", name), name, PartyKind.PERSON)

    def source(self, name: str) -> SourceRef | None:
        """Who is quoted under that name; None for an empty one."""
        if not name:
            return None
        voice = self._voices.get(_key(name))
        return SourceRef(voice.id, voice.name, name) if voice else SourceRef(new_name_id(name), name, name)

    def _reason(self, key: str) -> str | None:
        """Why a name stands for no one group, if it does not."""
        beginning = next((start for start in self._beginnings if key.startswith(start)), "")
        return self._left_out.get(key) or self._beginnings.get(beginning) or (None if key else "no group is named")

    def _id(self, name: str) -> str | None:
        """The id of a name: as it stands, then of the faction in "Parent - Faction", then of either name of "Name (NAME)"."""
        for form in _forms(name):
            id = self._ids.get(_key(form)) or self._known.get(_key(form))
            if id is not None and (form == name or id not in self._persons):  # a faction named by its head is not the head
                return id
        return None


def _forms(name: str) -> list[str]:
    forms = [name]
    if " - " in name:
        forms.append(_FACTION.sub("", name.rpartition(" - ")[2]))
    elif bracket := _BRACKET.match(name):
        forms += [bracket["name"], bracket["inner"]]
    elif ": " in name:  # ACLED puts the initials before the name
        forms += name.split(": ", 1)
    return forms


def _key(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    return " ".join(re.findall(r"[a-z0-9]+", plain))


@lru_cache(maxsize=1)
def _data() -> tuple[Mapping[str, str], Mapping[str, str], Mapping[str, str]]:
    data = tomllib.loads((files("segun.imports") / "names.toml").read_text(encoding="utf-8"))
    ids, left_out, beginnings = ({_key(name): value for name, value in data[part].items()} for part in _PARTS)
    return ids, left_out, beginnings
