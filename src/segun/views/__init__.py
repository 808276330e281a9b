"""7  ledger -> what people look at: answer, dossier, timeline, place, map, network."""
