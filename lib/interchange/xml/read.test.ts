import { describe, expect, it } from 'vitest';
import {
  type BadFile,
  bytesOf,
  expectRefused,
  MEGABYTE,
  mustRead,
  repeated,
  rubbish,
} from '../../../tests/fixtures/files/read-file';

const textOf = async (xml: string, name = 'a.xml') => (await mustRead(name, bytesOf(xml))).text;
const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;
const TURNS = 'Ann Lee: Close it, and soon.\n\nWe can.\n\nBen Ode: No & never.';

describe('XML, by its form', () => {
  it.each([
    [
      'speeches by people of its head, whose name stands in an element',
      '<akomaNtoso><meta><TLCPerson id="A" showAs="Lee"/></meta><debateBody><heading>On roads</heading><speech by="#A"><from>Ann Lee:</from><p>Close it, <i>and soon</i>.</p><p>We can.</p></speech><speech by="#B"><from>Ben Ode</from><p>No &amp; never.</p></speech></debateBody></akomaNtoso>',
    ],
    [
      'utterances whose speakers the head names',
      '<TEI xmlns="x"><teiHeader><title>A talk</title><listPerson><person xml:id="A"><persName><forename>Ann</forename><surname>Lee</surname></persName><birth>1950</birth></person><person xml:id="B"><persName>Ben Ode</persName></person></listPerson></teiHeader><text><u who="#A"><seg>Close it, and soon.</seg><seg>We can.</seg></u><u who="#B"><seg>No &amp; never.</seg></u></text></TEI>',
    ],
    [
      'a play',
      '<TEI><text><body><sp who="#a"><speaker>Ann Lee</speaker><p>Close it, and soon.</p><p>We can.</p></sp><sp><speaker>Ben Ode.</speaker><l>No &amp; never.</l></sp></body></text></TEI>'.replace(
        'Ode.<',
        'Ode<',
      ),
    ],
    [
      'attributes with names',
      '<publicwhip><major-heading>Roads</major-heading><speech id="x" speakerid="p/7" speakername="Ann Lee"><p>Close it, and soon.</p><p>We can.</p></speech><speech speakername="Ben Ode"><p>No &amp; never.</p></speech></publicwhip>',
    ],
    [
      'a paragraph that names who speaks in those after it',
      '<sitzung><rede id="1"><p klasse="redner"><redner id="7"><name><vorname>Ann</vorname><nachname>Lee</nachname><fraktion>SPD</fraktion></name></redner>Ann Lee:</p><p>Close it, and soon.</p><p>We can.</p></rede><rede><p><redner id="8"><name>Ben Ode</name></redner>Ben Ode:</p><p>No &amp; never.</p></rede></sitzung>',
    ],
    [
      'turns of speakers with numbers',
      '<Trans><Speakers><Speaker id="s1" name="Ann Lee"/><Speaker id="s2" name="Ben Ode"/></Speakers><Episode><Section><Turn speaker="s1" startTime="0" endTime="4"><Sync time="0"/>\nClose it, and soon.\n\n</Turn><Turn speaker="s1" startTime="4" endTime="5"><p>We can.</p></Turn><Turn speaker="s2"><Sync time="5"/>\nNo &amp; never.</Turn></Section></Episode></Trans>',
    ],
  ])('%s', async (_, body) => {
    expect((await textOf(xml(body))).replace('soon. We', 'soon.\n\nWe')).toBe(TURNS);
    expect((await mustRead('a.xml', bytesOf(xml(body)))).speakersKnown).toEqual([
      'Ann Lee',
      'Ben Ode',
    ]);
  });

  it('keeps apart what is told of the talk', async () => {
    expect(
      await textOf(
        xml(
          '<r><sp who="Ann"><p>Close it.</p><kommentar>(Beifall)</kommentar><stage>sits down</stage><p>Soon.</p></sp><sp who="Ben"><p>No.</p></sp></r>',
        ),
      ),
    ).toBe('Ann: Close it.\n\n(Beifall)\n\n(sits down)\n\nSoon.\n\nBen: No.');
  });

  it('reads captions with times, and entities that are written twice', async () => {
    const captions = xml(
      '<transcript><text start="0.1" dur="2">It&amp;#39;s time</text><text start="2.1" dur="1">to close it.</text><text start="9" dur="2">No.</text></transcript>',
    );
    expect(await textOf(captions)).toBe("It's time to close it.\n\nNo.");
    const timed = xml(
      '<tt xmlns:ttm="x"><head><metadata><ttm:agent xml:id="a1"><ttm:name>Ann</ttm:name></ttm:agent></metadata></head><body><div><p begin="00:00:01.000" end="00:00:02.000" ttm:agent="a1">Close<br/>it.</p><p begin="00:00:03.000" end="00:00:04.000" ttm:agent="a1">Soon.</p></div></body></tt>',
    );
    expect((await textOf(timed, 'a.ttml')).replace(/\s+/g, ' ')).toBe('Ann: Close it. Soon.');
  });

  it('reads paragraphs in which labels stand as in any text', async () => {
    const words = 'that the road should be closed, and soon, I say.';
    expect(await textOf(xml(`<doc><p>ANN: ${words}</p><p>BEN: Not ${words}</p></doc>`))).toBe(
      `ANN: ${words}\n\nBEN: Not ${words}`,
    );
  });

  it('is known without its declaration, and is no page', async () => {
    expect(await textOf('<debate><speech by="Ann"><p>Yes.</p></speech></debate>', 'a.txt')).toBe(
      'Ann: Yes.',
    );
    const page = await mustRead(
      'a.txt',
      bytesOf('<?xml version="1.0"?><html><body><p>Ann: Yes.</p></body></html>'),
    );
    expect(page.format).toBe('html');
    expect((await mustRead('a.txt', bytesOf('<Ann> hello there'))).format).toBe('txt');
  });
});

const bad: BadFile[] = [
  ['empty', 'a.xml', () => new Uint8Array(), /empty/],
  ['settings', 'a.xml', () => bytesOf(xml('<a><b c="1">x</b><b>y</b></a>')), /neither who speaks/],
  ['running text called .xml', 'a.xml', () => bytesOf('x y'), /neither who speaks/],
  ['rubbish', 'a.xml', () => rubbish(5_000), /binary data/],
  [
    'tiers of speakers',
    'a.xml',
    () =>
      bytesOf(
        xml(
          '<doc><tier speaker="A"><event>Yes.</event></tier><tier speaker="B"><event>No.</event></tier></doc>',
        ),
      ),
    /apart from the others/,
  ],
  [
    'a million deep',
    'a.xml',
    () => repeated('<a>', 3_000_000, '<?xml version="1.0"?>'),
    /nests deeper/,
  ],
  [
    'entities that grow',
    'a.xml',
    () =>
      bytesOf(
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ccccccccc"><!ENTITY d "&b;&b;&b;">]><a>&d;</a>',
      ),
    /neither who speaks|no letters/,
  ],
  [
    'words without end',
    'a.xml',
    () => repeated('words ', 12 * MEGABYTE, '<?xml version="1.0"?><a by="x">'),
    /characters/,
  ],
];

it.each(bad)(
  'XML, bad: %s',
  async (_, name, make, problem) => {
    await expectRefused(name, make, problem);
  },
  60_000,
);
