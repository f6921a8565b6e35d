/** A file's address in libSQL's form. What an address would take for its own signs is escaped. */
export function fileUrl(file: string): string {
  return `file:${file.replace(/[%?#]/g, encodeURIComponent)}`;
}
