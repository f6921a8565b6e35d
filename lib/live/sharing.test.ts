import { expect, it } from 'vitest';
import {
  allTopics,
  beginSharing,
  hear,
  holds,
  LOOK_MS,
  look,
  readTabMessage,
  type Sharing,
  type TabMessage,
} from '@/lib/live/sharing';
import { debateTopic } from '@/lib/live/topic';

/** Tabs of one browser, with a clock; one that sleeps hears all when it wakes. */
function openBrowser() {
  let now = 1_000;
  const tabs = new Map<string, Sharing>();
  const sleeping = new Map<string, TabMessage[]>();
  function pass(next: { sharing: Sharing; says: readonly TabMessage[] }) {
    const { me } = next.sharing;
    tabs.set(me, next.sharing);
    for (const message of next.says) say(message, me);
  }
  function say(message: TabMessage, from: string) {
    for (const name of [...tabs.keys()]) {
      if (name === from) continue;
      const missed = sleeping.get(name);
      if (missed) missed.push(message);
      else pass(hear(tabs.get(name)!, message, now));
    }
  }
  return {
    open(me: string, { debate = me, isSeen = true } = {}) {
      pass(look(beginSharing(me, [debateTopic(debate)], isSeen, now), now));
    },
    close(me: string) {
      tabs.delete(me);
      say({ says: 'goes', from: me }, me);
    },
    /** Goes without a word, as a tab that broke. */
    break: (me: string) => tabs.delete(me),
    sleep: (me: string) => sleeping.set(me, []),
    wake(me: string) {
      const missed = sleeping.get(me) ?? [];
      sleeping.delete(me);
      for (const message of missed) pass(hear(tabs.get(me)!, message, now));
    },
    see: (me: string, isSeen: boolean) => tabs.set(me, { ...tabs.get(me)!, isSeen }),
    run(ms: number) {
      for (const end = now + ms; now < end; now += LOOK_MS / 2)
        for (const me of [...tabs.keys()]) if (!sleeping.has(me)) pass(look(tabs.get(me)!, now));
    },
    holders: () => [...tabs.values()].filter(holds).map(({ me }) => me),
    topics: () => [...tabs.values()].filter(holds).map(allTopics),
  };
}

it('one of the tabs holds the stream, for all that they listen to', () => {
  const browser = openBrowser();
  browser.open('a');
  browser.run(3_000);
  expect(browser.holders()).toEqual(['a']);
  browser.open('b');
  browser.open('c', { debate: 'a' });
  browser.run(3_000);
  expect(browser.holders()).toEqual(['a']);
  expect(browser.topics()).toEqual([['debate:a', 'debate:b']]);
  browser.close('b');
  browser.run(100);
  expect(browser.topics()).toEqual([['debate:a']]);
});

it('tabs that open at once agree on one', () => {
  const browser = openBrowser();
  for (const me of ['a', 'b', 'c']) browser.open(me);
  browser.run(3_000);
  expect(browser.holders()).toHaveLength(1);
});

it('another takes it when the holder is closed, breaks or sleeps; and has it when that wakes', () => {
  const browser = openBrowser();
  browser.open('a');
  browser.run(2_000);
  browser.open('b');
  browser.open('c');
  browser.run(2_000);
  browser.close('a');
  browser.run(3_000);
  const [second] = browser.holders();
  expect(browser.holders()).toHaveLength(1);
  browser.break(second!);
  browser.run(8_000);
  const [third] = browser.holders();
  expect(browser.holders()).toHaveLength(1);

  browser.open('d');
  browser.run(2_000);
  browser.sleep(third!);
  browser.run(8_000);
  expect(browser.holders().filter((me) => me !== third)).toEqual(['d']);
  browser.wake(third!);
  browser.run(2_000);
  expect(browser.holders()).toEqual(['d']);
  expect(browser.topics()[0]).toContain(`debate:${third}`);
});

it('a tab that nobody looks at takes nothing until somebody does', () => {
  const browser = openBrowser();
  browser.open('a', { isSeen: false });
  browser.run(10_000);
  expect(browser.holders()).toEqual([]);
  browser.see('a', true);
  browser.run(1_000);
  expect(browser.holders()).toEqual(['a']);
});

it('what no tab of ours says is no message', () => {
  const own: TabMessage = { says: 'wants', from: 'a', topics: [debateTopic('x')] };
  expect(readTabMessage(own)).toEqual(own);
  expect(readTabMessage({ ...own, topics: ['debate:x', 'else', 3] })).toEqual(own);
  expect(readTabMessage({ says: 'lost', from: 'a', since: 1 })).toEqual({
    says: 'lost',
    from: 'a',
  });
  for (const strange of [
    null,
    'holds',
    {},
    { says: 'holds', from: 'a' },
    { says: 'goes', from: 3 },
  ])
    expect(readTabMessage(strange)).toBeNull();
});
