-- CreateTable
CREATE TABLE "Arrival" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "process" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "ArrivingRow" (
    "model" TEXT NOT NULL,
    "rowId" TEXT NOT NULL,
    "arrivalId" TEXT NOT NULL,
    "deletedAt" DATETIME,

    PRIMARY KEY ("model", "rowId"),
    CONSTRAINT "ArrivingRow_arrivalId_fkey" FOREIGN KEY ("arrivalId") REFERENCES "Arrival" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ArrivingRow_arrivalId_idx" ON "ArrivingRow"("arrivalId");
