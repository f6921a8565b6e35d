import { expect, it } from 'vitest';
import { guessLanguage } from '@/lib/imports/guess/guess-language';
import { proposeFromFiles } from '@/lib/imports/propose-import';

async function guess(name: string, text: string) {
  const bytes = async () => new TextEncoder().encode(text);
  const answer = await proposeFromFiles([{ name, bytes }]);
  if (!answer.ok) throw new Error(answer.problems.join());
  return [answer.read.title, answer.read.question];
}

const TALK =
  '\n\nAnn Lee: Yes, it is.\n\nBen Ode: No, it is not.\n\nAnn Lee: It is so.\n\nBen Ode: No.';

it.each([
  // What somebody says, or when, is no title.
  ['a.txt', `Speaker: 00:00:00${TALK}`, ''],
  ['a.txt', `0:00 Ann Lee  00:00${TALK}`, ''],
  [
    'talk.txt',
    'Ведущий: Добрый вечер.\n\nПётр Ильин: Да.\n\nВедущий: Нет?\n\nПётр Ильин: Нет.',
    'Talk',
  ],
  ['a.txt', `[–]ruth 0 points 5 hours ago${TALK}`, ''],
  ['a.txt', `(1 minute pause)${TALK}`, ''],
  ['a.txt', `Transcript${TALK}`, ''],
  // What stands round a title falls off.
  ['a.txt', `Discussion Title: Should the road be closed?${TALK}`, 'Should the road be closed?'],
  ['a.txt', `# Harbour road - 2024/05/01 - Transcript${TALK}`, 'Harbour road'],
  [
    'a.html',
    `<title>about:blank</title><h1>The road</h1>${TALK.replaceAll('\n\n', '<p>')}`,
    'The road',
  ],
  // A colon is part of a title where nobody speaks under that name.
  ['a.txt', `Rivers: a new beginning${TALK}`, 'Rivers: a new beginning'],
  // A file's name that is a number, a date or a code is none.
  ['1992-10-15.said.txt', TALK.trim(), ''],
  ['js-party-224.md', TALK.trim(), ''],
  ['the-debate-of-1992.final.txt', TALK.trim(), 'The debate of 1992'],
  ['night_trains.txt', TALK.trim(), 'Night trains'],
])('the title of %j beginning with %j', async (name, text, title) => {
  expect((await guess(name, text))[0]).toBe(title);
});

it.each([
  [`A talk\n\nToday we ask: Should the road be closed?${TALK}`, 'Should the road be closed?'],
  [`A talk\n\n00:12 Should the road be closed?${TALK}`, 'Should the road be closed?'],
  [`A talk\n\nknow I think Can you hear me?${TALK}`, ''],
  [`A talk\n\n<a width="920">?${TALK}`, ''],
  [`A talk\n\nWhy?${TALK}`, ''],
  [`Should the road be closed?${TALK}`, 'Should the road be closed?'],
  [
    '谈话\n\n今天我们问这条路应该关闭吗？\n\n王安：是的。\n\n李本：不是。\n\n王安：是。\n\n李本：不。',
    '今天我们问这条路应该关闭吗？',
  ],
])('the question of %j', async (text, question) => {
  expect((await guess('a.txt', text))[1]).toBe(question);
});

it.each([
  ['en', 'I think that the harbour is not the place for this.'],
  ['de', 'Das ist nicht der Ort, und wir sind auch nicht da.'],
  ['fr', 'Je ne pense pas que la rue soit un endroit pour les voitures.'],
  ['es', 'No creo que la calle sea un lugar para los coches, pero es así.'],
  ['pt', 'Não acho que a rua seja um lugar para os carros, mas é assim.'],
  ['it', 'Non credo che la strada sia un posto per le macchine, ma è così.'],
  ['nl', 'Ik denk niet dat de straat een plek is voor het verkeer.'],
  ['pl', 'Nie sądzę, że ulica to miejsce dla samochodów, ale tak już jest.'],
  ['sv', 'Jag tror inte att gatan är en plats för bilar, men det är så.'],
  ['da', 'Jeg tror ikke at gaden er et sted for biler, men det blev så.'],
  ['fi', 'En usko, että katu on paikka autoille, mutta niin se vain on.'],
  ['cs', 'Nemyslím si, že ulice je místo pro auta, ale tak to už je.'],
  ['hu', 'Nem hiszem, hogy az utca az autók helye, de ez már csak így van.'],
  ['tr', 'Bu sokak arabalar için bir yer değil ama ne yazık ki çok var.'],
  ['ru', 'Я не думаю, что улица — место для машин, но это так. Мы были бы рады.'],
  ['uk', 'Я не думаю, що вулиця є місцем для машин, але це так. Її закрили.'],
  ['ar', 'لا أعتقد أن الشارع مكان للسيارات، ولكن هكذا هي المدينة.'],
  ['fa', 'فکر نمی‌کنم خیابان جای ماشین‌ها باشد، اما چنین است که می‌گویید.'],
  ['he', 'אני לא חושב שהרחוב הוא מקום למכוניות.'],
  ['el', 'Δεν νομίζω ότι ο δρόμος είναι για τα αυτοκίνητα.'],
  ['zh', '我同意这个看法。'],
  ['ja', 'これは違うと思います。'],
  ['ko', '저는 그렇게 생각하지 않습니다.'],
  ['', 'Brr, xyz!'],
])('tells that a text is in %j', (code, text) => {
  expect(guessLanguage(text)).toBe(code);
});
