import type { DebateSeed } from '@/prisma/seed/debate-seed';
import { heldBy } from '@/prisma/seed/voiced-position';
import { classSet } from './class-set';
import { commentators } from './commentators';
import * as texts from './contributions';
import { actuaryPositions, economistPositions } from './positions-figures';
import { agronomistPositions, plannerPositions } from './positions-land';
import { anthropologistPositions, historianPositions, linguistPositions } from './positions-memory';
import {
  demographerPositions,
  physicianPositions,
  psychologistPositions,
} from './positions-people';
import { architectPositions, engineerPositions, lawyerPositions } from './positions-practice';
import { ecologistPositions, hydrologistPositions } from './positions-water';
import { groundPropositions } from './propositions-ground';
import { peoplePropositions } from './propositions-people';
import { stayOrGoPropositions } from './propositions-stay-or-go';
import { themes } from './themes';

/**
 * The demonstration panel: fifteen invented experts on whether the villages of a delta should be moved
 * or defended.
 *
 * Stances: ±2 where it is said outright, ±1 where it is hedged, a wish (“I would”), said in passing or
 * only follows. Confidence is the number that the author puts after the words, and nobody else's guess:
 * where there is none, none is recorded.
 */
export const theLowVillages: DebateSeed = {
  slug: 'the-low-villages',
  title: 'The Low Villages',
  question:
    'Should the low villages of the Sorrel delta be moved inland or defended where they are?',
  date: '2022-09-14',
  language: 'en',
  description:
    'Fifteen experts, who did not see each other’s answers, on a delta that sinks, and how sure each is.',
  source: {
    title: 'The Low Villages: a panel',
    publisher: 'Counterpoint (invented)',
    date: '2022-09-14',
    licenceNote:
      'Written for this project and under its licence. The delta, its figures and the experts are invented.',
    textStored: true,
  },
  introduction: texts.introduction,
  commentators,
  contributions: [
    { commentator: 'hydrologist', text: texts.hydrologist },
    { commentator: 'engineer', text: texts.engineer },
    { commentator: 'actuary', text: texts.actuary },
    { commentator: 'anthropologist', text: texts.anthropologist },
    { commentator: 'economist', text: texts.economist },
    { commentator: 'planner', text: texts.planner },
    { commentator: 'physician', text: texts.physician },
    { commentator: 'historian', text: texts.historian },
    { commentator: 'demographer', text: texts.demographer },
    { commentator: 'agronomist', text: texts.agronomist },
    { commentator: 'lawyer', text: texts.lawyer },
    { commentator: 'linguist', text: texts.linguist },
    { commentator: 'architect', text: texts.architect },
    { commentator: 'psychologist', text: texts.psychologist },
    { commentator: 'ecologist', text: texts.ecologist },
  ],
  themes,
  propositions: [...stayOrGoPropositions, ...groundPropositions, ...peoplePropositions],
  positions: [
    ...heldBy('hydrologist', hydrologistPositions),
    ...heldBy('engineer', engineerPositions),
    ...heldBy('actuary', actuaryPositions),
    ...heldBy('anthropologist', anthropologistPositions),
    ...heldBy('economist', economistPositions),
    ...heldBy('planner', plannerPositions),
    ...heldBy('physician', physicianPositions),
    ...heldBy('historian', historianPositions),
    ...heldBy('demographer', demographerPositions),
    ...heldBy('agronomist', agronomistPositions),
    ...heldBy('lawyer', lawyerPositions),
    ...heldBy('linguist', linguistPositions),
    ...heldBy('architect', architectPositions),
    ...heldBy('psychologist', psychologistPositions),
    ...heldBy('ecologist', ecologistPositions),
  ],
  coder: 'the makers of Counterpoint',
  isCodedCompletely: true,
  classSet,
};
