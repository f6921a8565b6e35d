import { askAboutMark, askForMove, askForRevert, askToSave } from '@/components/coding/ask-effects';
import type { Dispatch } from '@/components/coding/coding-store';
import { changeKept } from '@/components/coding/kept-storage';
import { sayShortly, takeBackWhatWasSaid } from '@/components/coding/said-notice';
import { notifications } from '@/components/ui/notifications';
import { showProblem, showUndo } from '@/components/ui/show-undo';
import type { CodingEffect, EffectOf } from '@/lib/coding/state/commands';

/** What the screen does for the channel. */
export type Screen = {
  readPageAgain: () => void;
  focusParagraph: (effect: EffectOf<'focus-paragraph'>) => void;
  focusCell: (effect: EffectOf<'focus-cell'>) => void;
  showWords: (effect: EffectOf<'show-words'>) => void;
  showPanel: (effect: EffectOf<'show-panel'>) => void;
  focusField: (effect: EffectOf<'focus-field'>) => void;
  focusList: (effect: EffectOf<'focus-list'>) => void;
  toggleCues: () => void;
};

/** What effects need. */
type Outside = {
  dispatch: Dispatch;
  readingId: string;
  /** See `useCreationKeys`. */
  keyFor: (content: unknown) => string;
  screen: Screen;
};

/** The one place where something follows from a command outside the state of the coding screen. */
export function runEffect(
  effect: CodingEffect,
  { dispatch, readingId, keyFor, screen }: Outside,
): void {
  switch (effect.do) {
    case 'save':
      askToSave(effect, keyFor).then(dispatch);
      break;
    case 'revert':
      askForRevert(effect).then(dispatch);
      break;
    case 'mark':
      askAboutMark(effect).then(dispatch);
      break;
    case 'move-mark':
    case 'move-position':
    case 'move-text':
      askForMove(effect).then(dispatch);
      break;
    case 'later':
      setTimeout(() => dispatch(effect.command), effect.ms);
      break;
    case 'keep':
      changeKept(readingId, dispatch, (now) => [...now, effect.kept]);
      break;
    case 'forget':
      changeKept(readingId, dispatch, (now) => now.filter(({ id }) => id !== effect.id));
      break;
    case 'offer-kept-again': {
      const { kept } = effect;
      const id = `thrown-${kept.id}`;
      const again = async () => dispatch({ type: 'keep-again', kept });
      sayShortly(() => {
        showUndo(id, `Thrown away: ${kept.about}. Press u to have it back.`, again);
        return id;
      });
      break;
    }
    case 'say': {
      const { message, isProblem } = effect;
      if (isProblem) showProblem({ message });
      else sayShortly(() => notifications.show({ message }));
      break;
    }
    case 'take-back-what-was-said':
      takeBackWhatWasSaid();
      break;
    case 'read-page-again':
      screen.readPageAgain();
      break;
    case 'focus-paragraph':
      screen.focusParagraph(effect);
      break;
    case 'focus-cell':
      screen.focusCell(effect);
      break;
    case 'show-words':
      screen.showWords(effect);
      break;
    case 'focus-list':
      screen.focusList(effect);
      break;
    case 'focus-field':
      screen.focusField(effect);
      break;
    case 'show-panel':
      screen.showPanel(effect);
      break;
    case 'toggle-cues':
      screen.toggleCues();
      break;
  }
}
