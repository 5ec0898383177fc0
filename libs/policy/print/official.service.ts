import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Print } from '@sanad/platform';
import { officialPrint, type PrintedVersion } from './official';

/** About 100 kB each. */
const REMEMBERED = 64;

/**
 * Official prints of versions, made when somebody asks for one. Equal versions make equal bytes, so those that were made are remembered by what
 * they say, and nothing is kept that could come to differ from the version.
 */
@Injectable()
export class OfficialPrints {
  private readonly made = new Map<string, Promise<Buffer>>();

  constructor(private readonly print: Print) {}

  /** `address` is where the public finds the version; left out of one that is not public. @throws Refusal as `Print.pdf` */
  async pdf(version: PrintedVersion, address?: string): Promise<Buffer> {
    const link = address === undefined ? undefined : { address, qr: await qrOf(address) };
    const said = officialPrint(version, link);
    const key = createHash('sha256').update(JSON.stringify(said)).digest('hex');
    const known = this.made.get(key);
    if (known) return known;
    const making = this.print.pdf('policy/print/official', said);
    this.remember(key, making);
    making.catch(() => this.made.delete(key));
    return making;
  }

  private remember(key: string, making: Promise<Buffer>): void {
    const [oldest] = this.made.keys();
    if (this.made.size >= REMEMBERED && oldest !== undefined) this.made.delete(oldest);
    this.made.set(key, making);
  }
}

async function qrOf(address: string): Promise<string> {
  const { toString } = await import('qrcode');
  return toString(address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
}
