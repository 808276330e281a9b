"""The record: entries, documents, claims and where they are, what ended, judgements, reviews, names."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    words = sa.Text().with_variant(TEXT(collation="C"), "postgresql")

    def key(name: str) -> "sa.Column[int]":
        return sa.Column(name, number, autoincrement=False, nullable=False)

    def needed(*names: str) -> list["sa.Column[str]"]:
        return [sa.Column(name, words, nullable=False) for name in names]

    def optional(*names: str) -> list["sa.Column[str]"]:
        return [sa.Column(name, words) for name in names]

    def primary(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
        return sa.PrimaryKeyConstraint(*columns, name=f"{table}_pkey")

    def points(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
        return sa.ForeignKeyConstraint([column], [to], name=f"{table}_{column}_fkey")

    op.create_table(
        "entries",
        key("number"),
        *needed("kind", "subject", "recorded_at", "author", "previous", "digest", "content"),
        primary("entries", "number"),
    )
    op.create_index("ix_entries_recorded_at", "entries", ["recorded_at"])

    op.create_table(
        "documents",
        key("entry"),
        *needed("id", "known_on", "language", "media_type", "extractor"),
        *optional("title", "byline", "publisher", "published", "url", "file_name"),
        sa.Column("retold", sa.Boolean(create_constraint=False), nullable=False),
        *needed("text"),
        primary("documents", "entry"),
        points("documents", "entry", "entries.number"),
    )
    op.create_index("ix_documents_id", "documents", ["id"])

    op.create_table(
        "claims",
        *(key(name) for name in ("number", "entry", "document")),
        *needed("id"),
        sa.Column("start", sa.Integer(), nullable=False),
        *needed("kind", "subject", "object", "known_on"),
        *optional("publisher", "speaker", "via"),
        *needed("record"),
        primary("claims", "number"),
        points("claims", "entry", "entries.number"),
        points("claims", "document", "documents.entry"),
    )
    for name in ("document", "id", "publisher", "known_on"):
        op.create_index(f"ix_claims_{name}", "claims", [name])
    op.create_index("ix_claims_relation", "claims", ["subject", "object", "kind", "known_on", "entry"])
    op.create_index("ix_claims_object", "claims", ["object", "kind"])
    for name in ("speaker", "via"):
        there = sa.text(f"{name} IS NOT NULL")
        op.create_index(f"ix_claims_{name}", "claims", [name], sqlite_where=there, postgresql_where=there)

    op.create_table(
        "claim_places",
        *needed("place"),
        key("claim"),
        primary("claim_places", "place", "claim"),
        points("claim_places", "claim", "claims.number"),
        sqlite_with_rowid=False,
    )

    for table, column, to in (("ended_claims", "claim", "claims.number"), ("ended_documents", "document", "documents.entry")):
        op.create_table(
            table,
            *(key(name) for name in (column, "entry")),
            primary(table, column),
            points(table, column, to),
            points(table, "entry", "entries.number"),
        )

    op.create_table(
        "judgements",
        key("entry"),
        *needed("left", "right", "sameness"),
        *optional("reason"),
        primary("judgements", "entry"),
        points("judgements", "entry", "entries.number"),
    )
    op.create_table(
        "reviews",
        key("entry"),
        *needed("claim", "state"),
        *optional("reason"),
        primary("reviews", "entry"),
        points("reviews", "entry", "entries.number"),
    )
    op.create_index("ix_reviews_claim", "reviews", ["claim", "entry"])

    op.create_table(
        "names",
        *needed("id", "name"),
        key("entry"),
        primary("names", "id", "name"),
        points("names", "entry", "entries.number"),
    )
