-- CreateTable
CREATE TABLE "Adjudication" (
    "readingId" TEXT NOT NULL PRIMARY KEY,
    "firstId" TEXT NOT NULL,
    "secondId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Adjudication_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Adjudication_firstId_fkey" FOREIGN KEY ("firstId") REFERENCES "Reading" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Adjudication_secondId_fkey" FOREIGN KEY ("secondId") REFERENCES "Reading" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Adjudication_firstId_idx" ON "Adjudication"("firstId");

-- CreateIndex
CREATE INDEX "Adjudication_secondId_idx" ON "Adjudication"("secondId");
