'use client';

import { Button, Modal, NumberInput, Switch } from '@mantine/core';
import classes from './coding-workspace.module.css';

const KEYS: [string, string][] = [
  ['n, p', 'next or previous passage that is not done'],
  ['s, a', 'choose the sentence after or before the chosen words, or after those recorded last'],
  ['Shift + arrows', 'one sentence more or less, also over the end of a paragraph'],
  ['g, h', 'the chosen words begin one word before, or one after'],
  [
    'k, l',
    'the chosen words end one word before, or one after (also Ctrl + Shift + ← →, on a Mac Option + Shift)',
  ],
  [
    'o',
    'open the position that is recorded on the chosen words or in the paragraph; of several you choose',
  ],
  [
    '1 … 5',
    'strongly disagrees … strongly agrees: sets the stance, or begins a position on the chosen words; where none are chosen, it says so, and of what is typed then only the first key does something',
  ],
  [
    'q, j',
    'add the chosen words to the open position as a quotation, or join them to its last one with “…”',
  ],
  [
    '0',
    'no position, in the open form, the list and Coverage: removes the one that is there; where there is none, marks the pair as looked at, not addressed, or takes that mark away',
  ],
  ['e', 'explicit or implied'],
  ['w, b', 'write in the open form: the summary, or a reason (“because”)'],
  ['d', 'the passage is done: goes on to the next one'],
  ['t', 'with the focus at a paragraph’s number: correct it, or change whose turn it is'],
  ['m', 'more like it: similar passages of other commentators; arrow keys go through them'],
  ['c', 'signal words on or off'],
  [
    'u, r',
    'undo, redo (also Ctrl+Z, Ctrl+Y); a position that was put aside is opened again by undo; a reload in the same tab forgets none of it',
  ],
  ['/', 'find a proposition'],
  [
    'f',
    'find in the text: arrow keys go through what is found, and Esc in a form that was begun there comes back to it',
  ],
  ['v, y', 'coverage, questions'],
  [
    'Ctrl+Enter',
    'in the field of the proposition (on a Mac also Cmd+Enter): write it as a new one, whatever it is like',
  ],
  ['Arrow keys', 'in the list of propositions: from cell to cell'],
  ['Esc', 'close the form (saved where it is complete, else kept); beside the text: back to it'],
  ['?', 'show these keys'],
];

/** A turn of as many words is none of a few. */
const MOST_WORDS = 200;

type Props = {
  opened: boolean;
  onClose: () => void;
  singleKeys: boolean;
  onSingleKeys: (on: boolean) => void;
  /** Turns of fewer words than this are passed over; 0 where none are. */
  passesUnder: number;
  onPassesUnder: (words: number) => void;
  /** It is opened to change which turns are passed over. */
  asksTurns: boolean;
};

/** The keys of the workspace, a switch for those who press keys by accident, and which turns count. */
export function KeysHelp(props: Props) {
  const { opened, onClose, singleKeys, onSingleKeys, passesUnder, onPassesUnder, asksTurns } =
    props;
  return (
    <Modal.Root opened={opened} onClose={onClose} size="lg">
      <Modal.Overlay />
      <Modal.Content aria-label="Keys">
        <Modal.Body pt="md">
          <h2 tabIndex={-1} data-autofocus={asksTurns ? undefined : true}>
            Keys
          </h2>
          <table className={classes.keys}>
            <thead>
              <tr>
                <th scope="col">Key</th>
                <th scope="col">What it does</th>
              </tr>
            </thead>
            <tbody>
              {KEYS.map(([key, what]) => (
                <tr key={key}>
                  <th scope="row">{key}</th>
                  <td>{what}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="small soft">
            With a finger: tap a sentence to choose it, or press and hold to choose words.
          </p>
          <Switch
            mt="md"
            label="Single keys work (they never do while you type into a field)"
            checked={singleKeys}
            onChange={(event) => onSingleKeys(event.currentTarget.checked)}
          />
          <NumberInput
            mt="md"
            maw="22rem"
            label="n, p and d pass over turns of fewer words than"
            description="0: they visit every turn"
            min={0}
            max={MOST_WORDS}
            allowDecimal={false}
            allowNegative={false}
            data-autofocus={asksTurns ? true : undefined}
            value={passesUnder}
            onChange={(words) => onPassesUnder(Math.min(MOST_WORDS, Number(words) || 0))}
          />
          <Button mt="md" size="xs" onClick={onClose}>
            Close
          </Button>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
