-- CreateEnum
CREATE TYPE "submission_arrival" AS ENUM ('on_time', 'on_time_by_device', 'late', 'after_closing');

-- AlterEnum
ALTER TYPE "submission_status" ADD VALUE 'held';

-- AlterTable
ALTER TABLE "submissions" ADD COLUMN     "arrival" "submission_arrival" NOT NULL DEFAULT 'on_time',
ADD COLUMN     "clock_offset" INTEGER,
ADD COLUMN     "settled_at" TIMESTAMPTZ(3),
ADD COLUMN     "settled_by_id" UUID,
ADD COLUMN     "settled_note" TEXT;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is here already was judged by our own clock.
UPDATE "submissions" s SET "arrival" = 'late' FROM "tasks" t WHERE t."id" = s."task_id" AND s."submitted_at" > t."due_at";
