-- CreateEnum
CREATE TYPE "asset_sort" AS ENUM ('equipment', 'place');

-- CreateEnum
CREATE TYPE "late_arrival" AS ENUM ('by_server_time', 'by_device_time');

-- AlterEnum
ALTER TYPE "recurrence" ADD VALUE 'on_demand';

-- DropIndex
DROP INDEX "tasks_assignment_id_unit_id_slot_key";

-- AlterTable
ALTER TABLE "assignments" ADD COLUMN     "arrival_hours" INTEGER NOT NULL DEFAULT 72,
ADD COLUMN     "asset_kind" TEXT,
ADD COLUMN     "late_arrival" "late_arrival" NOT NULL DEFAULT 'by_server_time',
ADD COLUMN     "needs_review" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "hazards" ADD COLUMN     "asset_id" UUID;

-- AlterTable
ALTER TABLE "tasks" ADD COLUMN     "asset_id" UUID,
ADD COLUMN     "client_id" UUID,
ADD COLUMN     "round" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "assets" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sort" "asset_sort" NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT,
    "code" TEXT NOT NULL,
    "place_id" UUID,
    "location" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "properties" JSONB NOT NULL DEFAULT '{}',
    "photo_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "client_id" UUID,
    "client_hash" TEXT,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID NOT NULL,

    CONSTRAINT "assets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_assets" (
    "assignment_id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,

    CONSTRAINT "assignment_assets_pkey" PRIMARY KEY ("assignment_id","asset_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "assets_number_key" ON "assets"("number");

-- CreateIndex
CREATE UNIQUE INDEX "assets_code_key" ON "assets"("code");

-- CreateIndex
CREATE UNIQUE INDEX "assets_client_id_key" ON "assets"("client_id");

-- CreateIndex
CREATE INDEX "assets_unit_id_kind_idx" ON "assets"("unit_id", "kind");

-- CreateIndex
CREATE INDEX "assets_name_id_idx" ON "assets"("name", "id");

-- CreateIndex
CREATE INDEX "assets_place_id_idx" ON "assets"("place_id");

-- CreateIndex
CREATE INDEX "assets_photo_id_idx" ON "assets"("photo_id");

-- CreateIndex
CREATE INDEX "assignment_assets_asset_id_idx" ON "assignment_assets"("asset_id");

-- CreateIndex
CREATE INDEX "hazards_asset_id_raised_at_id_idx" ON "hazards"("asset_id", "raised_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "tasks_client_id_key" ON "tasks"("client_id");

-- CreateIndex
CREATE INDEX "tasks_asset_id_due_at_id_idx" ON "tasks"("asset_id", "due_at", "id");

-- CreateIndex
-- Prisma cannot say it: a task without an asset is there once, as one with an asset is.
CREATE UNIQUE INDEX "tasks_assignment_id_unit_id_slot_asset_id_round_key" ON "tasks"("assignment_id", "unit_id", "slot", "asset_id", "round") NULLS NOT DISTINCT;

-- What was begun on demand is neither late nor missed, so the worker does not look at it.
DROP INDEX "tasks_due_idx";
CREATE INDEX "tasks_due_idx" ON "tasks" ("due_at") WHERE "round" = 0 AND "state" IN ('pending', 'in_progress', 'returned');
DROP INDEX "tasks_closing_idx";
CREATE INDEX "tasks_closing_idx" ON "tasks" ("closes_at") WHERE "round" = 0 AND "state" IN ('pending', 'in_progress', 'late', 'returned');

-- AddForeignKey
ALTER TABLE "assets" ADD CONSTRAINT "assets_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assets" ADD CONSTRAINT "assets_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "assets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assets" ADD CONSTRAINT "assets_photo_id_fkey" FOREIGN KEY ("photo_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assets" ADD CONSTRAINT "assets_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assets" ADD CONSTRAINT "assets_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_assets" ADD CONSTRAINT "assignment_assets_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_assets" ADD CONSTRAINT "assignment_assets_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "assets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hazards" ADD CONSTRAINT "hazards_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "assets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "assets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
