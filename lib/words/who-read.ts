/** Who made a reading, by name; where nobody is named, the reading itself: "“Reading of May”". */
export function whoRead({
  name,
  coder,
}: {
  readonly name: string;
  readonly coder: string;
}): string {
  return coder === '' ? `“${name}”` : coder;
}
