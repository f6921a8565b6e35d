import { describe, expect, it } from 'vitest';
import { bytesOf, mustRead, speakersOf } from '../../../tests/fixtures/files/read-file';

const TURNS: [speaker: string, words: string][] = [
  [
    'Ruth Calloway',
    'Good evening. Should the harbour road be closed to cars, and if so for how long?',
  ],
  ['evan you', 'It should be closed. In four summers it has carried more lorries than shoppers.'],
  ['P1', 'I disagree. The shops lost their trade because the ferry stopped, and nothing else.'],
  ['Ruth Calloway', 'Then eleven?'],
  ['P1', 'Noon.'],
  ['evan you', 'No.'],
  ['P1', 'A town which makes itself hard to reach will be left alone, whatever its painters hope.'],
  ['evan you', 'No.'],
  ['Ruth Calloway', 'We have to stop there.'],
];
const EXPECTED = { 'Ruth Calloway': 3, 'evan you': 3, P1: 3 };

const page = (turn: (speaker: string, words: string, index: number) => string, around = 'div') =>
  bytesOf(
    `<html><body><h1>Harbour road</h1><${around}>${TURNS.map(([speaker, words], index) => turn(speaker, words, index)).join('\n')}</${around}></body></html>`,
  );

describe('what a page sets off is a label, however short the words', () => {
  it.each<[string, Uint8Array]>([
    ['bold and a break', page((s, w) => `<p><b>${s}</b><br>${w}</p>`)],
    ['bold and words', page((s, w) => `<p><strong>${s}</strong> ${w}</p>`)],
    ['bold and a colon outside', page((s, w) => `<p><strong>${s}</strong>: ${w}</p>`)],
    ['bold and a dash', page((s, w) => `<p><strong>${s}</strong> – ${w}</p>`)],
    ['bold on a line of its own', page((s, w) => `<p><b>${s}</b></p><p>${w}</p>`)],
    ['a heading', page((s, w) => `<h3>${s}</h3><p>${w}</p>`)],
    [
      'a block of a class',
      page((s, w) => `<div class="who">${s}</div><div class="what">${w}</div>`),
    ],
    ['a span of a class', page((s, w) => `<p><span class="who">${s}</span> <span>${w}</span></p>`)],
    ['blocks without a class', page((s, w) => `<div><div>${s}</div><div>${w}</div></div>`)],
    ['a link in a block', page((s, w) => `<div><div><a href="/x">${s}</a></div><p>${w}</p></div>`)],
    [
      'a link, a time and a button',
      page(
        (s, w, i) =>
          `<div class="c"><a class="by" href="/x">${s}</a> <span class="at">${i + 1} hours ago</span><p>${w}</p><a>Reply</a> <a>Share</a></div>`,
      ),
    ],
    [
      'a block and a time of its own',
      page((s, w, i) => `<div class="n">${s}</div><div class="t">0:0${i}</div><p>${w}</p>`),
    ],
    ['a time behind the name', page((s, w, i) => `<p><b>${s}</b> 0:0${i} ${w}</p>`)],
    ['terms', page((s, w) => `<dt>${s}</dt><dd>${w}</dd>`, 'dl')],
    ['rows', page((s, w) => `<tr><td>${s}</td><td>${w}</td></tr>`, 'table')],
    [
      'rows of paragraphs',
      page((s, w) => `<tr><td><p>${s}:</p></td><td><p>${w}</p></td></tr>`, 'table'),
    ],
    [
      'a chat with times',
      page(
        (s, w, i) =>
          `<div class="m"><span class="at">[10:0${i}]</span> <span class="by">${s}</span> <span>${w}</span></div>`,
      ),
    ],
    [
      'a name and an office above the words',
      page(
        (s, w) =>
          `<div class="t"><div class="m"><b>${s}</b> <span>${s === 'P1' ? 'Guest' : 'Harbour board'}</span></div><p>${w}</p></div>`,
      ),
    ],
    ['bold and an affiliation', page((s, w) => `<p><b>${s}</b> <i>(Harbour board)</i> ${w}</p>`)],
    ['a time before bold', page((s, w, i) => `<p><time>00:0${i}:00</time> <b>${s}</b> ${w}</p>`)],
    [
      'quotations with who said it below',
      page((s, w) => `<blockquote><p>${w}</p><cite>${s}</cite></blockquote>`),
    ],
    ['rows with the words first', page((s, w) => `<tr><td>${w}</td><td>${s}</td></tr>`, 'table')],
    [
      'cells that reach down',
      page(
        (s, w) => `<tr><td rowspan="2">${s}</td><td>${w}</td></tr><tr><td>And so it is.</td></tr>`,
        'table',
      ),
    ],
    [
      'rows with numbers and times',
      page(
        (s, w, i) => `<tr><td>${i}</td><td>00:0${i}</td><td>${s}</td><td>${w}</td></tr>`,
        'table',
      ),
    ],
  ])('%s', async (_, bytes) => {
    expect(await speakersOf('page.html', bytes)).toEqual(EXPECTED);
    expect((await mustRead('page.html', bytes)).text).not.toMatch(/^\(?(?:Guest|Harbour board)/m);
  });
});

it('replies that come once are found below an article, and their verb is no word of theirs', async () => {
  const article = `<article><h1>Pier</h1>${'<p>The council met in May and found what it had expected.</p>'.repeat(9)}</article>`;
  const replies = ['Ann Lee', 'Ben Ode', 'Cy Poe', 'Di Roe'].map(
    (who) =>
      `<div class="reply"><cite class="by">${who}</cite> <span>says:</span><p>So it is.</p></div>`,
  );
  const html = `<html><body>${article}<section class="comments">${replies.join('')}</section></body></html>`;
  expect(await speakersOf('a.html', bytesOf(html))).toEqual({
    'Ann Lee': 1,
    'Ben Ode': 1,
    'Cy Poe': 1,
    'Di Roe': 1,
  });
  expect((await mustRead('a.html', bytesOf(html))).text).not.toContain('says');
});

it('preformatted text keeps its lines, and an aside with other words in bold is no part of it', async () => {
  const talk = 'Ann Lee: It stays.\nBen Ode: It\n  goes.\nAnn Lee: No.';
  const html = `<html><body><pre>${talk}</pre></body></html>`;
  expect((await mustRead('a.html', bytesOf(html))).text).toBe(talk.replace('\n  ', '\n'));
  const more = `<aside><h3>Related</h3><p><b>Quay News</b> The ferry is back</p></aside>`;
  const bytes = bytesOf(
    `<html><body><main>${TURNS.map(([who, words]) => `<p><b>${who}</b> ${words}</p>`).join('')}</main>${more}</body></html>`,
  );
  expect(await speakersOf('a.html', bytes)).toEqual(EXPECTED);
});

it('a row without a name goes on the turn before, and so does a second row of the same name', async () => {
  const html = `<table>${[
    ['Ann Lee', 'The pier stays, and I shall say why in a moment.'],
    ['', 'It has stood for ninety years without a nail lost.'],
    ['Ben Ode', 'It goes, and this winter at the latest.'],
    ['Ben Ode', 'Nobody has used it since the ferry ended.'],
    ['Ann Lee', 'Never.'],
    ['Ben Ode', 'Soon.'],
  ]
    .map(([who, words]) => `<tr><td>${who}</td><td>${words}</td></tr>`)
    .join('')}</table>`;
  expect(await speakersOf('a.html', bytesOf(html))).toEqual({ 'Ann Lee': 2, 'Ben Ode': 2 });
});

it('says which headings and cells of a table were left out', async () => {
  const html = `<table><tr><th>Speaker</th><th>Text</th><th>Notes</th></tr><tr><td>Ann Lee</td><td>The pier stays, always.</td><td>coughs</td></tr><tr><td>Ben Ode</td><td>The pier goes, at once.</td><td></td></tr></table>`;
  const source = await mustRead('a.html', bytesOf(html));
  expect(source.text).toBe('Ann Lee: The pier stays, always.\n\nBen Ode: The pier goes, at once.');
  expect(source.notes).toContain('Headings of a table left out: Speaker, Text, Notes.');
  expect(source.notes).toContain('One cell beside speaker and words left out, such as “coughs”.');
});

describe('what a page sets beside names', () => {
  it('is left out and listed: dates, counts and buttons', async () => {
    const bytes = page(
      (s, w, i) =>
        `<article class="c"><header><b class="by">${s}</b> <time>${i + 1} May 2024</time></header><div class="n">${i} points</div><p>${w}</p><a>Antworten</a> <ul><li><a>Reply</a></li><li><a>Share</a></li></ul></article>`,
    );
    const source = await mustRead('page.html', bytes);
    expect(source.text.replace(/^# .*\n+/, '')).toBe(
      TURNS.map(([speaker, words]) => `${speaker}:\n\n${words}`).join('\n\n'),
    );
    expect(source.notes.join()).toMatch(
      /Dates and buttons beside names left out: .*points” \(9 times\), “Antworten” \(9 times\), “Reply” \(9/,
    );
  });

  it('is not what they say, however short and often', async () => {
    const words = [
      '12',
      'No',
      '12',
      'No',
      'In 1990',
      'No',
      'It was never open to cars at all',
      '12',
      'No',
    ];
    const bytes = page((s, _, i) => `<div class="by">${s}</div><div class="w">${words[i]}</div>`);
    const { text } = await mustRead('page.html', bytes);
    for (const [said, count] of [
      ['12', 3],
      ['No', 4],
      ['In 1990', 1],
    ] as const)
      expect(text.split('\n').filter((line) => line === said)).toHaveLength(count);
  });
});

describe('what a page sets off otherwise stays text', () => {
  it.each<[string, string]>([
    [
      'names that begin sentences',
      `<p><a>Ann Lee</a> says that the pier stays.</p><p><a>Ben Ode</a> was against it.</p><p><a>Ann Lee</a> has the last word.</p><p><a>Ben Ode</a> left early.</p>`,
    ],
    [
      'words in bold',
      `<p><b>Now</b> the pier is old.</p><p><b>Then</b> it was new.</p><p><b>Now</b> it falls.</p><p><b>Then</b> it stood.</p>`,
    ],
    [
      'a table of figures',
      `<table><tr><td>Pier</td><td>12 m</td></tr><tr><td>Quay</td><td>90 m</td></tr><tr><td>Pier</td><td>14 m</td></tr></table>`,
    ],
    ...(['table', 'dl'] as const).map((list): [string, string] => {
      const prose = 'The council met in May and was surprised by nothing that it found there. ';
      const said = 'Good quality, delivered to the quay in May';
      const goods = ['Rope', 'Net', 'Rope', 'Net', 'Buoy', 'Rope'].map((name) =>
        list === 'dl'
          ? `<dt>${name}</dt><dd>${said}</dd>`
          : `<tr><td>${name}</td><td>${said}</td></tr>`,
      );
      return [
        `goods in a ${list}`,
        `<p>${prose.repeat(8)}</p><${list}>${goods.join('')}</${list}>`,
      ];
    }),
    [
      'a list of members',
      `<p>${'The council met in May and found what it had expected. '.repeat(9)}</p><ul><li><a>Ann Lee</a> Member of the harbour board</li><li><a>Ben Ode</a> Member of the harbour board</li><li><a>Cy Poe</a> Member of the harbour board</li></ul>`,
    ],
    [
      'questions in bold',
      `<p><b>Why?</b></p><p>So.</p><p><b>When?</b></p><p>Now.</p><p><b>Why?</b></p><p>So.</p>`,
    ],
  ])('%s', async (_, html) => {
    const source = await mustRead('a.html', bytesOf(`<html><body>${html}</body></html>`));
    expect(source.speakersKnown).toBeNull();
    expect(source.text).not.toContain(':');
  });
});
