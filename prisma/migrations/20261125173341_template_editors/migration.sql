-- CreateTable
CREATE TABLE "template_editors" (
    "id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "template_editors_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "template_editors_template_id_idx" ON "template_editors"("template_id");

-- AddForeignKey
ALTER TABLE "template_editors" ADD CONSTRAINT "template_editors_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "templates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_editors" ADD CONSTRAINT "template_editors_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;
