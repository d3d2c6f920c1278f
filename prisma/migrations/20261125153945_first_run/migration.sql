-- CreateTable
CREATE TABLE "first_runs" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "first_runs_pkey" PRIMARY KEY ("id")
);
