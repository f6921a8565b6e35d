'use client';

import { Alert, Button, Checkbox, Group, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { ImportDetails } from '@/components/import/import-details';
import { SpeakerList } from '@/components/import/speaker-list';
import { SplitText } from '@/components/import/split-text';
import { useSplitDraft } from '@/components/import/use-split-draft';
import { importDebate } from '@/lib/imports/actions';
import { type DebateDetails, debateFromDraft } from '@/lib/imports/draft-to-debate';
import type { ReadText } from '@/lib/imports/schema';
import { draftFromProposal } from '@/lib/imports/split-draft';
import classes from './import.module.css';

/** A commentator of the library; `in` is the title of a debate of theirs, where there is one. */
export type ExistingCommentator = { id: string; name: string; in: string | null };

type Props = { read: ReadText; existing: ExistingCommentator[]; onBack: () => void };

/** The second step: the text in paragraphs, who speaks where, what the debate is called. */
export function ImportSplit({ read, existing, onBack }: Props) {
  const router = useRouter();
  const split = useSplitDraft(() => draftFromProposal(read.text, read.proposal));
  const [details, setDetails] = useState<DebateDetails>({
    title: read.title,
    question: '',
    date: read.about.date ?? '',
    language: 'en',
    publisher: read.about.publisher ?? '',
    url: read.about.url ?? '',
    licenceNote: '',
  });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [saving, startSaving] = useTransition();
  // Once it is stored the button stays busy until the new page is there: a second click would be
  // told that the title is taken.
  const [stored, setStored] = useState(false);
  const busy = saving || stored;
  useHotkeys([
    ['mod+Z', split.undo],
    ['mod+shift+Z', split.redo],
    ['mod+Y', split.redo],
  ]);

  function confirm() {
    setErrors({});
    startSaving(async () => {
      try {
        const answer = await importDebate(debateFromDraft(split.draft, details));
        if (!answer.ok) return setErrors(answer.errors);
        setStored(true);
        router.push(`/debates/${answer.slug}/code`);
      } catch {
        setErrors({ form: 'The server did not answer. Nothing was stored: try again.' });
      }
    });
  }

  const problems = Object.entries(errors).filter(([field]) => !(field in details));
  return (
    <div className={classes.split}>
      <section aria-labelledby="text-heading" className={classes.text}>
        <Group justify="space-between" mb="sm">
          <h2 id="text-heading">Who speaks where</h2>
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              onClick={split.undo}
              disabled={!split.canUndo}
              aria-keyshortcuts="Control+Z"
            >
              Undo
            </Button>
            <Button size="xs" variant="default" onClick={split.redo} disabled={!split.canRedo}>
              Redo
            </Button>
          </Group>
        </Group>
        <p className="small soft">
          {read.proposal.named
            ? 'The names at the start of lines are proposed as speakers. Check them below.'
            : 'Nothing in this text names its speakers. Where a new contribution may begin is marked as a guess, with the reason: click the paragraph where each one begins and name the commentator.'}
        </p>
        {[...read.notes, ...read.proposal.warnings].map((note) => (
          <p key={note} className="small">
            {note}
          </p>
        ))}
        <SplitText split={split} existing={existing} />
      </section>
      <section aria-label="The debate" className={classes.side}>
        <SpeakerList split={split} existing={existing} merges={read.proposal.merges} />
        <Checkbox
          mt="md"
          label="Join all turns of a commentator into one contribution"
          checked={split.draft.joinTurns}
          onChange={(event) => {
            const joinTurns = event.currentTarget.checked;
            split.change((draft) => ({ ...draft, joinTurns }));
          }}
        />
        <ImportDetails details={details} errors={errors} onChange={setDetails} />
        <div aria-live="assertive">
          {problems.length > 0 || Object.keys(errors).length > 0 ? (
            <Alert color="red" variant="outline" title="Not imported yet" mt="md">
              {problems.length === 0 ? (
                <Text size="sm">Mend the fields marked above, then import again.</Text>
              ) : null}
              {problems.map(([field, message]) => (
                <Text key={field} size="sm">
                  {message}
                </Text>
              ))}
            </Alert>
          ) : null}
        </div>
        <Group mt="lg">
          <Button onClick={confirm} loading={busy}>
            Import
          </Button>
          <Button variant="default" onClick={onBack} disabled={busy}>
            Back to the text
          </Button>
        </Group>
        <p className="small soft">Nothing is stored before you choose Import.</p>
      </section>
    </div>
  );
}
