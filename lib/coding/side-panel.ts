import { parseAsStringLiteral } from 'nuqs/server';

/** What can stand beside the text while it is coded. */
export const sidePanels = ['propositions', 'find', 'similar', 'coverage', 'questions'] as const;
export type SidePanel = (typeof sidePanels)[number];

/** What the address of the coding screen can say. */
export const sidePanelParser = parseAsStringLiteral(sidePanels)
  .withDefault('propositions')
  .withOptions({ history: 'push' });
