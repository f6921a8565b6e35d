-- CreateTable
CREATE TABLE "Revision" (
    "topic" TEXT NOT NULL PRIMARY KEY,
    "number" BIGINT NOT NULL
);

-- CreateIndex
CREATE INDEX "Revision_number_idx" ON "Revision"("number");
