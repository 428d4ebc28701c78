"""What schema 2 adds to the tables, word for word as it was released: what a team needs."""

STATEMENTS = (
    """
    CREATE TABLE conflict (
      audit TEXT NOT NULL,
      record TEXT NOT NULL,
      id TEXT NOT NULL,
      field TEXT NOT NULL,
      heads TEXT NOT NULL,
      PRIMARY KEY (audit, record, id, field)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE signed (
      audit TEXT NOT NULL,
      device TEXT NOT NULL,
      count INTEGER NOT NULL,
      manifest BLOB NOT NULL,
      signature BLOB NOT NULL,
      package TEXT NOT NULL,
      PRIMARY KEY (audit, device)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE arrival (
      audit TEXT NOT NULL,
      device TEXT NOT NULL,
      first INTEGER NOT NULL,
      last INTEGER NOT NULL,
      by_device TEXT NOT NULL,
      by_import INTEGER NOT NULL,
      package TEXT NOT NULL,
      sender TEXT NOT NULL,
      PRIMARY KEY (audit, device, first)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE former (
      device TEXT NOT NULL PRIMARY KEY
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE "WorkShare" (
      "id" TEXT NOT NULL,
      "audit" TEXT NOT NULL,
      "deleted" INTEGER NOT NULL DEFAULT 0,
      "member" TEXT NOT NULL DEFAULT '',
      "part" TEXT,
      "site" TEXT NOT NULL DEFAULT '',
      "group" TEXT NOT NULL DEFAULT '',
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    """,
    """
    ALTER TABLE "TeamMember" ADD COLUMN "fingerprint" TEXT NOT NULL DEFAULT ''
    """,
    """
    ALTER TABLE "TeamMember" ADD COLUMN "device" TEXT NOT NULL DEFAULT ''
    """,
)
