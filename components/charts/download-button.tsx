'use client';

import { Button } from '@mantine/core';
import dynamic from 'next/dynamic';
import type { FileForm } from '@/components/charts/download-menu';
import { keepTrying } from '@/components/loading/keep-trying';
import { useLateLayer } from '@/components/loading/use-late-layer';

const loadMenu = () => import('@/components/charts/download-menu');
const DownloadMenu = dynamic(() => keepTrying(loadMenu).then((module) => module.DownloadMenu));

/** Opens a menu of the files that a chart can be saved as. */
export function DownloadButton({
  title,
  saving,
  onSave,
}: {
  title: string;
  /** How much of a file is written, 0 to 1; null where none is. */
  saving: number | null;
  onSave: (form: FileForm) => void;
}) {
  const { wanted, button, layer } = useLateLayer(loadMenu, 'menu');
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Download “${title}”`}
        aria-busy={saving !== null}
        {...button}
      >
        {saving === null ? 'Download' : savingWords(saving)}
      </Button>
      <span role="status" className="visually-hidden">
        {saving === null ? '' : 'Saving the file…'}
      </span>
      {wanted ? <DownloadMenu layer={layer} onSave={onSave} /> : null}
    </>
  );
}

function savingWords(share: number): string {
  return share < 0.1 || share >= 1 ? 'Saving…' : `Saving, ${Math.round(share * 100)}%`;
}
