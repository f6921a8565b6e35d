/** Where one sees which text of a debate is stored; this page is kept, since the new text stands on it. */
export const AT_READ = { stores: true, where: 'at the text on Read, in another tab,' };
