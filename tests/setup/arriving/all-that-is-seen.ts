import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { exportDebate, exportLibrary, exportReadingArchive } from '@/lib/archive/export-data';
import { findLargeToCode, readCodingScreen, readSentScreen } from '@/lib/coding/coding-screen-data';
import { listCommentatorNames } from '@/lib/commentators/data';
import { findMergedInto, listDeletedCommentators } from '@/lib/commentators/deleted-data';
import { findCurrentQuery } from '@/lib/commentators/former-data';
import { getMerge } from '@/lib/commentators/merge-view-data';
import { findPeopleNamed, findPerson, findWhoMayBe } from '@/lib/commentators/names-data';
import { getCommentatorPage } from '@/lib/commentators/page-data';
import { listMergedAway } from '@/lib/commentators/take-apart-data';
import {
  listCommentators,
  listPropositionTexts,
  listStancesSharedWith,
} from '@/lib/commentators/view-data';
import { getTextView } from '@/lib/contributions/text-data';
import { listTextVersions } from '@/lib/contributions/versions-data';
import { listChosen, listLibraryChoices } from '@/lib/debates/choices-data';
import {
  findDebateId,
  listContributions,
  listDebates,
  listDeletedDebates,
} from '@/lib/debates/data';
import { getDebateDetails } from '@/lib/debates/details-data';
import { readFrameRows } from '@/lib/debates/frame-rows-data';
import { findDebateTitle, getDebateHead } from '@/lib/debates/head-data';
import { countKinds } from '@/lib/debates/kind-counts-data';
import type { LibraryState } from '@/lib/debates/library-address';
import { getLibraryPage } from '@/lib/debates/library-data';
import {
  countPositions,
  findReadingId,
  listPositions,
  listPositionsOn,
  listStances,
} from '@/lib/debates/positions-data';
import {
  getDebateFrame,
  getDebateStances,
  getDebateView,
  getFrameRows,
} from '@/lib/debates/view-data';
import { readWholeReading } from '@/lib/debates/whole-reading-data';
import { OWNER } from '@/lib/door/actor';
import { exportReading } from '@/lib/exchange/exchange-data';
import { WHOLE_LIST } from '@/lib/fields/list-state';
import { findChanges, listChanges } from '@/lib/positions/history-data';
import { listRemoved, listRemovedInLibrary } from '@/lib/positions/removed-data';
import { listWordsElsewhere } from '@/lib/positions/whose-words-data';
import { listHeld } from '@/lib/propositions/held-data';
import { listArranged, listDeleted } from '@/lib/propositions/list-data';
import { getPropositionPage } from '@/lib/propositions/view-data';
import { listSentencesAround, listStretchesAround } from '@/lib/quotations/around-data';
import { countToCheck, listToCheck } from '@/lib/quotations/to-check-data';
import { listSpoken } from '@/lib/quoted/spoken-data';
import {
  findPlaceOfQuotation,
  listContributionHeads,
  readStretch,
  readText,
} from '@/lib/read/text-data';
import { listDeletedReadings, listReadings } from '@/lib/readings/data';
import { listDismissed } from '@/lib/readings/dismissed-data';
import { listDisplaced } from '@/lib/readings/displaced-data';
import { findDebateOfReading, listReadingIds } from '@/lib/readings/list-data';
import { listMarks, listMarksAndDismissed } from '@/lib/readings/marks-data';
import { listFinishedBeside } from '@/lib/readings/shown/beside-data';
import { findShownReading } from '@/lib/readings/shown/shown-data';
import { findDebates, findInLibrary } from '@/lib/search/data';
import { searchKinds } from '@/lib/search/document';
import { listDebateDocuments, listNameDocuments } from '@/lib/search/documents-data';
import { findNames } from '@/lib/search/names-data';
import { listQuotationDocuments, listTextDocuments } from '@/lib/search/passage-documents-data';
import { listSearchStamps } from '@/lib/search/stamps-data';
import { getOffered } from '@/lib/sets/offered-data';
import {
  findLastSavedSet,
  getShownClassSet,
  listClassSets,
  listDeletedClassSets,
} from '@/lib/sets/sets-data';
import { listThemes } from '@/lib/themes/data';
import { listThemeLanguages } from '@/lib/themes/languages-data';
import { getThemePage } from '@/lib/themes/page-data';
import { countThemeUse } from '@/lib/themes/use-data';
import { listThemeEntries } from '@/lib/themes/view-data';

/** Those that answer of what they are given, of a browser's cookie or of the file, and nothing that can arrive. */
const APART = [
  'askIndex',
  'bringSearchUp',
  'exchangePart',
  'findIndependent',
  'listCodedIndependently',
  'listen',
  'lookThroughLargeLibrary',
  'openSearchFile',
  'previewArchive',
  'previewImport',
  'readAnything',
  'readRevisions',
  'whyNotApart',
];

/** Those that read for fewer than all who may read. */
const OF_FEWER = ['exportDebate', 'exportLibrary'];

