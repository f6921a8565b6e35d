import { type Method, methodsBySubject } from '@/lib/analysis/methods';

const OPENING = `# Methods

A stance runs from −2 (strongly disagrees) over 0 (mixed, or explicitly neutral) to +2 (strongly
agrees). A commentator who does not address a proposition has *no* stance there: never 0, never
averaged in. Whom nobody has looked at is not coded yet, which is no silence; a position that a filter
hides is hidden. Neither is counted as silence. Each figure says with *n* what it rests on.

This file is written from the same text as the page \`/methods\`, by \`scripts/write-methods.ts\`.`;

/** The method page as Markdown: the content of docs/methods.md. */
export function methodsAsMarkdown(): string {
  const sections = methodsBySubject().map(({ heading, methods }) =>
    [`## ${heading}`, ...methods.map(methodAsMarkdown)].join('\n\n'),
  );
  return `${[OPENING, ...sections].join('\n\n')}\n`;
}

function methodAsMarkdown(method: Method): string {
  const { id, name, answers, range, formula, letters, missing, misleads, source, example } = method;
  const where = source.url ? `[${source.text}](${source.url})` : source.text;
  return [
    `### ${name}`,
    `\`${id}\` · ${answers}`,
    `$$\n${formula}\n$$`,
    letters,
    [
      `- **Range**: ${range}`,
      `- **Missing**: ${missing}`,
      `- **Misleads**: ${misleads}`,
      `- **Example**: ${example.text} **${example.result}**`,
      `- **Source**: ${where}`,
    ].join('\n'),
  ].join('\n\n');
}
