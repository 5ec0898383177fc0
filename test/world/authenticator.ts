import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';

interface Challenge {
  readonly challenge: string;
}

export interface Ceremony {
  /** The page that asks, as the browser sees it. */
  readonly origin: string;
  /** Whether the device has verified its user. */
  readonly verified?: boolean;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTESTED = 0x40;

/** A device that holds a passkey: an ES256 key, without attestation. */
export class Authenticator {
  private readonly id = randomBytes(16);
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  counter = 0;

  constructor(private readonly rpId: string) {}

  /** What a browser answers to `navigator.credentials.create`. */
  create({ challenge }: Challenge, ceremony: Ceremony): object {
    const client = clientData('webauthn.create', challenge, ceremony.origin);
    const length = Buffer.from([0, this.id.length]);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, coseKey(this.keys.publicKey)]);
    const authData = Buffer.concat([this.authData(ceremony, ATTESTED), attested]);
    const attestation = Buffer.concat([
      map(3),
      text('fmt'),
      text('none'),
      text('attStmt'),
      map(0),
      text('authData'),
      bytes(authData),
    ]);
    const response = {
      clientDataJSON: base64(client),
      attestationObject: base64(attestation),
      transports: ['internal'],
    };
    return this.credential(response);
  }

  /** What a browser answers to `navigator.credentials.get`. */
  use({ challenge }: Challenge, ceremony: Ceremony): object {
    this.counter++;
    const client = clientData('webauthn.get', challenge, ceremony.origin);
    const authData = this.authData(ceremony);
    const signed = Buffer.concat([authData, createHash('sha256').update(client).digest()]);
    const signature = createSign('sha256').update(signed).sign(this.keys.privateKey);
    return this.credential({
      clientDataJSON: base64(client),
      authenticatorData: base64(authData),
      signature: base64(signature),
    });
  }

  private credential(response: object): object {
    const id = base64(this.id);
    return { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} };
  }

  private authData({ verified = true }: Ceremony, flags = 0): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const all = PRESENT | (verified ? VERIFIED : 0) | flags;
    return Buffer.concat([createHash('sha256').update(this.rpId).digest(), Buffer.from([all]), counter]);
  }
}

const base64 = (data: Buffer): string => data.toString('base64url');
const clientData = (type: string, challenge: string, origin: string): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

const map = (members: number): Buffer => Buffer.from([0xa0 | members]);
const text = (value: string): Buffer => Buffer.concat([Buffer.from([0x60 | value.length]), Buffer.from(value)]);
/** The shortest form of the length, as CBOR for passkeys asks. */
const bytes = (value: Buffer): Buffer => Buffer.concat([Buffer.from([0x58, value.length]), value]);

/** {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y} */
function coseKey(key: KeyObject): Buffer {
  const { x, y } = key.export({ format: 'jwk' });
  const point = (value: string | undefined): Buffer => bytes(Buffer.from(value ?? '', 'base64url'));
  return Buffer.concat([Buffer.from([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21]), point(x), Buffer.from([0x22]), point(y)]);
}
