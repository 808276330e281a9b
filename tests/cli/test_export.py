from pathlib import Path
from xml.etree import ElementTree

from tests.cli.conftest import Run

from segun.workspace import Workspace

NS = "{http://graphml.graphdrawing.org/xmlns}"


def test_a_file_that_cannot_be_written_is_one_clear_line(run: Run, own: Path, tmp_path: Path) -> None:
    for format in ("csv", "claims", "geojson", "graphml"):
        ended = run("-w", own, "export", format, "-o", tmp_path / "gone" / "x")
        assert ended.code == 2
        assert ended.err == f"segun: cannot write {tmp_path / 'gone' / 'x'}: No such file or directory\n"


def test_the_network_of_a_day_is_written_for_other_programs(run: Run, sinaloa: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "network.graphml"
    assert run("-w", sinaloa.folder, "export", "graphml", "-o", file).code == 0
    root = ElementTree.parse(file).getroot()
    nodes = {node.get("id") for node in root.iter(f"{NS}node")}
    edges = {edge.get("id"): edge for edge in root.iter(f"{NS}edge")}
    assert {edge.get("source") for edge in edges.values()} | {edge.get("target") for edge in edges.values()} == nodes
    assert "mx:ivan-archivaldo-guzman" not in nodes, "people have no place in a network of groups"
    pact = next(edge for edge in edges.values() if {edge.get("source"), edge.get("target")} == {"mx:cjng", "mx:los-chapitos"})
    told = {data.get("key"): data.text for data in pact.iter(f"{NS}data")}
    assert told["edge-standing"]
    assert all(float(data.text or "") >= 0 for data in root.iter(f"{NS}data") if data.get("key") == "edge-weight")
    early = run("-w", sinaloa.folder, "export", "graphml", "--known", "2012-12-31").out
    assert '<data key="graph-known">2012-12-31</data>' in early
    assert "mx:cjng" not in early
