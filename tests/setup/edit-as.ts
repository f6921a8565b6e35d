import { OWNER } from '@/lib/door/actor';
import { type PropositionEdit, propositionEdit } from '@/lib/propositions/edit';
import { editPropositions } from '@/lib/propositions/edit-data';
import type { Editor } from '@/lib/propositions/open-readings';

/**
 * Does a change of propositions as somebody, sent as the browser sends it: through JSON and the
 * schema. Answers with the change that takes it back.
 */
export async function editAs(by: Editor, edit: PropositionEdit): Promise<PropositionEdit> {
  const answer = await editPropositions(
    OWNER,
    propositionEdit.parse(JSON.parse(JSON.stringify(edit))),
    by,
  );
  if (typeof answer === 'string') throw new Error(answer);
  return answer;
}
