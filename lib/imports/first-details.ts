import type { DebateDetails, ReadText } from '@/lib/imports/schema';

/** What is said of a debate before anybody has been asked; empty where nothing is known. */
export function firstDetails(read: ReadText): DebateDetails {
  return {
    title: read.title,
    question: read.question,
    date: read.about.date ?? '',
    language: read.language || 'en',
    publisher: read.about.publisher ?? '',
    url: read.about.url ?? '',
    licenceNote: '',
  };
}
