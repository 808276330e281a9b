"""What people decide about claims: well read or not, corrected, added, taken back. Appends to the ledger, changes nothing."""
