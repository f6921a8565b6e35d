-- AlterTable
ALTER TABLE "Commentator" ADD COLUMN "mergePatch" TEXT;
