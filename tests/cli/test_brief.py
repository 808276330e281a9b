from pathlib import Path

import pypdfium2
import pytest
from tests.cli.conftest import Run

from segun.workspace import Workspace


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path.read_bytes())
    try:
        return " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)
    finally:
        document.close()


def test_a_brief_is_written_and_says_what_it_is_about(run: Run, sinaloa: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "brief.pdf"
    ran = run("-w", sinaloa.folder, "brief", "Sinaloa", "--relation", "CJNG allied Los Chapitos", "-o", file)
    assert ran.code == 0, ran.err
    assert str(file) in ran.out
    told = text_of(file)
    assert "Is the CJNG allied with Los Chapitos?" in told
    assert "Contested" in told
    assert "Sinaloa (Mexico)" in told


def test_an_earlier_day_of_knowledge_and_another_language(run: Run, sinaloa: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "brief.pdf"
    asked = ("brief", "Is the CJNG allied with Los Chapitos?", "--known", "2025-04-30", "--language", "es", "-o", file)
    assert run("-w", sinaloa.folder, *asked).code == 0
    told = text_of(file)
    assert "según lo publicado hasta el 30 de abril de 2025" in told
    assert "Omar García Harfuch" not in told


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "say what the brief is about"),
        (("Nobody at all",), "nothing here is called 'Nobody at all'"),
        (("--relation", "CJNG likes Los Chapitos"), "cannot read the question"),
        (("Sinaloa", "-o", "brief.docx"), "a brief is written as .pdf"),
        (("Sinaloa", "-o", "no/such/folder/brief.pdf"), "cannot write no/such/folder/brief.pdf"),
    ],
)
def test_what_cannot_be_used_is_said_in_one_line(run: Run, sinaloa: Workspace, arguments: tuple[str, ...], says: str) -> None:
    ran = run("-w", sinaloa.folder, "brief", *arguments)
    assert ran.code == 2
    assert says in ran.err.splitlines()[0]
    assert "Traceback" not in ran.err


def test_the_network_is_drawn_into_files(run: Run, sinaloa: Workspace, tmp_path: Path) -> None:
    svg, png = tmp_path / "network.svg", tmp_path / "network.png"
    ran = run("-w", sinaloa.folder, "network", "--svg", svg, "--png", png)
    assert ran.code == 0, ran.err
    assert "Los Chapitos" in svg.read_text(encoding="utf-8")
    assert "published by 28 October 2025" in svg.read_text(encoding="utf-8")
    assert png.read_bytes().startswith(b"\x89PNG")
