-- Who reaches the root reaches everything: that is only so while there is one.
CREATE UNIQUE INDEX "units_one_root_idx" ON "units" (("parent_id" IS NULL)) WHERE "parent_id" IS NULL;
