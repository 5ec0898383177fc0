import { surviveFaults } from './g7';

// A worker has at most four messages on their way; those are what each of its ends may repeat.
const AT_ONCE = 4;

test('G7, G8: 500 deadlines, 3 killed workers, a queue flushed and killed: none lost, none twice, few messages repeated', async () => {
  const figure = await surviveFaults({ deadlines: 500, kills: 3 });
  expect(figure).toMatchObject({ tried: 500, lost: 0, duplicateRows: 0 });
  expect(figure.repeated).toBeLessThanOrEqual(4 * AT_ONCE);
});

test('G8: with a provider that honours the key no message is repeated', async () => {
  const figure = await surviveFaults({ deadlines: 200, kills: 2, honoursKeys: true });
  expect(figure).toEqual({ tried: 200, lost: 0, duplicateRows: 0, repeated: 0 });
});

test('planted: one delayed job per deadline loses what the queue loses', async () => {
  const { lost } = await surviveFaults({ deadlines: 300, kills: 2, way: 'delayed' });
  expect(lost).toBeGreaterThan(30);
});

test('planted: notice and advance in two commits, without the unique key, tell somebody twice', async () => {
  const { duplicateRows } = await surviveFaults({ deadlines: 1_500, kills: 3, way: 'apart' });
  expect(duplicateRows).toBeGreaterThan(0);
});
