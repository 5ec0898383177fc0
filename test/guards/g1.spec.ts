import { readAsManyTenants } from './g1';

test('G1: 10,000 concurrent reads of 50 tenants through 5 connections, 3 in 10 failing: none saw another tenant', async () => {
  const figure = await readAsManyTenants({ reads: 10_000 });
  expect(figure).toEqual({ tried: 10_000, wrong: 0, failed: 3_000 });
});

test('planted: a tenant set for the session is seen by others', async () => {
  const { wrong } = await readAsManyTenants({ reads: 1_000, setting: 'session' });
  expect(wrong).toBeGreaterThan(100);
});
