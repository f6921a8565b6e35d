import { useState } from 'react';
import type { AskedFile, FileForm } from '@/components/charts/download-menu';
import type { ChartFile } from '@/components/charts/files/chart-file';
import type { Saved } from '@/components/charts/files/slides-of-chart';

/**
 * Saves a chart as a file (`useChartFile`). What makes files comes when one is asked for: few visits need it,
 * and every chart would bring it.
 *
 * @param language of the debate; '' where it is not known
 * @returns `saving`: how much of the file is written, 0 to 1; null where none is. `stage`: where it is drawn;
 *   belongs into the page
 */
export function useLateFile(shown: Saved, language: string) {
  const [asked, setAsked] = useState<readonly AskedFile[]>([]);
  const [saving, setSaving] = useState<number | null>(null);
  const [Maker, setMaker] = useState<typeof ChartFile | null>(null);

  async function save(form: FileForm, slide: number | null = null) {
    setSaving(0);
    try {
      const maker = await import('@/components/charts/files/chart-file');
      setMaker(() => maker.ChartFile);
      setAsked((before) => [...before, { form, slide }]);
    } catch (error) {
      console.warn(error);
      setSaving(null);
      const { notifications } = await import('@/components/ui/notifications');
      notifications.show({ message: 'The file could not be saved. Try again.' });
    }
  }

  const stage =
    Maker === null ? null : (
      <Maker shown={shown} language={language} asked={asked} onSaving={setSaving} />
    );
  return { save, saving, stage };
}
