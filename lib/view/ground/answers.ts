/** What the first screen answers: what all who take a side affirm, or reject, and what is disputed. */
export const answers = ['affirmed', 'rejected', 'contested'] as const;

export type AnswerKind = (typeof answers)[number];
