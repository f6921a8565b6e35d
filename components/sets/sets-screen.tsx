'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { parseAsString, useQueryState } from 'nuqs';
import { useCallback, useEffect, useRef, useState, useTransition } from 'react';
import { askServer, sayNotDone } from '@/components/loading/ask-server';
import { useCreationKeys } from '@/components/loading/use-creation-keys';
import { setSaverAside, takeUpUnsaved } from '@/components/sets/open-savers';
import { SetEditor } from '@/components/sets/set-editor';
import { tellOfSet } from '@/components/sets/tell-of-set';
import { useUnsavedSets } from '@/components/sets/unsaved-sets';
import { showProblem, showUndo } from '@/components/ui/show-undo';
import { Words } from '@/components/ui/words/words';
import { makeSet, setSetDeleted } from '@/lib/sets/actions';
import type { OfferedProposition } from '@/lib/sets/offered';
import { freeName, roomyName, type SetContent } from '@/lib/sets/set-edits';
import { nameOfSet } from '@/lib/sets/set-name';
import { PROPOSED_SET } from '@/lib/sets/set-words';
import { type ClassSet, type ClassSetItem, isProposed } from '@/lib/view/sets/class-set';
import { countOf } from '@/lib/words/format-count';
import classes from './sets.module.css';

type Props = {
  debateId: string;
  slug: string;
  sets: readonly ClassSet[];
  /** Id of the set that was made or saved last; null where there is none. */
  lastSaved: string | null;
  deleted: readonly { id: string; name: string }[];
  offered: readonly OfferedProposition[];
  proposed: readonly ClassSetItem[];
};

/** What an empty set begins with. */
const NONE: SetContent['items'] = [];

/** By debate, the set that this window had open last. */
const lastOpen = new Map<string, string>();

