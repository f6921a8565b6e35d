import { CloseButton, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import classes from '@/components/debates/share-view.module.css';
import { Mantine } from '@/components/loading/mantine';
import { CopyText } from '@/components/ui/copy/copy-text';
import { type CitedView, citeBibtex, citeCsl, citePlain } from '@/lib/debates/cite';

const FORMS = [
  { title: 'Plain text', write: citePlain },
  { title: 'BibTeX', write: citeBibtex },
  { title: 'CSL-JSON', write: citeCsl },
];

/** Sweden writes a day as ISO 8601 does: 2026-11-09. Of the clock on the wall, not of Greenwich. */
const isoDay = new Intl.DateTimeFormat('sv-SE');

/** A view in the forms in which it can be cited, as looked at today; each can be copied. */
export function CiteDialog({
  cited,
  opened,
  onClose,
}: {
  cited: Omit<CitedView, 'accessed'>;
  opened: boolean;
  onClose: () => void;
}) {
  const accessed = isoDay.format(new Date());
  // Opened a moment after it is there: only then does it know where the focus goes back to.
  const [shown, setShown] = useState(false);
  useEffect(() => setShown(opened), [opened]);
  return (
    <Mantine>
      <Modal.Root opened={shown} onClose={onClose} size="lg">
        <Modal.Overlay />
        <Modal.Content aria-label="Cite this view">
          <Modal.Body pt="md">
            <div className={classes.top}>
              <h2>Cite this view</h2>
              <CloseButton aria-label="Close" onClick={onClose} />
            </div>
            <p className="small soft">
              The first entry is the text, the second its coding. Names are turned round so that
              lists sort by family; where a family name comes first, set it right.
            </p>
            {FORMS.map(({ title, write }) => (
              <CopyText key={title} title={title} text={write({ ...cited, accessed })} />
            ))}
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </Mantine>
  );
}
