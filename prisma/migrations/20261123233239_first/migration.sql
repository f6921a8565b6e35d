-- The checks at the end of some tables are ours: Prisma's schema cannot state them.
-- CreateTable
CREATE TABLE "Debate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "date" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "referenceReadingId" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    CONSTRAINT "Debate_referenceReadingId_fkey" FOREIGN KEY ("referenceReadingId") REFERENCES "Reading" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "debateId" TEXT NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT NOT NULL DEFAULT '',
    "publisher" TEXT NOT NULL DEFAULT '',
    "url" TEXT,
    "date" TEXT,
    "licenceNote" TEXT NOT NULL DEFAULT '',
    "textStored" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Source_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Commentator" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "url" TEXT,
    "photoUrl" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME
);

-- CreateTable
CREATE TABLE "DebateCommentator" (
    "debateId" TEXT NOT NULL,
    "commentatorId" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "affiliation" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL DEFAULT '',

    PRIMARY KEY ("debateId", "commentatorId"),
    CONSTRAINT "DebateCommentator_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DebateCommentator_commentatorId_fkey" FOREIGN KEY ("commentatorId") REFERENCES "Commentator" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Contribution" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "debateId" TEXT NOT NULL,
    "sourceId" TEXT,
    "commentatorId" TEXT,
    "order" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'contribution',
    "speaker" TEXT NOT NULL DEFAULT '',
    "text" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Contribution_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Contribution_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Contribution_commentatorId_fkey" FOREIGN KEY ("commentatorId") REFERENCES "Commentator" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Contribution_kind_check" CHECK ("kind" IN ('contribution', 'introduction', 'moderation', 'aside'))
);

-- CreateTable
CREATE TABLE "Theme" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "parentId" TEXT,
    "order" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    CONSTRAINT "Theme_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Theme" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Theme_parent_check" CHECK ("parentId" IS NULL OR "parentId" <> "id")
);

-- CreateTable
CREATE TABLE "Proposition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME
);

-- CreateTable
CREATE TABLE "DebateProposition" (
    "debateId" TEXT NOT NULL,
    "propositionId" TEXT NOT NULL,
    "order" INTEGER NOT NULL,

    PRIMARY KEY ("debateId", "propositionId"),
    CONSTRAINT "DebateProposition_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DebateProposition_propositionId_fkey" FOREIGN KEY ("propositionId") REFERENCES "Proposition" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PropositionTheme" (
    "propositionId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("propositionId", "themeId"),
    CONSTRAINT "PropositionTheme_propositionId_fkey" FOREIGN KEY ("propositionId") REFERENCES "Proposition" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PropositionTheme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Reading" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "debateId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "coder" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    CONSTRAINT "Reading_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Position" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "readingId" TEXT NOT NULL,
    "commentatorId" TEXT NOT NULL,
    "propositionId" TEXT NOT NULL,
    "stance" INTEGER NOT NULL,
    "explicitness" TEXT NOT NULL DEFAULT 'explicit',
    "confidence" REAL,
    "summary" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    CONSTRAINT "Position_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Position_commentatorId_fkey" FOREIGN KEY ("commentatorId") REFERENCES "Commentator" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Position_propositionId_fkey" FOREIGN KEY ("propositionId") REFERENCES "Proposition" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Position_stance_check" CHECK ("stance" IN (-2, -1, 0, 1, 2)),
    CONSTRAINT "Position_explicitness_check" CHECK ("explicitness" IN ('explicit', 'implied')),
    CONSTRAINT "Position_confidence_check" CHECK ("confidence" IS NULL OR ("confidence" >= 0 AND "confidence" <= 10))
);

-- CreateTable
CREATE TABLE "PositionChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "positionId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "coder" TEXT NOT NULL DEFAULT '',
    "snapshot" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "PositionChange_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "Position" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Reason" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "propositionId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Reason_propositionId_fkey" FOREIGN KEY ("propositionId") REFERENCES "Proposition" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Reason_direction_check" CHECK ("direction" IN ('for', 'against'))
);

