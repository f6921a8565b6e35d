import type { DebateSeed } from '@/prisma/seed/debate-seed';
import { heldBy } from '@/prisma/seed/voiced-position';
import { hassAgain } from './again-hass';
import { ivanovAgain } from './again-ivanov';
import { classSet } from './class-set';
import { hassPositions } from './positions-hass';
import { ivanovPositions } from './positions-ivanov';
import { groundsAndRivalPropositions } from './propositions-grounds-and-rival';
import { partnershipPropositions } from './propositions-partnership';
import { standingPropositions } from './propositions-standing';
import { warAndPeacePropositions } from './propositions-war-and-peace';
import { themes } from './themes';

/**
 * Two commentators on the Chinese leader's visit to Russia. The article is not ours to pass on: the
 * debate holds positions in our own words, each with a paragraph number and a few words quoted.
 *
 * The second reading is by somebody who had the article and the propositions and had not seen the first one. It
 * stays as it was handed in: what the two read differently is shown as contested.
 *
 * Stances: ±2 where it is said outright, ±1 where it is hedged, said in passing or only follows.
 */
export const xiJinpingGoesToMoscow: DebateSeed = {
  slug: 'xi-jinping-goes-to-moscow',
  title: 'Xi Jinping Goes to Moscow',
  question:
    'What has changed with Xi Jinping’s visit to Moscow, and what does it mean for China’s ties with Russia?',
  date: '2023-03-22',
  language: 'en',
  description:
    'Two commentators on the Chinese leader’s state visit to Russia, a year into the invasion of Ukraine. Positions are in our words; the article itself is on ChinaFile’s site.',
  source: {
    title: 'Xi Jinping Goes to Moscow: A ChinaFile Conversation',
    publisher: 'ChinaFile',
    url: 'https://www.chinafile.com/conversation/xi-jinping-goes-moscow',
    date: '2023-03-22',
    licenceNote:
      'The text belongs to ChinaFile and the authors. Positions rest on a few words quoted from the paragraph named.',
    textStored: false,
  },
  commentators: [
    { key: 'hass', name: 'Ryan Hass' },
    { key: 'ivanov', name: 'Philipp Ivanov' },
  ],
  contributions: [
    { commentator: 'hass', text: null },
    { commentator: 'ivanov', text: null },
  ],
  themes,
  propositions: [
    ...partnershipPropositions,
    ...groundsAndRivalPropositions,
    ...warAndPeacePropositions,
    ...standingPropositions,
  ],
  positions: [...heldBy('hass', hassPositions), ...heldBy('ivanov', ivanovPositions)],
  coder: 'the makers of Counterpoint',
  isCodedCompletely: true,
  furtherReadings: [
    {
      name: 'Independent second reading',
      coder: 'an independent second reader at Counterpoint',
      positions: [...heldBy('hass', hassAgain), ...heldBy('ivanov', ivanovAgain)],
      isCodedCompletely: true,
    },
  ],
  classSet,
};
