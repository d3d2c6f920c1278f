-- AlterTable
ALTER TABLE "files" ADD COLUMN     "camera" JSONB;
