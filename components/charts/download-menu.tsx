'use client';

import { Menu } from '@mantine/core';
import type { LateLayer } from '@/components/loading/use-late-layer';
import { LateMenu } from '@/components/ui/late-menu';

export type FileForm = 'svg' | 'png' | 'csv';

/** A file that is asked for: the whole chart, or one of its slides by its place among them. */
export type AskedFile = { readonly form: FileForm; readonly slide: number | null };

/** The files that a chart can be saved as. */
export function DownloadMenu({
  layer,
  onSave,
  onSlide,
}: {
  layer: LateLayer;
  onSave: (form: FileForm) => void;
  /** Asks which slide; null where the chart has none. */
  onSlide: (() => void) | null;
}) {
  return (
    <LateMenu layer={layer}>
      <Menu.Item onClick={() => onSave('svg')}>Picture, SVG</Menu.Item>
      <Menu.Item onClick={() => onSave('png')}>Picture, PNG</Menu.Item>
      <Menu.Item onClick={() => onSave('csv')}>Table, CSV</Menu.Item>
      {onSlide ? <Menu.Item onClick={onSlide}>For a slide …</Menu.Item> : null}
    </LateMenu>
  );
}
