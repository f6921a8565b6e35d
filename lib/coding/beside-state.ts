import { parseAsStringLiteral } from 'nuqs/server';

/** What can stand beside the text while it is coded. */
export const besideKinds = ['propositions', 'similar', 'coverage', 'questions'] as const;
export type Beside = (typeof besideKinds)[number];

/** What the address of the coding screen can say. */
export const besideParser = parseAsStringLiteral(besideKinds)
  .withDefault('propositions')
  .withOptions({ history: 'push' });
