import sys

from segun.web.rendering import templates, warm


def test_warming_compiles_every_template_and_loads_the_solver() -> None:
    warm()
    kept = templates().cache
    assert kept is not None
    assert {template.name for template in kept.values()} >= set(templates().list_templates(extensions=["html"]))
    assert "scipy.optimize" in sys.modules
