/** A commentator of the library; `in` is the title of a debate of theirs, where there is one. */
export type ExistingCommentator = { id: string; name: string; in: string | null };

/** A paragraph that the text is to show, and whether its beginning is asked for at once. */
export type Place = { block: number; ask: boolean };
