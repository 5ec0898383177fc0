import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { IsInstant } from './instant';

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
