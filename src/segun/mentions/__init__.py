"""2  passages -> mentions: names, people, sources, places, dates; the gazetteer; vague regions."""
