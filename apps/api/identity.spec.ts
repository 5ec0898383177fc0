import { ApiEnv } from '@config/env';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiWorld } from '../../test/world/api';
import { StaffMember, type SessionTold } from '../../test/world/staff';
import { identityOf } from './identity';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sanad-identity-'));
  writeFileSync(join(folder, 'postmaster.pid'), ['4711', folder, '1760000000', '54329', '', '127.0.0.1'].join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const URLS = ['APP_DATABASE_URL', 'PLATFORM_DATABASE_URL', 'DISPATCHER_DATABASE_URL'] as const;
function env(address: string, marked: string | undefined, off: 'off' | 'required' = 'off'): ApiEnv {
  const urls = Object.fromEntries(URLS.map((name) => [name, address]));
  return Object.assign(new ApiEnv(), urls, { SECOND_FACTORS: off, EMBEDDED_POSTGRES: marked });
}

describe('second factors that are off', () => {
  test('are taken with the embedded server that runs in the folder told', () => {
    const { secondFactors } = identityOf(env('postgres://a:b@127.0.0.1:54329/sanad', folder));
    expect(secondFactors).toBe('off');
  });

  test.each([
    ['without the marker', 'postgres://a:b@127.0.0.1:54329/sanad', (): string | undefined => undefined],
    ['with a marker for a server on another port', 'postgres://a:b@127.0.0.1:5432/sanad', () => folder],
    ['with a marker and a server elsewhere', 'postgres://a:b@db.example:54329/sanad', () => folder],
    ['with a folder in which no server runs', 'postgres://a:b@127.0.0.1:54329/sanad', () => '/nowhere'],
  ])('stop the start %s', (_, address, marker) => {
    expect(() => identityOf(env(address, marker()))).toThrow('local.second_factors_off');
    expect(identityOf(env(address, marker(), 'required')).secondFactors).toBe('required');
  });

  test('stop it when one of the pools goes elsewhere', () => {
    const mixed = env('postgres://a:b@127.0.0.1:54329/sanad', folder);
    mixed.PLATFORM_DATABASE_URL = 'postgres://a:b@db.example:5432/sanad';
    expect(() => identityOf(mixed)).toThrow('local.second_factors_off');
  });

  test('are told before anybody signs in; a password completes the session', async () => {
    const world = await ApiWorld.start({ secondFactors: 'off' });
    try {
      const place = await world.association('nakheel');
      const sara = await StaffMember.of(world, () => new Date(), [place], 'relationsOfficer');
      const browser = await sara.password();
      const { body } = await browser.ask<SessionTold>('GET', '/api/session');
      expect(body).toMatchObject({ stage: 'complete', roles: ['relationsOfficer'] });
      const options = await world.app.inject('/api/sign-in-options');
      expect(options.json()).toMatchObject({ secondFactors: 'off' });
      const [kept] = await world.rows<{ stage: string }>('SELECT stage FROM session');
      expect(kept?.stage).toBe('enrolment'); // asked for again, factors are asked of this session too
    } finally {
      await world.stop();
    }
  });
});

test('a simulated Nafath stops the start with any database but the embedded one', () => {
  const simulated = (marked: string | undefined): ApiEnv =>
    Object.assign(env('postgres://a:b@127.0.0.1:54329/sanad', marked, 'required'), { NAFATH: 'simulator' });
  expect(identityOf(simulated(folder)).nafath).toBe('simulator');
  expect(() => identityOf(simulated(undefined))).toThrow('local.nafath_simulated');
});

test('the origin is the address told, or the local one by name', () => {
  const base = env('postgres://a:b@127.0.0.1:54329/sanad', undefined, 'required');
  expect(identityOf(base).publicUrl).toBe('http://localhost:3000');
  expect(identityOf(Object.assign(base, { PUBLIC_URL: 'https://sanad.example/' })).publicUrl).toBe(
    'https://sanad.example',
  );
});
