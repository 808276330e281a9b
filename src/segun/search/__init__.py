"""Full text of documents, quotes and names: an index beside the ledger, derived from it, folded and ranked."""
