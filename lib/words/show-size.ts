const MEGABYTE = 1024 * 1024;

/** A file's size in words: "12 kB", "3.4 MB". */
export function showSize(bytes: number): string {
  return bytes < MEGABYTE / 10
    ? `${Math.ceil(bytes / 1024)} kB`
    : `${(bytes / MEGABYTE).toFixed(1)} MB`;
}
