import { expect, it } from 'vitest';
import { describeError } from '@/lib/log/describe-error';
import { faultInOneLine } from '@/lib/log/fault';

const LOG = 'data/logs/2026-11-29.jsonl';

it('says a fault in one line, without the words of the error', () => {
  const error = Object.assign(new TypeError('Ann said:\nnobody reads'), {
    code: 'P2003',
    digest: '2271843190',
  });
  const met = { route: '/debates/[slug]/code', requestId: 'a1' };
  expect(faultInOneLine({ what: 'fault', ...met, ...describeError(error) }, LOG)).toBe(
    `A fault in /debates/[slug]/code (TypeError P2003, number 2271843190, request a1). Where in the code stands in ${LOG}`,
  );
  const named = Object.assign(new Error('Ann'), {
    name: 'Ann said',
    code: 'no code',
    digest: 'Ben',
  });
  expect(faultInOneLine({ what: 'fault', ...describeError(named), requestId: 'a\nb' }, LOG)).toBe(
    `A fault (of an unknown kind). Where in the code stands in ${LOG}`,
  );
});
