import { parseAsStringLiteral } from 'nuqs/server';

/** What can stand beside the text while it is coded. */
export const sidePanels = ['propositions', 'find', 'similar', 'coverage', 'questions'] as const;
export type SidePanel = (typeof sidePanels)[number];

/** What the address of the coding screen can say. */
export const sidePanelParser = parseAsStringLiteral(sidePanels)
  .withDefault('propositions')
  .withOptions({ history: 'push' });

/** A place in one of the lists of words from which one codes; its first is 0. */
export type ListPlace = { list: Extract<SidePanel, 'find' | 'similar'>; at: number };
