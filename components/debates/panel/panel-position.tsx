import type { ReactNode } from 'react';
import { CommentatorLink } from '@/components/debates/panel/commentator-link';
import { PanelQuotation } from '@/components/debates/panel/panel-quotation';
import { PanelReasons } from '@/components/debates/panel/panel-reasons';
import type { Sentences } from '@/components/debates/sentences/use-sentences';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { CommentatorPhoto } from '@/components/ui/commentator-photo';
import { Words } from '@/components/ui/words/words';
import { lookOf } from '@/lib/charts/commentator-look';
import { byWhatTheyShow, type Quotation, quotationsOf } from '@/lib/view/quotations';
import type { CommentatorView, DebateView, PositionView, ReasonView } from '@/lib/view/view';
import { heldWords } from '@/lib/words/position-words';
import { stanceWords } from '@/lib/words/stance-words';
import classes from './position-panel.module.css';

/** One commentator's position: stance, summary, reasons and the words that show it. */
export function PanelPosition({
  view,
  position,
  commentator,
  others,
  reasons,
  shown,
  sentences,
  asked,
  children,
}: {
  view: Pick<DebateView, 'debate' | 'source'>;
  position: PositionView;
  commentator: CommentatorView;
  others: readonly PositionView[];
  reasons: readonly ReasonView[];
  shown: readonly CommentatorView[];
  sentences: Sentences;
  asked: boolean;
  /** What stands below it: what others read otherwise. */
  children: ReactNode;
}) {
  const { stance, explicitness, summary, evidence, reasonIds } = position;
  const shownBy = byWhatTheyShow(quotationsOf(evidence), reasonIds);
  const quote = (quotation: Quotation) => (
    <PanelQuotation
      key={quotation.evidenceId}
      quotation={quotation}
      sentence={sentences[quotation.evidenceId] ?? null}
      debate={view.debate}
      source={view.source}
    />
  );
  return (
    <section
      className={classes.position}
      aria-label={commentator.name}
      data-by={commentator.slug}
      data-asked={asked}
      style={{ '--commentator': lookOf(commentator.index).color }}
    >
      <h3 className={classes.name}>
        <CommentatorMark
          index={commentator.index}
          initials={commentator.initials}
          implied={explicitness === 'implied'}
          size={26}
        />
        <CommentatorLink slug={commentator.slug} name={commentator.name} />
        {commentator.photoUrl === undefined ? null : (
          <span className={classes.photo}>
            <CommentatorPhoto
              url={commentator.photoUrl}
              initials={commentator.initials}
              size={36}
            />
          </span>
        )}
      </h3>
      <p className={classes.stance}>
        <b>{stanceWords(stance)}</b> · {heldWords(position, ' · ')}
      </p>
      {summary ? <Words as="p">{summary}</Words> : null}
      {shownBy(null).map(quote)}
      {evidence.length === 0 ? (
        <p className={classes.missing}>No words are recorded for this position.</p>
      ) : null}
      <PanelReasons
        position={position}
        others={others}
        reasons={reasons}
        shown={shown}
        quotationsOf={(reasonId) => shownBy(reasonId).map(quote)}
      />
      {children}
    </section>
  );
}
