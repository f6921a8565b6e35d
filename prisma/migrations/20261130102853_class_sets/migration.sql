-- CreateTable
CREATE TABLE "ClassSet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "debateId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    CONSTRAINT "ClassSet_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ClassSetItem" (
    "setId" TEXT NOT NULL,
    "propositionId" TEXT NOT NULL,
    "debateId" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "question" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "proposedFor" TEXT NOT NULL DEFAULT 'by-hand',

    PRIMARY KEY ("setId", "propositionId"),
    CONSTRAINT "ClassSetItem_setId_fkey" FOREIGN KEY ("setId") REFERENCES "ClassSet" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ClassSetItem_propositionId_fkey" FOREIGN KEY ("propositionId") REFERENCES "Proposition" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ClassSetItem_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ClassSet_debateId_idx" ON "ClassSet"("debateId");

-- CreateIndex
CREATE INDEX "ClassSetItem_propositionId_idx" ON "ClassSetItem"("propositionId");

-- CreateIndex
CREATE INDEX "ClassSetItem_debateId_idx" ON "ClassSetItem"("debateId");
