'use server';

import { revalidatePath } from 'next/cache';
import { saveDebateDetails } from '@/lib/debates/details-data';
import { type DetailsFields, detailsFromForm } from '@/lib/debates/details-form';
import { debateDetails } from '@/lib/debates/schema';
import { errorsByField } from '@/lib/fields/errors';

export type DetailsAnswer =
  | { saved: true }
  | { saved: false; errors: Record<string, string>; fields: DetailsFields };

const PROBLEMS = {
  gone: 'This debate is not there any more.',
  'changed-meanwhile':
    'Not saved: somebody changed these details meanwhile. Open this page in another tab to see the newer ones, then reload here and write yours again.',
};

/** Saves what the details form posts; works before the page is hydrated. */
export async function saveDetails(
  _before: DetailsAnswer | null,
  form: FormData,
): Promise<DetailsAnswer> {
  const { fields, input } = detailsFromForm(form);
  const parsed = debateDetails.safeParse(input);
  if (!parsed.success) return { saved: false, errors: errorsByField(parsed.error), fields };
  const problem = await saveDebateDetails(parsed.data);
  if (problem) return { saved: false, errors: { form: PROBLEMS[problem] }, fields };
  revalidatePath('/', 'layout');
  return { saved: true };
}
