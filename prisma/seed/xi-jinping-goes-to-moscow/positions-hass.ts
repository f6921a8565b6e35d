import { showing, telling, type VoicedPosition } from '@/prisma/seed/voiced-position';

/** Ryan Hass. What he tells as Beijing's narrative is not held against him as his own view. */
export const hassPositions: VoicedPosition[] = [
  {
    proposition: 'closer-since-invasion',
    stance: 2,
    explicitness: 'explicit',
    summary:
      'Instead of keeping its distance China has moved closer: more trade, and meetings and exercises without a break.',
    reasons: ['trade-and-meetings'],
    evidence: [
      telling(2, 'China has deepened its relations with Russia'),
      showing('trade-and-meetings', 2, 'bilateral trade broke a new record in 2022'),
      showing('trade-and-meetings', 2, 'leader-level engagements'),
    ],
  },
  {
    proposition: 'trade',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Their trade was greater than ever in 2022.',
    reasons: [],
    evidence: [telling(2, 'bilateral trade broke a new record in 2022')],
  },
  {
    proposition: 'support-vital',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Calls China’s money a lifeline, given while others turned away.',
    reasons: ['few-partners-left'],
    evidence: [
      telling(2, 'provided a financial lifeline to Russia'),
      showing('few-partners-left', 2, 'have turned away'),
    ],
  },
  {
    proposition: 'weaker-partner',
    stance: 1,
    explicitness: 'implied',
    summary: 'Takes it for granted in passing: Russia is to remain the junior of the two.',
    reasons: [],
    evidence: [telling(3, 'locked in for the long-term as China’s junior partner')],
  },
  {
    proposition: 'wants-junior-partner',
    stance: 2,
    explicitness: 'explicit',
    summary: 'To Beijing this is vital; it is why the embrace needs no excuse.',
    reasons: ['hands-free-at-the-border'],
    evidence: [
      telling(3, 'locked in for the long-term as China’s junior partner'),
      showing('hands-free-at-the-border', 3, 'A benign land border with Russia'),
    ],
  },
  {
    proposition: 'subordinate',
    stance: 1,
    explicitness: 'implied',
    summary:
      'Says that to Beijing Russia must stay its junior partner for the long term; he uses no stronger word, and it is Beijing’s aim that he tells of.',
    reasons: ['wanted-as-junior'],
    evidence: [
      telling(3, 'Russia remain locked in for the long-term as China’s junior partner'),
      showing('wanted-as-junior', 3, 'locked in for the long-term as China’s junior partner'),
    ],
  },
  {
    proposition: 'leverage-unused',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Nobody has leverage in Moscow to match China’s, and in a year it was not used.',
    reasons: [],
    evidence: [telling(1, 'not exercised its unparalleled leverage with Moscow')],
  },
  {
    proposition: 'interests-bind',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Traces China’s embrace of Russia to its strategic interests.',
    reasons: ['quiet-neighbour-needed'],
    evidence: [
      telling(3, 'strategic interests inform its unapologetic embrace'),
      showing('quiet-neighbour-needed', 3, 'A benign land border with Russia'),
    ],
  },
  {
    proposition: 'rivalry-draws-closer',
    stance: 1,
    explicitness: 'implied',
    summary:
      'China wants calm on its Russian side so that it can deal with the United States, its main challenge.',
    reasons: ['hands-free'],
    evidence: [
      telling(3, 'dealing with the principal challenge to their rise'),
      showing('hands-free', 3, 'A benign land border with Russia'),
    ],
  },
  {
    proposition: 'mainly-about-america',
    stance: 1,
    explicitness: 'implied',
    summary:
      'The use of Russia that he names is to leave China free for its contest with the United States; he does not say that there is no other.',
    reasons: ['american-rival'],
    evidence: [
      telling(3, 'A benign land border with Russia'),
      showing('american-rival', 3, 'the principal challenge'),
    ],
  },
  {
    proposition: 'against-american-order',
    stance: 1,
    explicitness: 'implied',
    summary:
      'Does not speak of an order, but has China echo Moscow against the United States and NATO.',
    reasons: [],
    evidence: [telling(2, 'amplified Russian propaganda blaming the United States')],
  },
  {
    proposition: 'set-the-bar',
    stance: 2,
    explicitness: 'explicit',
    summary:
      'Recommends it as the better course, worth taking whether China then acts or declines.',
    reasons: ['better-than-protest', 'good-if-it-works', 'telling-if-it-fails'],
    evidence: [
      telling(8, 'setting the bar for what a credible Chinese effort'),
      showing('better-than-protest', 8, 'A more effective approach'),
      showing('good-if-it-works', 9, 'a better place'),
      showing('telling-if-it-fails', 9, 'inaction would speak louder'),
    ],
  },
  {
    proposition: 'neutral',
    stance: -2,
    explicitness: 'explicit',
    summary: 'Opens by denying it: China has drawn nearer to Russia and echoed its propaganda.',
    reasons: ['russia-unrestrained', 'nearer-to-russia', 'repeats-russian-account'],
    evidence: [
      telling(1, 'China has not been neutral in the conflict'),
      showing('russia-unrestrained', 1, 'not exercised its unparalleled leverage with Moscow'),
      showing('russia-unrestrained', 1, 'Xi Jinping has not even accepted'),
      showing('nearer-to-russia', 2, 'China has deepened its relations with Russia'),
      showing(
        'repeats-russian-account',
        2,
        'amplified Russian propaganda blaming the United States',
      ),
    ],
  },
  {
    proposition: 'spreads-russian-account',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Says so outright, and calls what is passed on propaganda.',
    reasons: [],
    evidence: [telling(2, 'amplified Russian propaganda blaming the United States')],
  },
  {
    proposition: 'russia-before-ukraine',
    stance: 1,
    explicitness: 'implied',
    summary: 'Xi has embraced Moscow and so far not even agreed to speak with Kyiv.',
    reasons: ['zelenskyy-unanswered'],
    evidence: [
      telling(1, 'Xi Jinping has not even accepted'),
      showing('zelenskyy-unanswered', 1, 'public appeals'),
    ],
  },
  {
    proposition: 'america-prolongs',
    stance: -2,
    explicitness: 'explicit',
    summary:
      'Reports this as Beijing’s narrative and says that such arguments sound preposterous beside what Russia does.',
    reasons: ['russian-conduct'],
    evidence: [
      telling(8, 'As preposterous as such arguments sound'),
      showing('russian-conduct', 8, 'Russia’s barbarism'),
    ],
  },
  {
    proposition: 'substantive-effort',
    stance: -1,
    explicitness: 'implied',
    summary:
      'China has not used its leverage, and he still asks what a credible effort would look like.',
    reasons: ['leverage-left-unused'],
    evidence: [
      telling(8, 'what a credible Chinese effort to promote peace'),
      showing('leverage-left-unused', 1, 'not exercised its unparalleled leverage with Moscow'),
    ],
  },
  {
    proposition: 'wants-end',
    stance: -1,
    explicitness: 'implied',
    summary:
      'Tells of China striving for peace as Beijing’s narrative, whose arguments sound preposterous beside what Russia does; says nothing direct about what China wants.',
    reasons: [],
    evidence: [telling(8, 'As preposterous as such arguments sound')],
  },
  {
    proposition: 'could-do-much',
    stance: 1,
    explicitness: 'implied',
    summary:
      'Sees in China’s leverage a means that could do good if it were used, without promising that Putin would yield.',
    reasons: ['unmatched-leverage'],
    evidence: [
      telling(9, 'unlikely event that China exercises its leverage to push Putin to yield'),
      showing('unmatched-leverage', 1, 'not exercised its unparalleled leverage with Moscow'),
    ],
  },
  {
    proposition: 'will-press-putin',
    stance: -1,
    explicitness: 'explicit',
    summary: 'Thinks it unlikely, though he does not rule it out.',
    reasons: ['not-in-a-year'],
    evidence: [
      telling(9, 'In the unlikely event that China exercises its leverage'),
      showing('not-in-a-year', 1, 'not exercised its unparalleled leverage with Moscow'),
    ],
  },
  {
    proposition: 'costs-with-democracies',
    stance: 2,
    explicitness: 'explicit',
    summary: 'There is a price in Europe and other leading democracies, and Beijing knows it.',
    reasons: ['beijing-knows'],
    evidence: [
      telling(4, 'cost in their relations with European countries'),
      showing('beijing-knows', 4, 'clearly are aware'),
    ],
  },
  {
    proposition: 'price-accepted',
    stance: 1,
    explicitness: 'explicit',
    summary: 'So it appears to him.',
    reasons: [],
    evidence: [telling(4, 'a price they are willing to pay')],
  },
  {
    proposition: 'suffers-worldwide',
    stance: -1,
    explicitness: 'explicit',
    summary: 'Thinks that would be saying too much, for all the cost with the democracies.',
    reasons: ['democracies-put-off', 'blame-turned'],
    evidence: [
      telling(5, 'it would be an overstatement to suggest'),
      showing('democracies-put-off', 4, 'cost in their relations with European countries'),
      showing('blame-turned', 5, 'shift the blame'),
    ],
  },
  {
    proposition: 'peacemaker-credit',
    stance: 1,
    explicitness: 'implied',
    summary:
      'Beijing’s account, with China in it as the one that seeks peace, is believed in many developing countries.',
    reasons: ['believed-in-places'],
    evidence: [
      telling(8, 'purchase in many parts of the developing world'),
      showing('believed-in-places', 8, 'purchase in many parts of the developing world'),
    ],
  },
  {
    proposition: 'heard-in-developing-world',
    stance: 2,
    explicitness: 'explicit',
    summary: 'Finds this uncomfortable, but true of much of that world.',
    reasons: ['hardship-felt'],
    evidence: [
      telling(8, 'purchase in many parts of the developing world'),
      showing('hardship-felt', 6, 'food security'),
    ],
  },
];
