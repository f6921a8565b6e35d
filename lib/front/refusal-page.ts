/** An answer of the front instead of the app: short, in our words. */
export type FrontRefusal = {
  readonly status: 400 | 403 | 404 | 405 | 408 | 413 | 414 | 415 | 431 | 503;
  readonly title: string;
  /** What was wrong and what to do, in a sentence or two. */
  readonly why: string;
  /** Methods that are answered, where another was used. */
  readonly allow?: string;
  /** False where there is no library to go on to. */
  readonly leadsOn?: boolean;
};

/** What the page of a refusal is sent as. */
export const REFUSAL_TYPE = 'text/html; charset=utf-8';

/**
 * The page of a refusal. It is readable without a style or a script, since a policy that lets none in
 * is sent with it.
 */
export function refusalPage({ title, why, leadsOn = true }: FrontRefusal): string {
  const [head, text] = [escapeHtml(title), escapeHtml(why)];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${head} · Counterpoint</title>
<main>
<h1>${head}</h1>
<p>${text}</p>
${leadsOn ? '<p><a href="/">Open the library</a></p>\n' : ''}</main>
`;
}

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);
