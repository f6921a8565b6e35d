import { existsSync } from 'node:fs';
import path from 'node:path';
import { ratingsFromReadings } from '@/lib/analysis/coders/reading-ratings';
import { createStanceMatrix, type StanceMatrix, stances } from '@/lib/analysis/stance-matrix';
import { OWNER } from '@/lib/door/actor';
import { absencesIn } from '@/lib/view/absence';
import type { DebateView } from '@/lib/view/view';
import { CommandTrouble } from '../command';
import { libraryToRead } from '../library';
import type { AnalysisInput, DebateDetails } from './input';

/** Which debate of the library, and which part of it. */
export interface DebateRequest {
  readonly slug: string;
  /** Slugs or names; `undefined`: all. */
  readonly themes: readonly string[] | undefined;
  readonly commentators: readonly string[] | undefined;
}

/** Reads a debate from the library. @throws CommandTrouble where there is no such debate. */
export async function inputFromDebate(request: DebateRequest): Promise<AnalysisInput> {
  const views = await readReadings(request.slug);
  const [view] = views;
  const matrices = views.map((one) => matrixOf(one, request));
  const [matrix] = matrices;
  if (!view || !matrix) throw new CommandTrouble(`“${request.slug}” has no reading yet.`);
  return {
    stances: () => matrix,
    isLookedAt: lookedAtIn(view),
    ratings: () => {
      if (matrices.length < 2) {
        throw new CommandTrouble(
          `“${request.slug}” has one reading; coders are compared from two on.`,
        );
      }
      const { ratings, units } = ratingsFromReadings(matrices);
      const unitIds = units.map((unit) => `${unit.commentatorId}: ${unit.propositionId}`);
      return { ratings, unitIds, categories: stances };
    },
    after: () => null,
    towards: () => null,
    debate: detailsOf(view),
  };
}

/** The debate in each of its readings, the reference reading first. */
async function readReadings(slug: string): Promise<readonly DebateView[]> {
  const { env } = await import('@/lib/env');
  if (!existsSync(path.join(env.dataFolder, 'counterpoint.db'))) {
    throw new CommandTrouble(
      'There is no library here yet: run “npm start” once, then this again.',
    );
  }
  const { getDebateView } = await import('@/lib/debates/view-data');
  const { listReadingIds } = await import('@/lib/readings/list-data');
  const { db } = await import('@/lib/db/client');
  await libraryToRead();
  try {
    const reference = await getDebateView(OWNER, slug, null);
    if (!reference) throw new CommandTrouble(`There is no debate “${slug}” in the library.`);
    const others = (await listReadingIds(OWNER, reference.debate.id)).filter(
      (id) => id !== reference.debate.readingId,
    );
    const views = [reference];
    for (const id of others) {
      const view = await getDebateView(OWNER, slug, id);
      if (view) views.push(view);
    }
    return views;
  } finally {
    await db.$disconnect();
  }
}

function matrixOf(view: DebateView, request: DebateRequest): StanceMatrix {
  const commentators = chosen(view.commentators, request.commentators, 'commentator');
  const themes = request.themes && chosen(view.themes, request.themes, 'theme');
  const inThemes = new Set(themes?.map(({ id }) => id));
  const propositions = view.propositions.filter(
    ({ themeIds }) =>
      !themes || themeIds.some((id) => inThemes.has(id) || inThemes.has(parentOf(view, id))),
  );
  const commentatorSlugs = new Map(commentators.map(({ id, slug }) => [id, slug]));
  const propositionSlugs = new Map(propositions.map(({ id, slug }) => [id, slug]));
  return createStanceMatrix({
    commentatorIds: [...commentatorSlugs.values()],
    propositionIds: [...propositionSlugs.values()],
    positions: view.positions.flatMap(({ commentatorId, propositionId, stance }) => {
      const commentator = commentatorSlugs.get(commentatorId);
      const proposition = propositionSlugs.get(propositionId);
      if (commentator === undefined || proposition === undefined) return [];
      return [{ commentatorId: commentator, propositionId: proposition, stance }];
    }),
  });
}

/** By the slugs of the reference reading. */
function lookedAtIn(view: DebateView): AnalysisInput['isLookedAt'] {
  const absence = absencesIn(view);
  const people = new Map(view.commentators.map((person) => [person.slug, person]));
  const propositionIds = new Map(view.propositions.map(({ id, slug }) => [slug, id]));
  return (commentator, proposition) => {
    const person = people.get(commentator);
    const propositionId = propositionIds.get(proposition);
    if (!person || propositionId === undefined) return false;
    return absence(person, propositionId) !== 'not-coded';
  };
}

function parentOf(view: DebateView, themeId: string): string {
  return view.themes.find(({ id }) => id === themeId)?.parentId ?? '';
}

function chosen<T extends { slug: string; name: string }>(
  all: readonly T[],
  wanted: readonly string[] | undefined,
  noun: string,
): readonly T[] {
  if (!wanted) return all;
  return wanted.map((words) => {
    const found = all.find(
      ({ slug, name }) => slug === words || name.toLowerCase() === words.toLowerCase(),
    );
    if (!found) {
      const known = all.map(({ slug }) => slug).join(', ');
      throw new CommandTrouble(`The debate has no ${noun} “${words}”; it has ${known || 'none'}.`);
    }
    return found;
  });
}

function detailsOf(view: DebateView): DebateDetails {
  const commentators = new Map(view.commentators.map(({ id, slug }) => [id, slug]));
  const propositions = new Map(view.propositions.map(({ id, slug }) => [id, slug]));
  const key = (commentator: string, proposition: string) => `${commentator}\n${proposition}`;
  const positions = new Map(
    view.positions.map((position) => [
      key(
        commentators.get(position.commentatorId) ?? '',
        propositions.get(position.propositionId) ?? '',
      ),
      {
        reasonIds: position.reasonIds,
        confidence: position.confidence,
        // Pieces of one discontinuous quotation count once.
        evidence: new Set(position.evidence.map(({ quotation }) => quotation)).size,
      },
    ]),
  );
  return {
    themes: view.themes.map((theme) => ({
      id: theme.slug,
      propositionIds: view.propositions.flatMap(({ slug, themeIds }) =>
        themeIds.some((id) => id === theme.id || parentOf(view, id) === theme.id) ? [slug] : [],
      ),
    })),
    position: (commentator, proposition) => positions.get(key(commentator, proposition)) ?? null,
  };
}
