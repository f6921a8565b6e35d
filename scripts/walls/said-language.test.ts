import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listUnsaid } from './said-language';

const root = path.resolve(import.meta.dirname, '../..');

describe('words of a debate', () => {
  it('say their language and run its way wherever they are shown', () => {
    const files = ['app', 'components'].flatMap((room) =>
      readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.tsx'))
        .map((name) => path.join(room, name)),
    );
    expect(files.length).toBeGreaterThan(200);
    const unsaid = files.flatMap((file) =>
      listUnsaid(readFileSync(path.join(root, file), 'utf8')).map((place) => `${file}:${place}`),
    );
    expect(unsaid).toEqual([]);
  });

  const of = (jsx: string) => listUnsaid(`export const A = () => (${jsx});`);

  it.each([
    ['a quotation', '<q>{piece.exact}</q>'],
    ['a quotation in its marks', '<blockquote>“{quotation.words}”{" "}</blockquote>'],
    ['a proposition', '<p>{proposition.text}</p>'],
    ['a proposition that may be missing', '<p>{proposition?.text}</p>'],
    ['a proposition in a list', '<ul>{all.map((one) => <li><b>{one.text}</b></li>)}</ul>'],
    ['a title', '<h1>{view.debate.title}</h1>'],
    ['one in a link', '<h2><Link href="/">{entry.title}</Link></h2>'],
    ['a reason beside its direction', '<li><span>{reason.direction}</span> {reason.text}</li>'],
    ['one of two', '<p>{known ? proposition.text : ""}</p>'],
    ['a theme', '<Link href="/">{theme.name}</Link>'],
    ['a theme in a table', '<th>{theme}</th>'],
    ['what is written about a theme', '<p>{page.description}</p>'],
    ['words with what was looked for marked', '<p><MarkedText parts={hit.title} /></p>'],
    ['words of which nobody asked', '<Words as="p" language="">{debate.title}</Words>'],
    ['the same in braces', '<Words as="p" language={\'\'}>{debate.title}</Words>'],
    ['a summary', '<>{summary ? <p>{summary}</p> : null}</>'],
  ])('would be seen where they do not: %s', (_, jsx) => {
    expect(of(jsx)).toHaveLength(1);
  });

  it.each([
    ['by Words', '<Words as="q" quoted={piece.exact}>{piece.exact}</Words>'],
    ['by a link within it', '<Words as="h2"><Link href="/">{entry.title}</Link></Words>'],
    ['by attributes', '<h2 {...written}>{proposition.text}</h2>'],
    ['by a direction of its own', '<span dir="auto">{proposition.text}</span>'],
    ['as no words on show', '<Cell name={proposition.text} />'],
    ['by what they belong to', '<Words as="p" language={debate.language}>{debate.title}</Words>'],
    ['where that is nothing', '<Words as="p" language={NOT_KNOWN}>{person.description}</Words>'],
    ['marked in Words', '<Words as="p"><MarkedText parts={hit.title} /></Words>'],
    ['as a name of ours or of a person', '<p>{reading.name} {commentator.name}</p>'],
    ['as something else', '<p>{tip.text} {section.title} {count.words}</p>'],
  ])('are left alone where they do: %s', (_, jsx) => {
    expect(of(jsx)).toEqual([]);
  });
});
