/** What a class is asked of a proposition where no question was written. The same of each: it tells no answer. */
export const USUAL_QUESTION = 'Who would say so, who would not, and why?';
