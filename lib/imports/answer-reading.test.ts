import { describe, expect, it } from 'vitest';
import { answerReading } from '@/lib/imports/answer-reading';

const address = 'http://127.0.0.1:3000/import/reading';

function ask(headers: Record<string, string>): Promise<Response> {
  const body = new FormData();
  body.append('files', new File(['Ann: Yes.\n\nBen: No.\n\nAnn: So.'], 'talk.txt'));
  return answerReading(
    new Request(address, { method: 'POST', body, headers: { host: '127.0.0.1:3000', ...headers } }),
  );
}

/** The last line of the answer. */
async function doneOf(response: Response): Promise<{ ok: boolean; problems?: string[] }> {
  const lines = (await response.text()).trim().split('\n');
  return JSON.parse(lines.at(-1) ?? '').done;
}

describe('what is sent to be read', () => {
  it('is read for a page of this app', async () => {
    const response = await ask({ origin: 'http://127.0.0.1:3000' });
    expect(response.status).toBe(200);
    expect((await doneOf(response)).ok).toBe(true);
  });

  it.each([
    ['of another site', { origin: 'http://evil.example' }],
    ['of another port', { origin: 'http://127.0.0.1:3001' }],
    ['that hides where it comes from', { origin: 'null' }],
    ['that says nothing', {}],
  ])('is not read for a page %s, which is told so', async (_, headers: Record<string, string>) => {
    const response = await ask(headers);
    expect(response.status).toBe(403);
    expect(await doneOf(response)).toEqual({
      ok: false,
      problems: [expect.stringMatching(/so it was not answered/)],
    });
  });
});
