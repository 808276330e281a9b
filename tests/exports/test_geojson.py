import json
from datetime import date

from segun.exports.geojson import Feature, as_geojson

BOX = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}


def test_it_is_a_feature_collection_with_flat_properties_and_a_time() -> None:
    features = [Feature("XX.01 a", BOX, {"adm_code": "XX.01", "p": 0.4, "vague": False}), Feature("XX.02 a", None, {"p": None})]
    record = json.loads(b"".join(as_geojson(features, date(2025, 6, 1), ["Nobody, CC BY 4.0"])))
    assert record["type"] == "FeatureCollection"
    assert record["attribution"] == ["Nobody, CC BY 4.0"]
    assert [one["id"] for one in record["features"]] == ["XX.01 a", "XX.02 a"]
    assert record["features"][0]["geometry"] == BOX
    assert record["features"][1]["geometry"] is None
    assert {one["time"]["date"] for one in record["features"]} == {"2025-06-01"}


def test_a_day_on_which_nothing_is_known_is_an_empty_collection() -> None:
    assert json.loads(b"".join(as_geojson([], date(2025, 6, 1), [])))["features"] == []