-- CreateTable
CREATE TABLE "PositionReason" (
    "positionId" TEXT NOT NULL,
    "reasonId" TEXT NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("positionId", "reasonId"),
    CONSTRAINT "PositionReason_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "Position" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PositionReason_reasonId_fkey" FOREIGN KEY ("reasonId") REFERENCES "Reason" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "positionId" TEXT NOT NULL,
    "contributionId" TEXT,
    "order" INTEGER NOT NULL DEFAULT 0,
    "quotation" INTEGER NOT NULL DEFAULT 0,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL DEFAULT '',
    "suffix" TEXT NOT NULL DEFAULT '',
    "start" INTEGER,
    "end" INTEGER,
    "paragraph" INTEGER,
    "status" TEXT NOT NULL DEFAULT 'anchored',
    "score" REAL,
    "suggested" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Evidence_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "Position" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Evidence_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Evidence_offsets_check" CHECK (("start" IS NULL AND "end" IS NULL) OR ("start" >= 0 AND "end" > "start")),
    CONSTRAINT "Evidence_status_check" CHECK ("status" IN ('anchored', 'referred', 'moved', 'lost'))
);

-- CreateTable
CREATE TABLE "Silence" (
    "readingId" TEXT NOT NULL,
    "commentatorId" TEXT NOT NULL,
    "propositionId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("readingId", "commentatorId", "propositionId"),
    CONSTRAINT "Silence_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Silence_commentatorId_fkey" FOREIGN KEY ("commentatorId") REFERENCES "Commentator" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Silence_propositionId_fkey" FOREIGN KEY ("propositionId") REFERENCES "Proposition" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PassageReview" (
    "readingId" TEXT NOT NULL,
    "contributionId" TEXT NOT NULL,
    "paragraph" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("readingId", "contributionId", "paragraph"),
    CONSTRAINT "PassageReview_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PassageReview_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Debate_slug_key" ON "Debate"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Debate_referenceReadingId_key" ON "Debate"("referenceReadingId");

-- CreateIndex
CREATE INDEX "Source_debateId_idx" ON "Source"("debateId");

-- CreateIndex
CREATE UNIQUE INDEX "Commentator_slug_key" ON "Commentator"("slug");

-- CreateIndex
CREATE INDEX "DebateCommentator_commentatorId_idx" ON "DebateCommentator"("commentatorId");

-- CreateIndex
CREATE INDEX "Contribution_debateId_order_idx" ON "Contribution"("debateId", "order");

-- CreateIndex
CREATE INDEX "Contribution_commentatorId_idx" ON "Contribution"("commentatorId");

-- CreateIndex
CREATE UNIQUE INDEX "Theme_slug_key" ON "Theme"("slug");

-- CreateIndex
CREATE INDEX "Theme_parentId_idx" ON "Theme"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Proposition_slug_key" ON "Proposition"("slug");

-- CreateIndex
CREATE INDEX "DebateProposition_propositionId_idx" ON "DebateProposition"("propositionId");

-- CreateIndex
CREATE INDEX "PropositionTheme_themeId_idx" ON "PropositionTheme"("themeId");

-- CreateIndex
CREATE INDEX "Reading_debateId_idx" ON "Reading"("debateId");

-- CreateIndex
CREATE INDEX "Position_commentatorId_idx" ON "Position"("commentatorId");

-- CreateIndex
CREATE INDEX "Position_propositionId_idx" ON "Position"("propositionId");

-- CreateIndex
CREATE UNIQUE INDEX "Position_readingId_commentatorId_propositionId_key" ON "Position"("readingId", "commentatorId", "propositionId");

-- CreateIndex
CREATE INDEX "PositionChange_positionId_createdAt_idx" ON "PositionChange"("positionId", "createdAt");

-- CreateIndex
CREATE INDEX "Reason_propositionId_idx" ON "Reason"("propositionId");

-- CreateIndex
CREATE INDEX "PositionReason_reasonId_idx" ON "PositionReason"("reasonId");

-- CreateIndex
CREATE INDEX "Evidence_positionId_idx" ON "Evidence"("positionId");

-- CreateIndex
CREATE INDEX "Evidence_contributionId_start_idx" ON "Evidence"("contributionId", "start");

-- CreateIndex
CREATE INDEX "Silence_commentatorId_idx" ON "Silence"("commentatorId");

-- CreateIndex
CREATE INDEX "Silence_propositionId_idx" ON "Silence"("propositionId");

-- CreateIndex
CREATE INDEX "PassageReview_contributionId_idx" ON "PassageReview"("contributionId");
