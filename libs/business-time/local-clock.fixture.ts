// A check that leans on the zone of its process, which is what other-zone.spec.ts must be able to catch.
test('20:59 UTC is one minute to midnight', () => {
  const at = new Date('2026-01-07T20:59:00Z');
  expect([at.getHours(), at.getDate()]).toEqual([23, 7]);
});
