'use client';

import { memo, useMemo } from 'react';
import { ThemesChart } from '@/components/charts/bars/themes-chart';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import { themesAtAGlance } from '@/lib/charts/themes/themes-at-a-glance';

/** The themes of a debate at a glance; a click on one filters by it. */
export const ThemesSection = memo(function ThemesSection({
  explored: { index, filter },
  onThemes,
}: {
  explored: FilteredDebate;
  /** Without it nothing can be chosen. */
  onThemes?: ((slugs: readonly string[]) => void) | undefined;
}) {
  const glance = useMemo(() => themesAtAGlance(index, filter), [index, filter]);
  return <ThemesChart glance={glance} onThemes={onThemes} />;
});
