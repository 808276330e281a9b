"""5  the append-only record: append, supersede, retract; SQLite or PostgreSQL."""
