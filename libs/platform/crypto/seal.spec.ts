import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyRing, loadKeyRing, parseKeyRing } from './keyring';
import { blindIndex, seal, unseal, type Cell } from './seal';

const ring = parseKeyRing(generateKeyRing());
const cell: Cell = { association: 'a1', table: 'person', column: 'national_id', row: 'p1' };
const keyOf = (id: string) => ring.find(id);

describe('a sealed value', () => {
  it('opens in its own cell, and never looks the same twice', () => {
    const [first, second] = [seal(ring.current, cell, 'قيمة سرية'), seal(ring.current, cell, 'قيمة سرية')];
    expect(unseal(keyOf, cell, first)).toBe('قيمة سرية');
    expect(first).not.toBe(second);
    expect(first).toMatch(/^k1\./);
  });

  it.each(['association', 'table', 'column', 'row'] as const)('does not open in a cell of another %s', (part) => {
    const sealed = seal(ring.current, cell, 'x');
    expect(() => unseal(keyOf, { ...cell, [part]: 'other' }, sealed)).toThrow('cannot be opened');
  });

  it('does not open when any of its bytes was changed', () => {
    const sealed = seal(ring.current, cell, 'x');
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    for (let i = 0; i < bytes.length; i++) {
      const changed = Buffer.from(bytes);
      changed[i]! ^= 1;
      expect(() => unseal(keyOf, cell, `k1.${changed.toString('base64url')}`)).toThrow('cannot be opened');
    }
    expect(() => unseal(keyOf, cell, sealed.slice(0, 12))).toThrow('cannot be opened');
    expect(() => unseal(keyOf, cell, '')).toThrow('cannot be opened');
  });

  it('keeps opening after a rotation, under the key it names', () => {
    const old = JSON.parse(generateKeyRing()) as { current: string; keys: Record<string, string>; root: string };
    const sealed = seal(parseKeyRing(JSON.stringify(old)).current, cell, 'x');
    const next = { ...old, current: 'k2', keys: { ...old.keys, k2: Buffer.alloc(32, 7).toString('base64') } };
    const rotated = parseKeyRing(JSON.stringify(next));
    expect(unseal((id) => rotated.find(id), cell, sealed)).toBe('x');
    expect(seal(rotated.current, cell, 'x')).toMatch(/^k2\./);
    expect(blindIndex(rotated, 'a1', 'phone', '1')).toEqual(
      blindIndex(parseKeyRing(JSON.stringify(old)), 'a1', 'phone', '1'),
    );
  });
});

describe('a blind index', () => {
  it('meets its equal, and nobody across associations or kinds', () => {
    const index = blindIndex(ring, 'a1', 'nationalId', '1');
    expect(blindIndex(ring, 'a1', 'nationalId', '1')).toEqual(index);
    expect(blindIndex(ring, 'a2', 'nationalId', '1')).not.toEqual(index);
    expect(blindIndex(ring, 'a1', 'phone', '1')).not.toEqual(index);
  });
});

describe('the key ring', () => {
  it('is generated once for the embedded database, readable by its owner alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'keys-'));
    try {
      const path = join(folder, 'new', 'keys.json');
      const first = loadKeyRing({ generateAt: path });
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(loadKeyRing({ generateAt: path }).current).toEqual(first.current);
      expect(loadKeyRing({ file: path }).current).toEqual(first.current);
      expect(loadKeyRing({ inline: readFileSync(path, 'utf8') }).current).toEqual(first.current);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is asked for where nothing may be generated', () => {
    expect(() => loadKeyRing({})).toThrow('SANAD_KEYS');
  });

  it.each([
    ['no JSON', '{'],
    ['no keys', '{"current":"k1","root":"x"}'],
    ['null', 'null'],
    [
      'a short key',
      JSON.stringify({ current: 'k1', keys: { k1: 'c2hvcnQ=' }, root: Buffer.alloc(32).toString('base64') }),
    ],
    [
      'an absent current key',
      JSON.stringify({
        current: 'k2',
        keys: { k1: Buffer.alloc(32).toString('base64') },
        root: Buffer.alloc(32).toString('base64'),
      }),
    ],
  ])('with %s is refused without quoting it', (_, json) => {
    expect(() => parseKeyRing(json)).toThrow(/^(the|a) key/);
    expect(() => parseKeyRing(json)).not.toThrow('c2hvcnQ');
  });
});
