-- CreateEnum
CREATE TYPE "notification_kind" AS ENUM ('task_opened', 'task_due', 'task_late', 'submission_returned', 'signature_asked', 'review_asked', 'role_notified', 'hazard_raised');

-- CreateEnum
CREATE TYPE "push_state" AS ENUM ('waiting', 'sent', 'failed', 'dropped');

-- CreateTable
CREATE TABLE "notifications" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "notification_kind" NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "title" JSONB NOT NULL,
    "text" JSONB NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pushes" (
    "id" UUID NOT NULL,
    "notification_id" UUID NOT NULL,
    "subscription_id" UUID,
    "host" TEXT NOT NULL,
    "state" "push_state" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "pushes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "push_subscriptions" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "push_subscriptions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_reminders" (
    "task_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "task_reminders_pkey" PRIMARY KEY ("task_id","due_at")
);

-- CreateIndex
CREATE INDEX "notifications_person_id_created_at_id_idx" ON "notifications"("person_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "notifications_subject_id_idx" ON "notifications"("subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "notifications_person_id_dedupe_key_key" ON "notifications"("person_id", "dedupe_key");

-- CreateIndex
CREATE INDEX "pushes_subscription_id_idx" ON "pushes"("subscription_id");

-- CreateIndex
CREATE UNIQUE INDEX "pushes_notification_id_subscription_id_key" ON "pushes"("notification_id", "subscription_id");

-- CreateIndex
CREATE UNIQUE INDEX "push_subscriptions_endpoint_key" ON "push_subscriptions"("endpoint");

-- CreateIndex
CREATE INDEX "push_subscriptions_person_id_idx" ON "push_subscriptions"("person_id");

-- CreateIndex
CREATE INDEX "push_subscriptions_session_id_idx" ON "push_subscriptions"("session_id");

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pushes" ADD CONSTRAINT "pushes_notification_id_fkey" FOREIGN KEY ("notification_id") REFERENCES "notifications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pushes" ADD CONSTRAINT "pushes_subscription_id_fkey" FOREIGN KEY ("subscription_id") REFERENCES "push_subscriptions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_reminders" ADD CONSTRAINT "task_reminders_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema language cannot say:

-- What waits is looked for every few seconds; the rest of the table is record.
CREATE INDEX "pushes_waiting_idx" ON "pushes" ("next_at") WHERE "state" = 'waiting';

-- Asked with every page for the number at the bell.
CREATE INDEX "notifications_unread_idx" ON "notifications" ("person_id") WHERE "read_at" IS NULL AND "settled_at" IS NULL;

-- Whoever writes a notification, in whichever statement, has it pushed to every browser of its person, and tells the listeners. Ids only.
CREATE FUNCTION "tell_notifications"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "pushes" ("id", "notification_id", "subscription_id", "host", "next_at")
  SELECT gen_random_uuid(), w."id", s."id", substring(s."endpoint" FROM '^[a-z]+://([^/]+)'), w."created_at"
  FROM "written" w JOIN "push_subscriptions" s ON s."person_id" = w."person_id";
  PERFORM pg_notify('anjian_notifications', json_build_object('personId', "person_id", 'id', "id")::text) FROM "written";
  RETURN NULL;
END $$;

CREATE TRIGGER "notifications_told" AFTER INSERT ON "notifications" REFERENCING NEW TABLE AS "written"
  FOR EACH STATEMENT EXECUTE FUNCTION "tell_notifications"();
