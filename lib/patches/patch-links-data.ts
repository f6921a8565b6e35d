import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { Refusal } from '@/lib/door/refusal';
import { type PatchRow, rowsOf } from '@/lib/patches/patch';

/** Reasons given, silences, themes and debates of propositions: rows that are there or not. */
export async function patchLinks(session: DatabaseSession, rows: readonly PatchRow[]) {
  for (const { positionId, reasonId, from, to } of rowsOf(rows, 'given')) {
    const key = { positionId, reasonId };
    if (from !== null) mustBeOne(await session.positionReason.deleteMany({ where: key }));
    if (to !== null) await session.positionReason.create({ data: { ...key, order: to } });
  }
  for (const { readingId, commentatorId, propositionId, from, to } of rowsOf(rows, 'silence')) {
    const key = { readingId, commentatorId, propositionId };
    if (from !== null) mustBeOne(await session.silence.deleteMany({ where: key }));
    if (to !== null) await session.silence.create({ data: { ...key, createdAt: new Date(to) } });
  }
  const themes = rowsOf(rows, 'theme-of');
  for (const { propositionId, themeId, from } of themes) {
    const where = { propositionId, themeId };
    if (from !== null) mustBeOne(await session.propositionTheme.deleteMany({ where }));
  }
  await session.propositionTheme.createMany({
    data: themes.flatMap(({ propositionId, themeId, to }) =>
      to === null ? [] : [{ propositionId, themeId, order: to }],
    ),
  });
  for (const { propositionId, debateId, from, to } of rowsOf(rows, 'debate-of')) {
    const key = { propositionId, debateId };
    if (from !== null) mustBeOne(await session.debateProposition.deleteMany({ where: key }));
    if (to !== null) await session.debateProposition.create({ data: { ...key, order: to } });
  }
}

function mustBeOne({ count }: { count: number }) {
  if (count !== 1) {
    throw new Refusal('This changed meanwhile: reload the page and look again.');
  }
}
