"""6  claims -> origins -> assessment: lineage, scorer, standing, reasons, words."""
