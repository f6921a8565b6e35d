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
  onSave,
}: {
  title: string;
  onSave: (form: FileForm) => void;
}) {
  const { wanted, button, layer } = useLateLayer(loadMenu, 'menu');
  return (
    <>
      <Button size="compact-sm" variant="default" aria-label={`Download “${title}”`} {...button}>
        Download
      </Button>
      {wanted ? <DownloadMenu layer={layer} onSave={onSave} /> : null}
    </>
  );
}
