import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const BYTES = 32;

/** A secret that seals values, and the name under which they remember it. */
export interface SealingKey {
  readonly id: string;
  readonly secret: Buffer;
}

/**
 * The installation's own secrets. Sealing keys rotate: new values take `current`, old ones keep the id they were sealed
 * under. The root stays: what is derived from it (blind indexes, tokens against forged requests) could not be found again.
 */
export class KeyRing {
  private readonly derived = new Map<string, Buffer>();

  constructor(
    private readonly keys: ReadonlyMap<string, Buffer>,
    private readonly currentId: string,
    private readonly root: Buffer,
  ) {}

  get current(): SealingKey {
    return this.find(this.currentId)!;
  }

  find(id: string): SealingKey | undefined {
    const secret = this.keys.get(id);
    return secret && { id, secret };
  }

  /** A 256-bit key for one purpose, by HKDF-SHA256. Purposes are few: one of the installation, one for each association. */
  derive(purpose: string): Buffer {
    const known = this.derived.get(purpose);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', this.root, '', purpose, BYTES));
    this.derived.set(purpose, key);
    return key;
  }
}

interface Written {
  current: string;
  keys: Record<string, string>;
  root: string;
}

/**
 * Reads a key ring as JSON: `{"current":"k1","keys":{"k1":"<32 bytes, base64>"},"root":"<32 bytes, base64>"}`.
 * @throws Error that names what is wrong and never quotes a key.
 */
export function parseKeyRing(json: string): KeyRing {
  const written = asWritten(json);
  const keys = new Map(Object.entries(written.keys).map(([id, key]) => [id, decode(key, `keys.${id}`)]));
  if ([...keys.keys()].some((id) => !/^[a-z0-9]{1,16}$/.test(id)))
    throw new Error('a key id consists of 1 to 16 of a–z and 0–9');
  if (!keys.has(written.current)) throw new Error('the key ring names a current key that it does not hold');
  return new KeyRing(keys, written.current, decode(written.root, 'root'));
}

function asWritten(json: string): Written {
  let parsed: Partial<Written> | null;
  try {
    parsed = JSON.parse(json) as Partial<Written> | null;
  } catch {
    throw new Error('the key ring is not JSON');
  }
  if (typeof parsed?.current !== 'string' || typeof parsed.keys !== 'object' || typeof parsed.root !== 'string') {
    throw new Error('the key ring needs current, keys and root');
  }
  return parsed as Written;
}

function decode(base64: string, name: string): Buffer {
  const secret = Buffer.from(String(base64), 'base64');
  if (secret.length !== BYTES) throw new Error(`the key ring's ${name} has to be ${BYTES} bytes in base64`);
  return secret;
}

export function generateKeyRing(): string {
  const secret = (): string => randomBytes(BYTES).toString('base64');
  return JSON.stringify({ current: 'k1', keys: { k1: secret() }, root: secret() } satisfies Written);
}

export interface KeySources {
  /** The ring itself (`SANAD_KEYS`). */
  inline?: string;
  /** A file that holds it (`SANAD_KEYS_FILE`). */
  file?: string;
  /** Where to keep a generated ring; for the embedded database alone. */
  generateAt?: string;
}

/** The ring of this installation. Beside a database of one's own nothing is generated: lost keys are lost data. */
export function loadKeyRing({ inline, file, generateAt }: KeySources): KeyRing {
  if (inline) return parseKeyRing(inline);
  if (file) return parseKeyRing(readFileSync(file, 'utf8'));
  if (!generateAt) throw new Error('set SANAD_KEYS or SANAD_KEYS_FILE: with DATABASE_URL no keys are generated');
  return parseKeyRing(readOrGenerate(generateAt));
}

function readOrGenerate(path: string): string {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, generateKeyRing(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8');
}
