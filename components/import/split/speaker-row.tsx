import { Button, NativeSelect, TextInput } from '@mantine/core';
import classes from '@/components/import/import.module.css';
import type { ExistingCommentator } from '@/components/import/split/place';
import type { useSplitDraft } from '@/components/import/split/use-split-draft';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { isSameName } from '@/lib/commentators/namesakes';
import { changeSpeaker, roleOfSpeaker } from '@/lib/imports/draft-speakers';
import type { SpeakerCount } from '@/lib/imports/draft-turns';
import { offerExisting } from '@/lib/imports/guess/offer-existing';
import { confirmSpeaker } from '@/lib/imports/guessed-speakers';
import { sayCount } from '@/lib/imports/say-count';
import type { DraftSpeaker } from '@/lib/imports/schema';

const ROLES: { value: DraftSpeaker['role']; label: string }[] = [
  { value: 'contribution', label: 'Commentator' },
  { value: 'moderation', label: 'Moderator' },
  { value: 'aside', label: 'Set aside' },
];

type Props = {
  speaker: DraftSpeaker;
  index: number;
  initials: string;
  /** Why the proposal does not take the speaker for a commentator. */
  reason: string | null;
  /** How many paragraphs are about a speaker who is only a guess; null for one who is certain. */
  guessed: number | null;
  count: SpeakerCount;
  split: ReturnType<typeof useSplitDraft>;
  existing: ExistingCommentator[];
  onMerge: () => void;
  onPlace: (block: number) => void;
};

/** One speaker: name, what they are, affiliation, how much they say, who they may be. */
export function SpeakerRow(props: Props) {
  const { speaker, index, initials, reason, guessed, count, split, existing, onMerge, onPlace } =
    props;
  const { draft, turns, change } = split;
  const first = turns.find((turn) => turn.speaker === speaker.key)?.first;
  return (
    <li>
      <div className={classes.speakerHead}>
        <CommentatorMark index={index} initials={initials} />
        <TextInput
          aria-label={`Name of speaker ${index + 1}`}
          size="xs"
          value={speaker.name}
          className={classes.grow}
          onChange={(event) => {
            const name = event.currentTarget.value;
            change((now) =>
              changeSpeaker(now, speaker.key, { name, existingId: null, isNew: false }),
            );
          }}
        />
        <NativeSelect
          aria-label={`What ${speaker.name} is`}
          size="xs"
          data={ROLES}
          value={roleOfSpeaker(speaker)}
          onChange={(event) => {
            const role = event.currentTarget.value as DraftSpeaker['role'];
            change((now) => changeSpeaker(now, speaker.key, { role }));
          }}
        />
      </div>
      <div className={classes.speakerFacts}>
        <span>
          {count.turns.toLocaleString('en')} {count.turns === 1 ? 'turn' : 'turns'},{' '}
          {count.words.toLocaleString('en')} {count.words === 1 ? 'word' : 'words'}
        </span>
        <span className={classes.offerTools}>
          {first === undefined ? null : (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`Show where ${speaker.name} begins`}
              onClick={() => onPlace(first)}
            >
              Show
            </Button>
          )}
          {draft.speakers.length > 1 ? (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`Merge ${speaker.name} with …`}
              onClick={onMerge}
            >
              Merge …
            </Button>
          ) : null}
        </span>
      </div>
      {reason !== null && speaker.role !== 'contribution' ? (
        <p className={classes.speakerNote}>{reason}</p>
      ) : null}
      {guessed === null ? null : (
        <div className={classes.offer}>
          <span>A guess: does this name speak, as what? It is about {sayCount(guessed)}.</span>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Yes, ${speaker.name} speaks as what is chosen`}
            onClick={() => change((now) => confirmSpeaker(now, speaker.name))}
          >
            Yes, so
          </Button>
        </div>
      )}
      {speaker.role === 'contribution' ? (
        <TextInput
          aria-label={`Affiliation of ${speaker.name}`}
          placeholder="Affiliation or role in this debate"
          size="xs"
          className={classes.affiliation}
          value={speaker.affiliation}
          onChange={(event) => {
            const affiliation = event.currentTarget.value;
            change((now) => changeSpeaker(now, speaker.key, { affiliation }));
          }}
        />
      ) : null}
      <WhoElse speaker={speaker} split={split} existing={existing} />
    </li>
  );
}

const SHOWN_OFFERS = 2;

/** Commentators of the library who may be this speaker: offered, and taken back as easily. */
function WhoElse({ speaker, split, existing }: Pick<Props, 'speaker' | 'split' | 'existing'>) {
  const { draft, change } = split;
  if (speaker.role !== 'contribution') return null;
  const choose = (existingId: string | null, isNew = false) =>
    change((now) => changeSpeaker(now, speaker.key, { existingId, isNew }));
  const chosen = existing.find((person) => person.id === speaker.existingId);
  if (chosen)
    return (
      <div className={classes.offer}>
        <span>This is {chosen.name}, who is in the library already.</span>
        <Button size="compact-xs" variant="default" onClick={() => choose(null)}>
          No, someone new
        </Button>
      </div>
    );
  if (speaker.isNew)
    return (
      <div className={classes.offer}>
        <span>Someone new: two of this name are kept.</span>
        <Button size="compact-xs" variant="default" onClick={() => choose(null)}>
          Ask again
        </Button>
      </div>
    );
  const taken = new Set(draft.speakers.map((other) => other.existingId));
  return offerExisting(speaker.name, existing)
    .filter((offer) => !taken.has(offer.id))
    .slice(0, SHOWN_OFFERS)
    .map((offer) => (
      <div key={offer.id} className={classes.offer}>
        <span>
          Is this {offer.name} from {offer.in ? `“${offer.in}”` : 'the library'}? {offer.reason}
        </span>
        <span className={classes.offerTools}>
          <Button size="compact-xs" variant="default" onClick={() => choose(offer.id)}>
            Yes
          </Button>
          {isSameName(offer.name, speaker.name) ? (
            <Button size="compact-xs" variant="default" onClick={() => choose(null, true)}>
              Someone new
            </Button>
          ) : null}
        </span>
      </div>
    ));
}
