"""The schema, one for SQLite and PostgreSQL. Every table is append-only: rows enter with an entry and never change.

``entries`` is the chain; every other table repeats, in a form that can be asked, what the entries say
(:mod:`segun.ledger.verify` compares the two). A claim or document that was taken back and recorded anew has two rows
under one id, of which at most one counts; what stopped counting, and with which entry, stands in ``ended_*``.

Text is compared byte by byte on both databases, dates are ISO text, moments are ISO text in UTC with microseconds: they
sort as they should and read the same everywhere. Long texts come last in their table, so that SQLite does not have to
walk over them to reach a short column. Full-text search can be added beside ``documents`` without touching it.
"""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, MetaData, Table, Text
from sqlalchemy.dialects.postgresql import TEXT as PostgresText

SCHEMA = "0001"  # the newest migration in migrations/versions; a test compares the two

metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pkey",
        "fk": "%(table_name)s_%(column_0_name)s_fkey",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

# An INTEGER PRIMARY KEY is SQLite's row id: the fastest key it has.
Number = BigInteger().with_variant(Integer(), "sqlite")
Words = Text().with_variant(PostgresText(collation="C"), "postgresql")

entries = Table(
    "entries",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("kind", Words, nullable=False),
    Column("subject", Words, nullable=False),
    Column("recorded_at", Words, nullable=False, index=True),
    Column("author", Words, nullable=False),
    Column("previous", Words, nullable=False),
    Column("digest", Words, nullable=False),
    Column("content", Words, nullable=False),
)

documents = Table(
    "documents",
    metadata,
    Column("entry", Number, ForeignKey("entries.number"), primary_key=True, autoincrement=False),
    Column("id", Words, nullable=False, index=True),
    Column("known_on", Words, nullable=False),  # the day of publication, or of recording where that is not known
    Column("language", Words, nullable=False),
    Column("media_type", Words, nullable=False),
    Column("extractor", Words, nullable=False),
    Column("title", Words),
    Column("byline", Words),
    Column("publisher", Words),
    Column("published", Words),
    Column("url", Words),
    Column("file_name", Words),
    Column("retold", Boolean(create_constraint=False), nullable=False),
    Column("text", Words, nullable=False),
)

claims = Table(
    "claims",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("entry", Number, ForeignKey("entries.number"), nullable=False),
    Column("document", Number, ForeignKey("documents.entry"), nullable=False, index=True),
    Column("id", Words, nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("kind", Words, nullable=False),
    Column("subject", Words, nullable=False),
    Column("object", Words, nullable=False),
    Column("known_on", Words, nullable=False),
    Column("publisher", Words, index=True),
    Column("speaker", Words),
    Column("via", Words),
    Column("record", Words, nullable=False),
    # Covers a pair, a subject, and the count of claims per relation, without a look at the rows.
    Index("ix_claims_relation", "subject", "object", "kind", "known_on", "entry"),
    Index("ix_claims_object", "object", "kind"),
    Index("ix_claims_known_on", "known_on"),  # the first or last of all, without sorting all
)
for _voice in (claims.c.speaker, claims.c.via):
    Index(f"ix_claims_{_voice.name}", _voice, sqlite_where=_voice.is_not(None), postgresql_where=_voice.is_not(None))

claim_places = Table(
    "claim_places",
    metadata,
    Column("place", Words, primary_key=True),
    Column("claim", Number, ForeignKey("claims.number"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

ended_claims = Table(
    "ended_claims",
    metadata,
    Column("claim", Number, ForeignKey("claims.number"), primary_key=True, autoincrement=False),
    Column("entry", Number, ForeignKey("entries.number"), nullable=False),
)

ended_documents = Table(
    "ended_documents",
    metadata,
    Column("document", Number, ForeignKey("documents.entry"), primary_key=True, autoincrement=False),
    Column("entry", Number, ForeignKey("entries.number"), nullable=False),
)

judgements = Table(
    "judgements",
    metadata,
    Column("entry", Number, ForeignKey("entries.number"), primary_key=True, autoincrement=False),
    Column("left", Words, nullable=False),
    Column("right", Words, nullable=False),
    Column("sameness", Words, nullable=False),
    Column("reason", Words),
)

reviews = Table(
    "reviews",
    metadata,
    Column("entry", Number, ForeignKey("entries.number"), primary_key=True, autoincrement=False),
    Column("claim", Words, nullable=False),
    Column("state", Words, nullable=False),
    Column("reason", Words),
    Index("ix_reviews_claim", "claim", "entry"),
)

# Every id that a claim names as a party or a voice, with the names it was given: what a user may type to find it.
names = Table(
    "names",
    metadata,
    Column("id", Words, primary_key=True),
    Column("name", Words, primary_key=True),
    Column("entry", Number, ForeignKey("entries.number"), nullable=False),
)
