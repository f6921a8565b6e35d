import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from 'vitest';
import { stampHeaders, trueRequest } from '@/lib/front/true-request';

const isProxy = (address: string) => address === '127.0.0.1' || address === '10.0.0.2';
const nobody = () => false;

describe('what is true of a request', () => {
  const said = {
    host: '127.0.0.1:3000',
    'x-forwarded-for': '6.6.6.6, 203.0.113.9, 10.0.0.2',
    'x-forwarded-host': 'counterpoint.example',
    'x-forwarded-proto': 'https',
  };

  it('is what this server sees, whatever the sender says', () => {
    expect(trueRequest(said, '::ffff:203.0.113.5', { isProxy })).toEqual({
      peer: '203.0.113.5',
      host: '127.0.0.1:3000',
      proto: 'http',
    });
    expect(trueRequest(said, '127.0.0.1', { isProxy: nobody }).peer).toBe('127.0.0.1');
  });

  it('is what a proxy of ours saw: the last sender that is none of ours', () => {
    expect(trueRequest(said, '127.0.0.1', { isProxy })).toEqual({
      peer: '203.0.113.9',
      host: 'counterpoint.example',
      proto: 'https',
    });
  });

  it.each([
    [{}, '127.0.0.1'],
    [{ 'x-forwarded-for': '' }, '127.0.0.1'],
    [{ 'x-forwarded-for': 'unknown, <script>' }, '127.0.0.1'],
    [{ 'x-forwarded-for': '10.0.0.2' }, '10.0.0.2'],
  ])('is known where a proxy says %j', (headers, peer) => {
    expect(trueRequest({ host: 'a', ...headers }, '127.0.0.1', { isProxy }).peer).toBe(peer);
  });
});

it('leaves of the headers only what is true', () => {
  const headers: IncomingHttpHeaders = {
    host: '127.0.0.1:3000',
    accept: '*/*',
    forwarded: 'for=6.6.6.6',
    'x-forwarded-for': '6.6.6.6',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-prefix': '/evil',
    'x-forwarded': 'evil',
    'x-real-ip': '6.6.6.6',
    'x-request-id': 'theirs',
  };
  stampHeaders(headers, { peer: '127.0.0.1', host: '127.0.0.1:3000', proto: 'http' }, 'ours');
  expect(headers).toEqual({
    host: '127.0.0.1:3000',
    accept: '*/*',
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-host': '127.0.0.1:3000',
    'x-forwarded-proto': 'http',
    'x-request-id': 'ours',
  });
});
