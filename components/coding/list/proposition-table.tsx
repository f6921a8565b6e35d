'use client';

import { Fragment, memo, useState } from 'react';
import { PositionEditor } from '@/components/coding/form/position-editor';
import { moveInGrid } from '@/components/coding/list/move-in-grid';
import { StanceCell } from '@/components/coding/list/stance-cell';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { useWords } from '@/components/ui/words/words';
import type { ReadingCoverage } from '@/lib/coding/coverage-of-reading';
import type { OpenForm } from '@/lib/coding/state/form-state';
import type { CommentatorView, PropositionView } from '@/lib/view/view';
import classes from './coding-propositions.module.css';

type Props = {
  /** Propositions under the names of their themes. */
  groups: readonly [string, readonly PropositionView[]][];
  people: readonly CommentatorView[];
  coverage: ReadingCoverage;
  /** The form that stands in the list, if one does. */
  form: OpenForm | null;
};

/** The propositions by theme, a cell a commentator, and the form under its proposition. */
export const PropositionTable = memo(function PropositionTable(props: Props) {
  const { groups, people, coverage, form } = props;
  const at = form?.place.kind === 'list' ? form.place.propositionId : null;
  const { written } = useWords();
  // One cell is a stop of Tab, the one that was come to last; arrow keys go to the others.
  const [last, setLast] = useState('');
  const ids = groups.flatMap(([, propositions]) => propositions.map(({ id }) => id));
  const [person, id] = last.split(' ');
  const isThere = people.some((one) => one.id === person) && ids.includes(id ?? '');
  const stop = isThere ? last : `${people[0]?.id} ${ids[0]}`;
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys go through its cells.
      role="grid"
      className={classes.table}
      aria-label="Who holds what"
      onKeyDown={moveInGrid}
      onFocus={({ target }) => setLast((before) => target.dataset.cell ?? before)}
    >
      <thead>
        <tr>
          <th scope="col">Proposition</th>
          {people.map((person) => (
            <th key={person.id} scope="col" className={classes.person}>
              <CommentatorMark index={person.index} initials={person.initials} size={26} />
              <span className="visually-hidden">{person.name}</span>
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(([theme, propositions]) => (
        <tbody key={theme}>
          <tr>
            <th colSpan={people.length + 1} scope="rowgroup" className={classes.theme} {...written}>
              {theme}
            </th>
          </tr>
          {propositions.map((proposition) => (
            <Fragment key={proposition.id}>
              <tr id={`proposition-${proposition.slug}`}>
                <th scope="row" className={classes.statement} {...written}>
                  {proposition.text}
                </th>
                {people.map(({ id, name }) => (
                  <td key={id}>
                    <StanceCell
                      commentatorId={id}
                      name={name}
                      propositionId={proposition.id}
                      isStop={stop === `${id} ${proposition.id}`}
                      state={coverage.state(id, proposition.id)}
                    />
                  </td>
                ))}
              </tr>
              {form && at === proposition.id ? (
                <tr>
                  <td colSpan={people.length + 1}>
                    <PositionEditor key={form.key} opened={form} />
                  </td>
                </tr>
              ) : null}
            </Fragment>
          ))}
        </tbody>
      ))}
    </table>
  );
});
