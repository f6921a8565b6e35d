import type { PairRelation } from '@/lib/analysis/proposition/shared-proposition';
import { toneColor } from '@/lib/words/kind-words';
import { relationMeaning, relationTone, relationWords } from '@/lib/words/relation-meaning';
import { pairRelations } from '@/lib/words/relation-words';

/** Those that are told apart where two stand side by side. */
const RELATIONS: readonly PairRelation[] = pairRelations.filter(
  (relation) => relation !== 'only-second' && relation !== 'nobody',
);

/** What the relations of two mean who are picked out, one plain line each. */
export function RelationsMeaning() {
  return (
    <dl>
      {RELATIONS.map((relation) => (
        <div key={relation}>
          <dt style={{ '--kind': toneColor(relationTone(relation)) }}>{relationWords(relation)}</dt>
          <dd>{relationMeaning(relation)}</dd>
        </div>
      ))}
    </dl>
  );
}
