"""The codes of administrative units, which nest: a municipality in its state in its country."""


def lies_in(unit: str, area: str) -> bool:
    """Whether an administrative unit is another or lies in it: their codes nest (``MX.25.012`` in ``MX.25`` in ``MX``)."""
    return unit == area or unit.startswith(f"{area}.")


def areas_above(unit: str) -> tuple[str, ...]:
    """The codes of the areas that a unit lies in, smallest first."""
    parts = unit.split(".") if ":" not in unit else [unit]
    return tuple(".".join(parts[:count]) for count in range(len(parts) - 1, 0, -1))
