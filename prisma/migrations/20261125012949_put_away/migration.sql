-- CreateTable
CREATE TABLE "PutAway" (
    "debateId" TEXT NOT NULL,
    "readingId" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "coder" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("debateId", "readingId", "kind", "key"),
    CONSTRAINT "PutAway_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
