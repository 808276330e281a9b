"""A workspace: a folder with ``segun.toml``, the ledger, the stored originals and whatever a user adds to the packs.

::

    sinaloa/
      segun.toml        settings, each described in docs/settings.md
      ledger.sqlite     the append-only record (or a PostgreSQL URL in the settings)
      originals/        the bytes of every document, by SHA-256
      packs/            the user's own actors, sources and regions, in the form of the bundled packs
      places.sqlite     place names that the user added
      copies.npz        which documents took text from which; derived from the ledger, may be deleted
      search.sqlite     the full-text index; derived from the ledger, may be deleted
      map.msgpack       what the map has worked out of each relation; derived from the ledger, may be deleted
                        (map-ungraded.msgpack: the same where no grades count)
      replies.sqlite    what a language model answered; may be deleted, and is then asked again
      batch.json        the documents that wait for answers of a batch
      quality.toml      how well readers read, as measured on annotated passages
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from segun.claims.llm.settings import LlmSettings
from segun.documents.originals import Originals
from segun.errors import BadSettings, InputError, LedgerUnwritable, NewerWorkspace, NotAWorkspace
from segun.ledger.store import Ledger
from segun.model import Language, Pack
from segun.packs import load_pack_folder, load_packs
from segun.packs.grading import with_starter_grades, without_grades

FORM = 1  # the form of the folder; raised when an older Segun could not read a newer folder
SETTINGS_FILE = "segun.toml"
GRADES = ("starter", "own", "none")

_NEW_SETTINGS = """\
# Settings of this workspace. Each is described in docs/settings.md.
form = {form}
packs = ["mexico", "international"]
language = "en"
reader = "grammar"
grades = "starter"
ledger = "ledger.sqlite"
"""


@dataclass(frozen=True, slots=True)
class Settings:
    """What ``segun.toml`` may say. A value from the environment (``SEGUN_<NAME>``) stands above the file's.

    packs: names of bundled packs to read with.
    language: language of the answers, ``en`` or ``es``.
    reader: the reader to read with: ``grammar``, ``llm`` or ``grammar+llm``.
    llm: the language model that ``llm`` reads with, a table of its own (:class:`LlmSettings`).
    grades: how far to trust whom: ``starter`` (the packs' grades, else Segun's by kind of source), ``own`` (the packs' only)
        or ``none``.
    ledger: the ledger's file, relative to the workspace, or a ``postgresql://`` URL.
    author: who stands beside what is added and decided here; by default the login name.
    """

    packs: tuple[str, ...] = ("mexico", "international")
    language: Language = Language.EN
    reader: str = "grammar"
    llm: LlmSettings = field(default_factory=LlmSettings)
    grades: str = "starter"
    ledger: str = "ledger.sqlite"
    author: str = ""

    @classmethod
    def parse(cls, values: Mapping[str, object], where: str) -> "Settings":
        """Settings from the values of a TOML table. Raises BadSettings naming ``where`` and the setting."""
        known = {each.name for each in fields(cls)}
        unknown = sorted(set(values) - known - {"form"})
        if unknown:
            raise BadSettings(where, f"there is no setting {unknown[0]!r} (there are: {', '.join(sorted(known))})")
        for name, value in values.items():
            wanted = {"packs": list, "form": int, "llm": dict}.get(name, str)
            if not isinstance(value, wanted):
                raise BadSettings(where, f"{name} must be a {wanted.__name__}, not {value!r}")
        try:
            language = Language(str(values.get("language", cls().language)))
        except ValueError:
            raise BadSettings(where, f"language must be en or es, not {values['language']!r}") from None
        if values.get("grades", "starter") not in GRADES:
            raise BadSettings(where, f"grades must be one of {', '.join(GRADES)}, not {values['grades']!r}")
        packs, llm = values.get("packs", list(cls().packs)), values.get("llm", {})
        assert isinstance(packs, list) and isinstance(llm, dict)
        return cls(
            packs=tuple(str(name) for name in packs),
            language=language,
            reader=str(values.get("reader", cls().reader)),
            llm=LlmSettings.parse(llm, where),
            grades=str(values.get("grades", cls().grades)),
            ledger=str(values.get("ledger", cls().ledger)),
            author=str(values.get("author", "")),
        )


@dataclass(frozen=True, slots=True)
class Workspace:
    """An opened workspace. Opening reads the settings only; the ledger and the packs are opened when asked for."""

    folder: Path
    settings: Settings

    @property
    def originals(self) -> Originals:
        """The store of original bytes."""
        return Originals(self.folder / "originals")

    @property
    def places_file(self) -> Path:
        """Where place names that the user added are kept; need not exist."""
        return self.folder / "places.sqlite"

    @property
    def copies_file(self) -> Path:
        """Which documents took text from which, as last worked out; derived, may be deleted."""
        return self.folder / "copies.npz"

    @property
    def replies_file(self) -> Path:
        """What a language model answered; may be deleted, and is then asked again."""
        return self.folder / "replies.sqlite"

    @property
    def batch_file(self) -> Path:
        """The documents that wait for answers of a batch (``segun batch``); need not exist."""
        return self.folder / "batch.json"

    @property
    def quality_file(self) -> Path:
        """How well readers read, as measured on annotated passages (``segun evaluate --fit``); need not exist."""
        return self.folder / "quality.toml"

    @property
    def search_file(self) -> Path:
        """The full-text index of the ledger; derived, may be deleted."""
        return self.folder / "search.sqlite"

    @property
    def map_file(self) -> Path:
        """What the map has worked out of each relation; derived, may be deleted.

        A file of its own where no grades count: the weights are others, and neither way of asking throws the other's away.
        """
        return self.folder / ("map-ungraded.msgpack" if self.settings.grades == "none" else "map.msgpack")

    @property
    def author(self) -> str:
        """Who stands beside an entry made here."""
        return self.settings.author or os.environ.get("USER") or os.environ.get("LOGNAME") or "unknown"

    def pack(self) -> Pack:
        """The bundled packs of the settings, joined with the workspace's own, and graded as the settings say."""
        pack = load_packs(self.settings.packs)
        own = self.folder / "packs"
        if own.is_dir():
            pack += load_pack_folder(own)
        if self.settings.grades == "none":
            return without_grades(pack)
        return with_starter_grades(pack) if self.settings.grades == "starter" else pack

    def open_ledger(self) -> Ledger:
        """The ledger, made or brought to this version's schema where needed."""
        from segun.ledger.sql import open_ledger  # SQLAlchemy takes 0.2 s to import; commands without a ledger start fast

        where = self.settings.ledger
        return open_ledger(where if "://" in where else str(self.folder / where))


def create_workspace(folder: Path) -> Workspace:
    """Make a workspace in ``folder``, which may exist but must not be one already. Raises InputError or LedgerUnwritable."""
    if (folder / SETTINGS_FILE).exists():
        raise InputError(f"{folder} is a workspace already")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / SETTINGS_FILE).write_text(_NEW_SETTINGS.format(form=FORM), encoding="utf-8")
    except OSError as error:
        raise LedgerUnwritable(str(folder), error.strerror or "cannot be written") from error
    workspace = open_workspace(folder)
    workspace.open_ledger().close()
    return workspace


