/** The most commentators of one debate. */
export const MOST_COMMENTATORS = 2_000;

export const TOO_MANY_COMMENTATORS = `A debate holds ${MOST_COMMENTATORS.toLocaleString('en')} commentators at most.`;
