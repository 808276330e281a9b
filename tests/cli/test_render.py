from io import StringIO

from rich.console import Console

from segun.cli.render import ASIDE, print_lines


def test_what_stands_aside_lines_up_at_the_right_and_long_lines_go_on_beside_it() -> None:
    out = Console(width=40, record=True, file=StringIO(), highlight=False)
    print_lines(out, [f"  Los Chapitos{ASIDE}rel_1", f"  Nemesio Oseguera Cervantes, corroborated{ASIDE}rel_2"])
    first, second, third = out.export_text().splitlines()
    assert first.index("rel_1") == second.index("rel_2")
    assert third.startswith("  ") and "rel" not in third
