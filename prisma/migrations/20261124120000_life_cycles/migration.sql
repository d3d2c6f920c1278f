-- AlterTable
ALTER TABLE "tasks" ADD COLUMN     "opened_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "template_versions" ADD COLUMN     "updated_by_id" UUID;

-- AddForeignKey
ALTER TABLE "template_versions" ADD CONSTRAINT "template_versions_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say:

-- A published definition never changes, whoever writes to the table. Only its state moves, between published and
-- archived, and nothing but a draft is ever removed.
CREATE FUNCTION "keep_published_version"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'A published version is never removed.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."state" = 'draft'
    OR ROW(NEW."id", NEW."template_id", NEW."number", NEW."definition", NEW."definition_hash", NEW."notes", NEW."revision",
           NEW."created_by_id", NEW."published_by_id", NEW."published_at")
    IS DISTINCT FROM
       ROW(OLD."id", OLD."template_id", OLD."number", OLD."definition", OLD."definition_hash", OLD."notes", OLD."revision",
           OLD."created_by_id", OLD."published_by_id", OLD."published_at") THEN
    RAISE EXCEPTION 'A published version never changes.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "template_versions_published" BEFORE UPDATE OR DELETE ON "template_versions"
  FOR EACH ROW WHEN (OLD."state" <> 'draft') EXECUTE FUNCTION "keep_published_version"();

-- What was handed in never changes either; only its status does, and the moment it became complete.
CREATE FUNCTION "keep_submission"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF ROW(NEW."id", NEW."task_id", NEW."version_id", NEW."unit_id", NEW."client_id", NEW."content_hash", NEW."kind", NEW."answers",
         NEW."evaluation", NEW."summary", NEW."submitted_by_id", NEW."submitted_at")
    IS DISTINCT FROM
     ROW(OLD."id", OLD."task_id", OLD."version_id", OLD."unit_id", OLD."client_id", OLD."content_hash", OLD."kind", OLD."answers",
         OLD."evaluation", OLD."summary", OLD."submitted_by_id", OLD."submitted_at") THEN
    RAISE EXCEPTION 'A submission never changes.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "submissions_kept" BEFORE UPDATE ON "submissions" FOR EACH ROW EXECUTE FUNCTION "keep_submission"();

-- 'YH-2026-0001': 隐患, the year, the serial within it; the serial grows past four digits.
CREATE FUNCTION "hazard_number"("year" int, "serial" int) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN 'YH-' || "year" || '-' || lpad("serial"::text, greatest(4, length("serial"::text)), '0');

-- What the worker looks for every minute, in the order in which it takes it.
CREATE INDEX "tasks_opening_idx" ON "tasks" ("opens_at") WHERE "opened_at" IS NULL AND "state" = 'pending';
CREATE INDEX "tasks_closing_idx" ON "tasks" ("closes_at") WHERE "state" IN ('pending', 'in_progress', 'late', 'returned');

-- "My tasks": the open ones of a few units, soonest first.
CREATE INDEX "tasks_open_by_unit_idx" ON "tasks" ("unit_id", "due_at", "id") WHERE "state" IN ('pending', 'in_progress', 'late', 'returned');

-- Submissions that wait for a second signature are few among many.
CREATE INDEX "submissions_unsigned_idx" ON "submissions" ("submitted_at", "id") WHERE "status" = 'awaiting_signature';
