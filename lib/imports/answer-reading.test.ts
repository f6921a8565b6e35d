import { describe, expect, it } from 'vitest';
import { answerReading } from '@/lib/imports/answer-reading';
import { HOSTILE_READER } from '@/tests/fixtures/readers/hostile-program';
import { isThere } from '@/tests/fixtures/readers/is-there';

const TALK = 'Ann: Yes.\n\nBen: No.\n\nAnn: So.';
const address = 'http://127.0.0.1:3000/import/reading';

function ask(headers: Record<string, string>, text = TALK): Promise<Response> {
  const body = new FormData();
  body.append('files', new File([text], 'talk.txt'));
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

  it('leaves the server free for others while it is read', async () => {
    const response = await ask(
      { origin: 'http://127.0.0.1:3000' },
      'Ann Lee: words of a text that takes its time.\n\nBen Ode: and more of them.\n\n'.repeat(
        10_000,
      ),
    );
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toMatch(/^{"on":/);
    let turns = 0;
    const counting = setInterval(() => {
      turns += 1;
    }, 5);
    let length = 0;
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      length += part.value.length;
    clearInterval(counting);
    expect(length).toBeGreaterThan(1_000_000);
    expect(turns).toBeGreaterThan(20);
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

describe('what cannot be read to its end', () => {
  const program = HOSTILE_READER;
  const limits = { seconds: 1, megabytes: 250 };
  const headers = { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' };
  const told: object[] = [];
  const send = (deed: string, more: RequestInit = {}) =>
    answerReading(new Request(address, { method: 'POST', body: deed, headers, ...more }), {
      program,
      limits,
      onFault: (entry) => told.push(entry),
    });

  it('is answered in words that name the file', async () => {
    expect(await doneOf(await send('look for ever'))).toEqual({
      ok: false,
      problems: [
        'look for ever.docx: Reading it took more than 1 second and was ended. Save it as plain text and choose that, or bring it in several parts.',
      ],
    });
  });

  it.each(['the tab is closed', 'the person stops it'])('is ended where %s', async (how) => {
    const left = new AbortController();
    const response = await send('wait', { signal: left.signal });
    const reader = response.body?.getReader();
    const first = await reader?.read();
    const { pid } = JSON.parse(new TextDecoder().decode(first?.value));
    expect(isThere(pid)).toBe(true);
    if (how === 'the tab is closed') left.abort();
    else await reader?.cancel();
    await expect.poll(() => isThere(pid)).toBe(false);
  });

  it('leaves nothing of a broken answer to be taken for a whole one, and the log says where', async () => {
    const response = await send('break within a line');
    expect(await doneOf(response)).toEqual({
      ok: false,
      problems: [
        expect.stringMatching(/^break within a line\.docx: The program .* broke off at it/),
      ],
    });
    expect(told).toEqual([
      expect.objectContaining({
        what: 'reader-broke-off',
        error: 'TypeError',
        frames: expect.arrayContaining([expect.stringMatching(/hostile-reader\.mjs/)]),
      }),
    ]);
  });

  it('is refused where its body is larger than anything that is read, whatever it says', async () => {
    // The rest goes by unread; how much of it there may be is for the front to say.
    let megabytes = 0;
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(1024 * 1024));
        megabytes += 1;
        if (megabytes === 40) controller.close();
      },
    });
    const response = await send('', { body, duplex: 'half' } as RequestInit);
    expect(response.status).toBe(413);
    expect(await doneOf(response)).toEqual({
      ok: false,
      problems: [expect.stringMatching(/^What was sent is larger than 25 MB\./)],
    });
  });
});
