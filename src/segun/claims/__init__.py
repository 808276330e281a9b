"""3  mentions -> claims: readers, attribution, stance, patterns as data."""