/** The names of all functions of data files that read for somebody. */
export function listReadingFunctions(): string[] {
  const lib = path.resolve(import.meta.dirname, '../../../lib');
  return readdirSync(lib, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|[/\\-])data\.ts$/.test(file))
    .flatMap((file) => {
      const parts = readFileSync(path.join(lib, file), 'utf8').split(
        /^export (?:async function|const) /m,
      );
      return parts.slice(1).flatMap((part) => {
        const [, name = ''] = /^(\w+)/.exec(part) ?? [];
        const reads = part.includes("mustMay(actor, 'read')") || OF_FEWER.includes(name);
        return reads ? [name] : [];
      });
    })
    .filter((name) => !APART.includes(name))
    .sort();
}

/** All that every one of them answers about a library, by the name of the function. */
export async function readAllThatIsSeen(): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {};
  const tell = (name: string, answer: unknown) => {
    seen[name] = [...((seen[name] as unknown[]) ?? []), answer];
  };
  const debates = await listDebates(OWNER);
  tell('listDebates', debates);
  const anything: LibraryState = { q: '', theme: [], who: [], year: [], sort: 'newest', page: 1 };
  tell('getLibraryPage', await getLibraryPage(OWNER, anything, null));
  for (const filter of ['theme', 'who'] as const) {
    const choices = await listLibraryChoices(OWNER, filter, '');
    tell('listLibraryChoices', choices);
    const slugs = choices.options.map(({ value }) => value);
    tell('listChosen', await listChosen(OWNER, filter, slugs));
  }
  tell('listDeletedDebates', await listDeletedDebates(OWNER));
  tell('listCommentatorNames', await listCommentatorNames(OWNER));
  const people = (await listCommentators(OWNER, WHOLE_LIST)).rows;
  tell('findPeopleNamed', await findPeopleNamed(OWNER, ''));
  for (const { id, slug, name } of people) {
    tell('findWhoMayBe', await findWhoMayBe(OWNER, [name], [id]));
    tell('findPerson', await findPerson(OWNER, { slug }));
    tell('findPerson', await findPerson(OWNER, { name, except: id }));
  }
  tell('listCommentators', people);
  tell('listDeletedCommentators', await listDeletedCommentators(OWNER));
  tell('listRemovedInLibrary', await listRemovedInLibrary(OWNER));
  tell('listThemes', await listThemes(OWNER));
  tell('listThemeEntries', await listThemeEntries(OWNER, WHOLE_LIST));
  tell('countThemeUse', await countThemeUse(OWNER));
  tell('listThemeLanguages', [...(await listThemeLanguages(OWNER, null))]);
  const ids = debates.map(({ id }) => id);
  tell('countKinds', [...(await countKinds(OWNER, ids))]);
  tell('listSpoken', [...(await listSpoken(OWNER, ids))]);
  tell('listDebateDocuments', await listDebateDocuments(OWNER, ids));
  tell('listNameDocuments', await listNameDocuments(OWNER));
  tell('listSearchStamps', [...(await listSearchStamps(OWNER)).keys()]);
  tell('listQuotationDocuments', await listQuotationDocuments(OWNER, ids));
  tell('listTextDocuments', await listTextDocuments(OWNER, ids));
  for (const words of ['left', 'night', 'library']) {
    const { found, similar, counts } = await findInLibrary(OWNER, words, {
      ofAKind: 100,
      similar: 100,
    });
    // How much each weighs depends on how many there were before, too.
    const shown = [...found, ...similar].map(({ found, near, terms }) => ({ found, near, terms }));
    tell('findInLibrary', [shown, [...counts]]);
    const { debateIds, findWithin } = await findDebates(OWNER, words);
    const within = [...(await findWithin([...debateIds], 3))];
    tell('findDebates', [
      [...debateIds].sort(),
      within.map(([id, { count }]) => [id, count]).sort(),
    ]);
    tell('findNames', await findNames(OWNER, words, searchKinds));
  }
  tell('exportLibrary', await exportLibrary(OWNER));
  for (const { slug } of people) {
    const page = await getCommentatorPage(OWNER, slug, 1);
    tell('getCommentatorPage', page);
    tell('findMergedInto', await findMergedInto(OWNER, slug));
    tell('findCurrentQuery', await findCurrentQuery(OWNER, { who: slug }));
    for (const other of people) tell('getMerge', await getMerge(OWNER, slug, other.slug));
    if (page) tell('listStancesSharedWith', await listStancesSharedWith(OWNER, page.id));
    if (page) tell('listMergedAway', await listMergedAway(OWNER, page.id));
  }
  for (const { slug } of await listThemes(OWNER))
    tell('getThemePage', await getThemePage(OWNER, slug, 1));
  for (const { id: debateId, slug } of debates) {
    tell('findDebateId', await findDebateId(OWNER, slug));
    tell('findDebateTitle', await findDebateTitle(OWNER, slug));
    tell('findReadingId', await findReadingId(OWNER, slug));
    tell('exportDebate', await exportDebate(OWNER, slug));
    tell('getDebateDetails', await getDebateDetails(OWNER, slug));
    const head = await getDebateHead(OWNER, slug);
    // At which write it is says nothing of what is in it.
    tell('getDebateHead', { ...head, revision: null });
    tell('getTextView', await getTextView(OWNER, slug));
    tell('getOffered', await getOffered(OWNER, slug));
    tell('listContributions', await listContributions(OWNER, debateId));
    tell('listTextVersions', await listTextVersions(OWNER, debateId, null));
    tell('listClassSets', await listClassSets(OWNER, debateId));
    tell('findLastSavedSet', await findLastSavedSet(OWNER, debateId));
    tell('listDeletedClassSets', await listDeletedClassSets(OWNER, debateId));
    for (const id of ['none', ...(await listClassSets(OWNER, debateId)).map((set) => set.id)])
      tell('getShownClassSet', await getShownClassSet(OWNER, debateId, id));
    tell('countToCheck', [...(await countToCheck(OWNER, debateId))]);
    tell('listReadings', await listReadings(OWNER, debateId));
    tell('listReadingIds', await listReadingIds(OWNER, debateId));
    tell('listDeletedReadings', await listDeletedReadings(OWNER, debateId));
    for (const readingId of await listReadingIds(OWNER, debateId)) {
      const place = { debateId, readingId };
      const view = await getDebateView(OWNER, slug, readingId);
      const ids = view?.propositions.map(({ id }) => id) ?? [];
      tell('getDebateView', view);
      tell('getDebateStances', await getDebateStances(OWNER, slug, readingId));
      tell('readWholeReading', await readWholeReading(OWNER, readingId));
      for (const isReference of [true, false])
        tell('readFrameRows', await readFrameRows(OWNER, debateId, { id: readingId, isReference }));
      tell('getFrameRows', await getFrameRows(OWNER, slug, readingId));
      tell('getDebateFrame', await getDebateFrame(OWNER, slug, readingId));
      tell('exportReading', await exportReading(OWNER, slug, readingId));
      tell('exportReadingArchive', await exportReadingArchive(OWNER, slug, readingId));
      tell('findShownReading', await findShownReading(OWNER, slug, readingId));
      const frame = await getDebateFrame(OWNER, slug, readingId);
      if (frame) tell('listFinishedBeside', await listFinishedBeside(OWNER, frame));
      tell('countPositions', await countPositions(OWNER, readingId));
      tell('listStances', await listStances(OWNER, readingId));
      tell('listPositions', await listPositions(OWNER, readingId, ids));
      tell('listPropositionTexts', await listPropositionTexts(OWNER, ids));
      if (frame) tell('readText', await readText(OWNER, frame));
      tell('listContributionHeads', await listContributionHeads(OWNER, place));
      if (frame) tell('readStretch', await readStretch(OWNER, frame, { from: 0, to: 99 }));
      for (const { evidence } of view?.positions ?? [])
        for (const { id } of evidence)
          tell('findPlaceOfQuotation', await findPlaceOfQuotation(OWNER, debateId, id));
      tell('listHeld', await listHeld(OWNER, ids, readingId));
      tell('listArranged', await listArranged(OWNER, place));
      tell('listDeleted', await listDeleted(OWNER, place));
      tell('listDismissed', await listDismissed(OWNER, place, 'question'));
      tell('listDisplaced', await listDisplaced(OWNER, readingId, new Set(ids)));
      tell('listRemoved', await listRemoved(OWNER, readingId));
      tell('listToCheck', await listToCheck(OWNER, place, { why: null, page: 1 }));
      tell('listMarks', await listMarks(OWNER, readingId));
      tell('listMarksAndDismissed', await listMarksAndDismissed(OWNER, place));
      tell('listWordsElsewhere', await listWordsElsewhere(OWNER, place));
      tell('findDebateOfReading', await findDebateOfReading(OWNER, readingId));
      tell('findLargeToCode', await findLargeToCode(OWNER, slug, readingId, { withText: true }));
      tell('readCodingScreen', await readCodingScreen(OWNER, slug, readingId, { withText: true }));
      const none = { withText: true, known: new Set<string>() };
      tell('readSentScreen', await readSentScreen(OWNER, slug, readingId, none));
      for (const { id, slug: own } of view?.propositions ?? []) {
        tell('getPropositionPage', await getPropositionPage(OWNER, own));
        tell('listPositionsOn', await listPositionsOn(OWNER, readingId, id));
        tell('listSentencesAround', await listSentencesAround(OWNER, readingId, id));
        tell('listStretchesAround', await listStretchesAround(OWNER, readingId, id));
      }
      for (const { id } of view?.positions ?? []) {
        tell('findChanges', await findChanges(OWNER, id));
        tell('listChanges', await listChanges(OWNER, id));
      }
    }
  }
  return seen;
}
