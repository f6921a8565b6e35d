'use client';

import { Tabs } from '@mantine/core';
import type { ReactNode, RefObject } from 'react';
import { FindTab } from '@/components/coding/find/find-tab';
import classes from '@/components/coding/help/coding-side.module.css';
import { CoverageTab } from '@/components/coding/help/coverage-tab';
import { QuestionsTab } from '@/components/coding/help/questions-tab';
import { SimilarTab } from '@/components/coding/help/similar-tab';
import { type SidePanel, sidePanels } from '@/lib/coding/side-panel';
import type { CodingText, ParagraphPlace } from '@/lib/coding/state/coding-text';

type Props = {
  panel: SidePanel;
  onPanel: (panel: SidePanel) => void;
  text: CodingText;
  active: ParagraphPlace | null;
  /** The field of what is found in the text. */
  findText: RefObject<HTMLInputElement | null>;
  /** The first of the similar passages. */
  firstSimilar: RefObject<HTMLButtonElement | null>;
  /** The list of propositions. */
  children: ReactNode;
};

/** What stands beside the text: the propositions, and help that only ever suggests. */
export function CodingSide(props: Props) {
  const { panel, onPanel, text, active, findText, children } = props;
  return (
    <Tabs
      value={panel}
      onChange={(value) => onPanel(sidePanels.find((one) => one === value) ?? 'propositions')}
      keepMounted={false}
      className={classes.tabs ?? ''}
      data-panel={panel}
    >
      <Tabs.List className={classes.list ?? ''} aria-label="Beside the text">
        <Tabs.Tab value="propositions" className={classes.propositions ?? ''}>
          Propositions
        </Tabs.Tab>
        <Tabs.Tab value="find">Find in the text</Tabs.Tab>
        <Tabs.Tab value="similar">Similar passages</Tabs.Tab>
        <Tabs.Tab value="coverage">Coverage</Tabs.Tab>
        <Tabs.Tab value="questions">Questions</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="propositions">{children}</Tabs.Panel>
      <Tabs.Panel value="find">
        <FindTab field={findText} text={text} />
      </Tabs.Panel>
      <Tabs.Panel value="similar">
        <SimilarTab first={props.firstSimilar} paragraphs={text.paragraphs} active={active} />
      </Tabs.Panel>
      <Tabs.Panel value="coverage">
        <CoverageTab ofCommentators={text.ofCommentators} active={active} />
      </Tabs.Panel>
      <Tabs.Panel value="questions">
        <QuestionsTab />
      </Tabs.Panel>
    </Tabs>
  );
}
