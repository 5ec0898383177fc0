import { Refusal } from '@sanad/messages';
import { ApiEnv, LocalEnv, readEnv } from './env';

const urls = {
  APP_DATABASE_URL: 'postgres://sanad_app:secret@127.0.0.1:5432/sanad',
  PLATFORM_DATABASE_URL: 'postgres://sanad_platform:secret@127.0.0.1:5432/sanad',
  DOCUMENTS_FOLDER: '/srv/documents',
  DISPATCHER_DATABASE_URL: 'postgresql://sanad_dispatcher:secret@[::1]:5432/sanad?sslmode=require',
  OVERSIGHT_DATABASE_URL: 'postgres://sanad_oversight:secret@127.0.0.1:5432/sanad',
};

function refused(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('was not refused');
}

test('what is set is read, what is not has its default', () => {
  const env = readEnv(ApiEnv, { ...urls, PORT: '4100', REDIS_URL: '', HOME: '/srv' });
  expect(env).toMatchObject({ ...urls, PORT: 4100, HOST: '127.0.0.1', LOG_LEVEL: 'info' });
  expect(env.REDIS_URL).toBeUndefined();
});

test('a missing variable is told as missing, in both languages', () => {
  const { DISPATCHER_DATABASE_URL: _left, ...rest } = urls;
  expect(refused(() => readEnv(ApiEnv, rest)).fields).toEqual([
    {
      path: 'DISPATCHER_DATABASE_URL',
      ar: 'المتغير DISPATCHER_DATABASE_URL مطلوب ولم يُحدَّد.',
      en: 'DISPATCHER_DATABASE_URL is required and not set.',
    },
  ]);
});

test('prepared statements are on, off, or refused', () => {
  expect(readEnv(ApiEnv, urls).PREPARED_STATEMENTS).toBe('on');
  expect(readEnv(ApiEnv, { ...urls, PREPARED_STATEMENTS: 'off' }).PREPARED_STATEMENTS).toBe('off');
  const { fields } = refused(() => readEnv(ApiEnv, { ...urls, PREPARED_STATEMENTS: 'maybe' }));
  expect(fields).toEqual([expect.objectContaining({ path: 'PREPARED_STATEMENTS' })]);
});

test.each([
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '80a'],
  ['DATABASE_URL', 'mysql://somewhere/sanad'],
  ['DATABASE_URL', 'postgres://somewhere'],
  ['REDIS_URL', 'localhost:6379'],
  ['LOG_LEVEL', 'loud'],
  ['PUBLIC_URL', 'sanad.example.org'],
  ['MAIL_FROM', 'nobody'],
])('%s=%s is refused by name, with what would be right', (name, value) => {
  const { code, fields } = refused(() => readEnv(LocalEnv, { [name]: value }));
  expect(code).toBe('local.settings');
  expect(fields).toHaveLength(1);
  expect(fields[0]!.path).toBe(name);
  expect(fields[0]!.en).toContain(name);
  expect(fields[0]!.ar).toContain(name);
});

test('a mail server needs a sender, and its address a scheme', () => {
  const paths = (env: Record<string, string>): string[] =>
    refused(() => readEnv(ApiEnv, { ...urls, ...env })).fields.map(({ path }) => path);
  const sender = { MAIL_FROM: 'Sanad <sanad@example.org>' };
  expect(paths({ SMTP_URL: 'smtp://127.0.0.1:1025' })).toEqual(['MAIL_FROM']);
  expect(paths({ ...sender, SMTP_URL: 'mail.example.org:25' })).toEqual(['SMTP_URL']);
  for (const url of ['smtp://127.0.0.1:1025', 'smtps://user:p%40ss@mail.example.org', 'smtp://[::1]:25/'])
    expect(readEnv(ApiEnv, { ...urls, ...sender, SMTP_URL: url }).SMTP_URL).toBe(url);
});
