-- CreateEnum
CREATE TYPE "recurrence" AS ENUM ('once', 'daily', 'weekly');

-- CreateEnum
CREATE TYPE "hazard_severity" AS ENUM ('major', 'serious', 'moderate', 'minor');

-- CreateEnum
CREATE TYPE "hazard_state" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('administrator', 'author', 'unit_manager', 'inspector', 'reviewer', 'leader', 'auditor');

-- CreateEnum
CREATE TYPE "submission_kind" AS ENUM ('form', 'all_safe');

-- CreateEnum
CREATE TYPE "submission_status" AS ENUM ('awaiting_signature', 'complete', 'void');

-- CreateEnum
CREATE TYPE "task_state" AS ENUM ('pending', 'in_progress', 'submitted', 'all_safe', 'late', 'returned', 'excused', 'missed');

-- CreateEnum
CREATE TYPE "version_state" AS ENUM ('draft', 'published', 'archived');

-- CreateTable
CREATE TABLE "assignments" (
    "id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "name" JSONB NOT NULL,
    "unit_id" UUID NOT NULL,
    "client_id" UUID,
    "recurrence" "recurrence" NOT NULL,
    "weekdays" INTEGER[],
    "time_of_day" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "grace_minutes" INTEGER NOT NULL,
    "opens_minutes_before" INTEGER NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_units" (
    "assignment_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "subtree" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "assignment_units_pkey" PRIMARY KEY ("assignment_id","unit_id")
);

-- CreateTable
CREATE TABLE "events" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "verb" TEXT NOT NULL,
    "actor_id" UUID,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "unit_id" UUID,
    "data" JSONB NOT NULL,
    "correlation_id" TEXT NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "files" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "content_type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "storage_key" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "unit_id" UUID,
    "captured_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_files" (
    "submission_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "path" TEXT NOT NULL,

    CONSTRAINT "submission_files_pkey" PRIMARY KEY ("submission_id","file_id","path")
);

-- CreateTable
CREATE TABLE "hazard_files" (
    "hazard_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "hazard_files_pkey" PRIMARY KEY ("hazard_id","file_id")
);

