/** A moment as it stands in names of files: `2026-11-29T06-19-46-123Z`. */
export function stampOf(moment: Date): string {
  return moment.toISOString().replace(/[:.]/g, '-');
}
