-- Columns are added and no table is made anew, so that the checks of "Evidence" stay.
-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN "stance" INTEGER CONSTRAINT "Evidence_stance_check" CHECK ("stance" BETWEEN -2 AND 2);
ALTER TABLE "Evidence" ADD COLUMN "saidOn" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Evidence" ADD COLUMN "wordsOf" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Evidence" ADD COLUMN "reasonId" TEXT CONSTRAINT "Evidence_reasonId_fkey" REFERENCES "Reason" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Evidence" ADD COLUMN "telling" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Evidence" ADD COLUMN "checked" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "Evidence_reasonId_idx" ON "Evidence"("reasonId");

-- AlterTable
ALTER TABLE "Commentator" ADD COLUMN "mergedIntoId" TEXT CONSTRAINT "Commentator_mergedIntoId_fkey" REFERENCES "Commentator" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Commentator_mergedIntoId_idx" ON "Commentator"("mergedIntoId");

-- CreateTable
CREATE TABLE "TextVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "debateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "coder" TEXT NOT NULL DEFAULT '',
    "patch" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "takenBackAt" DATETIME,
    CONSTRAINT "TextVersion_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TextVersion_number_check" CHECK ("number" >= 1)
);

-- CreateIndex
CREATE UNIQUE INDEX "TextVersion_debateId_number_key" ON "TextVersion"("debateId", "number");
