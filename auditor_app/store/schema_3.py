"""What schema 3 adds to the tables: the facts that the scheme wants on record."""

STATEMENTS = (
    """
    ALTER TABLE "Application" ADD COLUMN "scope_reason" TEXT NOT NULL DEFAULT ''
    """,
    """
    ALTER TABLE "Application" ADD COLUMN "other_criteria" TEXT NOT NULL DEFAULT ''
    """,
    """
    ALTER TABLE "Application" ADD COLUMN "assessment_standard" TEXT NOT NULL DEFAULT ''
    """,
    """
    ALTER TABLE "Application" ADD COLUMN "truth_declared_on" TEXT
    """,
    """
    ALTER TABLE "Application" ADD COLUMN "checked_by" TEXT NOT NULL DEFAULT ''
    """,
    """
    ALTER TABLE "Application" ADD COLUMN "checked_on" TEXT
    """,
    """
    ALTER TABLE "Application" ADD COLUMN "notice_on" TEXT
    """,
    """
    ALTER TABLE "Planning" ADD COLUMN "factor_service" TEXT NOT NULL DEFAULT ''
    """,
    """
    ALTER TABLE "Planning" ADD COLUMN "factor_size" TEXT NOT NULL DEFAULT ''
    """,
    """
    ALTER TABLE "Planning" ADD COLUMN "factor_risk" TEXT NOT NULL DEFAULT ''
    """,
    """
    ALTER TABLE "Supplement" ADD COLUMN "form" TEXT
    """,
    """
    ALTER TABLE "Characteristic" ADD COLUMN "visit_trigger" TEXT
    """,
    """
    ALTER TABLE "Characteristic" ADD COLUMN "no_visit_reason" TEXT NOT NULL DEFAULT ''
    """,
    """
    CREATE TABLE "FocusPoint" (
      "id" TEXT NOT NULL,
      "audit" TEXT NOT NULL,
      "deleted" INTEGER NOT NULL DEFAULT 0,
      "part" TEXT NOT NULL DEFAULT 'capability',
      "nonconformity" TEXT NOT NULL DEFAULT '',
      "item" TEXT NOT NULL DEFAULT '',
      "text" TEXT NOT NULL DEFAULT '',
      "answer" TEXT NOT NULL DEFAULT '',
      "answered_on" TEXT,
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    """,
    """
    ALTER TABLE "Planning" ADD COLUMN "programme_size" TEXT NOT NULL DEFAULT ''
    """,
    """
    ALTER TABLE "Planning" ADD COLUMN "programme_trade" TEXT NOT NULL DEFAULT ''
    """,
    """
    ALTER TABLE "Planning" ADD COLUMN "programme_complexity" TEXT NOT NULL DEFAULT ''
    """,
    """
    ALTER TABLE "Planning" ADD COLUMN "programme_sites" TEXT NOT NULL DEFAULT ''
    """,
    """
    ALTER TABLE "Planning" ADD COLUMN "programme_service" TEXT NOT NULL DEFAULT ''
    """,
    """
    ALTER TABLE "Planning" ADD COLUMN "programme_earlier" TEXT NOT NULL DEFAULT ''
    """,
    """
    ALTER TABLE "Planning" ADD COLUMN "programme_purpose" TEXT NOT NULL DEFAULT ''
    """,
    """
    ALTER TABLE "Planning" ADD COLUMN "sample_size" INTEGER NOT NULL DEFAULT 0
    """,
    """
    ALTER TABLE "Site" ADD COLUMN "outlet" TEXT
    """,
    """
    ALTER TABLE "TeamMember" ADD COLUMN "qualification" TEXT NOT NULL DEFAULT ''
    """,
    """
    ALTER TABLE "TeamMember" ADD COLUMN "no_undue_influence" INTEGER NOT NULL DEFAULT 0
    """,
)
