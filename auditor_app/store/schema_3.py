"""What schema 3 adds to the tables: the facts that the scheme wants on record."""

STATEMENTS = (
    """
    ALTER TABLE "Planning" ADD COLUMN "factor_service" TEXT NOT NULL DEFAULT ''
    """,
    """
    ALTER TABLE "Planning" ADD COLUMN "factor_size" TEXT NOT NULL DEFAULT ''
    """,
    """
    ALTER TABLE "Planning" ADD COLUMN "factor_risk" TEXT NOT NULL DEFAULT ''
    """,
)
