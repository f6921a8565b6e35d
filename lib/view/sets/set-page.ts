/** A page of a debate that works with a class set or shows it. */
export type SetPage = 'teach' | 'present' | 'present/leader' | 'paper/questions';

/** The address of such a page for one set. */
export function addressOfSet(slug: string, page: SetPage, id: string): string {
  return `/debates/${slug}/${page}?set=${id}`;
}
