-- AlterTable
ALTER TABLE "assignments" ADD COLUMN     "client_hash" TEXT,
ADD COLUMN     "planned_through" DATE;

-- AlterTable
ALTER TABLE "template_versions" ADD COLUMN     "question_count" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "templates" ADD COLUMN     "client_hash" TEXT;

-- CreateIndex
CREATE INDEX "tasks_version_id_unit_id_idx" ON "tasks"("version_id", "unit_id");

-- What the schema language cannot say:

-- What has gone past its due time is looked for every few seconds; these are few, the rest of the table is history.
CREATE INDEX "tasks_due_idx" ON "tasks" ("due_at") WHERE "state" IN ('pending', 'in_progress', 'returned');

-- Whoever writes an event tells the listeners, in the same transaction, whichever statement it came from. Ids only.
CREATE FUNCTION "tell_events"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('anjian_events', json_build_object(
    'verb', "verb", 'type', "subject_type", 'id', "subject_id", 'unitId', "unit_id")::text)
  FROM "written" ORDER BY "seq";
  RETURN NULL;
END $$;

CREATE TRIGGER "events_told" AFTER INSERT ON "events" REFERENCING NEW TABLE AS "written"
  FOR EACH STATEMENT EXECUTE FUNCTION "tell_events"();
