import { expect, it } from 'vitest';
import { ownAddress, signInAddress } from '@/lib/door/own-address';

it.each([
  '/',
  '/debates/farebox',
  '/debates/x/compare?people=a,b&kind=contested#p3',
  '/search?q=%2F%2Fevil.example',
])('%s is an address of this app', (address) => expect(ownAddress(address)).toBe(address));

it.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/..//evil.example',
  '/./\\evil.example',
  'javascript:alert(1)',
  'debates/x',
  '/sign-in?next=%2F',
  '/set-up?key=abc',
  '',
  null,
])('%j leads to the library', (address) => expect(ownAddress(address)).toBe('/'));

it('leaves the framework’s own mark out', () => {
  expect(ownAddress('/themes?q=a&_rsc=1x2')).toBe('/themes?q=a');
  expect(ownAddress('/themes?_rsc=1x2')).toBe('/themes');
});

it('says where to go after signing in, but for the library', () => {
  expect(signInAddress('/themes?q=a&b=c')).toBe('/sign-in?next=%2Fthemes%3Fq%3Da%26b%3Dc');
  expect(signInAddress('//evil.example')).toBe('/sign-in');
});
