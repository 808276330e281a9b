"""8  views -> drawings: timeline, waterfall, lineage, network and map as SVG, the same bytes for the same view."""
