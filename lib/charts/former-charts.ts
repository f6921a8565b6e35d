/** What charts were called in addresses once, and where what they showed stands now. */
export const formerAnchors: Readonly<Record<string, string>> = {
  'agreement-by-theme': 'themes-at-a-glance',
};
