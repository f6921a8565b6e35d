import { describe, expect, it } from 'vitest';
import { slimXml } from '@/lib/interchange/docx/slim-xml';
import { makeDocx } from '../../../tests/fixtures/files/make-docx';
import { mustRead } from '../../../tests/fixtures/files/read-file';

const slim = (xml: string) => new TextDecoder().decode(slimXml(new TextEncoder().encode(xml)));
const run = (text: string, look = '') => `<w:r w:rsidR="00A1">${look}<w:t>${text}</w:t></w:r>`;

describe('a part of a Word document, slimmed', () => {
  it.each([
    ['runs become one', `${run('a')}${run(' ')}${run('b')}`, '<w:r><w:t>a b</w:t></w:r>'],
    [
      'how they look is left out, and what it was before',
      run('a', '<w:rPr><w:b/><w:rPrChange w:id="1"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>') +
        run('b', '<w:rPr/>'),
      '<w:r><w:t>ab</w:t></w:r>',
    ],
    [
      'marks between words are left out',
      `${run('a')}<w:proofErr w:type="x"/><w:bookmarkStart w:id="0"/>${run('b')}<w:bookmarkEnd/>`,
      '<w:r><w:t>ab</w:t></w:r>',
    ],
    [
      'space between runs keeps them apart',
      `${run('a')}\n${run('b')}`,
      '<w:r><w:t>a</w:t></w:r>\n<w:r><w:t>b</w:t></w:r>',
    ],
    [
      'lines, tabs and notes stay where they are',
      `${run('a')}<w:r><w:br/><w:t>b</w:t><w:tab/></w:r>${run('c')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
      '<w:r><w:t>a</w:t></w:r><w:r><w:br/><w:t>b</w:t><w:tab/></w:r><w:r><w:t>c</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>',
    ],
    [
      'a paragraph keeps what it is, and that its end was deleted',
      `<w:p w:rsidR="1"><w:pPr><w:pStyle w:val="Heading1"/><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('a')}</w:p>`,
      '<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>',
    ],
    [
      'deleted words stay deleted',
      `${run('a')}<w:del><w:r><w:delText>x</w:delText></w:r></w:del>${run('b')}`,
      '<w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:r><w:t>b</w:t></w:r>',
    ],
    ['an end that is cut off', `${run('a')}<w:r><w:rPr><w:b/>`, '<w:r><w:t>a</w:t></w:r><w:r>'],
    ['words that are not to be looked into', '<![CDATA[<w:rPr>a]]>', '<![CDATA[<w:rPr>a]]>'],
  ])('%s', (_, xml, expected) => {
    expect(slim(xml)).toBe(expected);
  });

  it('reads as the same text as one that needs no slimming', async () => {
    const words = Array.from({ length: 60 }, (_, at) => `word${at} `);
    const look = '<w:rPr><w:b w:val="1"/><w:color w:val="00FF00"/></w:rPr>';
    const paragraph = (at: number) =>
      `<w:p>${at % 9 === 0 ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : ''}${words.map((word) => run(word, look)).join('')}</w:p>`;
    const document = (count: number) =>
      makeDocx(['a'], {
        'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${Array.from({ length: count }, (_, at) => paragraph(at)).join('')}</w:body></w:document>`,
      });
    const small = await mustRead('a.docx', await document(90));
    const large = await mustRead('a.docx', await document(900));
    expect(small.text.startsWith('# word0 word1 word2')).toBe(true);
    expect(large.text).toBe(Array.from({ length: 10 }, () => small.text).join('\n\n'));
  });
});
