import subprocess
import sys

from tests.cli.conftest import Run

from segun.cli.app import COMMANDS


def test_help_lists_every_command(run: Run) -> None:
    told = run("--help")
    assert told.code == 0
    assert all(name in told.out for name in COMMANDS)


def test_help_loads_nothing_heavy() -> None:
    script = (
        "import sys\n"
        "from segun.cli.app import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = {'sqlalchemy', 'trafilatura', 'starlette', 'rich', 'jinja2', 'resiliparse'} & set(sys.modules)\n"
        "sys.exit(f'loaded {sorted(heavy)}' if heavy else 0)\n"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr


def test_an_unknown_command_is_named(run: Run) -> None:
    told = run("frobnicate")
    assert told.code == 2
    assert "frobnicate" in told.err


def test_an_error_is_one_clear_line_and_no_traceback(run: Run) -> None:
    told = run("ask", "Is the CJNG allied with Los Chapitos?")
    assert told.code == 3
    assert told.err.count("\n") == 1
    assert "segun init" in told.err


def test_a_date_that_is_none_is_refused(run: Run) -> None:
    told = run("claims", "--known", "yesterday")
    assert told.code == 2
    assert "yesterday" in told.err
