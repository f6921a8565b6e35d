import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEntities } from '@/lib/text/clean/entities';

describe('decodeEntities', () => {
  it.each([
    [
      'Romy&#x27;s plan isn&apos;t long &#8211; it&#39;s short&hellip;',
      "Romy's plan isn't long – it's short…",
    ],
    [
      '&quot;Yes&quot; &amp; no, &laquo;Ž&#382;&raquo;&nbsp;1 &lt; 2',
      '"Yes" & no, «Žž»\u00a01 < 2',
    ],
    [
      'AT&T, R&D; ?a=1&copy=2 &unknown; &#; &#x; & ',
      'AT&T, R&D; ?a=1&copy=2 &unknown; &#; &#x; & ',
    ],
    ['how &amp;quot; is written', 'how &quot; is written'],
    ['&#0;&#xD800;&#99999999999;', '\ufffd\ufffd\ufffd'],
  ])('%j is %j', (text, decoded) => {
    expect(decodeEntities(text)).toBe(decoded);
  });

  it('never grows, and leaves a text without entities as it is', () => {
    const piece = fc.constantFrom('&', '#', 'x', ';', 'amp', 'lt', 'nGt', '39', '2', 'a', ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const decoded = decodeEntities(text);
        expect(decoded.length).toBeLessThanOrEqual(text.length);
        if (!/&(?:#|[a-z])[^&]*;/i.test(text)) expect(decoded).toBe(text);
      }),
    );
  });
});
