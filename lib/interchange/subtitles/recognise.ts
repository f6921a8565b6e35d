import { beginningOf, extensionOf } from '@/lib/interchange/source-text';

const SRT_START = /^\d+\s*\r?\n\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}\s*-->/;

export function recognise(name: string, bytes: Uint8Array): boolean {
  if (['srt', 'vtt'].includes(extensionOf(name))) return true;
  const beginning = beginningOf(bytes);
  return /^WEBVTT(?:\s|$)/.test(beginning) || SRT_START.test(beginning);
}