/** The class sets of a debate: one of them open, which one stands in the address. */
export function SetsScreen({
  debateId,
  slug,
  sets: sent,
  lastSaved,
  deleted,
  offered,
  proposed,
}: Props) {
  const [wanted, setWanted] = useQueryState(
    'set',
    parseAsString.withOptions({ history: 'push', shallow: true, scroll: false }),
  );
  const [isMaking, startMaking] = useTransition();
  const [making, setMaking] = useState<SetContent['items'] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const keyFor = useCreationKeys();
  // One that was just made is not among those that the page was sent until it is drawn anew.
  const [madeId, setMadeId] = useState<string | null>(null);
  // One that was just deleted may still be among them.
  const [goneId, setGoneId] = useState<string | null>(null);
  const sets = sent.filter(({ id }) => id !== goneId);
  // Gone from what was sent, it is there again when it is sent again: somebody brought it back.
  if (goneId !== null && sent.every(({ id }) => id !== goneId)) setGoneId(null);
  const [newId, setNewId] = useState<string | null>(null);
  const onNamed = useCallback(() => setNewId(null), []);
  const found = sets.find(({ id }) => id === wanted);
  if (found && found.id === madeId) setMadeId(null);
  const isComing = found === undefined && wanted !== null && wanted === madeId;
  const ofId = (id: string | null | undefined) => sets.find((set) => set.id === id);
  const usual = ofId(lastOpen.get(debateId)) ?? ofId(lastSaved) ?? sets[0];
  const open = found ?? (isComing ? undefined : usual);
  const isUnknown = wanted !== null && !found && !isComing;
  const names = sets.map(({ name }) => name);

  // Which one it is stands in the address, also where none was asked for: a reload shows the same.
  const openId = open?.id ?? null;
  useEffect(() => {
    if (openId === null) return;
    lastOpen.set(debateId, openId);
    if (wanted === null) void setWanted(openId, { history: 'replace' });
  }, [debateId, openId, wanted, setWanted]);

  // What was pressed to delete a set or to bring it back goes away: the focus goes to the set that is open then.
  const lists = useRef<HTMLElement>(null);
  const begin = useRef<HTMLButtonElement>(null);
  const isSettled = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another set is open.
  useEffect(() => {
    if (isSettled.current) return;
    isSettled.current = true;
    const current = lists.current?.querySelector<HTMLElement>('[aria-current]');
    if (document.activeElement === document.body) (current ?? begin.current)?.focus();
  }, [openId]);

  const unsaved = useUnsavedSets();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, what was left unsaved before the page was loaded.
  useEffect(() => takeUpUnsaved(debateId, sent), []);

  function make(content: SetContent, own = false) {
    setMaking(content.items);
    startMaking(async () => {
      const name = freeName(content.name, names);
      const asked = await askServer(() =>
        makeSet({ debateId, name, items: content.items, own, key: keyFor([name, content.items]) }),
      );
      setProblem(asked.ok ? null : sayNotDone(asked, 'Not made'));
      if (!asked.ok) return;
      setMadeId(asked.value.id);
      setNewId(asked.value.id);
      await setWanted(asked.value.id);
    });
  }

  async function setDeleted(id: string, isDeleted: boolean) {
    const asked = await askServer(() => setSetDeleted({ debateId, id, deleted: isDeleted }));
    if (asked.ok) {
      setGoneId(isDeleted ? id : null);
      setSaverAside(id, isDeleted);
      isSettled.current = false;
      tellOfSet(id);
    } else showProblem({ ...asked, message: sayNotDone(asked, 'Not done') });
    return asked.ok;
  }

  async function remove({ id, name }: ClassSet) {
    if (!(await setDeleted(id, true))) return;
    await setWanted(null, { history: 'replace' });
    showUndo(`set-${id}`, `“${name}” was deleted.`, async () => {
      if (await setDeleted(id, false)) await setWanted(id);
    });
  }

  return (
    <>
      <p className={`soft ${classes.intro}`}>
        A class set holds the propositions that a class works on, in order, each with a question and
        your notes. The projector shows it step by step. It is kept with the debate and goes along
        in its archive, notes and all.
      </p>
      {offered.length === 0 ? (
        <p className={classes.problem}>
          This debate has no propositions yet. Record what the commentators hold under{' '}
          <Link href={`/debates/${slug}/code`}>Code</Link>; then they can be chosen here.
        </p>
      ) : null}
      <div className={classes.tools}>
        <Button
          size="sm"
          loading={isMaking && making === proposed}
          disabled={isMaking || proposed.length === 0}
          onClick={() => make({ name: nameOfSet(proposed, offered, names), items: proposed })}
        >
          Propose a set
        </Button>
        <Button
          size="sm"
          variant="default"
          ref={begin}
          loading={isMaking && making === NONE}
          disabled={isMaking}
          onClick={() => make({ name: nameOfSet([], offered, names), items: NONE })}
        >
          Begin an empty set
        </Button>
      </div>
      {problem === null ? null : (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      {isComing ? <p role="status">The set is being opened …</p> : null}
      {isUnknown ? (
        <p role="status" className={classes.problem}>
          The set of this address is not there any more{open ? '; another one is shown' : ''}.
        </p>
      ) : null}
      {sets.length > 0 ? (
        <nav ref={lists} aria-label="Class sets">
          <ul className={classes.sets}>
            {sets.map(({ id, name, items, version }) => (
              <li key={id}>
                <a
                  href={`?set=${id}`}
                  aria-current={id === open?.id ? 'true' : undefined}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                    event.preventDefault();
                    void setWanted(id);
                  }}
                >
                  <Words as="span">{name}</Words>{' '}
                  <span className="soft small">
                    {countOf(items.length, 'proposition')}
                    {isProposed({ version, items }) ? ` · ${PROPOSED_SET}` : ''}
                  </span>
                  {unsaved.get(id) === 'not' ? <span className="small"> · not saved</span> : null}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {open ? (
        <SetEditor
          key={open.id}
          debateId={debateId}
          slug={slug}
          set={open}
          otherNames={sets.filter(({ id }) => id !== open.id).map(({ name }) => name)}
          offered={offered}
          isNew={open.id === newId}
          onNamed={onNamed}
          onCopy={(content) => {
            const name = roomyName(content.name.trim());
            make(
              {
                ...content,
                name: name === '' ? nameOfSet(content.items, offered, names) : `${name} (copy)`,
              },
              true,
            );
          }}
          onDelete={() => void remove(open)}
        />
      ) : null}
      {deleted.length > 0 ? (
        <details className={classes.deleted}>
          <summary>Deleted sets ({deleted.length})</summary>
          <ul>
            {deleted.map(({ id, name }) => (
              <li key={id}>
                <Words as="span">{name}</Words>{' '}
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Bring “${name}” back`}
                  onClick={async () => {
                    if (await setDeleted(id, false)) await setWanted(id);
                  }}
                >
                  Bring back
                </Button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
