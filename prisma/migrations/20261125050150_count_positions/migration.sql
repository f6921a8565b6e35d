-- DropIndex
DROP INDEX "Position_propositionId_idx";

-- CreateIndex
CREATE INDEX "Position_propositionId_readingId_deletedAt_idx" ON "Position"("propositionId", "readingId", "deletedAt");
