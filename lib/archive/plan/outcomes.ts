import type { AnyRow } from '@/lib/archive/models';
import { type ArchiveDecisions, decisionOn } from '@/lib/archive/plan/decisions';
import type { Plan, Question } from '@/lib/archive/plan/plan';
import { headOf, idIn, kindOf, type Parts, type ThingName } from '@/lib/archive/plan/things';

/** What becomes of a thing of the archive. */
export type Outcome =
  /** It is new here and comes as it is. */
  | { does: 'add' }
  /** It comes beside what is here, under ids of its own where its ids are taken. */
  | { does: 'copy' }
  /** What is here becomes what the archive has. */
  | { does: 'exchange'; hereId: string }
  /** A debate of another id: what is here goes to the deleted things, the archive's comes. */
  | { does: 'set-aside'; hereId: string }
  /** What is here stays; what names the thing of the archive names the one here. */
  | { does: 'stay'; hereId: string }
  /** It is the same here. */
  | { does: 'nothing' }
  /** It is a part of what stays as it is here, or only that uses it. */
  | { does: 'leave' };

export type Outcomes = { of: Map<ThingName, Outcome>; unanswered: Question[] };

/**
 * What becomes of every thing: what needs no decision by itself, the rest as decided. A debate that is
 * kept stays with all its readings; what only such debates use does not come either, and is not asked about.
 */
export function decideAll(plan: Plan, decisions: ArchiveDecisions): Outcomes {
  const of = new Map<ThingName, Outcome>();
  const unanswered: Question[] = [];
  const decide = (name: ThingName) => {
    const standing = plan.standings.get(name);
    if (!standing) return;
    if (standing.state !== 'asked') {
      of.set(name, BY_ITSELF[standing.state](idIn(name)));
      return;
    }
    const { question } = standing;
    const decision = decisionOn(decisions, question);
    if (decision === null) unanswered.push(question);
    else of.set(name, decided(question, decision));
  };
  const named = (kind: string) => [...plan.things.keys()].filter((name) => kindOf(name) === kind);
  if (plan.kind === 'reading') {
    // What a reading rests on is here (`restsHere`), and stays as it is.
    for (const name of plan.things.keys()) {
      if (kindOf(name) === 'reading') decide(name);
      else if (plan.here.has(name)) of.set(name, { does: 'stay', hereId: idIn(name) });
    }
    return { of, unanswered };
  }
  for (const name of named('debate')) decide(name);
  for (const name of named('reading')) {
    const debate: ThingName = `debate ${headOf(name, plan.things.get(name))?.debateId}`;
    const outcome = of.get(debate);
    if (outcome?.does === 'stay') of.set(name, { does: 'leave' });
    else if (outcome?.does === 'copy') of.set(name, { does: 'copy' });
    else if (outcome?.does === 'exchange' && plan.standings.get(name)?.state === 'asked') {
      of.set(name, { does: 'exchange', hereId: idIn(name) });
    } else if (plan.standings.get(debate)?.state !== 'asked' || outcome) decide(name);
  }
  const left = listLeft(plan, of);
  for (const kind of ['commentator', 'theme', 'proposition']) {
    for (const name of named(kind)) {
      if (left.has(name)) of.set(name, { does: 'leave' });
      else decide(name);
    }
  }
  return { of, unanswered };
}

const BY_ITSELF = {
  fresh: (): Outcome => ({ does: 'add' }),
  same: (): Outcome => ({ does: 'nothing' }),
  replaces: (hereId: string): Outcome => ({ does: 'exchange', hereId }),
};

function decided({ kind, why, here }: Question, decision: 'keep' | 'take' | 'copy'): Outcome {
  if (decision === 'copy') return { does: 'copy' };
  if (decision === 'keep') return { does: 'stay', hereId: here.id };
  return kind === 'debate' && why === 'name'
    ? { does: 'set-aside', hereId: here.id }
    : { does: 'exchange', hereId: here.id };
}

/** New shared things that only debates and readings use which do not come. */
function listLeft(plan: Plan, of: ReadonlyMap<ThingName, Outcome>): Set<ThingName> {
  const comes = (name: ThingName) => {
    const does = of.get(name)?.does;
    return does !== 'stay' && does !== 'leave';
  };
  const used = new Map<ThingName, boolean>();
  const note = (name: ThingName, comesAlong: boolean) =>
    used.set(name, (used.get(name) ?? false) || comesAlong);
  const noteUses = (parts: Parts, comesAlong: boolean) => {
    for (const rows of parts.values()) {
      for (const row of rows.values()) {
        if (row.commentatorId) note(`commentator ${row.commentatorId}`, comesAlong);
        if (row.propositionId) note(`proposition ${row.propositionId}`, comesAlong);
      }
    }
  };
  for (const [name, parts] of plan.things) {
    if (kindOf(name) === 'debate' || kindOf(name) === 'reading') noteUses(parts, comes(name));
  }
  for (const [name, parts] of plan.things) {
    if (kindOf(name) !== 'proposition') continue;
    const stays = used.get(name) ?? true;
    for (const { themeId } of rowsIn(parts, 'PropositionTheme')) note(`theme ${themeId}`, stays);
  }
  for (const [name, parts] of plan.things) {
    const above = kindOf(name) === 'theme' ? headOf(name, parts)?.parentId : null;
    if (above) note(`theme ${above}`, used.get(name) ?? true);
    const merged = kindOf(name) === 'commentator' ? headOf(name, parts)?.mergedIntoId : null;
    if (merged) note(`commentator ${merged}`, used.get(name) ?? true);
  }
  return new Set([...used].flatMap(([name, comesAlong]) => (comesAlong ? [] : [name])));
}

function rowsIn(parts: Parts, model: 'PropositionTheme'): AnyRow[] {
  return [...(parts.get(model)?.values() ?? [])];
}
