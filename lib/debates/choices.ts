import { z } from 'zod';

/** The filters of the library whose choices are rows of it. */
const choiceFilters = ['theme', 'who'] as const;

export type ChoiceFilter = (typeof choiceFilters)[number];

/** What is asked for while somebody types into such a filter, as it stands in an address. */
export const choicesRequest = z.object({
  of: z.enum(choiceFilters, { error: `There are only: ${choiceFilters.join(', ')}.` }),
  q: z
    .string({ error: 'Say which names are looked for: ?of=who&q=…' })
    .max(200, { error: 'The name is longer than 200 characters: shorten it.' }),
});

/** What is answered: the choices, and whether there are more than these. */
export const libraryChoices = z.object({
  options: z.array(z.object({ value: z.string(), label: z.string(), count: z.number() })),
  more: z.boolean(),
});

export type LibraryChoices = z.output<typeof libraryChoices>;
