'use client';

import { useId, useState } from 'react';
import type { AskedChoice } from '@/components/library/choice';
import fields from '@/components/library/fields.module.css';
import { fetchAhead, keepTrying } from '@/components/loading/keep-trying';

const load = () => import('@/components/library/choice');
const ahead = fetchAhead(load);

type Props = Parameters<typeof AskedChoice>[0];

/**
 * A filter of the library before anybody wants it: a field that says what is chosen. Its list is fetched when the
 * pointer is near, and takes the field's place, with what was typed by then, when it has the focus.
 */
export function LateChoice(props: Omit<Props, 'typed'>) {
  const { label, known, value } = props;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [List, setList] = useState<typeof AskedChoice | null>(null);
  if (List) return <List {...props} typed={typed} />;
  const chosen = known.filter((option) => value.includes(option.value));
  return (
    <div className={`${fields.field} needs-scripts`} ref={ahead}>
      <label className={fields.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={fields.input}
        role="combobox"
        aria-expanded={false}
        aria-haspopup="listbox"
        autoComplete="off"
        placeholder={chosen.map((option) => option.label).join(', ') || 'Any'}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={() => void keepTrying(load).then((module) => setList(() => module.AskedChoice))}
      />
    </div>
  );
}
