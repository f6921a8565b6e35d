import type { MeasureEntry } from '@/lib/analysis/measure-entry';

/** The measures of many commentators. */
export const manyMeasures = [
  {
    id: 'map',
    name: 'Opinion map',
    answers: 'Who stands near whom when all propositions are looked at together?',
    range: 'coordinates without a unit',
    subject: 'many',
  },
  {
    id: 'map-scaling',
    name: 'Opinion map by classical scaling',
    answers: 'Who stands near whom when distance on the map is to follow agreement?',
    range: 'coordinates without a unit',
    subject: 'many',
  },
  {
    id: 'groups',
    name: 'Groups',
    answers: 'Do the commentators fall into groups that think alike, and which?',
    range: '2 to 5 groups, or no clear groups',
    subject: 'many',
  },
  {
    id: 'groups-linkage',
    name: 'Groups by average linkage',
    answers: 'Do the commentators fall into groups when only their agreement counts?',
    range: '2 to 5 groups, or no clear groups',
    subject: 'many',
  },
  {
    id: 'representative-propositions',
    name: 'Representative propositions',
    answers: 'Which propositions set a group apart from the others?',
    range: 'test statistics; larger is more distinctive',
    subject: 'many',
  },
  {
    id: 'group-consensus',
    name: 'Group-informed consensus',
    answers: 'Which propositions do all groups accept, however small a group is?',
    range: '0 to 1',
    subject: 'many',
  },
] as const satisfies readonly MeasureEntry[];
