import { Button, CloseButton, Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { FileForm } from '@/components/charts/download-menu';
import classes from '@/components/charts/slide-dialog.module.css';
import { Mantine } from '@/components/loading/mantine';

/** Chooses what of a chart goes on a picture for a slide, and saves it; it stays open for the next. */
export function SlideDialog({
  names,
  saving,
  opened,
  onSave,
  onClose,
}: {
  /** Of the chart's slides; of one alone nothing is to be chosen. */
  names: readonly string[];
  saving: boolean;
  opened: boolean;
  onSave: (form: FileForm, slide: number) => void;
  onClose: () => void;
}) {
  const [wanted, setWanted] = useState(0);
  const chosen = Math.min(wanted, names.length - 1);
  return (
    <Mantine>
      <Modal.Root opened={opened} onClose={onClose} returnFocus={false}>
        <Modal.Overlay />
        <Modal.Content aria-label="For a slide">
          <Modal.Body pt="md" className={classes.body}>
            <div className={classes.top}>
              <h2>For a slide</h2>
              <CloseButton aria-label="Close" onClick={onClose} />
            </div>
            <p className="small soft">
              A picture of 1920 × 1080 in large type and light colours, with its source.
            </p>
            {names.length > 1 ? (
              <NativeSelect
                label="What is on it"
                value={chosen}
                onChange={(event) => setWanted(Number(event.currentTarget.value))}
                data={names.map((label, at) => ({ value: String(at), label }))}
              />
            ) : null}
            <div className={classes.forms}>
              <Button disabled={saving} onClick={() => onSave('png', chosen)}>
                Save as PNG
              </Button>
              <Button variant="default" disabled={saving} onClick={() => onSave('svg', chosen)}>
                Save as SVG
              </Button>
            </div>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </Mantine>
  );
}
