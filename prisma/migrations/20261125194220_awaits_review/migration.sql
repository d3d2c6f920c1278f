-- AlterTable
ALTER TABLE "submissions" ADD COLUMN     "awaits_review" BOOLEAN NOT NULL DEFAULT false;

-- What was handed in before and waits still.
UPDATE "submissions" s SET "awaits_review" = true
FROM "tasks" t JOIN "assignments" a ON a."id" = t."assignment_id"
WHERE t."id" = s."task_id" AND a."needs_review" AND s."kind" = 'form'
  AND NOT EXISTS (SELECT FROM "reviews" r WHERE r."submission_id" = s."id");

-- Counted on every page of the console, by the units somebody reviews.
CREATE INDEX "submissions_awaiting_review_idx" ON "submissions" ("unit_id", "submitted_at", "id") WHERE "awaits_review" AND "status" = 'complete';
