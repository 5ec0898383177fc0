import { Inject, Injectable, Logger } from '@nestjs/common';
import type { AssociationId } from '@sanad/kernel';
import { refusals, type RefusalCode } from '@sanad/messages';
import {
  confined,
  ConfinedError,
  Documents,
  Ops,
  Rounds,
  system,
  type Confines,
  type Op,
  type Who,
} from '@sanad/platform';
import { loadPolicy } from '../load';
import { entry } from './imports.service';
import { getImport, leaseImport, updateImport, type Leased } from './imports.store';
import type { Proposal } from './kept-import';

/** How the reader is started, and what it may take. */
export interface Reading {
  /** What node is given. */
  readonly program: readonly string[];
  readonly confines?: Partial<Confines>;
}
export const READING = Symbol('how policies are read from files');

/** The longest published policy takes a fraction of a second, and some ten megabytes beyond what node itself takes. */
const CONFINES: Confines = {
  milliseconds: 30_000,
  heapMegabytes: 256,
  megabytes: 512,
  answerBytes: 16 * 1024 * 1024,
};
const LEASE_SECONDS = 120;
/** A file whose reading took the whole worker with it is not tried for ever. */
const MOST_ATTEMPTS = 3;
const JOB = 'policy.imports';

type Told = { readonly read: Proposal } | { readonly refused: RefusalCode };

/**
 * Reads what was handed in: leases it in one piece of work, lets a confined process read it outside of any, and records the outcome in another.
 * Whatever a file does to a parser, it does there.
 */
@Injectable()
export class ImportReader {
  private readonly logger = new Logger(ImportReader.name);

  constructor(
    private readonly ops: Ops,
    private readonly rounds: Rounds,
    private readonly documents: Documents,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** One round, one file of each association that has some, so that nobody waits behind another's pile. @returns how many were read */
  async read(): Promise<number> {
    const taken = new Map<AssociationId, Leased>();
    const lease = async (op: Op): Promise<number> => {
      const leased = await leaseImport(op, LEASE_SECONDS);
      if (leased) taken.set(op.association, leased);
      return leased ? 1 : 0;
    };
    return this.rounds.each(JOB, 'policy_import WHERE lease_until <= :now', lease, async (association) => {
      const leased = taken.get(association);
      if (leased) await this.readOne(system(association, JOB), leased);
    });
  }

  private async readOne(who: Who, { id, attempts }: Leased): Promise<void> {
    const told = attempts > MOST_ATTEMPTS ? HEAVY : await this.tell(who, id);
    await this.ops.run(who, async (op) => {
      const kept = await getImport(op, id, true);
      // Withdrawn meanwhile.
      if (kept.state !== 'reading') return;
      if ('refused' in told) {
        await updateImport(op, kept, { state: 'refused', refusal: told.refused });
        op.record(entry('policy.import_refused', id, { code: told.refused }));
        return;
      }
      await updateImport(op, kept, { state: 'read', proposal: told.read });
      const { document, doubts, lines } = told.read;
      const clauses = document.sections.reduce((sum, section) => sum + section.clauses.length, 0);
      op.record(entry('policy.import_read', id, { lines: lines.length, clauses, doubts: doubts.length }));
    });
  }

  private async tell(who: Who, id: string): Promise<Told> {
    const { bytes } = await this.ops.run(who, async (op) =>
      this.documents.read(op, (await getImport(op, id)).documentId),
    );
    try {
      const answer = await confined(this.reading.program, bytes, { ...CONFINES, ...this.reading.confines });
      return trusted(answer.toString());
    } catch (error) {
      if (!(error instanceof ConfinedError)) throw error;
      this.logger.warn({ message: 'a file was not read', import: id, overrun: error.overrun, code: error.code });
      return error.overrun === 'ended' ? BROKEN : HEAVY;
    }
  }
}

const HEAVY: Told = { refused: 'policy.import_heavy' };
const BROKEN: Told = { refused: 'policy.import_broken' };

/** What a confined process says is a stranger's word: a policy that loads, words that can be kept, or a refusal that we know. */
function trusted(answer: string): Told {
  // Characters that the database cannot hold.
  if (/\\u(0000|d[89a-f])/i.test(answer)) return BROKEN;
  const told = JSON.parse(answer) as Told;
  if ('refused' in told) return Object.hasOwn(refusals, told.refused) ? told : BROKEN;
  const { document, doubts, lines, passages } = told.read;
  try {
    return { read: { document: loadPolicy(JSON.stringify(document), 'import'), doubts, lines, passages } };
  } catch {
    return BROKEN;
  }
}