-- CreateTable
CREATE TABLE "hazards" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "client_id" UUID,
    "task_id" UUID,
    "submission_id" UUID,
    "question_path" TEXT,
    "title" JSONB NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "severity" "hazard_severity" NOT NULL,
    "category" TEXT NOT NULL,
    "state" "hazard_state" NOT NULL DEFAULT 'open',
    "raised_by_id" UUID NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "closing_note" TEXT,

    CONSTRAINT "hazards_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hazard_counters" (
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "hazard_counters_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "user_name" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "must_change_password" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "suspended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grants" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_grants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "user_agent" TEXT,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttles" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "throttles_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "submissions" (
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "content_hash" TEXT NOT NULL,
    "kind" "submission_kind" NOT NULL,
    "status" "submission_status" NOT NULL,
    "answers" JSONB NOT NULL,
    "evaluation" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "submitted_by_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "device_time" TIMESTAMPTZ(3),
    "supersedes_id" UUID,
    "completed_at" TIMESTAMPTZ(3),

    CONSTRAINT "submissions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signatures" (
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,
    "file_id" UUID,
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "signatures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tasks" (
    "id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "slot" DATE NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "task_state" NOT NULL DEFAULT 'pending',
    "late" BOOLEAN NOT NULL DEFAULT false,
    "started_at" TIMESTAMPTZ(3),
    "started_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "submission_id" UUID,
    "excuse" JSONB,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tasks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "drafts" (
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "device_time" TIMESTAMPTZ(3),

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "templates" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" JSONB NOT NULL,
    "icon" TEXT,
    "client_id" UUID,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "templates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "template_versions" (
    "id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "version_state" NOT NULL DEFAULT 'draft',
    "definition" JSONB NOT NULL,
    "definition_hash" TEXT NOT NULL,
    "notes" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "template_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tokens" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "units" (
    "id" UUID NOT NULL,
    "parent_id" UUID,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "kind" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "units_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "assignments_client_id_key" ON "assignments"("client_id");

-- CreateIndex
CREATE INDEX "assignments_unit_id_created_at_id_idx" ON "assignments"("unit_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "assignments_template_id_created_at_id_idx" ON "assignments"("template_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "assignment_units_unit_id_idx" ON "assignment_units"("unit_id");

-- CreateIndex
CREATE INDEX "events_subject_type_subject_id_seq_idx" ON "events"("subject_type", "subject_id", "seq");

-- CreateIndex
CREATE INDEX "events_unit_id_seq_idx" ON "events"("unit_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "files_client_id_key" ON "files"("client_id");

-- CreateIndex
CREATE UNIQUE INDEX "files_storage_key_key" ON "files"("storage_key");

-- CreateIndex
CREATE INDEX "files_sha256_idx" ON "files"("sha256");

-- CreateIndex
CREATE INDEX "files_unit_id_created_at_id_idx" ON "files"("unit_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "files_uploaded_by_id_created_at_id_idx" ON "files"("uploaded_by_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "submission_files_file_id_idx" ON "submission_files"("file_id");

-- CreateIndex
CREATE INDEX "hazard_files_file_id_idx" ON "hazard_files"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "hazards_number_key" ON "hazards"("number");

-- CreateIndex
CREATE UNIQUE INDEX "hazards_client_id_key" ON "hazards"("client_id");

-- CreateIndex
CREATE INDEX "hazards_unit_id_state_raised_at_id_idx" ON "hazards"("unit_id", "state", "raised_at", "id");

-- CreateIndex
CREATE INDEX "hazards_raised_at_id_idx" ON "hazards"("raised_at", "id");

-- CreateIndex
CREATE INDEX "hazards_submission_id_idx" ON "hazards"("submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "people_user_name_key" ON "people"("user_name");

-- CreateIndex
CREATE INDEX "people_unit_id_name_id_idx" ON "people"("unit_id", "name", "id");

-- CreateIndex
CREATE INDEX "role_grants_unit_id_role_idx" ON "role_grants"("unit_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "role_grants_person_id_unit_id_role_key" ON "role_grants"("person_id", "unit_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions"("token_hash");

-- CreateIndex
CREATE INDEX "sessions_person_id_idx" ON "sessions"("person_id");

-- CreateIndex
CREATE INDEX "sessions_expires_at_idx" ON "sessions"("expires_at");

-- CreateIndex
CREATE INDEX "throttles_expire_idx" ON "throttles"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "submissions_client_id_key" ON "submissions"("client_id");

-- CreateIndex
CREATE UNIQUE INDEX "submissions_supersedes_id_key" ON "submissions"("supersedes_id");

-- CreateIndex
CREATE INDEX "submissions_task_id_idx" ON "submissions"("task_id");

-- CreateIndex
CREATE INDEX "submissions_unit_id_submitted_at_id_idx" ON "submissions"("unit_id", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "submissions_template_id_submitted_at_id_idx" ON "submissions"("template_id", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "submissions_submitted_at_id_idx" ON "submissions"("submitted_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "signatures_submission_id_position_key" ON "signatures"("submission_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "signatures_submission_id_person_id_key" ON "signatures"("submission_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "tasks_submission_id_key" ON "tasks"("submission_id");

-- CreateIndex
CREATE INDEX "tasks_assignment_id_slot_idx" ON "tasks"("assignment_id", "slot");

-- CreateIndex
CREATE INDEX "tasks_unit_id_state_due_at_id_idx" ON "tasks"("unit_id", "state", "due_at", "id");

-- CreateIndex
CREATE INDEX "tasks_unit_id_due_at_id_idx" ON "tasks"("unit_id", "due_at", "id");

-- CreateIndex
CREATE INDEX "tasks_due_at_id_idx" ON "tasks"("due_at", "id");

-- CreateIndex
CREATE INDEX "tasks_template_id_unit_id_due_at_idx" ON "tasks"("template_id", "unit_id", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "tasks_assignment_id_unit_id_slot_key" ON "tasks"("assignment_id", "unit_id", "slot");

-- CreateIndex
CREATE UNIQUE INDEX "drafts_task_id_person_id_key" ON "drafts"("task_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "templates_client_id_key" ON "templates"("client_id");

-- CreateIndex
CREATE INDEX "templates_unit_id_created_at_id_idx" ON "templates"("unit_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "template_versions_template_id_number_key" ON "template_versions"("template_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "tokens_token_hash_key" ON "tokens"("token_hash");

-- CreateIndex
CREATE INDEX "tokens_person_id_created_at_id_idx" ON "tokens"("person_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "units_path_key" ON "units"("path");

-- CreateIndex
CREATE INDEX "units_parent_id_order_id_idx" ON "units"("parent_id", "order", "id");

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "templates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "template_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_units" ADD CONSTRAINT "assignment_units_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_units" ADD CONSTRAINT "assignment_units_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "files" ADD CONSTRAINT "files_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "files" ADD CONSTRAINT "files_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_files" ADD CONSTRAINT "submission_files_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_files" ADD CONSTRAINT "submission_files_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hazard_files" ADD CONSTRAINT "hazard_files_hazard_id_fkey" FOREIGN KEY ("hazard_id") REFERENCES "hazards"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hazard_files" ADD CONSTRAINT "hazard_files_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hazards" ADD CONSTRAINT "hazards_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hazards" ADD CONSTRAINT "hazards_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hazards" ADD CONSTRAINT "hazards_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hazards" ADD CONSTRAINT "hazards_raised_by_id_fkey" FOREIGN KEY ("raised_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hazards" ADD CONSTRAINT "hazards_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "templates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "template_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "submissions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "templates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "template_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "templates" ADD CONSTRAINT "templates_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "templates" ADD CONSTRAINT "templates_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_versions" ADD CONSTRAINT "template_versions_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "templates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_versions" ADD CONSTRAINT "template_versions_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_versions" ADD CONSTRAINT "template_versions_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "units" ADD CONSTRAINT "units_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say:

-- One draft per template.
CREATE UNIQUE INDEX "template_versions_one_draft_key" ON "template_versions" ("template_id") WHERE "state" = 'draft';

-- A subtree is a prefix of the path, and LIKE uses the unique index only when texts compare byte by byte.
ALTER TABLE "units" ALTER COLUMN "path" TYPE TEXT COLLATE "C";

-- The lists are read in this order, newest or soonest first, over the tasks that are still open.
CREATE INDEX "tasks_open_idx" ON "tasks" ("due_at", "id") WHERE "state" IN ('pending', 'in_progress', 'late', 'returned');

-- A user name is stored folded, whoever writes it.
ALTER TABLE "people" ADD CONSTRAINT "people_user_name_folded" CHECK ("user_name" = lower("user_name"));
