/** How files of well-known binary kinds begin (hexadecimal; `..` is any byte), and what they are. */
const SIGNATURES: [string, string][] = [
  ['25504446', 'a PDF'],
  ['504b0304', 'a zip archive or an office document'],
  ['504b0506', 'an empty zip archive'],
  ['d0cf11e0a1b11ae1', 'an old office document'],
  ['89504e47', 'a picture (PNG)'],
  ['ffd8ff', 'a picture (JPEG)'],
  ['47494638', 'a picture (GIF)'],
  ['52494646........57454250', 'a picture (WebP)'],
  ['52494646........57415645', 'a sound file (WAV)'],
  ['49492a00', 'a picture (TIFF)'],
  ['4d4d002a', 'a picture (TIFF)'],
  ['494433', 'a sound file (MP3)'],
  ['4f676753', 'a sound or film file (Ogg)'],
  ['........66747970', 'a film or sound file (MP4)'],
  ['1a45dfa3', 'a film file (Matroska)'],
  ['1f8b', 'a compressed file (gzip)'],
  ['425a68', 'a compressed file (bzip2)'],
  ['fd377a585a00', 'a compressed file (xz)'],
  ['377abcaf271c', 'a 7-Zip archive'],
  ['526172211a07', 'a RAR archive'],
  ['53514c69746520666f726d6174203300', 'an SQLite database'],
  ['7f454c46', 'a program'],
  ['4d5a9000', 'a program'],
];

const patterns = SIGNATURES.map(([hex, kind]) => ({
  bytes: (hex.match(/../g) ?? []).map((pair) => (pair === '..' ? null : Number.parseInt(pair, 16))),
  kind,
}));

/** What a well-known binary file is, with its article ("a PDF"), or null for anything else. */
export function nameBinary(bytes: Uint8Array): string | null {
  const found = patterns.find((pattern) =>
    pattern.bytes.every((byte, index) => byte === null || bytes[index] === byte),
  );
  return found?.kind ?? null;
}
