import { addQuotation, type PositionDraft } from '@/lib/coding/draft';
import type { CommandOf, EditCommand, TypedField } from '@/lib/coding/state/commands';
import { canonicalJson } from '@/lib/fields/canonical-json';
import { fieldNames, isSameReason, unsaidOfWords, withOneTelling } from '@/lib/positions/content';
import type { NamedReason } from '@/lib/positions/position';

const typedFields = fieldNames.filter(
  (name): name is TypedField => name !== 'stance' && name !== 'explicitness',
);

/**
 * The draft after a command. What is typed is saved when typing rests, all else at once (`isTyped`).
 * Where a command changes nothing, the very same draft.
 */
export function editDraft(
  draft: PositionDraft,
  command: EditCommand,
): { draft: PositionDraft; isTyped: boolean } {
  const now = (part: Partial<PositionDraft>) => ({ draft: { ...draft, ...part }, isTyped: false });
  const typed = (part: Partial<PositionDraft>) => ({ draft: { ...draft, ...part }, isTyped: true });
  switch (command.type) {
    case 'choose-stance':
      return now({ stance: command.stance });
    case 'set-explicitness':
      return now({ explicitness: command.explicitness });
    case 'toggle-explicitness':
      return now({ explicitness: draft.explicitness === 'explicit' ? 'implied' : 'explicit' });
    case 'choose-commentator':
      return now({ commentatorId: command.commentatorId });
    case 'type-proposition':
      return typed({ typedProposition: command.text });
    case 'type-theme':
      return command.text === draft.typedTheme
        ? { draft, isTyped: true }
        : typed({ typedTheme: command.text });
    case 'write-proposition': {
      const { key = draft.newProposition?.key, ...written } = command.proposition;
      const newProposition = key === undefined ? written : { ...written, key };
      // A field of several themes tells them again when it is left.
      if (canonicalJson(newProposition) === canonicalJson(draft.newProposition)) {
        return { draft, isTyped: false };
      }
      const part = { newProposition, typedProposition: '' };
      // A theme that is taken, or that waits, leaves none that is only typed.
      return command.typing ? typed(part) : now({ ...part, typedTheme: '' });
    }
    case 'set-field':
      return typed(command.part);
    case 'toggle-reason':
      return now(toggleReason(draft, command.reason, command.on));
    case 'add-words-by-paragraph': {
      const { contributionId } = command;
      const place = { contributionId, start: null, end: null, paragraph: null };
      const said = { ...unsaidOfWords, reason: null };
      const words = { exact: '', ...place, ...said, status: 'referred' as const };
      return { draft: addQuotation(draft, words), isTyped: true };
    }
    case 'change-quotation':
      return typed({
        evidence: draft.evidence.map((piece, at) =>
          at === command.at ? { ...piece, ...command.part } : piece,
        ),
      });
    case 'say-of-quotation': {
      const { quotation, part } = command;
      const evidence = draft.evidence.map((piece) => {
        if (piece.quotation === quotation) return { ...piece, ...part };
        return part.telling ? { ...piece, telling: false } : piece;
      });
      return 'saidOn' in part || 'wordsOf' in part ? typed({ evidence }) : now({ evidence });
    }
    case 'remove-quotation':
      return now({ evidence: draft.evidence.filter((_, at) => at !== command.at) });
  }
}

/**
 * A reason that was written in this form is known by its words, one that was stored by its id. What words
 * showed of one that is given no more, they show of the position.
 */
function toggleReason(
  { reasons, evidence }: PositionDraft,
  { id, text, direction }: CommandOf<'toggle-reason'>['reason'],
  on: boolean,
): Pick<PositionDraft, 'reasons' | 'evidence'> {
  if (on) return { reasons: [...reasons, { id }], evidence };
  const isIt = (own: NamedReason) =>
    isSameReason(own, { id }) || isSameReason(own, { text, direction });
  return {
    reasons: reasons.filter((own) => !isIt(own)),
    evidence: evidence.map((piece) =>
      piece.reason && isIt(piece.reason) ? { ...piece, reason: null } : piece,
    ),
  };
}

/**
 * The stored position with what a draft holds beside: its quotations and reasons are added, its typed
 * words follow those that are there. The stance and the explicitness stay as they are stored.
 */
export function joinDrafts(stored: PositionDraft, draft: PositionDraft): PositionDraft {
  const added = draft.evidence.reduce((sum, piece) => addQuotation(sum, piece), stored);
  const withWords =
    added === stored ? stored : { ...added, evidence: withOneTelling(added.evidence) };
  const more = typedFields.flatMap((field) => {
    const joined = joinTyped(stored[field], draft[field]);
    return joined === stored[field] ? [] : [[field, joined]];
  });
  if (more.length === 0 && draft.reasons.length === 0) return withWords;
  const reasons = [...stored.reasons, ...draft.reasons];
  return { ...withWords, ...Object.fromEntries(more), reasons };
}

function joinTyped(stored: string | number | null, typed: string | number | null) {
  if (typeof stored !== 'string' || typeof typed !== 'string') return stored ?? typed;
  if (typed.trim() === '') return stored;
  return stored.trim() === '' ? typed : `${stored}\n${typed}`;
}
