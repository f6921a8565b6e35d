/** What the first screen answers: what all who take a side affirm, or reject, and what is disputed. */
export const answers = ['affirmed', 'rejected', 'contested'] as const;

export type AnswerKind = (typeof answers)[number];

/** What unfolds on the first screen: its answers, and what is raised by one alone. */
export const unfoldable = [...answers, 'one-voice'] as const;

export type Unfoldable = (typeof unfoldable)[number];
