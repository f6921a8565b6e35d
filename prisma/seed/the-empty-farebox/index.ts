import type { DebateSeed } from '@/prisma/seed/debate-seed';
import { heldBy } from '@/prisma/seed/voiced-position';
import { classSet } from './class-set';
import { commentators } from './commentators';
import * as texts from './contributions';
import { driverPositions } from './positions-driver';
import { magistratePositions } from './positions-magistrate';
import { nursePositions } from './positions-nurse';
import { plannerPositions } from './positions-planner';
import { shopkeeperPositions } from './positions-shopkeeper';
import { treasurerPositions } from './positions-treasurer';
import { farePropositions } from './propositions-fare';
import { findingOutPropositions } from './propositions-finding-out';
import { moneyPropositions } from './propositions-money';
import { onBoardPropositions } from './propositions-on-board';
import { riderPropositions } from './propositions-riders';
import { serviceAndStreetPropositions } from './propositions-service';
import { themes } from './themes';

/**
 * The demonstration roundtable: six invented voices on whether a city should stop charging for its buses.
 *
 * A reason is coded only for whoever gives it, a granted one included. Confidence is a number that was
 * said out of ten: “I would stake my job on it” is none.
 */
export const theEmptyFarebox: DebateSeed = {
  slug: 'the-empty-farebox',
  title: 'The Empty Farebox',
  question: 'Should a city stop charging fares on its buses and trams?',
  date: '2026-10-06',
  language: 'en',
  description:
    'Six people who meet a city bus from six sides argue over what it should cost to ride.',
  source: {
    title: 'The Empty Farebox: a roundtable',
    publisher: 'Counterpoint (invented)',
    date: '2026-10-06',
    licenceNote:
      'Written for this project and under its licence. The city, its figures and its speakers are invented.',
    textStored: true,
  },
  introduction: texts.introduction,
  commentators,
  contributions: [
    { commentator: 'driver', text: texts.driver },
    { commentator: 'treasurer', text: texts.treasurer },
    { commentator: 'nurse', text: texts.nurse },
    { commentator: 'shopkeeper', text: texts.shopkeeper },
    { commentator: 'planner', text: texts.planner },
    { commentator: 'magistrate', text: texts.magistrate },
  ],
  themes,
  propositions: [
    ...farePropositions,
    ...moneyPropositions,
    ...serviceAndStreetPropositions,
    ...onBoardPropositions,
    ...riderPropositions,
    ...findingOutPropositions,
  ],
  positions: [
    ...heldBy('driver', driverPositions),
    ...heldBy('treasurer', treasurerPositions),
    ...heldBy('nurse', nursePositions),
    ...heldBy('shopkeeper', shopkeeperPositions),
    ...heldBy('planner', plannerPositions),
    ...heldBy('magistrate', magistratePositions),
  ],
  coder: 'the makers of Counterpoint',
  isCodedCompletely: true,
  classSet,
};
