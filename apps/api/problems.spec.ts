import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { refusals, Refusal } from '@sanad/messages';
import {
  Answers,
  IdPipe,
  Idempotent,
  IsDay,
  PageQuery,
  positionOf,
  Problem,
  Public,
  type IdempotentRequest,
} from '@sanad/platform';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  MinLength,
  Min,
  validateSync,
  ValidateNested,
} from 'class-validator';
import { plainToInstance } from 'class-transformer';
import { ApiWorld } from '../../test/world/api';

class Item {
  @IsString() @MaxLength(5) title!: string;
}
class Probe {
  @IsInt() @Min(1) @Max(9) count!: number;
  @IsIn(['a', 'b']) kind!: string;
  @IsOptional() @IsDay() day?: string;
  @IsOptional() @IsString() @MinLength(3) note?: string;
  @IsOptional() @Type(() => Date) @IsDate() at?: Date;
  @Matches(/^\d+$/, { context: { ar: 'أرقام فقط.', en: 'Digits only.' } }) digits!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => Item) items!: Item[];
}
const valid = { count: 3, kind: 'a', digits: '12', items: [{ title: 'x' }] };

@Controller('api/probe')
class ProbeHttp {
  @Post() @Public() @Answers(201, Probe) create(@Body() body: Probe): Probe {
    return body;
  }
  @Post('key') @Public() @Answers(201) key(@Idempotent() request?: IdempotentRequest): object {
    return { request };
  }
  @Get('page') @Public() @Answers(200) page(@Query() query: PageQuery): object {
    return { position: positionOf(query, 'instant', 'id') ?? null, limit: query.limit };
  }
  @Get('id/:id') @Public() @Answers(200) id(@Param('id', IdPipe) id: string): object {
    return { id };
  }
  @Get('refusal/:code') @Public() @Answers(200) refuse(@Param('code') code: keyof typeof refusals): never {
    throw new Refusal(code, { minutes: 3 }, 'internal-detail');
  }
  @Get('fault') @Public() @Answers(200) fault(): never {
    throw new Error('secret-inside: 1087654321');
  }
  @Get('away') @Public() @Answers(200) away(): never {
    throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  }
}

let world: ApiWorld;
beforeAll(async () => {
  world = await ApiWorld.start({ controllers: [ProbeHttp] });
});
afterAll(() => world.stop());

type Asked = Parameters<ApiWorld['app']['inject']>[0] & object;
async function problem(request: Asked): Promise<Problem & { headers: Record<string, unknown> }> {
  const answer = await world.app.inject(request);
  const body = answer.json<Problem>();
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(validateSync(plainToInstance(Problem, body), { forbidNonWhitelisted: true, whitelist: true })).toEqual([]);
  expect(body.status).toBe(answer.statusCode);
  return { ...body, headers: answer.headers };
}
const post = (payload: unknown): Asked => ({ method: 'POST', url: '/api/probe', payload: payload as object });

describe('a refusal on the wire', () => {
  test.each([
    ['request.invalid', 400],
    ['session.required', 401],
    ['access.denied', 403],
    ['request.not_found', 404],
    ['request.key_reused', 422],
    ['session.too_many_attempts', 429],
    ['request.failed', 500],
    ['request.unavailable', 503],
  ] as const)('%s is %i', async (code, status) => {
    const seen = await problem({ url: `/api/probe/refusal/${code}` });
    expect(seen).toMatchObject({ code, status, type: `urn:sanad:refusal:${code}` });
    expect(JSON.stringify(seen)).not.toContain('internal-detail');
  });

  test('its title is Arabic, and English for those who prefer it', async () => {
    const url = '/api/probe/refusal/session.required';
    const [arabic, english] = [refusals['session.required'].ar, refusals['session.required'].en];
    const ask = async (language?: string): Promise<string> =>
      (await problem({ url, headers: language ? { 'accept-language': language } : {} })).title;
    expect(await ask()).toBe(arabic);
    expect(await ask('ar-SA,ar;q=0.9,en;q=0.8')).toBe(arabic);
    expect(await ask('fr')).toBe(arabic);
    expect(await ask('en-GB,en;q=0.9,ar;q=0.1')).toBe(english);
  });

  test('429 says when to come again', async () => {
    expect((await problem({ url: '/api/probe/refusal/session.too_many_attempts' })).headers['retry-after']).toBe('180');
  });
});

