'use server';

import { act } from '@/lib/door/act';
import { type Answer, done, refuse } from '@/lib/fields/answer';
import { setQuotationChecked } from '@/lib/quotations/check-data';
import { checkedQuotation } from '@/lib/quotations/schema';

const PROBLEMS = {
  gone: 'Not saved: this quotation is not there any more. Reload the page.',
  changed: 'Not saved: its position changed meanwhile. Reload the page and look at it again.',
};

/** Marks a quotation as looked at, or as to be looked at again, and says its position's version. */
export async function markQuotationChecked(input: unknown): Promise<Answer<{ version: number }>> {
  return act(input, {
    schema: checkedQuotation,
    deed: 'code',
    does: async (actor, mark) => {
      const marked = await setQuotationChecked(actor, mark);
      return typeof marked === 'string' ? refuse(PROBLEMS[marked]) : done(marked);
    },
  });
}
