"""The tables of schema 1, word for word as it was released."""

STATEMENTS = (
    """
    CREATE TABLE workspace (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      device TEXT NOT NULL,
      backed_up TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    """
    CREATE TABLE event (
      audit TEXT NOT NULL,
      device TEXT NOT NULL,
      seq INTEGER NOT NULL,
      hlc TEXT NOT NULL,
      author TEXT NOT NULL,
      op TEXT NOT NULL,
      record TEXT NOT NULL,
      id TEXT NOT NULL,
      fields TEXT NOT NULL,
      schema INTEGER NOT NULL,
      prev TEXT NOT NULL,
      hash TEXT NOT NULL,
      PRIMARY KEY (audit, device, seq)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE "Audit" (
      "id" TEXT NOT NULL,
      "audit" TEXT NOT NULL,
      "deleted" INTEGER NOT NULL DEFAULT 0,
      "number" TEXT NOT NULL DEFAULT '',
      "type" TEXT NOT NULL DEFAULT 'initial',
      "created_on" TEXT,
      "edition_id" TEXT NOT NULL DEFAULT '',
      "edition_version" TEXT NOT NULL DEFAULT '',
      "edition_digest" TEXT NOT NULL DEFAULT '',
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE "Application" (
      "id" TEXT NOT NULL,
      "audit" TEXT NOT NULL,
      "deleted" INTEGER NOT NULL DEFAULT 0,
      "client_name" TEXT NOT NULL DEFAULT '',
      "client_address" TEXT NOT NULL DEFAULT '',
      "credit_code" TEXT NOT NULL DEFAULT '',
      "contact_name" TEXT NOT NULL DEFAULT '',
      "contact_phone" TEXT NOT NULL DEFAULT '',
      "business" TEXT,
      "applied_grade" TEXT,
      "scope_locations" TEXT NOT NULL DEFAULT '',
      "scope_units" TEXT NOT NULL DEFAULT '',
      "scope_activities" TEXT NOT NULL DEFAULT '',
      "scope_from" TEXT,
      "scope_to" TEXT,
      "received_on" TEXT,
      "no_penalty_declared" INTEGER,
      "not_dishonest_declared" INTEGER,
      "acceptance" TEXT,
      "acceptance_on" TEXT,
      "notice" TEXT NOT NULL DEFAULT '',
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE "Planning" (
      "id" TEXT NOT NULL,
      "audit" TEXT NOT NULL,
      "deleted" INTEGER NOT NULL DEFAULT 0,
      "programme" TEXT NOT NULL DEFAULT '',
      "sampling_same_function" INTEGER,
      "sampling_same_process" INTEGER,
      "sampling_central_control" INTEGER,
      "sampling_management_right" INTEGER,
      "rationale_differences" TEXT NOT NULL DEFAULT '',
      "rationale_size" TEXT NOT NULL DEFAULT '',
      "rationale_complexity" TEXT NOT NULL DEFAULT '',
      "rationale_region" TEXT NOT NULL DEFAULT '',
      "seed" TEXT NOT NULL DEFAULT '',
      "characteristic_man_days_reason" TEXT NOT NULL DEFAULT '',
      "business_hours_reason" TEXT NOT NULL DEFAULT '',
      "plan_confirmed_on" TEXT,
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE "DocumentReview" (
      "id" TEXT NOT NULL,
      "audit" TEXT NOT NULL,
      "deleted" INTEGER NOT NULL DEFAULT 0,
      "reviewed_on" TEXT,
      "reviewed_by" TEXT NOT NULL DEFAULT '',
      "conclusion" TEXT,
      "statement" TEXT NOT NULL DEFAULT '',
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE "Capability" (
      "id" TEXT NOT NULL,
      "audit" TEXT NOT NULL,
      "deleted" INTEGER NOT NULL DEFAULT 0,
      "not_passed_reason" TEXT NOT NULL DEFAULT '',
      "concluded_on" TEXT,
      "body_decision" TEXT,
      "body_decision_on" TEXT,
      "body_decision_reason" TEXT NOT NULL DEFAULT '',
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE "Characteristic" (
      "id" TEXT NOT NULL,
      "audit" TEXT NOT NULL,
      "deleted" INTEGER NOT NULL DEFAULT 0,
      "result" TEXT,
      "concluded_on" TEXT,
      "concluded_by" TEXT NOT NULL DEFAULT '',
      "remarks" TEXT NOT NULL DEFAULT '',
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE "Conclusion" (
      "id" TEXT NOT NULL,
      "audit" TEXT NOT NULL,
      "deleted" INTEGER NOT NULL DEFAULT 0,
      "statement" TEXT NOT NULL DEFAULT '',
      "strengths" TEXT NOT NULL DEFAULT '',
      "improvements" TEXT NOT NULL DEFAULT '',
      "signed_on" TEXT,
      "signed_by" TEXT NOT NULL DEFAULT '',
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE "ApplicationDocument" (
      "id" TEXT NOT NULL,
      "audit" TEXT NOT NULL,
      "deleted" INTEGER NOT NULL DEFAULT 0,
      "number" INTEGER NOT NULL,
      "state" TEXT NOT NULL DEFAULT 'missing',
      "reason" TEXT NOT NULL DEFAULT '',
      "note" TEXT NOT NULL DEFAULT '',
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE "Site" (
      "id" TEXT NOT NULL,
      "audit" TEXT NOT NULL,
      "deleted" INTEGER NOT NULL DEFAULT 0,
      "position" INTEGER NOT NULL DEFAULT 0,
      "name" TEXT NOT NULL DEFAULT '',
      "address" TEXT NOT NULL DEFAULT '',
      "kind" TEXT NOT NULL DEFAULT 'own',
      "region" TEXT NOT NULL DEFAULT '',
      "size" TEXT NOT NULL DEFAULT '',
      "complexity" TEXT NOT NULL DEFAULT '',
      "opens" TEXT,
      "closes" TEXT,
      "selected" INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE "TeamMember" (
      "id" TEXT NOT NULL,
      "audit" TEXT NOT NULL,
      "deleted" INTEGER NOT NULL DEFAULT 0,
      "position" INTEGER NOT NULL DEFAULT 0,
      "name" TEXT NOT NULL DEFAULT '',
      "registration" TEXT NOT NULL DEFAULT '',
      "role" TEXT NOT NULL DEFAULT 'auditor',
      "guided_by" TEXT NOT NULL DEFAULT '',
      "capability_man_days" TEXT NOT NULL DEFAULT '0',
      "characteristic_man_days" TEXT NOT NULL DEFAULT '0',
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE "PlanEntry" (
      "id" TEXT NOT NULL,
      "audit" TEXT NOT NULL,
      "deleted" INTEGER NOT NULL DEFAULT 0,
      "day" TEXT,
      "starts" TEXT,
      "ends" TEXT,
      "activity" TEXT NOT NULL DEFAULT 'capability',
      "site" TEXT NOT NULL DEFAULT '',
      "members" TEXT NOT NULL DEFAULT '[]',
      "note" TEXT NOT NULL DEFAULT '',
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE "ReviewFinding" (
      "id" TEXT NOT NULL,
      "audit" TEXT NOT NULL,
      "deleted" INTEGER NOT NULL DEFAULT 0,
      "item" TEXT NOT NULL DEFAULT '',
      "verdict" TEXT,
      "reason" TEXT NOT NULL DEFAULT '',
      "note" TEXT NOT NULL DEFAULT '',
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE "OpenPoint" (
      "id" TEXT NOT NULL,
      "audit" TEXT NOT NULL,
      "deleted" INTEGER NOT NULL DEFAULT 0,
      "item" TEXT NOT NULL DEFAULT '',
      "text" TEXT NOT NULL DEFAULT '',
      "evidence" TEXT NOT NULL DEFAULT '',
      "closed_on" TEXT,
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE "Judgement" (
      "id" TEXT NOT NULL,
      "audit" TEXT NOT NULL,
      "deleted" INTEGER NOT NULL DEFAULT 0,
      "part" TEXT NOT NULL,
      "site" TEXT NOT NULL,
      "item" TEXT NOT NULL,
      "verdict" TEXT,
      "reason" TEXT NOT NULL DEFAULT '',
      "evidence" TEXT NOT NULL DEFAULT '',
      "methods" TEXT NOT NULL DEFAULT '[]',
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE "Nonconformity" (
      "id" TEXT NOT NULL,
      "audit" TEXT NOT NULL,
      "deleted" INTEGER NOT NULL DEFAULT 0,
      "number" TEXT NOT NULL DEFAULT '',
      "site" TEXT NOT NULL DEFAULT '',
      "clause" TEXT NOT NULL DEFAULT '',
      "severity" TEXT NOT NULL DEFAULT 'minor',
      "facts" TEXT NOT NULL DEFAULT '',
      "raised_on" TEXT,
      "raised_by" TEXT NOT NULL DEFAULT '',
      "due_on" TEXT,
      "cause" TEXT NOT NULL DEFAULT '',
      "correction" TEXT NOT NULL DEFAULT '',
      "corrective_action" TEXT NOT NULL DEFAULT '',
      "rectification_evidence" TEXT NOT NULL DEFAULT '',
      "submitted_on" TEXT,
      "verification" TEXT,
      "verified_on" TEXT,
      "verified_by" TEXT NOT NULL DEFAULT '',
      "verification_note" TEXT NOT NULL DEFAULT '',
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE "Supplement" (
      "id" TEXT NOT NULL,
      "audit" TEXT NOT NULL,
      "deleted" INTEGER NOT NULL DEFAULT 0,
      "method" TEXT NOT NULL DEFAULT 'customer_survey',
      "site" TEXT NOT NULL DEFAULT '',
      "item" TEXT NOT NULL DEFAULT '',
      "reason" TEXT NOT NULL DEFAULT '',
      "trigger" TEXT,
      "made_by" TEXT NOT NULL DEFAULT '',
      "made_on" TEXT,
      "findings" TEXT NOT NULL DEFAULT '',
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE "Correction" (
      "id" TEXT NOT NULL,
      "audit" TEXT NOT NULL,
      "deleted" INTEGER NOT NULL DEFAULT 0,
      "judgement" TEXT NOT NULL,
      "before" TEXT,
      "after" TEXT,
      "reason" TEXT NOT NULL DEFAULT '',
      "corrected_by" TEXT NOT NULL DEFAULT '',
      "corrected_on" TEXT,
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE "Attachment" (
      "id" TEXT NOT NULL,
      "audit" TEXT NOT NULL,
      "deleted" INTEGER NOT NULL DEFAULT 0,
      "subject" TEXT NOT NULL DEFAULT '',
      "name" TEXT NOT NULL DEFAULT '',
      "media_type" TEXT NOT NULL DEFAULT '',
      "digest" TEXT NOT NULL DEFAULT '',
      "size" INTEGER NOT NULL DEFAULT 0,
      "caption" TEXT NOT NULL DEFAULT '',
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE "Package" (
      "id" TEXT NOT NULL,
      "audit" TEXT NOT NULL,
      "deleted" INTEGER NOT NULL DEFAULT 0,
      "made_on" TEXT,
      "file_name" TEXT NOT NULL DEFAULT '',
      "report_digest" TEXT NOT NULL DEFAULT '',
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    """,
)
"""Each creates one table."""
