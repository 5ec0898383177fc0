import { faultyLetters } from '../guards/letters';
import type { Report } from './figure';

export const figures = ['LETTERS'];

const TRIES = 5_000;
const PLANTS = ['early', 'unreasoned', 'another', 'named', 'undated', 'ownText'] as const;

export async function run(report: Report): Promise<void> {
  const { tried, faults } = faultyLetters({ tries: TRIES });
  report({
    ...{ figure: 'letters', name: '10,000 letters of appeals', value: faults.length, unit: 'faults' },
    ...{ ok: faults.length === 0, tried, lost: faults.length },
  });
  for (const plant of PLANTS) {
    const spoilt = faultyLetters({ tries: 50, plant });
    const found = spoilt.faults.length;
    report({
      ...{ figure: 'letters', name: `planted: ${plant}`, value: found, unit: 'faults' },
      ...{ ok: found > 0, tried: spoilt.tried, lost: found },
    });
  }
  await Promise.resolve();
}
