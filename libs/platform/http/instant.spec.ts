import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { IsDayOrInstant, IsInstant } from './instant';

class Note {
  @IsInstant() at!: Date;
}

const read = (at: unknown): Note => plainToInstance(Note, { at });

test.each(['2026-01-08T10:00:00+03:00', '2026-01-08T07:00Z', '2026-01-08T07:00:00.123Z'])(
  '%s is an instant',
  (text) => {
    const note = read(text);
    expect(validateSync(note)).toEqual([]);
    expect(note.at.getTime()).toBe(Date.parse(text));
  },
);

test.each([5, '2026-01-08', '2026-01-08T10:00:00', '2026-02-31T10:00:00Z', '2026-01-08T25:00:00Z', 'الآن', true])(
  '%p is none: nobody knows which moment was meant',
  (value) => {
    expect(validateSync(read(value))).toHaveLength(1);
  },
);

class Letter {
  @IsDayOrInstant() receivedAt!: Date | string;
}

const letter = (receivedAt: unknown): Letter => plainToInstance(Letter, { receivedAt });

test('a day alone stays a day, an instant is one, and what is neither is refused', () => {
  expect(validateSync(letter('2026-03-05'))).toEqual([]);
  expect(letter('2026-03-05').receivedAt).toBe('2026-03-05');
  expect(letter('2026-03-05T10:30:00+03:00').receivedAt).toEqual(new Date('2026-03-05T07:30:00Z'));
  for (const neither of ['2026-02-30', '2026-03-05T10:30:00', '05/03/2026', 5, true])
    expect(validateSync(letter(neither))).toHaveLength(1);
});
