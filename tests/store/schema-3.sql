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
      "notice" TEXT NOT NULL DEFAULT '', "scope_reason" TEXT NOT NULL DEFAULT '', "other_criteria" TEXT NOT NULL DEFAULT '', "assessment_standard" TEXT NOT NULL DEFAULT '', "truth_declared_on" TEXT, "checked_by" TEXT NOT NULL DEFAULT '', "checked_on" TEXT, "notice_on" TEXT,
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    ;
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
    ;
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
    ;
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
    ;
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
    ;
CREATE TABLE "Characteristic" (
      "id" TEXT NOT NULL,
      "audit" TEXT NOT NULL,
      "deleted" INTEGER NOT NULL DEFAULT 0,
      "result" TEXT,
      "concluded_on" TEXT,
      "concluded_by" TEXT NOT NULL DEFAULT '',
      "remarks" TEXT NOT NULL DEFAULT '', "visit_trigger" TEXT, "no_visit_reason" TEXT NOT NULL DEFAULT '',
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    ;
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
    ;
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
    ;
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
    ;
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
    ;
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
    ;
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
    ;
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
    ;
CREATE TABLE "Package" (
      "id" TEXT NOT NULL,
      "audit" TEXT NOT NULL,
      "deleted" INTEGER NOT NULL DEFAULT 0,
      "made_on" TEXT,
      "file_name" TEXT NOT NULL DEFAULT '',
      "report_digest" TEXT NOT NULL DEFAULT '',
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    ;
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
    ;
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
      "plan_confirmed_on" TEXT, "factor_service" TEXT NOT NULL DEFAULT '', "factor_size" TEXT NOT NULL DEFAULT '', "factor_risk" TEXT NOT NULL DEFAULT '', "programme_size" TEXT NOT NULL DEFAULT '', "programme_trade" TEXT NOT NULL DEFAULT '', "programme_complexity" TEXT NOT NULL DEFAULT '', "programme_sites" TEXT NOT NULL DEFAULT '', "programme_service" TEXT NOT NULL DEFAULT '', "programme_earlier" TEXT NOT NULL DEFAULT '', "programme_purpose" TEXT NOT NULL DEFAULT '', "sample_size" INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    ;
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
    ;
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
      "selected" INTEGER NOT NULL DEFAULT 0, "outlet" TEXT,
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    ;
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
      "findings" TEXT NOT NULL DEFAULT '', "form" TEXT,
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    ;
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
      "characteristic_man_days" TEXT NOT NULL DEFAULT '0', "fingerprint" TEXT NOT NULL DEFAULT '', "device" TEXT NOT NULL DEFAULT '', "qualification" TEXT NOT NULL DEFAULT '', "no_undue_influence" INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY ("audit", "id")
    ) STRICT, WITHOUT ROWID
    ;
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
    ;
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
    ;
CREATE TABLE conflict (
      audit TEXT NOT NULL,
      record TEXT NOT NULL,
      id TEXT NOT NULL,
      field TEXT NOT NULL,
      heads TEXT NOT NULL,
      PRIMARY KEY (audit, record, id, field)
    ) STRICT, WITHOUT ROWID
    ;
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
    ;
CREATE TABLE former (
      device TEXT NOT NULL PRIMARY KEY
    ) STRICT, WITHOUT ROWID
    ;
CREATE TABLE signed (
      audit TEXT NOT NULL,
      device TEXT NOT NULL,
      count INTEGER NOT NULL,
      manifest BLOB NOT NULL,
      signature BLOB NOT NULL,
      package TEXT NOT NULL,
      PRIMARY KEY (audit, device)
    ) STRICT, WITHOUT ROWID
    ;
CREATE TABLE workspace (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      device TEXT NOT NULL,
      backed_up TEXT NOT NULL DEFAULT ''
    ) STRICT
    ;
CREATE TRIGGER "ApplicationDocument_delete" BEFORE DELETE ON "ApplicationDocument" BEGIN
SELECT RAISE(ABORT, 'a record is marked deleted, never removed');
END;
CREATE TRIGGER "ApplicationDocument_insert" AFTER INSERT ON "ApplicationDocument" WHEN journal_on() BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'ApplicationDocument', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'ApplicationDocument', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."deleted" IS NOT 0, ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."note" IS NOT '', ',"note":' || json_quote(NEW."note"), '') || ',"number":' || json_quote(NEW."number") || iif(NEW."reason" IS NOT '', ',"reason":' || json_quote(NEW."reason"), '') || iif(NEW."state" IS NOT 'missing', ',"state":' || json_quote(NEW."state"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
END;
CREATE TRIGGER "ApplicationDocument_key" BEFORE UPDATE ON "ApplicationDocument" WHEN NEW.id IS NOT OLD.id OR NEW.audit IS NOT OLD.audit BEGIN
SELECT RAISE(ABORT, 'the id of a record is fixed');
END;
CREATE TRIGGER "ApplicationDocument_update" AFTER UPDATE ON "ApplicationDocument" WHEN journal_on() AND (NEW."deleted" IS NOT OLD."deleted" OR NEW."note" IS NOT OLD."note" OR NEW."number" IS NOT OLD."number" OR NEW."reason" IS NOT OLD."reason" OR NEW."state" IS NOT OLD."state") BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'ApplicationDocument', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'ApplicationDocument', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."deleted" IS NOT OLD."deleted", ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."note" IS NOT OLD."note", ',"note":' || json_quote(NEW."note"), '') || iif(NEW."number" IS NOT OLD."number", ',"number":' || json_quote(NEW."number"), '') || iif(NEW."reason" IS NOT OLD."reason", ',"reason":' || json_quote(NEW."reason"), '') || iif(NEW."state" IS NOT OLD."state", ',"state":' || json_quote(NEW."state"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
DELETE FROM conflict WHERE audit = NEW.audit AND record = 'ApplicationDocument' AND id = NEW.id AND ((field = 'deleted' AND NEW."deleted" IS NOT OLD."deleted") OR (field = 'note' AND NEW."note" IS NOT OLD."note") OR (field = 'number' AND NEW."number" IS NOT OLD."number") OR (field = 'reason' AND NEW."reason" IS NOT OLD."reason") OR (field = 'state' AND NEW."state" IS NOT OLD."state"));
END;
CREATE TRIGGER "Application_delete" BEFORE DELETE ON "Application" BEGIN
SELECT RAISE(ABORT, 'a record is marked deleted, never removed');
END;
CREATE TRIGGER "Application_insert" AFTER INSERT ON "Application" WHEN journal_on() BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Application', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Application', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."acceptance" IS NOT NULL, ',"acceptance":' || json_quote(NEW."acceptance"), '') || iif(NEW."acceptance_on" IS NOT NULL, ',"acceptance_on":' || json_quote(NEW."acceptance_on"), '') || iif(NEW."applied_grade" IS NOT NULL, ',"applied_grade":' || json_quote(NEW."applied_grade"), '') || iif(NEW."assessment_standard" IS NOT '', ',"assessment_standard":' || json_quote(NEW."assessment_standard"), '') || iif(NEW."business" IS NOT NULL, ',"business":' || json_quote(NEW."business"), '') || iif(NEW."checked_by" IS NOT '', ',"checked_by":' || json_quote(NEW."checked_by"), '') || iif(NEW."checked_on" IS NOT NULL, ',"checked_on":' || json_quote(NEW."checked_on"), '') || iif(NEW."client_address" IS NOT '', ',"client_address":' || json_quote(NEW."client_address"), '') || iif(NEW."client_name" IS NOT '', ',"client_name":' || json_quote(NEW."client_name"), '') || iif(NEW."contact_name" IS NOT '', ',"contact_name":' || json_quote(NEW."contact_name"), '') || iif(NEW."contact_phone" IS NOT '', ',"contact_phone":' || json_quote(NEW."contact_phone"), '') || iif(NEW."credit_code" IS NOT '', ',"credit_code":' || json_quote(NEW."credit_code"), '') || iif(NEW."deleted" IS NOT 0, ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."no_penalty_declared" IS NOT NULL, ',"no_penalty_declared":' || CASE NEW."no_penalty_declared" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."not_dishonest_declared" IS NOT NULL, ',"not_dishonest_declared":' || CASE NEW."not_dishonest_declared" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."notice" IS NOT '', ',"notice":' || json_quote(NEW."notice"), '') || iif(NEW."notice_on" IS NOT NULL, ',"notice_on":' || json_quote(NEW."notice_on"), '') || iif(NEW."other_criteria" IS NOT '', ',"other_criteria":' || json_quote(NEW."other_criteria"), '') || iif(NEW."received_on" IS NOT NULL, ',"received_on":' || json_quote(NEW."received_on"), '') || iif(NEW."scope_activities" IS NOT '', ',"scope_activities":' || json_quote(NEW."scope_activities"), '') || iif(NEW."scope_from" IS NOT NULL, ',"scope_from":' || json_quote(NEW."scope_from"), '') || iif(NEW."scope_locations" IS NOT '', ',"scope_locations":' || json_quote(NEW."scope_locations"), '') || iif(NEW."scope_reason" IS NOT '', ',"scope_reason":' || json_quote(NEW."scope_reason"), '') || iif(NEW."scope_to" IS NOT NULL, ',"scope_to":' || json_quote(NEW."scope_to"), '') || iif(NEW."scope_units" IS NOT '', ',"scope_units":' || json_quote(NEW."scope_units"), '') || iif(NEW."truth_declared_on" IS NOT NULL, ',"truth_declared_on":' || json_quote(NEW."truth_declared_on"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
END;
CREATE TRIGGER "Application_key" BEFORE UPDATE ON "Application" WHEN NEW.id IS NOT OLD.id OR NEW.audit IS NOT OLD.audit BEGIN
SELECT RAISE(ABORT, 'the id of a record is fixed');
END;
CREATE TRIGGER "Application_update" AFTER UPDATE ON "Application" WHEN journal_on() AND (NEW."acceptance" IS NOT OLD."acceptance" OR NEW."acceptance_on" IS NOT OLD."acceptance_on" OR NEW."applied_grade" IS NOT OLD."applied_grade" OR NEW."assessment_standard" IS NOT OLD."assessment_standard" OR NEW."business" IS NOT OLD."business" OR NEW."checked_by" IS NOT OLD."checked_by" OR NEW."checked_on" IS NOT OLD."checked_on" OR NEW."client_address" IS NOT OLD."client_address" OR NEW."client_name" IS NOT OLD."client_name" OR NEW."contact_name" IS NOT OLD."contact_name" OR NEW."contact_phone" IS NOT OLD."contact_phone" OR NEW."credit_code" IS NOT OLD."credit_code" OR NEW."deleted" IS NOT OLD."deleted" OR NEW."no_penalty_declared" IS NOT OLD."no_penalty_declared" OR NEW."not_dishonest_declared" IS NOT OLD."not_dishonest_declared" OR NEW."notice" IS NOT OLD."notice" OR NEW."notice_on" IS NOT OLD."notice_on" OR NEW."other_criteria" IS NOT OLD."other_criteria" OR NEW."received_on" IS NOT OLD."received_on" OR NEW."scope_activities" IS NOT OLD."scope_activities" OR NEW."scope_from" IS NOT OLD."scope_from" OR NEW."scope_locations" IS NOT OLD."scope_locations" OR NEW."scope_reason" IS NOT OLD."scope_reason" OR NEW."scope_to" IS NOT OLD."scope_to" OR NEW."scope_units" IS NOT OLD."scope_units" OR NEW."truth_declared_on" IS NOT OLD."truth_declared_on") BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Application', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Application', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."acceptance" IS NOT OLD."acceptance", ',"acceptance":' || json_quote(NEW."acceptance"), '') || iif(NEW."acceptance_on" IS NOT OLD."acceptance_on", ',"acceptance_on":' || json_quote(NEW."acceptance_on"), '') || iif(NEW."applied_grade" IS NOT OLD."applied_grade", ',"applied_grade":' || json_quote(NEW."applied_grade"), '') || iif(NEW."assessment_standard" IS NOT OLD."assessment_standard", ',"assessment_standard":' || json_quote(NEW."assessment_standard"), '') || iif(NEW."business" IS NOT OLD."business", ',"business":' || json_quote(NEW."business"), '') || iif(NEW."checked_by" IS NOT OLD."checked_by", ',"checked_by":' || json_quote(NEW."checked_by"), '') || iif(NEW."checked_on" IS NOT OLD."checked_on", ',"checked_on":' || json_quote(NEW."checked_on"), '') || iif(NEW."client_address" IS NOT OLD."client_address", ',"client_address":' || json_quote(NEW."client_address"), '') || iif(NEW."client_name" IS NOT OLD."client_name", ',"client_name":' || json_quote(NEW."client_name"), '') || iif(NEW."contact_name" IS NOT OLD."contact_name", ',"contact_name":' || json_quote(NEW."contact_name"), '') || iif(NEW."contact_phone" IS NOT OLD."contact_phone", ',"contact_phone":' || json_quote(NEW."contact_phone"), '') || iif(NEW."credit_code" IS NOT OLD."credit_code", ',"credit_code":' || json_quote(NEW."credit_code"), '') || iif(NEW."deleted" IS NOT OLD."deleted", ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."no_penalty_declared" IS NOT OLD."no_penalty_declared", ',"no_penalty_declared":' || CASE NEW."no_penalty_declared" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."not_dishonest_declared" IS NOT OLD."not_dishonest_declared", ',"not_dishonest_declared":' || CASE NEW."not_dishonest_declared" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."notice" IS NOT OLD."notice", ',"notice":' || json_quote(NEW."notice"), '') || iif(NEW."notice_on" IS NOT OLD."notice_on", ',"notice_on":' || json_quote(NEW."notice_on"), '') || iif(NEW."other_criteria" IS NOT OLD."other_criteria", ',"other_criteria":' || json_quote(NEW."other_criteria"), '') || iif(NEW."received_on" IS NOT OLD."received_on", ',"received_on":' || json_quote(NEW."received_on"), '') || iif(NEW."scope_activities" IS NOT OLD."scope_activities", ',"scope_activities":' || json_quote(NEW."scope_activities"), '') || iif(NEW."scope_from" IS NOT OLD."scope_from", ',"scope_from":' || json_quote(NEW."scope_from"), '') || iif(NEW."scope_locations" IS NOT OLD."scope_locations", ',"scope_locations":' || json_quote(NEW."scope_locations"), '') || iif(NEW."scope_reason" IS NOT OLD."scope_reason", ',"scope_reason":' || json_quote(NEW."scope_reason"), '') || iif(NEW."scope_to" IS NOT OLD."scope_to", ',"scope_to":' || json_quote(NEW."scope_to"), '') || iif(NEW."scope_units" IS NOT OLD."scope_units", ',"scope_units":' || json_quote(NEW."scope_units"), '') || iif(NEW."truth_declared_on" IS NOT OLD."truth_declared_on", ',"truth_declared_on":' || json_quote(NEW."truth_declared_on"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
DELETE FROM conflict WHERE audit = NEW.audit AND record = 'Application' AND id = NEW.id AND ((field = 'acceptance' AND NEW."acceptance" IS NOT OLD."acceptance") OR (field = 'acceptance_on' AND NEW."acceptance_on" IS NOT OLD."acceptance_on") OR (field = 'applied_grade' AND NEW."applied_grade" IS NOT OLD."applied_grade") OR (field = 'assessment_standard' AND NEW."assessment_standard" IS NOT OLD."assessment_standard") OR (field = 'business' AND NEW."business" IS NOT OLD."business") OR (field = 'checked_by' AND NEW."checked_by" IS NOT OLD."checked_by") OR (field = 'checked_on' AND NEW."checked_on" IS NOT OLD."checked_on") OR (field = 'client_address' AND NEW."client_address" IS NOT OLD."client_address") OR (field = 'client_name' AND NEW."client_name" IS NOT OLD."client_name") OR (field = 'contact_name' AND NEW."contact_name" IS NOT OLD."contact_name") OR (field = 'contact_phone' AND NEW."contact_phone" IS NOT OLD."contact_phone") OR (field = 'credit_code' AND NEW."credit_code" IS NOT OLD."credit_code") OR (field = 'deleted' AND NEW."deleted" IS NOT OLD."deleted") OR (field = 'no_penalty_declared' AND NEW."no_penalty_declared" IS NOT OLD."no_penalty_declared") OR (field = 'not_dishonest_declared' AND NEW."not_dishonest_declared" IS NOT OLD."not_dishonest_declared") OR (field = 'notice' AND NEW."notice" IS NOT OLD."notice") OR (field = 'notice_on' AND NEW."notice_on" IS NOT OLD."notice_on") OR (field = 'other_criteria' AND NEW."other_criteria" IS NOT OLD."other_criteria") OR (field = 'received_on' AND NEW."received_on" IS NOT OLD."received_on") OR (field = 'scope_activities' AND NEW."scope_activities" IS NOT OLD."scope_activities") OR (field = 'scope_from' AND NEW."scope_from" IS NOT OLD."scope_from") OR (field = 'scope_locations' AND NEW."scope_locations" IS NOT OLD."scope_locations") OR (field = 'scope_reason' AND NEW."scope_reason" IS NOT OLD."scope_reason") OR (field = 'scope_to' AND NEW."scope_to" IS NOT OLD."scope_to") OR (field = 'scope_units' AND NEW."scope_units" IS NOT OLD."scope_units") OR (field = 'truth_declared_on' AND NEW."truth_declared_on" IS NOT OLD."truth_declared_on"));
END;
CREATE TRIGGER "Attachment_delete" BEFORE DELETE ON "Attachment" BEGIN
SELECT RAISE(ABORT, 'a record is marked deleted, never removed');
END;
CREATE TRIGGER "Attachment_insert" AFTER INSERT ON "Attachment" WHEN journal_on() BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Attachment', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Attachment', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."caption" IS NOT '', ',"caption":' || json_quote(NEW."caption"), '') || iif(NEW."deleted" IS NOT 0, ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."digest" IS NOT '', ',"digest":' || json_quote(NEW."digest"), '') || iif(NEW."media_type" IS NOT '', ',"media_type":' || json_quote(NEW."media_type"), '') || iif(NEW."name" IS NOT '', ',"name":' || json_quote(NEW."name"), '') || iif(NEW."size" IS NOT 0, ',"size":' || json_quote(NEW."size"), '') || iif(NEW."subject" IS NOT '', ',"subject":' || json_quote(NEW."subject"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
END;
CREATE TRIGGER "Attachment_key" BEFORE UPDATE ON "Attachment" WHEN NEW.id IS NOT OLD.id OR NEW.audit IS NOT OLD.audit BEGIN
SELECT RAISE(ABORT, 'the id of a record is fixed');
END;
CREATE TRIGGER "Attachment_update" AFTER UPDATE ON "Attachment" WHEN journal_on() AND (NEW."caption" IS NOT OLD."caption" OR NEW."deleted" IS NOT OLD."deleted" OR NEW."digest" IS NOT OLD."digest" OR NEW."media_type" IS NOT OLD."media_type" OR NEW."name" IS NOT OLD."name" OR NEW."size" IS NOT OLD."size" OR NEW."subject" IS NOT OLD."subject") BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Attachment', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Attachment', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."caption" IS NOT OLD."caption", ',"caption":' || json_quote(NEW."caption"), '') || iif(NEW."deleted" IS NOT OLD."deleted", ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."digest" IS NOT OLD."digest", ',"digest":' || json_quote(NEW."digest"), '') || iif(NEW."media_type" IS NOT OLD."media_type", ',"media_type":' || json_quote(NEW."media_type"), '') || iif(NEW."name" IS NOT OLD."name", ',"name":' || json_quote(NEW."name"), '') || iif(NEW."size" IS NOT OLD."size", ',"size":' || json_quote(NEW."size"), '') || iif(NEW."subject" IS NOT OLD."subject", ',"subject":' || json_quote(NEW."subject"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
DELETE FROM conflict WHERE audit = NEW.audit AND record = 'Attachment' AND id = NEW.id AND ((field = 'caption' AND NEW."caption" IS NOT OLD."caption") OR (field = 'deleted' AND NEW."deleted" IS NOT OLD."deleted") OR (field = 'digest' AND NEW."digest" IS NOT OLD."digest") OR (field = 'media_type' AND NEW."media_type" IS NOT OLD."media_type") OR (field = 'name' AND NEW."name" IS NOT OLD."name") OR (field = 'size' AND NEW."size" IS NOT OLD."size") OR (field = 'subject' AND NEW."subject" IS NOT OLD."subject"));
END;
CREATE TRIGGER "Audit_delete" BEFORE DELETE ON "Audit" BEGIN
SELECT RAISE(ABORT, 'a record is marked deleted, never removed');
END;
CREATE TRIGGER "Audit_insert" AFTER INSERT ON "Audit" WHEN journal_on() BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Audit', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Audit', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."created_on" IS NOT NULL, ',"created_on":' || json_quote(NEW."created_on"), '') || iif(NEW."deleted" IS NOT 0, ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."edition_digest" IS NOT '', ',"edition_digest":' || json_quote(NEW."edition_digest"), '') || iif(NEW."edition_id" IS NOT '', ',"edition_id":' || json_quote(NEW."edition_id"), '') || iif(NEW."edition_version" IS NOT '', ',"edition_version":' || json_quote(NEW."edition_version"), '') || iif(NEW."number" IS NOT '', ',"number":' || json_quote(NEW."number"), '') || iif(NEW."type" IS NOT 'initial', ',"type":' || json_quote(NEW."type"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
END;
CREATE TRIGGER "Audit_key" BEFORE UPDATE ON "Audit" WHEN NEW.id IS NOT OLD.id OR NEW.audit IS NOT OLD.audit BEGIN
SELECT RAISE(ABORT, 'the id of a record is fixed');
END;
CREATE TRIGGER "Audit_update" AFTER UPDATE ON "Audit" WHEN journal_on() AND (NEW."created_on" IS NOT OLD."created_on" OR NEW."deleted" IS NOT OLD."deleted" OR NEW."edition_digest" IS NOT OLD."edition_digest" OR NEW."edition_id" IS NOT OLD."edition_id" OR NEW."edition_version" IS NOT OLD."edition_version" OR NEW."number" IS NOT OLD."number" OR NEW."type" IS NOT OLD."type") BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Audit', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Audit', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."created_on" IS NOT OLD."created_on", ',"created_on":' || json_quote(NEW."created_on"), '') || iif(NEW."deleted" IS NOT OLD."deleted", ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."edition_digest" IS NOT OLD."edition_digest", ',"edition_digest":' || json_quote(NEW."edition_digest"), '') || iif(NEW."edition_id" IS NOT OLD."edition_id", ',"edition_id":' || json_quote(NEW."edition_id"), '') || iif(NEW."edition_version" IS NOT OLD."edition_version", ',"edition_version":' || json_quote(NEW."edition_version"), '') || iif(NEW."number" IS NOT OLD."number", ',"number":' || json_quote(NEW."number"), '') || iif(NEW."type" IS NOT OLD."type", ',"type":' || json_quote(NEW."type"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
DELETE FROM conflict WHERE audit = NEW.audit AND record = 'Audit' AND id = NEW.id AND ((field = 'created_on' AND NEW."created_on" IS NOT OLD."created_on") OR (field = 'deleted' AND NEW."deleted" IS NOT OLD."deleted") OR (field = 'edition_digest' AND NEW."edition_digest" IS NOT OLD."edition_digest") OR (field = 'edition_id' AND NEW."edition_id" IS NOT OLD."edition_id") OR (field = 'edition_version' AND NEW."edition_version" IS NOT OLD."edition_version") OR (field = 'number' AND NEW."number" IS NOT OLD."number") OR (field = 'type' AND NEW."type" IS NOT OLD."type"));
END;
CREATE TRIGGER "Capability_delete" BEFORE DELETE ON "Capability" BEGIN
SELECT RAISE(ABORT, 'a record is marked deleted, never removed');
END;
CREATE TRIGGER "Capability_insert" AFTER INSERT ON "Capability" WHEN journal_on() BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Capability', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Capability', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."body_decision" IS NOT NULL, ',"body_decision":' || json_quote(NEW."body_decision"), '') || iif(NEW."body_decision_on" IS NOT NULL, ',"body_decision_on":' || json_quote(NEW."body_decision_on"), '') || iif(NEW."body_decision_reason" IS NOT '', ',"body_decision_reason":' || json_quote(NEW."body_decision_reason"), '') || iif(NEW."concluded_on" IS NOT NULL, ',"concluded_on":' || json_quote(NEW."concluded_on"), '') || iif(NEW."deleted" IS NOT 0, ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."not_passed_reason" IS NOT '', ',"not_passed_reason":' || json_quote(NEW."not_passed_reason"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
END;
CREATE TRIGGER "Capability_key" BEFORE UPDATE ON "Capability" WHEN NEW.id IS NOT OLD.id OR NEW.audit IS NOT OLD.audit BEGIN
SELECT RAISE(ABORT, 'the id of a record is fixed');
END;
CREATE TRIGGER "Capability_update" AFTER UPDATE ON "Capability" WHEN journal_on() AND (NEW."body_decision" IS NOT OLD."body_decision" OR NEW."body_decision_on" IS NOT OLD."body_decision_on" OR NEW."body_decision_reason" IS NOT OLD."body_decision_reason" OR NEW."concluded_on" IS NOT OLD."concluded_on" OR NEW."deleted" IS NOT OLD."deleted" OR NEW."not_passed_reason" IS NOT OLD."not_passed_reason") BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Capability', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Capability', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."body_decision" IS NOT OLD."body_decision", ',"body_decision":' || json_quote(NEW."body_decision"), '') || iif(NEW."body_decision_on" IS NOT OLD."body_decision_on", ',"body_decision_on":' || json_quote(NEW."body_decision_on"), '') || iif(NEW."body_decision_reason" IS NOT OLD."body_decision_reason", ',"body_decision_reason":' || json_quote(NEW."body_decision_reason"), '') || iif(NEW."concluded_on" IS NOT OLD."concluded_on", ',"concluded_on":' || json_quote(NEW."concluded_on"), '') || iif(NEW."deleted" IS NOT OLD."deleted", ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."not_passed_reason" IS NOT OLD."not_passed_reason", ',"not_passed_reason":' || json_quote(NEW."not_passed_reason"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
DELETE FROM conflict WHERE audit = NEW.audit AND record = 'Capability' AND id = NEW.id AND ((field = 'body_decision' AND NEW."body_decision" IS NOT OLD."body_decision") OR (field = 'body_decision_on' AND NEW."body_decision_on" IS NOT OLD."body_decision_on") OR (field = 'body_decision_reason' AND NEW."body_decision_reason" IS NOT OLD."body_decision_reason") OR (field = 'concluded_on' AND NEW."concluded_on" IS NOT OLD."concluded_on") OR (field = 'deleted' AND NEW."deleted" IS NOT OLD."deleted") OR (field = 'not_passed_reason' AND NEW."not_passed_reason" IS NOT OLD."not_passed_reason"));
END;
CREATE TRIGGER "Characteristic_delete" BEFORE DELETE ON "Characteristic" BEGIN
SELECT RAISE(ABORT, 'a record is marked deleted, never removed');
END;
CREATE TRIGGER "Characteristic_insert" AFTER INSERT ON "Characteristic" WHEN journal_on() BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Characteristic', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Characteristic', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."concluded_by" IS NOT '', ',"concluded_by":' || json_quote(NEW."concluded_by"), '') || iif(NEW."concluded_on" IS NOT NULL, ',"concluded_on":' || json_quote(NEW."concluded_on"), '') || iif(NEW."deleted" IS NOT 0, ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."no_visit_reason" IS NOT '', ',"no_visit_reason":' || json_quote(NEW."no_visit_reason"), '') || iif(NEW."remarks" IS NOT '', ',"remarks":' || json_quote(NEW."remarks"), '') || iif(NEW."result" IS NOT NULL, ',"result":' || json_quote(NEW."result"), '') || iif(NEW."visit_trigger" IS NOT NULL, ',"visit_trigger":' || json_quote(NEW."visit_trigger"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
END;
CREATE TRIGGER "Characteristic_key" BEFORE UPDATE ON "Characteristic" WHEN NEW.id IS NOT OLD.id OR NEW.audit IS NOT OLD.audit BEGIN
SELECT RAISE(ABORT, 'the id of a record is fixed');
END;
CREATE TRIGGER "Characteristic_update" AFTER UPDATE ON "Characteristic" WHEN journal_on() AND (NEW."concluded_by" IS NOT OLD."concluded_by" OR NEW."concluded_on" IS NOT OLD."concluded_on" OR NEW."deleted" IS NOT OLD."deleted" OR NEW."no_visit_reason" IS NOT OLD."no_visit_reason" OR NEW."remarks" IS NOT OLD."remarks" OR NEW."result" IS NOT OLD."result" OR NEW."visit_trigger" IS NOT OLD."visit_trigger") BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Characteristic', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Characteristic', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."concluded_by" IS NOT OLD."concluded_by", ',"concluded_by":' || json_quote(NEW."concluded_by"), '') || iif(NEW."concluded_on" IS NOT OLD."concluded_on", ',"concluded_on":' || json_quote(NEW."concluded_on"), '') || iif(NEW."deleted" IS NOT OLD."deleted", ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."no_visit_reason" IS NOT OLD."no_visit_reason", ',"no_visit_reason":' || json_quote(NEW."no_visit_reason"), '') || iif(NEW."remarks" IS NOT OLD."remarks", ',"remarks":' || json_quote(NEW."remarks"), '') || iif(NEW."result" IS NOT OLD."result", ',"result":' || json_quote(NEW."result"), '') || iif(NEW."visit_trigger" IS NOT OLD."visit_trigger", ',"visit_trigger":' || json_quote(NEW."visit_trigger"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
DELETE FROM conflict WHERE audit = NEW.audit AND record = 'Characteristic' AND id = NEW.id AND ((field = 'concluded_by' AND NEW."concluded_by" IS NOT OLD."concluded_by") OR (field = 'concluded_on' AND NEW."concluded_on" IS NOT OLD."concluded_on") OR (field = 'deleted' AND NEW."deleted" IS NOT OLD."deleted") OR (field = 'no_visit_reason' AND NEW."no_visit_reason" IS NOT OLD."no_visit_reason") OR (field = 'remarks' AND NEW."remarks" IS NOT OLD."remarks") OR (field = 'result' AND NEW."result" IS NOT OLD."result") OR (field = 'visit_trigger' AND NEW."visit_trigger" IS NOT OLD."visit_trigger"));
END;
CREATE TRIGGER "Conclusion_delete" BEFORE DELETE ON "Conclusion" BEGIN
SELECT RAISE(ABORT, 'a record is marked deleted, never removed');
END;
CREATE TRIGGER "Conclusion_insert" AFTER INSERT ON "Conclusion" WHEN journal_on() BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Conclusion', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Conclusion', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."deleted" IS NOT 0, ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."improvements" IS NOT '', ',"improvements":' || json_quote(NEW."improvements"), '') || iif(NEW."signed_by" IS NOT '', ',"signed_by":' || json_quote(NEW."signed_by"), '') || iif(NEW."signed_on" IS NOT NULL, ',"signed_on":' || json_quote(NEW."signed_on"), '') || iif(NEW."statement" IS NOT '', ',"statement":' || json_quote(NEW."statement"), '') || iif(NEW."strengths" IS NOT '', ',"strengths":' || json_quote(NEW."strengths"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
END;
CREATE TRIGGER "Conclusion_key" BEFORE UPDATE ON "Conclusion" WHEN NEW.id IS NOT OLD.id OR NEW.audit IS NOT OLD.audit BEGIN
SELECT RAISE(ABORT, 'the id of a record is fixed');
END;
CREATE TRIGGER "Conclusion_update" AFTER UPDATE ON "Conclusion" WHEN journal_on() AND (NEW."deleted" IS NOT OLD."deleted" OR NEW."improvements" IS NOT OLD."improvements" OR NEW."signed_by" IS NOT OLD."signed_by" OR NEW."signed_on" IS NOT OLD."signed_on" OR NEW."statement" IS NOT OLD."statement" OR NEW."strengths" IS NOT OLD."strengths") BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Conclusion', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Conclusion', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."deleted" IS NOT OLD."deleted", ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."improvements" IS NOT OLD."improvements", ',"improvements":' || json_quote(NEW."improvements"), '') || iif(NEW."signed_by" IS NOT OLD."signed_by", ',"signed_by":' || json_quote(NEW."signed_by"), '') || iif(NEW."signed_on" IS NOT OLD."signed_on", ',"signed_on":' || json_quote(NEW."signed_on"), '') || iif(NEW."statement" IS NOT OLD."statement", ',"statement":' || json_quote(NEW."statement"), '') || iif(NEW."strengths" IS NOT OLD."strengths", ',"strengths":' || json_quote(NEW."strengths"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
DELETE FROM conflict WHERE audit = NEW.audit AND record = 'Conclusion' AND id = NEW.id AND ((field = 'deleted' AND NEW."deleted" IS NOT OLD."deleted") OR (field = 'improvements' AND NEW."improvements" IS NOT OLD."improvements") OR (field = 'signed_by' AND NEW."signed_by" IS NOT OLD."signed_by") OR (field = 'signed_on' AND NEW."signed_on" IS NOT OLD."signed_on") OR (field = 'statement' AND NEW."statement" IS NOT OLD."statement") OR (field = 'strengths' AND NEW."strengths" IS NOT OLD."strengths"));
END;
CREATE TRIGGER "Correction_delete" BEFORE DELETE ON "Correction" BEGIN
SELECT RAISE(ABORT, 'a record is marked deleted, never removed');
END;
CREATE TRIGGER "Correction_insert" AFTER INSERT ON "Correction" WHEN journal_on() BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Correction', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Correction', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."after" IS NOT NULL, ',"after":' || json_quote(NEW."after"), '') || iif(NEW."before" IS NOT NULL, ',"before":' || json_quote(NEW."before"), '') || iif(NEW."corrected_by" IS NOT '', ',"corrected_by":' || json_quote(NEW."corrected_by"), '') || iif(NEW."corrected_on" IS NOT NULL, ',"corrected_on":' || json_quote(NEW."corrected_on"), '') || iif(NEW."deleted" IS NOT 0, ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || ',"judgement":' || json_quote(NEW."judgement") || iif(NEW."reason" IS NOT '', ',"reason":' || json_quote(NEW."reason"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
END;
CREATE TRIGGER "Correction_key" BEFORE UPDATE ON "Correction" WHEN NEW.id IS NOT OLD.id OR NEW.audit IS NOT OLD.audit BEGIN
SELECT RAISE(ABORT, 'the id of a record is fixed');
END;
CREATE TRIGGER "Correction_update" AFTER UPDATE ON "Correction" WHEN journal_on() AND (NEW."after" IS NOT OLD."after" OR NEW."before" IS NOT OLD."before" OR NEW."corrected_by" IS NOT OLD."corrected_by" OR NEW."corrected_on" IS NOT OLD."corrected_on" OR NEW."deleted" IS NOT OLD."deleted" OR NEW."judgement" IS NOT OLD."judgement" OR NEW."reason" IS NOT OLD."reason") BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Correction', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Correction', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."after" IS NOT OLD."after", ',"after":' || json_quote(NEW."after"), '') || iif(NEW."before" IS NOT OLD."before", ',"before":' || json_quote(NEW."before"), '') || iif(NEW."corrected_by" IS NOT OLD."corrected_by", ',"corrected_by":' || json_quote(NEW."corrected_by"), '') || iif(NEW."corrected_on" IS NOT OLD."corrected_on", ',"corrected_on":' || json_quote(NEW."corrected_on"), '') || iif(NEW."deleted" IS NOT OLD."deleted", ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."judgement" IS NOT OLD."judgement", ',"judgement":' || json_quote(NEW."judgement"), '') || iif(NEW."reason" IS NOT OLD."reason", ',"reason":' || json_quote(NEW."reason"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
DELETE FROM conflict WHERE audit = NEW.audit AND record = 'Correction' AND id = NEW.id AND ((field = 'after' AND NEW."after" IS NOT OLD."after") OR (field = 'before' AND NEW."before" IS NOT OLD."before") OR (field = 'corrected_by' AND NEW."corrected_by" IS NOT OLD."corrected_by") OR (field = 'corrected_on' AND NEW."corrected_on" IS NOT OLD."corrected_on") OR (field = 'deleted' AND NEW."deleted" IS NOT OLD."deleted") OR (field = 'judgement' AND NEW."judgement" IS NOT OLD."judgement") OR (field = 'reason' AND NEW."reason" IS NOT OLD."reason"));
END;
CREATE TRIGGER "DocumentReview_delete" BEFORE DELETE ON "DocumentReview" BEGIN
SELECT RAISE(ABORT, 'a record is marked deleted, never removed');
END;
CREATE TRIGGER "DocumentReview_insert" AFTER INSERT ON "DocumentReview" WHEN journal_on() BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'DocumentReview', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'DocumentReview', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."conclusion" IS NOT NULL, ',"conclusion":' || json_quote(NEW."conclusion"), '') || iif(NEW."deleted" IS NOT 0, ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."reviewed_by" IS NOT '', ',"reviewed_by":' || json_quote(NEW."reviewed_by"), '') || iif(NEW."reviewed_on" IS NOT NULL, ',"reviewed_on":' || json_quote(NEW."reviewed_on"), '') || iif(NEW."statement" IS NOT '', ',"statement":' || json_quote(NEW."statement"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
END;
CREATE TRIGGER "DocumentReview_key" BEFORE UPDATE ON "DocumentReview" WHEN NEW.id IS NOT OLD.id OR NEW.audit IS NOT OLD.audit BEGIN
SELECT RAISE(ABORT, 'the id of a record is fixed');
END;
CREATE TRIGGER "DocumentReview_update" AFTER UPDATE ON "DocumentReview" WHEN journal_on() AND (NEW."conclusion" IS NOT OLD."conclusion" OR NEW."deleted" IS NOT OLD."deleted" OR NEW."reviewed_by" IS NOT OLD."reviewed_by" OR NEW."reviewed_on" IS NOT OLD."reviewed_on" OR NEW."statement" IS NOT OLD."statement") BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'DocumentReview', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'DocumentReview', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."conclusion" IS NOT OLD."conclusion", ',"conclusion":' || json_quote(NEW."conclusion"), '') || iif(NEW."deleted" IS NOT OLD."deleted", ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."reviewed_by" IS NOT OLD."reviewed_by", ',"reviewed_by":' || json_quote(NEW."reviewed_by"), '') || iif(NEW."reviewed_on" IS NOT OLD."reviewed_on", ',"reviewed_on":' || json_quote(NEW."reviewed_on"), '') || iif(NEW."statement" IS NOT OLD."statement", ',"statement":' || json_quote(NEW."statement"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
DELETE FROM conflict WHERE audit = NEW.audit AND record = 'DocumentReview' AND id = NEW.id AND ((field = 'conclusion' AND NEW."conclusion" IS NOT OLD."conclusion") OR (field = 'deleted' AND NEW."deleted" IS NOT OLD."deleted") OR (field = 'reviewed_by' AND NEW."reviewed_by" IS NOT OLD."reviewed_by") OR (field = 'reviewed_on' AND NEW."reviewed_on" IS NOT OLD."reviewed_on") OR (field = 'statement' AND NEW."statement" IS NOT OLD."statement"));
END;
CREATE TRIGGER "FocusPoint_delete" BEFORE DELETE ON "FocusPoint" BEGIN
SELECT RAISE(ABORT, 'a record is marked deleted, never removed');
END;
CREATE TRIGGER "FocusPoint_insert" AFTER INSERT ON "FocusPoint" WHEN journal_on() BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'FocusPoint', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'FocusPoint', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."answer" IS NOT '', ',"answer":' || json_quote(NEW."answer"), '') || iif(NEW."answered_on" IS NOT NULL, ',"answered_on":' || json_quote(NEW."answered_on"), '') || iif(NEW."deleted" IS NOT 0, ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."item" IS NOT '', ',"item":' || json_quote(NEW."item"), '') || iif(NEW."nonconformity" IS NOT '', ',"nonconformity":' || json_quote(NEW."nonconformity"), '') || iif(NEW."part" IS NOT 'capability', ',"part":' || json_quote(NEW."part"), '') || iif(NEW."text" IS NOT '', ',"text":' || json_quote(NEW."text"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
END;
CREATE TRIGGER "FocusPoint_key" BEFORE UPDATE ON "FocusPoint" WHEN NEW.id IS NOT OLD.id OR NEW.audit IS NOT OLD.audit BEGIN
SELECT RAISE(ABORT, 'the id of a record is fixed');
END;
CREATE TRIGGER "FocusPoint_update" AFTER UPDATE ON "FocusPoint" WHEN journal_on() AND (NEW."answer" IS NOT OLD."answer" OR NEW."answered_on" IS NOT OLD."answered_on" OR NEW."deleted" IS NOT OLD."deleted" OR NEW."item" IS NOT OLD."item" OR NEW."nonconformity" IS NOT OLD."nonconformity" OR NEW."part" IS NOT OLD."part" OR NEW."text" IS NOT OLD."text") BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'FocusPoint', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'FocusPoint', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."answer" IS NOT OLD."answer", ',"answer":' || json_quote(NEW."answer"), '') || iif(NEW."answered_on" IS NOT OLD."answered_on", ',"answered_on":' || json_quote(NEW."answered_on"), '') || iif(NEW."deleted" IS NOT OLD."deleted", ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."item" IS NOT OLD."item", ',"item":' || json_quote(NEW."item"), '') || iif(NEW."nonconformity" IS NOT OLD."nonconformity", ',"nonconformity":' || json_quote(NEW."nonconformity"), '') || iif(NEW."part" IS NOT OLD."part", ',"part":' || json_quote(NEW."part"), '') || iif(NEW."text" IS NOT OLD."text", ',"text":' || json_quote(NEW."text"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
DELETE FROM conflict WHERE audit = NEW.audit AND record = 'FocusPoint' AND id = NEW.id AND ((field = 'answer' AND NEW."answer" IS NOT OLD."answer") OR (field = 'answered_on' AND NEW."answered_on" IS NOT OLD."answered_on") OR (field = 'deleted' AND NEW."deleted" IS NOT OLD."deleted") OR (field = 'item' AND NEW."item" IS NOT OLD."item") OR (field = 'nonconformity' AND NEW."nonconformity" IS NOT OLD."nonconformity") OR (field = 'part' AND NEW."part" IS NOT OLD."part") OR (field = 'text' AND NEW."text" IS NOT OLD."text"));
END;
CREATE TRIGGER "Judgement_delete" BEFORE DELETE ON "Judgement" BEGIN
SELECT RAISE(ABORT, 'a record is marked deleted, never removed');
END;
CREATE TRIGGER "Judgement_insert" AFTER INSERT ON "Judgement" WHEN journal_on() BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Judgement', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Judgement', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."deleted" IS NOT 0, ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."evidence" IS NOT '', ',"evidence":' || json_quote(NEW."evidence"), '') || ',"item":' || json_quote(NEW."item") || iif(NEW."methods" IS NOT '[]', ',"methods":' || NEW."methods", '') || ',"part":' || json_quote(NEW."part") || iif(NEW."reason" IS NOT '', ',"reason":' || json_quote(NEW."reason"), '') || ',"site":' || json_quote(NEW."site") || iif(NEW."verdict" IS NOT NULL, ',"verdict":' || json_quote(NEW."verdict"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
END;
CREATE TRIGGER "Judgement_key" BEFORE UPDATE ON "Judgement" WHEN NEW.id IS NOT OLD.id OR NEW.audit IS NOT OLD.audit BEGIN
SELECT RAISE(ABORT, 'the id of a record is fixed');
END;
CREATE TRIGGER "Judgement_update" AFTER UPDATE ON "Judgement" WHEN journal_on() AND (NEW."deleted" IS NOT OLD."deleted" OR NEW."evidence" IS NOT OLD."evidence" OR NEW."item" IS NOT OLD."item" OR NEW."methods" IS NOT OLD."methods" OR NEW."part" IS NOT OLD."part" OR NEW."reason" IS NOT OLD."reason" OR NEW."site" IS NOT OLD."site" OR NEW."verdict" IS NOT OLD."verdict") BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Judgement', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Judgement', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."deleted" IS NOT OLD."deleted", ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."evidence" IS NOT OLD."evidence", ',"evidence":' || json_quote(NEW."evidence"), '') || iif(NEW."item" IS NOT OLD."item", ',"item":' || json_quote(NEW."item"), '') || iif(NEW."methods" IS NOT OLD."methods", ',"methods":' || NEW."methods", '') || iif(NEW."part" IS NOT OLD."part", ',"part":' || json_quote(NEW."part"), '') || iif(NEW."reason" IS NOT OLD."reason", ',"reason":' || json_quote(NEW."reason"), '') || iif(NEW."site" IS NOT OLD."site", ',"site":' || json_quote(NEW."site"), '') || iif(NEW."verdict" IS NOT OLD."verdict", ',"verdict":' || json_quote(NEW."verdict"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
DELETE FROM conflict WHERE audit = NEW.audit AND record = 'Judgement' AND id = NEW.id AND ((field = 'deleted' AND NEW."deleted" IS NOT OLD."deleted") OR (field = 'evidence' AND NEW."evidence" IS NOT OLD."evidence") OR (field = 'item' AND NEW."item" IS NOT OLD."item") OR (field = 'methods' AND NEW."methods" IS NOT OLD."methods") OR (field = 'part' AND NEW."part" IS NOT OLD."part") OR (field = 'reason' AND NEW."reason" IS NOT OLD."reason") OR (field = 'site' AND NEW."site" IS NOT OLD."site") OR (field = 'verdict' AND NEW."verdict" IS NOT OLD."verdict"));
END;
CREATE TRIGGER "Nonconformity_delete" BEFORE DELETE ON "Nonconformity" BEGIN
SELECT RAISE(ABORT, 'a record is marked deleted, never removed');
END;
CREATE TRIGGER "Nonconformity_insert" AFTER INSERT ON "Nonconformity" WHEN journal_on() BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Nonconformity', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Nonconformity', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."cause" IS NOT '', ',"cause":' || json_quote(NEW."cause"), '') || iif(NEW."clause" IS NOT '', ',"clause":' || json_quote(NEW."clause"), '') || iif(NEW."correction" IS NOT '', ',"correction":' || json_quote(NEW."correction"), '') || iif(NEW."corrective_action" IS NOT '', ',"corrective_action":' || json_quote(NEW."corrective_action"), '') || iif(NEW."deleted" IS NOT 0, ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."due_on" IS NOT NULL, ',"due_on":' || json_quote(NEW."due_on"), '') || iif(NEW."facts" IS NOT '', ',"facts":' || json_quote(NEW."facts"), '') || iif(NEW."number" IS NOT '', ',"number":' || json_quote(NEW."number"), '') || iif(NEW."raised_by" IS NOT '', ',"raised_by":' || json_quote(NEW."raised_by"), '') || iif(NEW."raised_on" IS NOT NULL, ',"raised_on":' || json_quote(NEW."raised_on"), '') || iif(NEW."rectification_evidence" IS NOT '', ',"rectification_evidence":' || json_quote(NEW."rectification_evidence"), '') || iif(NEW."severity" IS NOT 'minor', ',"severity":' || json_quote(NEW."severity"), '') || iif(NEW."site" IS NOT '', ',"site":' || json_quote(NEW."site"), '') || iif(NEW."submitted_on" IS NOT NULL, ',"submitted_on":' || json_quote(NEW."submitted_on"), '') || iif(NEW."verification" IS NOT NULL, ',"verification":' || json_quote(NEW."verification"), '') || iif(NEW."verification_note" IS NOT '', ',"verification_note":' || json_quote(NEW."verification_note"), '') || iif(NEW."verified_by" IS NOT '', ',"verified_by":' || json_quote(NEW."verified_by"), '') || iif(NEW."verified_on" IS NOT NULL, ',"verified_on":' || json_quote(NEW."verified_on"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
END;
CREATE TRIGGER "Nonconformity_key" BEFORE UPDATE ON "Nonconformity" WHEN NEW.id IS NOT OLD.id OR NEW.audit IS NOT OLD.audit BEGIN
SELECT RAISE(ABORT, 'the id of a record is fixed');
END;
CREATE TRIGGER "Nonconformity_update" AFTER UPDATE ON "Nonconformity" WHEN journal_on() AND (NEW."cause" IS NOT OLD."cause" OR NEW."clause" IS NOT OLD."clause" OR NEW."correction" IS NOT OLD."correction" OR NEW."corrective_action" IS NOT OLD."corrective_action" OR NEW."deleted" IS NOT OLD."deleted" OR NEW."due_on" IS NOT OLD."due_on" OR NEW."facts" IS NOT OLD."facts" OR NEW."number" IS NOT OLD."number" OR NEW."raised_by" IS NOT OLD."raised_by" OR NEW."raised_on" IS NOT OLD."raised_on" OR NEW."rectification_evidence" IS NOT OLD."rectification_evidence" OR NEW."severity" IS NOT OLD."severity" OR NEW."site" IS NOT OLD."site" OR NEW."submitted_on" IS NOT OLD."submitted_on" OR NEW."verification" IS NOT OLD."verification" OR NEW."verification_note" IS NOT OLD."verification_note" OR NEW."verified_by" IS NOT OLD."verified_by" OR NEW."verified_on" IS NOT OLD."verified_on") BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Nonconformity', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Nonconformity', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."cause" IS NOT OLD."cause", ',"cause":' || json_quote(NEW."cause"), '') || iif(NEW."clause" IS NOT OLD."clause", ',"clause":' || json_quote(NEW."clause"), '') || iif(NEW."correction" IS NOT OLD."correction", ',"correction":' || json_quote(NEW."correction"), '') || iif(NEW."corrective_action" IS NOT OLD."corrective_action", ',"corrective_action":' || json_quote(NEW."corrective_action"), '') || iif(NEW."deleted" IS NOT OLD."deleted", ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."due_on" IS NOT OLD."due_on", ',"due_on":' || json_quote(NEW."due_on"), '') || iif(NEW."facts" IS NOT OLD."facts", ',"facts":' || json_quote(NEW."facts"), '') || iif(NEW."number" IS NOT OLD."number", ',"number":' || json_quote(NEW."number"), '') || iif(NEW."raised_by" IS NOT OLD."raised_by", ',"raised_by":' || json_quote(NEW."raised_by"), '') || iif(NEW."raised_on" IS NOT OLD."raised_on", ',"raised_on":' || json_quote(NEW."raised_on"), '') || iif(NEW."rectification_evidence" IS NOT OLD."rectification_evidence", ',"rectification_evidence":' || json_quote(NEW."rectification_evidence"), '') || iif(NEW."severity" IS NOT OLD."severity", ',"severity":' || json_quote(NEW."severity"), '') || iif(NEW."site" IS NOT OLD."site", ',"site":' || json_quote(NEW."site"), '') || iif(NEW."submitted_on" IS NOT OLD."submitted_on", ',"submitted_on":' || json_quote(NEW."submitted_on"), '') || iif(NEW."verification" IS NOT OLD."verification", ',"verification":' || json_quote(NEW."verification"), '') || iif(NEW."verification_note" IS NOT OLD."verification_note", ',"verification_note":' || json_quote(NEW."verification_note"), '') || iif(NEW."verified_by" IS NOT OLD."verified_by", ',"verified_by":' || json_quote(NEW."verified_by"), '') || iif(NEW."verified_on" IS NOT OLD."verified_on", ',"verified_on":' || json_quote(NEW."verified_on"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
DELETE FROM conflict WHERE audit = NEW.audit AND record = 'Nonconformity' AND id = NEW.id AND ((field = 'cause' AND NEW."cause" IS NOT OLD."cause") OR (field = 'clause' AND NEW."clause" IS NOT OLD."clause") OR (field = 'correction' AND NEW."correction" IS NOT OLD."correction") OR (field = 'corrective_action' AND NEW."corrective_action" IS NOT OLD."corrective_action") OR (field = 'deleted' AND NEW."deleted" IS NOT OLD."deleted") OR (field = 'due_on' AND NEW."due_on" IS NOT OLD."due_on") OR (field = 'facts' AND NEW."facts" IS NOT OLD."facts") OR (field = 'number' AND NEW."number" IS NOT OLD."number") OR (field = 'raised_by' AND NEW."raised_by" IS NOT OLD."raised_by") OR (field = 'raised_on' AND NEW."raised_on" IS NOT OLD."raised_on") OR (field = 'rectification_evidence' AND NEW."rectification_evidence" IS NOT OLD."rectification_evidence") OR (field = 'severity' AND NEW."severity" IS NOT OLD."severity") OR (field = 'site' AND NEW."site" IS NOT OLD."site") OR (field = 'submitted_on' AND NEW."submitted_on" IS NOT OLD."submitted_on") OR (field = 'verification' AND NEW."verification" IS NOT OLD."verification") OR (field = 'verification_note' AND NEW."verification_note" IS NOT OLD."verification_note") OR (field = 'verified_by' AND NEW."verified_by" IS NOT OLD."verified_by") OR (field = 'verified_on' AND NEW."verified_on" IS NOT OLD."verified_on"));
END;
CREATE TRIGGER "OpenPoint_delete" BEFORE DELETE ON "OpenPoint" BEGIN
SELECT RAISE(ABORT, 'a record is marked deleted, never removed');
END;
CREATE TRIGGER "OpenPoint_insert" AFTER INSERT ON "OpenPoint" WHEN journal_on() BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'OpenPoint', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'OpenPoint', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."closed_on" IS NOT NULL, ',"closed_on":' || json_quote(NEW."closed_on"), '') || iif(NEW."deleted" IS NOT 0, ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."evidence" IS NOT '', ',"evidence":' || json_quote(NEW."evidence"), '') || iif(NEW."item" IS NOT '', ',"item":' || json_quote(NEW."item"), '') || iif(NEW."text" IS NOT '', ',"text":' || json_quote(NEW."text"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
END;
CREATE TRIGGER "OpenPoint_key" BEFORE UPDATE ON "OpenPoint" WHEN NEW.id IS NOT OLD.id OR NEW.audit IS NOT OLD.audit BEGIN
SELECT RAISE(ABORT, 'the id of a record is fixed');
END;
CREATE TRIGGER "OpenPoint_update" AFTER UPDATE ON "OpenPoint" WHEN journal_on() AND (NEW."closed_on" IS NOT OLD."closed_on" OR NEW."deleted" IS NOT OLD."deleted" OR NEW."evidence" IS NOT OLD."evidence" OR NEW."item" IS NOT OLD."item" OR NEW."text" IS NOT OLD."text") BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'OpenPoint', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'OpenPoint', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."closed_on" IS NOT OLD."closed_on", ',"closed_on":' || json_quote(NEW."closed_on"), '') || iif(NEW."deleted" IS NOT OLD."deleted", ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."evidence" IS NOT OLD."evidence", ',"evidence":' || json_quote(NEW."evidence"), '') || iif(NEW."item" IS NOT OLD."item", ',"item":' || json_quote(NEW."item"), '') || iif(NEW."text" IS NOT OLD."text", ',"text":' || json_quote(NEW."text"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
DELETE FROM conflict WHERE audit = NEW.audit AND record = 'OpenPoint' AND id = NEW.id AND ((field = 'closed_on' AND NEW."closed_on" IS NOT OLD."closed_on") OR (field = 'deleted' AND NEW."deleted" IS NOT OLD."deleted") OR (field = 'evidence' AND NEW."evidence" IS NOT OLD."evidence") OR (field = 'item' AND NEW."item" IS NOT OLD."item") OR (field = 'text' AND NEW."text" IS NOT OLD."text"));
END;
CREATE TRIGGER "Package_delete" BEFORE DELETE ON "Package" BEGIN
SELECT RAISE(ABORT, 'a record is marked deleted, never removed');
END;
CREATE TRIGGER "Package_insert" AFTER INSERT ON "Package" WHEN journal_on() BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Package', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Package', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."deleted" IS NOT 0, ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."file_name" IS NOT '', ',"file_name":' || json_quote(NEW."file_name"), '') || iif(NEW."made_on" IS NOT NULL, ',"made_on":' || json_quote(NEW."made_on"), '') || iif(NEW."report_digest" IS NOT '', ',"report_digest":' || json_quote(NEW."report_digest"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
END;
CREATE TRIGGER "Package_key" BEFORE UPDATE ON "Package" WHEN NEW.id IS NOT OLD.id OR NEW.audit IS NOT OLD.audit BEGIN
SELECT RAISE(ABORT, 'the id of a record is fixed');
END;
CREATE TRIGGER "Package_update" AFTER UPDATE ON "Package" WHEN journal_on() AND (NEW."deleted" IS NOT OLD."deleted" OR NEW."file_name" IS NOT OLD."file_name" OR NEW."made_on" IS NOT OLD."made_on" OR NEW."report_digest" IS NOT OLD."report_digest") BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Package', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Package', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."deleted" IS NOT OLD."deleted", ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."file_name" IS NOT OLD."file_name", ',"file_name":' || json_quote(NEW."file_name"), '') || iif(NEW."made_on" IS NOT OLD."made_on", ',"made_on":' || json_quote(NEW."made_on"), '') || iif(NEW."report_digest" IS NOT OLD."report_digest", ',"report_digest":' || json_quote(NEW."report_digest"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
DELETE FROM conflict WHERE audit = NEW.audit AND record = 'Package' AND id = NEW.id AND ((field = 'deleted' AND NEW."deleted" IS NOT OLD."deleted") OR (field = 'file_name' AND NEW."file_name" IS NOT OLD."file_name") OR (field = 'made_on' AND NEW."made_on" IS NOT OLD."made_on") OR (field = 'report_digest' AND NEW."report_digest" IS NOT OLD."report_digest"));
END;
CREATE TRIGGER "PlanEntry_delete" BEFORE DELETE ON "PlanEntry" BEGIN
SELECT RAISE(ABORT, 'a record is marked deleted, never removed');
END;
CREATE TRIGGER "PlanEntry_insert" AFTER INSERT ON "PlanEntry" WHEN journal_on() BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'PlanEntry', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'PlanEntry', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."activity" IS NOT 'capability', ',"activity":' || json_quote(NEW."activity"), '') || iif(NEW."day" IS NOT NULL, ',"day":' || json_quote(NEW."day"), '') || iif(NEW."deleted" IS NOT 0, ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."ends" IS NOT NULL, ',"ends":' || json_quote(NEW."ends"), '') || iif(NEW."members" IS NOT '[]', ',"members":' || NEW."members", '') || iif(NEW."note" IS NOT '', ',"note":' || json_quote(NEW."note"), '') || iif(NEW."site" IS NOT '', ',"site":' || json_quote(NEW."site"), '') || iif(NEW."starts" IS NOT NULL, ',"starts":' || json_quote(NEW."starts"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
END;
CREATE TRIGGER "PlanEntry_key" BEFORE UPDATE ON "PlanEntry" WHEN NEW.id IS NOT OLD.id OR NEW.audit IS NOT OLD.audit BEGIN
SELECT RAISE(ABORT, 'the id of a record is fixed');
END;
CREATE TRIGGER "PlanEntry_update" AFTER UPDATE ON "PlanEntry" WHEN journal_on() AND (NEW."activity" IS NOT OLD."activity" OR NEW."day" IS NOT OLD."day" OR NEW."deleted" IS NOT OLD."deleted" OR NEW."ends" IS NOT OLD."ends" OR NEW."members" IS NOT OLD."members" OR NEW."note" IS NOT OLD."note" OR NEW."site" IS NOT OLD."site" OR NEW."starts" IS NOT OLD."starts") BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'PlanEntry', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'PlanEntry', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."activity" IS NOT OLD."activity", ',"activity":' || json_quote(NEW."activity"), '') || iif(NEW."day" IS NOT OLD."day", ',"day":' || json_quote(NEW."day"), '') || iif(NEW."deleted" IS NOT OLD."deleted", ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."ends" IS NOT OLD."ends", ',"ends":' || json_quote(NEW."ends"), '') || iif(NEW."members" IS NOT OLD."members", ',"members":' || NEW."members", '') || iif(NEW."note" IS NOT OLD."note", ',"note":' || json_quote(NEW."note"), '') || iif(NEW."site" IS NOT OLD."site", ',"site":' || json_quote(NEW."site"), '') || iif(NEW."starts" IS NOT OLD."starts", ',"starts":' || json_quote(NEW."starts"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
DELETE FROM conflict WHERE audit = NEW.audit AND record = 'PlanEntry' AND id = NEW.id AND ((field = 'activity' AND NEW."activity" IS NOT OLD."activity") OR (field = 'day' AND NEW."day" IS NOT OLD."day") OR (field = 'deleted' AND NEW."deleted" IS NOT OLD."deleted") OR (field = 'ends' AND NEW."ends" IS NOT OLD."ends") OR (field = 'members' AND NEW."members" IS NOT OLD."members") OR (field = 'note' AND NEW."note" IS NOT OLD."note") OR (field = 'site' AND NEW."site" IS NOT OLD."site") OR (field = 'starts' AND NEW."starts" IS NOT OLD."starts"));
END;
CREATE TRIGGER "Planning_delete" BEFORE DELETE ON "Planning" BEGIN
SELECT RAISE(ABORT, 'a record is marked deleted, never removed');
END;
CREATE TRIGGER "Planning_insert" AFTER INSERT ON "Planning" WHEN journal_on() BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Planning', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Planning', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."business_hours_reason" IS NOT '', ',"business_hours_reason":' || json_quote(NEW."business_hours_reason"), '') || iif(NEW."characteristic_man_days_reason" IS NOT '', ',"characteristic_man_days_reason":' || json_quote(NEW."characteristic_man_days_reason"), '') || iif(NEW."deleted" IS NOT 0, ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."factor_risk" IS NOT '', ',"factor_risk":' || json_quote(NEW."factor_risk"), '') || iif(NEW."factor_service" IS NOT '', ',"factor_service":' || json_quote(NEW."factor_service"), '') || iif(NEW."factor_size" IS NOT '', ',"factor_size":' || json_quote(NEW."factor_size"), '') || iif(NEW."plan_confirmed_on" IS NOT NULL, ',"plan_confirmed_on":' || json_quote(NEW."plan_confirmed_on"), '') || iif(NEW."programme" IS NOT '', ',"programme":' || json_quote(NEW."programme"), '') || iif(NEW."programme_complexity" IS NOT '', ',"programme_complexity":' || json_quote(NEW."programme_complexity"), '') || iif(NEW."programme_earlier" IS NOT '', ',"programme_earlier":' || json_quote(NEW."programme_earlier"), '') || iif(NEW."programme_purpose" IS NOT '', ',"programme_purpose":' || json_quote(NEW."programme_purpose"), '') || iif(NEW."programme_service" IS NOT '', ',"programme_service":' || json_quote(NEW."programme_service"), '') || iif(NEW."programme_sites" IS NOT '', ',"programme_sites":' || json_quote(NEW."programme_sites"), '') || iif(NEW."programme_size" IS NOT '', ',"programme_size":' || json_quote(NEW."programme_size"), '') || iif(NEW."programme_trade" IS NOT '', ',"programme_trade":' || json_quote(NEW."programme_trade"), '') || iif(NEW."rationale_complexity" IS NOT '', ',"rationale_complexity":' || json_quote(NEW."rationale_complexity"), '') || iif(NEW."rationale_differences" IS NOT '', ',"rationale_differences":' || json_quote(NEW."rationale_differences"), '') || iif(NEW."rationale_region" IS NOT '', ',"rationale_region":' || json_quote(NEW."rationale_region"), '') || iif(NEW."rationale_size" IS NOT '', ',"rationale_size":' || json_quote(NEW."rationale_size"), '') || iif(NEW."sample_size" IS NOT 0, ',"sample_size":' || json_quote(NEW."sample_size"), '') || iif(NEW."sampling_central_control" IS NOT NULL, ',"sampling_central_control":' || CASE NEW."sampling_central_control" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."sampling_management_right" IS NOT NULL, ',"sampling_management_right":' || CASE NEW."sampling_management_right" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."sampling_same_function" IS NOT NULL, ',"sampling_same_function":' || CASE NEW."sampling_same_function" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."sampling_same_process" IS NOT NULL, ',"sampling_same_process":' || CASE NEW."sampling_same_process" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."seed" IS NOT '', ',"seed":' || json_quote(NEW."seed"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
END;
CREATE TRIGGER "Planning_key" BEFORE UPDATE ON "Planning" WHEN NEW.id IS NOT OLD.id OR NEW.audit IS NOT OLD.audit BEGIN
SELECT RAISE(ABORT, 'the id of a record is fixed');
END;
CREATE TRIGGER "Planning_update" AFTER UPDATE ON "Planning" WHEN journal_on() AND (NEW."business_hours_reason" IS NOT OLD."business_hours_reason" OR NEW."characteristic_man_days_reason" IS NOT OLD."characteristic_man_days_reason" OR NEW."deleted" IS NOT OLD."deleted" OR NEW."factor_risk" IS NOT OLD."factor_risk" OR NEW."factor_service" IS NOT OLD."factor_service" OR NEW."factor_size" IS NOT OLD."factor_size" OR NEW."plan_confirmed_on" IS NOT OLD."plan_confirmed_on" OR NEW."programme" IS NOT OLD."programme" OR NEW."programme_complexity" IS NOT OLD."programme_complexity" OR NEW."programme_earlier" IS NOT OLD."programme_earlier" OR NEW."programme_purpose" IS NOT OLD."programme_purpose" OR NEW."programme_service" IS NOT OLD."programme_service" OR NEW."programme_sites" IS NOT OLD."programme_sites" OR NEW."programme_size" IS NOT OLD."programme_size" OR NEW."programme_trade" IS NOT OLD."programme_trade" OR NEW."rationale_complexity" IS NOT OLD."rationale_complexity" OR NEW."rationale_differences" IS NOT OLD."rationale_differences" OR NEW."rationale_region" IS NOT OLD."rationale_region" OR NEW."rationale_size" IS NOT OLD."rationale_size" OR NEW."sample_size" IS NOT OLD."sample_size" OR NEW."sampling_central_control" IS NOT OLD."sampling_central_control" OR NEW."sampling_management_right" IS NOT OLD."sampling_management_right" OR NEW."sampling_same_function" IS NOT OLD."sampling_same_function" OR NEW."sampling_same_process" IS NOT OLD."sampling_same_process" OR NEW."seed" IS NOT OLD."seed") BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Planning', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Planning', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."business_hours_reason" IS NOT OLD."business_hours_reason", ',"business_hours_reason":' || json_quote(NEW."business_hours_reason"), '') || iif(NEW."characteristic_man_days_reason" IS NOT OLD."characteristic_man_days_reason", ',"characteristic_man_days_reason":' || json_quote(NEW."characteristic_man_days_reason"), '') || iif(NEW."deleted" IS NOT OLD."deleted", ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."factor_risk" IS NOT OLD."factor_risk", ',"factor_risk":' || json_quote(NEW."factor_risk"), '') || iif(NEW."factor_service" IS NOT OLD."factor_service", ',"factor_service":' || json_quote(NEW."factor_service"), '') || iif(NEW."factor_size" IS NOT OLD."factor_size", ',"factor_size":' || json_quote(NEW."factor_size"), '') || iif(NEW."plan_confirmed_on" IS NOT OLD."plan_confirmed_on", ',"plan_confirmed_on":' || json_quote(NEW."plan_confirmed_on"), '') || iif(NEW."programme" IS NOT OLD."programme", ',"programme":' || json_quote(NEW."programme"), '') || iif(NEW."programme_complexity" IS NOT OLD."programme_complexity", ',"programme_complexity":' || json_quote(NEW."programme_complexity"), '') || iif(NEW."programme_earlier" IS NOT OLD."programme_earlier", ',"programme_earlier":' || json_quote(NEW."programme_earlier"), '') || iif(NEW."programme_purpose" IS NOT OLD."programme_purpose", ',"programme_purpose":' || json_quote(NEW."programme_purpose"), '') || iif(NEW."programme_service" IS NOT OLD."programme_service", ',"programme_service":' || json_quote(NEW."programme_service"), '') || iif(NEW."programme_sites" IS NOT OLD."programme_sites", ',"programme_sites":' || json_quote(NEW."programme_sites"), '') || iif(NEW."programme_size" IS NOT OLD."programme_size", ',"programme_size":' || json_quote(NEW."programme_size"), '') || iif(NEW."programme_trade" IS NOT OLD."programme_trade", ',"programme_trade":' || json_quote(NEW."programme_trade"), '') || iif(NEW."rationale_complexity" IS NOT OLD."rationale_complexity", ',"rationale_complexity":' || json_quote(NEW."rationale_complexity"), '') || iif(NEW."rationale_differences" IS NOT OLD."rationale_differences", ',"rationale_differences":' || json_quote(NEW."rationale_differences"), '') || iif(NEW."rationale_region" IS NOT OLD."rationale_region", ',"rationale_region":' || json_quote(NEW."rationale_region"), '') || iif(NEW."rationale_size" IS NOT OLD."rationale_size", ',"rationale_size":' || json_quote(NEW."rationale_size"), '') || iif(NEW."sample_size" IS NOT OLD."sample_size", ',"sample_size":' || json_quote(NEW."sample_size"), '') || iif(NEW."sampling_central_control" IS NOT OLD."sampling_central_control", ',"sampling_central_control":' || CASE NEW."sampling_central_control" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."sampling_management_right" IS NOT OLD."sampling_management_right", ',"sampling_management_right":' || CASE NEW."sampling_management_right" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."sampling_same_function" IS NOT OLD."sampling_same_function", ',"sampling_same_function":' || CASE NEW."sampling_same_function" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."sampling_same_process" IS NOT OLD."sampling_same_process", ',"sampling_same_process":' || CASE NEW."sampling_same_process" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."seed" IS NOT OLD."seed", ',"seed":' || json_quote(NEW."seed"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
DELETE FROM conflict WHERE audit = NEW.audit AND record = 'Planning' AND id = NEW.id AND ((field = 'business_hours_reason' AND NEW."business_hours_reason" IS NOT OLD."business_hours_reason") OR (field = 'characteristic_man_days_reason' AND NEW."characteristic_man_days_reason" IS NOT OLD."characteristic_man_days_reason") OR (field = 'deleted' AND NEW."deleted" IS NOT OLD."deleted") OR (field = 'factor_risk' AND NEW."factor_risk" IS NOT OLD."factor_risk") OR (field = 'factor_service' AND NEW."factor_service" IS NOT OLD."factor_service") OR (field = 'factor_size' AND NEW."factor_size" IS NOT OLD."factor_size") OR (field = 'plan_confirmed_on' AND NEW."plan_confirmed_on" IS NOT OLD."plan_confirmed_on") OR (field = 'programme' AND NEW."programme" IS NOT OLD."programme") OR (field = 'programme_complexity' AND NEW."programme_complexity" IS NOT OLD."programme_complexity") OR (field = 'programme_earlier' AND NEW."programme_earlier" IS NOT OLD."programme_earlier") OR (field = 'programme_purpose' AND NEW."programme_purpose" IS NOT OLD."programme_purpose") OR (field = 'programme_service' AND NEW."programme_service" IS NOT OLD."programme_service") OR (field = 'programme_sites' AND NEW."programme_sites" IS NOT OLD."programme_sites") OR (field = 'programme_size' AND NEW."programme_size" IS NOT OLD."programme_size") OR (field = 'programme_trade' AND NEW."programme_trade" IS NOT OLD."programme_trade") OR (field = 'rationale_complexity' AND NEW."rationale_complexity" IS NOT OLD."rationale_complexity") OR (field = 'rationale_differences' AND NEW."rationale_differences" IS NOT OLD."rationale_differences") OR (field = 'rationale_region' AND NEW."rationale_region" IS NOT OLD."rationale_region") OR (field = 'rationale_size' AND NEW."rationale_size" IS NOT OLD."rationale_size") OR (field = 'sample_size' AND NEW."sample_size" IS NOT OLD."sample_size") OR (field = 'sampling_central_control' AND NEW."sampling_central_control" IS NOT OLD."sampling_central_control") OR (field = 'sampling_management_right' AND NEW."sampling_management_right" IS NOT OLD."sampling_management_right") OR (field = 'sampling_same_function' AND NEW."sampling_same_function" IS NOT OLD."sampling_same_function") OR (field = 'sampling_same_process' AND NEW."sampling_same_process" IS NOT OLD."sampling_same_process") OR (field = 'seed' AND NEW."seed" IS NOT OLD."seed"));
END;
CREATE TRIGGER "ReviewFinding_delete" BEFORE DELETE ON "ReviewFinding" BEGIN
SELECT RAISE(ABORT, 'a record is marked deleted, never removed');
END;
CREATE TRIGGER "ReviewFinding_insert" AFTER INSERT ON "ReviewFinding" WHEN journal_on() BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'ReviewFinding', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'ReviewFinding', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."deleted" IS NOT 0, ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."item" IS NOT '', ',"item":' || json_quote(NEW."item"), '') || iif(NEW."note" IS NOT '', ',"note":' || json_quote(NEW."note"), '') || iif(NEW."reason" IS NOT '', ',"reason":' || json_quote(NEW."reason"), '') || iif(NEW."verdict" IS NOT NULL, ',"verdict":' || json_quote(NEW."verdict"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
END;
CREATE TRIGGER "ReviewFinding_key" BEFORE UPDATE ON "ReviewFinding" WHEN NEW.id IS NOT OLD.id OR NEW.audit IS NOT OLD.audit BEGIN
SELECT RAISE(ABORT, 'the id of a record is fixed');
END;
CREATE TRIGGER "ReviewFinding_update" AFTER UPDATE ON "ReviewFinding" WHEN journal_on() AND (NEW."deleted" IS NOT OLD."deleted" OR NEW."item" IS NOT OLD."item" OR NEW."note" IS NOT OLD."note" OR NEW."reason" IS NOT OLD."reason" OR NEW."verdict" IS NOT OLD."verdict") BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'ReviewFinding', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'ReviewFinding', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."deleted" IS NOT OLD."deleted", ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."item" IS NOT OLD."item", ',"item":' || json_quote(NEW."item"), '') || iif(NEW."note" IS NOT OLD."note", ',"note":' || json_quote(NEW."note"), '') || iif(NEW."reason" IS NOT OLD."reason", ',"reason":' || json_quote(NEW."reason"), '') || iif(NEW."verdict" IS NOT OLD."verdict", ',"verdict":' || json_quote(NEW."verdict"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
DELETE FROM conflict WHERE audit = NEW.audit AND record = 'ReviewFinding' AND id = NEW.id AND ((field = 'deleted' AND NEW."deleted" IS NOT OLD."deleted") OR (field = 'item' AND NEW."item" IS NOT OLD."item") OR (field = 'note' AND NEW."note" IS NOT OLD."note") OR (field = 'reason' AND NEW."reason" IS NOT OLD."reason") OR (field = 'verdict' AND NEW."verdict" IS NOT OLD."verdict"));
END;
CREATE TRIGGER "Site_delete" BEFORE DELETE ON "Site" BEGIN
SELECT RAISE(ABORT, 'a record is marked deleted, never removed');
END;
CREATE TRIGGER "Site_insert" AFTER INSERT ON "Site" WHEN journal_on() BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Site', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Site', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."address" IS NOT '', ',"address":' || json_quote(NEW."address"), '') || iif(NEW."closes" IS NOT NULL, ',"closes":' || json_quote(NEW."closes"), '') || iif(NEW."complexity" IS NOT '', ',"complexity":' || json_quote(NEW."complexity"), '') || iif(NEW."deleted" IS NOT 0, ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."kind" IS NOT 'own', ',"kind":' || json_quote(NEW."kind"), '') || iif(NEW."name" IS NOT '', ',"name":' || json_quote(NEW."name"), '') || iif(NEW."opens" IS NOT NULL, ',"opens":' || json_quote(NEW."opens"), '') || iif(NEW."outlet" IS NOT NULL, ',"outlet":' || json_quote(NEW."outlet"), '') || iif(NEW."position" IS NOT 0, ',"position":' || json_quote(NEW."position"), '') || iif(NEW."region" IS NOT '', ',"region":' || json_quote(NEW."region"), '') || iif(NEW."selected" IS NOT 0, ',"selected":' || CASE NEW."selected" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."size" IS NOT '', ',"size":' || json_quote(NEW."size"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
END;
CREATE TRIGGER "Site_key" BEFORE UPDATE ON "Site" WHEN NEW.id IS NOT OLD.id OR NEW.audit IS NOT OLD.audit BEGIN
SELECT RAISE(ABORT, 'the id of a record is fixed');
END;
CREATE TRIGGER "Site_update" AFTER UPDATE ON "Site" WHEN journal_on() AND (NEW."address" IS NOT OLD."address" OR NEW."closes" IS NOT OLD."closes" OR NEW."complexity" IS NOT OLD."complexity" OR NEW."deleted" IS NOT OLD."deleted" OR NEW."kind" IS NOT OLD."kind" OR NEW."name" IS NOT OLD."name" OR NEW."opens" IS NOT OLD."opens" OR NEW."outlet" IS NOT OLD."outlet" OR NEW."position" IS NOT OLD."position" OR NEW."region" IS NOT OLD."region" OR NEW."selected" IS NOT OLD."selected" OR NEW."size" IS NOT OLD."size") BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Site', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Site', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."address" IS NOT OLD."address", ',"address":' || json_quote(NEW."address"), '') || iif(NEW."closes" IS NOT OLD."closes", ',"closes":' || json_quote(NEW."closes"), '') || iif(NEW."complexity" IS NOT OLD."complexity", ',"complexity":' || json_quote(NEW."complexity"), '') || iif(NEW."deleted" IS NOT OLD."deleted", ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."kind" IS NOT OLD."kind", ',"kind":' || json_quote(NEW."kind"), '') || iif(NEW."name" IS NOT OLD."name", ',"name":' || json_quote(NEW."name"), '') || iif(NEW."opens" IS NOT OLD."opens", ',"opens":' || json_quote(NEW."opens"), '') || iif(NEW."outlet" IS NOT OLD."outlet", ',"outlet":' || json_quote(NEW."outlet"), '') || iif(NEW."position" IS NOT OLD."position", ',"position":' || json_quote(NEW."position"), '') || iif(NEW."region" IS NOT OLD."region", ',"region":' || json_quote(NEW."region"), '') || iif(NEW."selected" IS NOT OLD."selected", ',"selected":' || CASE NEW."selected" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."size" IS NOT OLD."size", ',"size":' || json_quote(NEW."size"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
DELETE FROM conflict WHERE audit = NEW.audit AND record = 'Site' AND id = NEW.id AND ((field = 'address' AND NEW."address" IS NOT OLD."address") OR (field = 'closes' AND NEW."closes" IS NOT OLD."closes") OR (field = 'complexity' AND NEW."complexity" IS NOT OLD."complexity") OR (field = 'deleted' AND NEW."deleted" IS NOT OLD."deleted") OR (field = 'kind' AND NEW."kind" IS NOT OLD."kind") OR (field = 'name' AND NEW."name" IS NOT OLD."name") OR (field = 'opens' AND NEW."opens" IS NOT OLD."opens") OR (field = 'outlet' AND NEW."outlet" IS NOT OLD."outlet") OR (field = 'position' AND NEW."position" IS NOT OLD."position") OR (field = 'region' AND NEW."region" IS NOT OLD."region") OR (field = 'selected' AND NEW."selected" IS NOT OLD."selected") OR (field = 'size' AND NEW."size" IS NOT OLD."size"));
END;
CREATE TRIGGER "Supplement_delete" BEFORE DELETE ON "Supplement" BEGIN
SELECT RAISE(ABORT, 'a record is marked deleted, never removed');
END;
CREATE TRIGGER "Supplement_insert" AFTER INSERT ON "Supplement" WHEN journal_on() BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Supplement', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'Supplement', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."deleted" IS NOT 0, ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."findings" IS NOT '', ',"findings":' || json_quote(NEW."findings"), '') || iif(NEW."form" IS NOT NULL, ',"form":' || json_quote(NEW."form"), '') || iif(NEW."item" IS NOT '', ',"item":' || json_quote(NEW."item"), '') || iif(NEW."made_by" IS NOT '', ',"made_by":' || json_quote(NEW."made_by"), '') || iif(NEW."made_on" IS NOT NULL, ',"made_on":' || json_quote(NEW."made_on"), '') || iif(NEW."method" IS NOT 'customer_survey', ',"method":' || json_quote(NEW."method"), '') || iif(NEW."reason" IS NOT '', ',"reason":' || json_quote(NEW."reason"), '') || iif(NEW."site" IS NOT '', ',"site":' || json_quote(NEW."site"), '') || iif(NEW."trigger" IS NOT NULL, ',"trigger":' || json_quote(NEW."trigger"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
END;
CREATE TRIGGER "Supplement_key" BEFORE UPDATE ON "Supplement" WHEN NEW.id IS NOT OLD.id OR NEW.audit IS NOT OLD.audit BEGIN
SELECT RAISE(ABORT, 'the id of a record is fixed');
END;
CREATE TRIGGER "Supplement_update" AFTER UPDATE ON "Supplement" WHEN journal_on() AND (NEW."deleted" IS NOT OLD."deleted" OR NEW."findings" IS NOT OLD."findings" OR NEW."form" IS NOT OLD."form" OR NEW."item" IS NOT OLD."item" OR NEW."made_by" IS NOT OLD."made_by" OR NEW."made_on" IS NOT OLD."made_on" OR NEW."method" IS NOT OLD."method" OR NEW."reason" IS NOT OLD."reason" OR NEW."site" IS NOT OLD."site" OR NEW."trigger" IS NOT OLD."trigger") BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Supplement', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'Supplement', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."deleted" IS NOT OLD."deleted", ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."findings" IS NOT OLD."findings", ',"findings":' || json_quote(NEW."findings"), '') || iif(NEW."form" IS NOT OLD."form", ',"form":' || json_quote(NEW."form"), '') || iif(NEW."item" IS NOT OLD."item", ',"item":' || json_quote(NEW."item"), '') || iif(NEW."made_by" IS NOT OLD."made_by", ',"made_by":' || json_quote(NEW."made_by"), '') || iif(NEW."made_on" IS NOT OLD."made_on", ',"made_on":' || json_quote(NEW."made_on"), '') || iif(NEW."method" IS NOT OLD."method", ',"method":' || json_quote(NEW."method"), '') || iif(NEW."reason" IS NOT OLD."reason", ',"reason":' || json_quote(NEW."reason"), '') || iif(NEW."site" IS NOT OLD."site", ',"site":' || json_quote(NEW."site"), '') || iif(NEW."trigger" IS NOT OLD."trigger", ',"trigger":' || json_quote(NEW."trigger"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
DELETE FROM conflict WHERE audit = NEW.audit AND record = 'Supplement' AND id = NEW.id AND ((field = 'deleted' AND NEW."deleted" IS NOT OLD."deleted") OR (field = 'findings' AND NEW."findings" IS NOT OLD."findings") OR (field = 'form' AND NEW."form" IS NOT OLD."form") OR (field = 'item' AND NEW."item" IS NOT OLD."item") OR (field = 'made_by' AND NEW."made_by" IS NOT OLD."made_by") OR (field = 'made_on' AND NEW."made_on" IS NOT OLD."made_on") OR (field = 'method' AND NEW."method" IS NOT OLD."method") OR (field = 'reason' AND NEW."reason" IS NOT OLD."reason") OR (field = 'site' AND NEW."site" IS NOT OLD."site") OR (field = 'trigger' AND NEW."trigger" IS NOT OLD."trigger"));
END;
CREATE TRIGGER "TeamMember_delete" BEFORE DELETE ON "TeamMember" BEGIN
SELECT RAISE(ABORT, 'a record is marked deleted, never removed');
END;
CREATE TRIGGER "TeamMember_insert" AFTER INSERT ON "TeamMember" WHEN journal_on() BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'TeamMember', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'TeamMember', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."capability_man_days" IS NOT '0', ',"capability_man_days":' || json_quote(NEW."capability_man_days"), '') || iif(NEW."characteristic_man_days" IS NOT '0', ',"characteristic_man_days":' || json_quote(NEW."characteristic_man_days"), '') || iif(NEW."deleted" IS NOT 0, ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."device" IS NOT '', ',"device":' || json_quote(NEW."device"), '') || iif(NEW."fingerprint" IS NOT '', ',"fingerprint":' || json_quote(NEW."fingerprint"), '') || iif(NEW."guided_by" IS NOT '', ',"guided_by":' || json_quote(NEW."guided_by"), '') || iif(NEW."name" IS NOT '', ',"name":' || json_quote(NEW."name"), '') || iif(NEW."no_undue_influence" IS NOT 0, ',"no_undue_influence":' || CASE NEW."no_undue_influence" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."position" IS NOT 0, ',"position":' || json_quote(NEW."position"), '') || iif(NEW."qualification" IS NOT '', ',"qualification":' || json_quote(NEW."qualification"), '') || iif(NEW."registration" IS NOT '', ',"registration":' || json_quote(NEW."registration"), '') || iif(NEW."role" IS NOT 'auditor', ',"role":' || json_quote(NEW."role"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
END;
CREATE TRIGGER "TeamMember_key" BEFORE UPDATE ON "TeamMember" WHEN NEW.id IS NOT OLD.id OR NEW.audit IS NOT OLD.audit BEGIN
SELECT RAISE(ABORT, 'the id of a record is fixed');
END;
CREATE TRIGGER "TeamMember_update" AFTER UPDATE ON "TeamMember" WHEN journal_on() AND (NEW."capability_man_days" IS NOT OLD."capability_man_days" OR NEW."characteristic_man_days" IS NOT OLD."characteristic_man_days" OR NEW."deleted" IS NOT OLD."deleted" OR NEW."device" IS NOT OLD."device" OR NEW."fingerprint" IS NOT OLD."fingerprint" OR NEW."guided_by" IS NOT OLD."guided_by" OR NEW."name" IS NOT OLD."name" OR NEW."no_undue_influence" IS NOT OLD."no_undue_influence" OR NEW."position" IS NOT OLD."position" OR NEW."qualification" IS NOT OLD."qualification" OR NEW."registration" IS NOT OLD."registration" OR NEW."role" IS NOT OLD."role") BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'TeamMember', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'TeamMember', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."capability_man_days" IS NOT OLD."capability_man_days", ',"capability_man_days":' || json_quote(NEW."capability_man_days"), '') || iif(NEW."characteristic_man_days" IS NOT OLD."characteristic_man_days", ',"characteristic_man_days":' || json_quote(NEW."characteristic_man_days"), '') || iif(NEW."deleted" IS NOT OLD."deleted", ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."device" IS NOT OLD."device", ',"device":' || json_quote(NEW."device"), '') || iif(NEW."fingerprint" IS NOT OLD."fingerprint", ',"fingerprint":' || json_quote(NEW."fingerprint"), '') || iif(NEW."guided_by" IS NOT OLD."guided_by", ',"guided_by":' || json_quote(NEW."guided_by"), '') || iif(NEW."name" IS NOT OLD."name", ',"name":' || json_quote(NEW."name"), '') || iif(NEW."no_undue_influence" IS NOT OLD."no_undue_influence", ',"no_undue_influence":' || CASE NEW."no_undue_influence" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."position" IS NOT OLD."position", ',"position":' || json_quote(NEW."position"), '') || iif(NEW."qualification" IS NOT OLD."qualification", ',"qualification":' || json_quote(NEW."qualification"), '') || iif(NEW."registration" IS NOT OLD."registration", ',"registration":' || json_quote(NEW."registration"), '') || iif(NEW."role" IS NOT OLD."role", ',"role":' || json_quote(NEW."role"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
DELETE FROM conflict WHERE audit = NEW.audit AND record = 'TeamMember' AND id = NEW.id AND ((field = 'capability_man_days' AND NEW."capability_man_days" IS NOT OLD."capability_man_days") OR (field = 'characteristic_man_days' AND NEW."characteristic_man_days" IS NOT OLD."characteristic_man_days") OR (field = 'deleted' AND NEW."deleted" IS NOT OLD."deleted") OR (field = 'device' AND NEW."device" IS NOT OLD."device") OR (field = 'fingerprint' AND NEW."fingerprint" IS NOT OLD."fingerprint") OR (field = 'guided_by' AND NEW."guided_by" IS NOT OLD."guided_by") OR (field = 'name' AND NEW."name" IS NOT OLD."name") OR (field = 'no_undue_influence' AND NEW."no_undue_influence" IS NOT OLD."no_undue_influence") OR (field = 'position' AND NEW."position" IS NOT OLD."position") OR (field = 'qualification' AND NEW."qualification" IS NOT OLD."qualification") OR (field = 'registration' AND NEW."registration" IS NOT OLD."registration") OR (field = 'role' AND NEW."role" IS NOT OLD."role"));
END;
CREATE TRIGGER "WorkShare_delete" BEFORE DELETE ON "WorkShare" BEGIN
SELECT RAISE(ABORT, 'a record is marked deleted, never removed');
END;
CREATE TRIGGER "WorkShare_insert" AFTER INSERT ON "WorkShare" WHEN journal_on() BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'WorkShare', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'insert', 'WorkShare', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."deleted" IS NOT 0, ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."group" IS NOT '', ',"group":' || json_quote(NEW."group"), '') || iif(NEW."member" IS NOT '', ',"member":' || json_quote(NEW."member"), '') || iif(NEW."part" IS NOT NULL, ',"part":' || json_quote(NEW."part"), '') || iif(NEW."site" IS NOT '', ',"site":' || json_quote(NEW."site"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
END;
CREATE TRIGGER "WorkShare_key" BEFORE UPDATE ON "WorkShare" WHEN NEW.id IS NOT OLD.id OR NEW.audit IS NOT OLD.audit BEGIN
SELECT RAISE(ABORT, 'the id of a record is fixed');
END;
CREATE TRIGGER "WorkShare_update" AFTER UPDATE ON "WorkShare" WHEN journal_on() AND (NEW."deleted" IS NOT OLD."deleted" OR NEW."group" IS NOT OLD."group" OR NEW."member" IS NOT OLD."member" OR NEW."part" IS NOT OLD."part" OR NEW."site" IS NOT OLD."site") BEGIN
INSERT INTO event (audit, device, seq, hlc, author, op, record, id, fields, schema, prev, hash)
SELECT e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'WorkShare', e.id, e.fields, 3, e.prev,
  journal_hash(e.audit, e.device, e.seq, e.hlc, e.author, 'update', 'WorkShare', e.id, e.fields, 3, e.prev)
FROM (
  SELECT NEW.audit AS audit, w.device AS device, coalesce(l.seq, 0) + 1 AS seq, journal_tick() AS hlc, journal_author() AS author,
    NEW.id AS id, '{' || substr(iif(NEW."deleted" IS NOT OLD."deleted", ',"deleted":' || CASE NEW."deleted" WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END, '') || iif(NEW."group" IS NOT OLD."group", ',"group":' || json_quote(NEW."group"), '') || iif(NEW."member" IS NOT OLD."member", ',"member":' || json_quote(NEW."member"), '') || iif(NEW."part" IS NOT OLD."part", ',"part":' || json_quote(NEW."part"), '') || iif(NEW."site" IS NOT OLD."site", ',"site":' || json_quote(NEW."site"), ''), 2) || '}' AS fields, coalesce(l.hash, '') AS prev
  FROM workspace w LEFT JOIN event l ON l.audit = NEW.audit AND l.device = w.device
    AND l.seq = (SELECT max(seq) FROM event WHERE audit = NEW.audit AND device = w.device)
  LIMIT 1 OFFSET 0 -- an OFFSET keeps SQLite from merging this into the query above and computing everything twice
) e;
DELETE FROM conflict WHERE audit = NEW.audit AND record = 'WorkShare' AND id = NEW.id AND ((field = 'deleted' AND NEW."deleted" IS NOT OLD."deleted") OR (field = 'group' AND NEW."group" IS NOT OLD."group") OR (field = 'member' AND NEW."member" IS NOT OLD."member") OR (field = 'part' AND NEW."part" IS NOT OLD."part") OR (field = 'site' AND NEW."site" IS NOT OLD."site"));
END;
CREATE TRIGGER event_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER event_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
