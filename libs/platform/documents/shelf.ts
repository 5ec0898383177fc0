import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isUuid, type AssociationId } from '@sanad/kernel';

const NAME = /^[0-9a-f]{32}$/;

/** Sealed files on a disk. Every path goes through `pathOf`, which asks for the association; names say nothing. */
export class Shelf {
  constructor(private readonly folder: string) {}

  /** Writes a file whole, or not at all. @returns its name */
  async put(association: AssociationId, bytes: Buffer): Promise<string> {
    const name = randomBytes(16).toString('hex');
    const path = this.pathOf(association, name);
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
    await writeFile(`${path}.new`, bytes, { mode: 0o600, flush: true });
    await rename(`${path}.new`, path);
    return name;
  }

  get(association: AssociationId, name: string): Promise<Buffer> {
    return readFile(this.pathOf(association, name));
  }

  async remove(association: AssociationId, name: string): Promise<void> {
    await rm(this.pathOf(association, name), { force: true });
  }

  /** The files of an association that were last written before `before`, those left half-written among them. */
  async olderThan(association: AssociationId, before: Date): Promise<string[]> {
    const names = await readdir(this.folderOf(association)).catch(() => []);
    const times = await Promise.all(
      names.map((name) => stat(join(this.folderOf(association), name)).catch(() => undefined)),
    );
    return names.filter((_, place) => (times[place]?.mtime ?? before) < before);
  }

  /** Removes what `olderThan` named, whatever its name. */
  async discard(association: AssociationId, name: string): Promise<void> {
    await rm(join(this.folderOf(association), name.replace(/[^0-9a-z.]/g, '')), { force: true });
  }

  private folderOf(association: AssociationId): string {
    if (!isUuid(association)) throw new Error('not an association id');
    return join(this.folder, association);
  }

  private pathOf(association: AssociationId, name: string): string {
    if (!NAME.test(name)) throw new Error('not a name of a kept file');
    return join(this.folderOf(association), name);
  }
}
