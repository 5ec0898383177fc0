import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { KeyRing, SealingKey } from './keyring';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The cell a value belongs to. It is bound to the sealed text, so that one copied into another cell does not open. */
export interface Cell {
  readonly association: string;
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

/** AES-256-GCM with the cell as additional data: `<key id>.<iv, tag and text in base64url>`. */
export function seal(key: SealingKey, cell: Cell, text: string): string {
  return `${key.id}.${sealBytes(key, cell, Buffer.from(text)).toString('base64url')}`;
}

/** As `seal`, for a file: iv, tag and content. Its row remembers the key's id. */
export function sealBytes(key: SealingKey, cell: Cell, content: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key.secret, iv).setAAD(nameOf(cell));
  const body = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/**
 * The text of a sealed value.
 * @throws Error when it was tampered with, comes from another cell, or its key is unknown. The message quotes nothing.
 */
export function unseal(keyOf: (id: string) => SealingKey | undefined, cell: Cell, sealed: string): string {
  const [id = '', body = ''] = sealed.split('.');
  const key = keyOf(id);
  if (!key) throw unreadable(cell);
  return unsealBytes(key, cell, Buffer.from(body, 'base64url')).toString('utf8');
}

/** The content of a sealed file. @throws Error as `unseal` */
export function unsealBytes(key: SealingKey, cell: Cell, bytes: Buffer): Buffer {
  if (bytes.length < IV_BYTES + TAG_BYTES) throw unreadable(cell);
  const decipher = createDecipheriv('aes-256-gcm', key.secret, bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(nameOf(cell)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    throw unreadable(cell);
  }
}

/**
 * Finds equal values without reading them: HMAC-SHA256 under a key of the association, so that two associations' indexes
 * cannot be joined. For identifiers of many possible values; never for health or income.
 */
export function blindIndex(ring: KeyRing, association: string, kind: string, value: string): Buffer {
  return createHmac('sha256', ring.derive(`blind|${association}`))
    .update(`${kind}|${value}`)
    .digest();
}

function nameOf({ association, table, column, row }: Cell): Buffer {
  return Buffer.from([association, table, column, row].join('|'));
}

function unreadable({ table, column }: Cell): Error {
  return new Error(`a sealed value of ${table}.${column} cannot be opened`);
}