const DEEP = `${'['.repeat(400_000)}${']'.repeat(400_000)}`;

describe('what the framework refuses by itself', () => {
  const json = { 'content-type': 'application/json' };
  test.each<[string, Asked, string, number]>([
    ['an unknown address', { url: '/api/nowhere' }, 'request.not_found', 404],
    ['an unreadable address', { url: '/api/%zz' }, 'request.malformed', 400],
    ['broken JSON', { method: 'POST', url: '/api/probe', headers: json, payload: '{' }, 'request.malformed', 400],
    ['an empty JSON body', { method: 'POST', url: '/api/probe', headers: json, payload: '' }, 'request.malformed', 400],
    [
      'a poisoned prototype',
      { method: 'POST', url: '/api/probe', headers: json, payload: '{"__proto__":{"a":1}}' },
      'request.malformed',
      400,
    ],
    [
      'brackets without end',
      { method: 'POST', url: '/api/probe', headers: json, payload: DEEP },
      'request.malformed',
      400,
    ],
    [
      'a huge body',
      { method: 'POST', url: '/api/probe', headers: json, payload: `"${'x'.repeat(1024 * 1024)}"` },
      'request.too_large',
      413,
    ],
    [
      'another media type',
      { method: 'POST', url: '/api/probe', headers: { 'content-type': 'text/csv' }, payload: 'a' },
      'request.media_type',
      415,
    ],
  ])('%s is a problem too', async (_, request, code, status) => {
    expect(await problem(request)).toMatchObject({ code, status });
  });

  test('500: a fault tells nothing of itself, and the log knows it by its id', async () => {
    const seen = await problem({ url: '/api/probe/fault' });
    expect(seen).toMatchObject({ status: 500, code: 'request.failed' });
    expect(JSON.stringify(seen)).not.toContain('secret-inside');
    expect(world.log).toContain(seen.instance.replace('urn:uuid:', ''));
    expect(world.log).not.toContain('secret-inside');
  });

  test('503: a database that is away is not a fault of the request', async () => {
    expect(await problem({ url: '/api/probe/away' })).toMatchObject({ status: 503, code: 'request.unavailable' });
  });
});

