"""How well names are found in annotated passages.

Recall of entities and of their names by kind, groups that are none, and whether one entity has one id.
``python benchmarks/mentions_on_passages.py [--no-pack] [FOLDER…]``: files
NAME.txt with NAME.json beside. ``--no-pack`` shows what form and context find alone.
"""

import json
import re
import sys
import unicodedata
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

from segun.documents.passages import passages
from segun.documents.plain import headline_of
from segun.mentions.finder import MentionFinder
from segun.mentions.gazetteer import Gazetteer
from segun.mentions.regions import RegionReader
from segun.model import Document, Language, Mention, MentionBasis, MentionKind, Pack
from segun.packs import available, load_packs

FITS = {
    "group": {MentionKind.GROUP},
    "person": {MentionKind.PERSON, MentionKind.SOURCE},
    "place": {MentionKind.PLACE},
    "source": {MentionKind.SOURCE, MentionKind.PERSON, MentionKind.GROUP},
}
STATE = {"army", "police", "guard", "command", "navy", "ejercito", "policia", "marina", "guardia", "batallon", "battalion"}
READING = Path(__file__).parents[2] / "shared" / "reading"


def plain(name: str) -> str:
    bare = unicodedata.normalize("NFKD", re.sub(r"[\"'“”‘’«»]", "", name)).encode("ascii", "ignore").decode().lower()
    return re.sub(r"^(the|a|an|el|la|los|las|lo|un|una|al|del)\s+", "", re.sub(r"[\s\-]+", " ", bare).strip())


def read(path: Path, finder: MentionFinder) -> tuple[str, dict[str, Any], tuple[Mention, ...]]:
    gold = json.loads(path.read_text(encoding="utf-8"))
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    document = Document(
        "d",
        text,
        Language(gold["lang"]),
        "text/plain",
        "none",
        headline_of(text),
        published=date.fromisoformat(gold["published"]),
    )
    return text, gold, finder.find(document, passages(document))


def main(folders: list[str]) -> None:
    pack = Pack("none") if "--no-pack" in folders else load_packs(available())
    folders, gazetteer = [folder for folder in folders if folder != "--no-pack"] or [str(READING)], Gazetteer()
    finder = MentionFinder(pack, gazetteer, RegionReader(gazetteer, pack.regions))
    seen: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    wrong, missed, split, people = [], [], [], []
    for path in sorted(path for folder in folders for path in Path(folder).glob("**/*.json")):
        text, gold, mentions = read(path, finder)
        by_name: dict[str, list[Mention]] = defaultdict(list)
        for mention in mentions:
            by_name[plain(mention.text)].append(mention)
            if mention.basis is MentionBasis.DESCRIPTION and mention.kind is not MentionKind.SOURCE:
                continue
        ids: dict[str, set[str]] = defaultdict(set)
        known = {"group": set(), "person": set(), "place": set(), "source": set()}
        for entity in gold.get("entities", []):
            kind = entity["kind"]
            names = {plain(name) for name in (entity["id"], *entity["names"])}
            known[kind] |= names
            in_text = {name for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", plain(" ".join(text.split())))}
            fits = FITS[kind] | ({MentionKind.SOURCE} if STATE.intersection(" ".join(names).split()) else set())
            hits = {name for name in in_text if any(mention.kind in fits for mention in by_name.get(name, ()))}
            longer = [
                other for other in by_name if any(name in other and len(name) < len(other) for name in hits) or other in hits
            ]
            hits |= {name for name in in_text if any(f" {name} " in f" {other} " for other in longer)}
            tally = seen[f"{gold['lang']} {kind}"]
            tally[0] += 1
            tally[1] += bool(hits)
            tally[2] += len(in_text)
            tally[3] += len(hits)
            missed += [f"{path.parent.name}/{path.stem} {kind}: {name!r}" for name in sorted(in_text - hits)]
            for name in hits:
                ids[entity["id"]] |= {m.targets[0].id for m in by_name[name] if m.kind in FITS[kind] and m.targets}
        split += [f"{path.parent.name}/{path.stem} {entity}: {sorted(found)}" for entity, found in ids.items() if len(found) > 1]
        bearers: dict[str, set[str]] = defaultdict(set)
        for entity, found in ids.items():
            for id in found:
                bearers[id].add(entity)
        split += [f"{path.parent.name}/{path.stem} merged {id}: {sorted(who)}" for id, who in bearers.items() if len(who) > 1]
        for mention in mentions:
            if mention.basis is MentionBasis.DESCRIPTION:
                continue
            if mention.kind is MentionKind.GROUP and plain(mention.text) not in known["group"] | known["source"]:
                wrong.append(f"{path.parent.name}/{path.stem} {mention.text!r} {mention.targets[0].id}")
            if mention.kind is MentionKind.PERSON and plain(mention.text) not in known["person"] | known["source"]:
                people.append(f"{path.parent.name}/{path.stem} {mention.text!r} {mention.targets[0].id}")
    for title, lines in (
        ("missed", missed),
        ("groups not annotated", wrong),
        ("persons not annotated", people),
        ("identity", split),
    ):
        print(f"-- {title} ({len(lines)})", *lines, sep="\n   ")
    print(f"{'':12}{'entities':>12}{'found':>8}{'names':>8}{'found':>8}")
    for kind, (entities, found, names, hits) in sorted(seen.items()):
        print(f"{kind:12}{entities:12}{found / entities:8.3f}{names:8}{hits / max(names, 1):8.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