def open_workspace(start: Path) -> Workspace:
    """The workspace at ``start`` or the nearest folder above it.

    Raises NotAWorkspace, BadSettings, or NewerWorkspace where a newer Segun made it.
    """
    for folder in (start, *start.absolute().parents):
        if (folder / SETTINGS_FILE).is_file():
            return Workspace(folder.absolute(), _settings(folder / SETTINGS_FILE, os.environ))
    raise NotAWorkspace(str(start))


def _settings(path: Path, environment: Mapping[str, str]) -> Settings:
    try:
        values: dict[str, object] = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSettings(str(path), f"not TOML ({error})") from error
    form = values.get("form", FORM)
    if isinstance(form, int) and form > FORM:
        raise NewerWorkspace(str(form), str(FORM))
    return Settings.parse(_with_environment(values, environment), str(path))


def settings_without_workspace(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings outside of any workspace: the defaults and the environment. Raises BadSettings."""
    return Settings.parse(_with_environment({}, environment), "the environment")


def _with_environment(values: dict[str, object], environment: Mapping[str, str]) -> dict[str, object]:
    """The values of a file with those of the environment above them."""
    for name in (each.name for each in fields(Settings) if each.name != "llm"):
        given = environment.get(f"SEGUN_{name.upper()}")
        if given is not None:
            values[name] = given.split(",") if name == "packs" else given
    llm, said = values.get("llm", {}), LlmSettings.of_environment(environment)
    return values | {"llm": llm | said} if said and isinstance(llm, dict) else values