describe('the fields of a request', () => {
  const errors = async (payload: unknown): Promise<Problem['errors']> => (await problem(post(payload))).errors;

  test('201: a valid body passes as it is', async () => {
    expect((await world.app.inject(post(valid))).json()).toEqual(valid);
  });

  test('a wrong value is named with its remedy in both languages', async () => {
    const [error] = await errors({ ...valid, count: 10 });
    expect(error).toMatchObject({ path: 'count', en: '“count” is at most 9.' });
    expect(error?.ar).toContain('9');
  });

  test('and told in machine form: the constraint, what it was given, and what people call the field', async () => {
    const found = await errors({ ...valid, count: 10, kind: 'c', digits: 'x', note: 'ab' });
    expect(found).toMatchObject([
      { path: 'count', constraint: 'max', params: ['9'] },
      { path: 'kind', name: { ar: 'النوع', en: 'Kind' }, constraint: 'isIn', params: ['a', 'b'] },
      { path: 'note', constraint: 'minLength', params: ['3'] },
      { path: 'digits', constraint: 'matches', params: [] },
    ]);
  });

  test.each(['', ' \n'])('a text that nobody typed («%s») is missing, and not too short', async (note) => {
    expect(await errors({ ...valid, note })).toMatchObject([{ path: 'note', constraint: 'isDefined' }]);
  });

  test('what only programs call a field is left out of the plain sentence', async () => {
    const seen = await problem({ url: '/api/probe/refusal/templates.archived' });
    expect(seen.en).toContain('(template)');
    expect(seen.plain.en).not.toContain('(');
    expect(seen.plain.ar).toMatch(/[\u0600-\u06ff]/);
  });

  test.each<[string, unknown, string, string]>([
    ['a missing field', { ...valid, kind: undefined }, 'kind', 'is required'],
    ['null', { ...valid, kind: null }, 'kind', 'is required'],
    ['a number as text', { ...valid, count: '3' }, 'count', 'whole number'],
    ['a choice', { ...valid, kind: 'c' }, 'kind', 'a · b'],
    ['a text of its own', { ...valid, digits: 'x' }, 'digits', 'Digits only.'],
    ['a nested field', { ...valid, items: [{ title: 'x' }, { title: 'longer' }] }, 'items.1.title', '5 characters'],
    ['a nested value of another kind', { ...valid, items: ['x'] }, 'items.0', 'object'],
    ['a misspelt field', { ...valid, conut: 3 }, 'conut', 'Did you mean “count”?'],
    ['an unknown field', { ...valid, somethingElse: 3 }, 'somethingElse', 'not a known field. Remove it'],
    ['a day that does not exist', { ...valid, day: '2026-02-30' }, 'day', 'a day that exists'],
    ['a day before all years', { ...valid, day: '0000-01-01' }, 'day', 'a day that exists'],
    ['a year nobody can write', { ...valid, at: '+012026-01-01T00:00:00Z' }, 'at', '2026-01-08T09:30:00+03:00'],
    ['NUL', { ...valid, digits: '1\u0000' }, 'digits', 'cannot be stored'],
    ['half a letter', { ...valid, items: [{ title: '\ud800' }] }, 'items.0.title', 'cannot be stored'],
  ])('400: %s', async (_, payload, path, sentence) => {
    const found = (await errors(payload)).find((error) => error.path === path);
    expect(found?.en).toContain(sentence);
    expect(found?.ar).toMatch(/[\u0600-\u06ff]/);
  });

  test.each([[[]], [[valid]], ['text'], [3], [null]])('400: %j in place of an object', async (payload) => {
    const answer = await world.app.inject({
      method: 'POST',
      url: '/api/probe',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify(payload),
    });
    expect(answer.statusCode).toBe(400);
  });

  test('what was typed is not quoted in the answer', async () => {
    expect(JSON.stringify(await problem(post({ ...valid, digits: 'typed-in-secret' })))).not.toContain(
      'typed-in-secret',
    );
  });
});

describe('keys, cursors, ids', () => {
  test.each(['short', 'with space in it', 'x'.repeat(129), 'حرف-عربي'])('400: the key «%s»', async (key) => {
    const headers = { 'idempotency-key': Buffer.from(key).toString('latin1') };
    expect(await problem({ method: 'POST', url: '/api/probe/key', headers })).toMatchObject({
      code: 'request.key_invalid',
    });
  });

  test('the hash knows path and body, and not the order of members', async () => {
    const hash = async (payload: object, url = '/api/probe/key'): Promise<string> => {
      const headers = { 'idempotency-key': 'key-12345' };
      const answer = await world.app.inject({ method: 'POST', url, headers, payload });
      return answer.json<{ request: { requestHash: string } }>().request.requestHash;
    };
    expect(await hash({ a: 1, b: { c: 2, d: 3 } })).toBe(await hash({ b: { d: 3, c: 2 }, a: 1 }));
    expect(await hash({ a: 1 })).not.toBe(await hash({ a: 2 }));
    expect(await hash({ a: [1, 2] })).not.toBe(await hash({ a: [2, 1] }));
  });

  test.each(['x', 'bnVsbA', Buffer.from('["one"]').toString('base64url'), Buffer.from('[1,2]').toString('base64url')])(
    '400: the cursor %s',
    async (cursor) => {
      expect(await problem({ url: `/api/probe/page?cursor=${cursor}` })).toMatchObject({
        code: 'request.cursor_invalid',
      });
    },
  );

  test.each(['0', '101', 'x', '1.5'])('400: a limit of %s', async (limit) => {
    expect((await problem({ url: `/api/probe/page?limit=${limit}` })).errors[0]?.path).toBe('limit');
  });

  test('404: what is no id is nobody', async () => {
    expect(await problem({ url: '/api/probe/id/1%20OR%201=1' })).toMatchObject({ code: 'request.not_found' });
  });
});
