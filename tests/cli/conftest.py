"""A workspace with the bundled articles, read once; and a way to run the command line in it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from segun.cli.app import main
from segun.demo import articles
from segun.pipeline import add, make_kit
from segun.recording import Added
from segun.workspace import Workspace, create_workspace


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command ended with."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run ``segun`` with arguments, outside of any workspace; terminal width fixed."""
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str | Path) -> Ran:
        capsys.readouterr()
        try:
            main([str(argument) for argument in arguments])
            code = 0
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return call


@pytest.fixture(scope="session")
def sinaloa(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The bundled articles in a workspace. Shared: tests that change something make their own."""
    workspace = create_workspace(tmp_path_factory.mktemp("demo") / "sinaloa")
    ledger = workspace.open_ledger()
    outcomes = list(add(articles(), workspace, ledger, make_kit(workspace.pack())))
    ledger.close()
    assert all(isinstance(outcome, Added) for outcome in outcomes)
    return workspace


@pytest.fixture
def own(tmp_path: Path, run: Run) -> Path:
    """A new workspace with one small fictional article about actors that packs know and one that none does."""
    folder = tmp_path / "own"
    assert run("init", folder).code == 0
    article = tmp_path / "article.txt"
    article.write_text(
        "The CJNG has formed an alliance with Los Chukys, according to the DEA. Los Chukys are fighting La Mayiza in Mazatlán.\n",
        encoding="utf-8",
    )
    added = run("-w", folder, "add", article, "--published", "2025-05-20", "--publisher", "The Courier")
    assert added.code == 0, added.err
    return folder
