-- CreateEnum
CREATE TYPE "library_kind" AS ENUM ('response_set', 'question');

-- AlterTable
ALTER TABLE "template_versions" ADD COLUMN     "origins" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "library_items" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "kind" "library_kind" NOT NULL,
    "name" JSONB NOT NULL,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "client_id" UUID NOT NULL,
    "client_hash" TEXT NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID NOT NULL,

    CONSTRAINT "library_items_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "library_items_client_id_key" ON "library_items"("client_id");

-- CreateIndex
CREATE INDEX "library_items_unit_id_created_at_id_idx" ON "library_items"("unit_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "template_versions_origins_idx" ON "template_versions" USING GIN ("origins");

-- AddForeignKey
ALTER TABLE "library_items" ADD CONSTRAINT "library_items_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_items" ADD CONSTRAINT "library_items_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_items" ADD CONSTRAINT "library_items_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
