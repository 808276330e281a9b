"""Territory as GeoJSON (RFC 7946), with flat properties that QGIS and spreadsheets read (docs/map.md lists them)."""

PROPERTIES = (
    "adm_code",  # area id: GeoNames' administrative code, of Mexico's municipalities INEGI's (MX.25.006)
    "name",
    "level",  # country, state, municipality
    "actor_id",
    "actor",
    "status",  # of this actor here: control, contested, presence, reported, denied, none
    "area_status",  # of the area as drawn: control, contested, shared, presence, reported, denied, none
    "layer",  # claimed, assessed
    "p",  # probability of what status says; null in the claimed layer
    "likelihood_term",  # ICD 203 word for p
    "confidence_level",  # strength of the basis: low, moderate, high; null in the claimed layer
    "n_claims",
    "n_origins",  # origins that say so and have not faded
    "weight",
    "vague",
    "partial",
    "stale",
    "first_attested",
    "last_attested",
    "claim_ids",  # joined by blanks: flat properties hold no lists
    "relation_ids",
    "approximate",  # the outline is a cell around towns, not an official boundary
    "attribution",
    "valid_from",
    "valid_to",
    "known_from",
    "known_to",
)
"""The properties of every feature, one feature an area and actor, in this order."""
