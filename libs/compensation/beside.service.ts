import { Injectable } from '@nestjs/common';
import { UpheldComplaints, type ComplaintName } from '@sanad/complaints';
import { compensationOverlaps, Refusal } from '@sanad/messages';
import { AccessTable, ReportingLines, rows, type Op } from '@sanad/platform';
import { concernedIn, type CompensationDossier } from './compensation';
import type { CompensationView } from './compensation.views';
import { coded } from './compensation.words';
import { CompensationNext } from './next.service';
import { overlapsOf } from './overlaps';

/** What is told beside a file: the complaint it comes from, and people who stand on two sides of it. */
@Injectable()
export class CompensationBeside {
  constructor(
    private readonly complaints: UpheldComplaints,
    private readonly access: AccessTable,
    private readonly lines: ReportingLines,
    private readonly next: CompensationNext,
  ) {}

  /** As far as whoever asks may look at complaints, and at this one. */
  async complaint(op: Op, id: string | null): Promise<CompensationView['complaint']> {
    const roles = 'roles' in op.actor ? op.actor.roles : [];
    if (id === null || !this.access.allows(roles, 'complaints.read')) return null;
    try {
      return complaintNamed(await this.complaints.name(op, id));
    } catch (error) {
      if (error instanceof Refusal && error.code === 'complaints.not_found') return null;
      throw error;
    }
  }

  async warnings(
    op: Op,
    dossier: CompensationDossier,
    seated: readonly { readonly account: string }[],
  ): Promise<CompensationView['warnings']> {
    const { file, proofs, approvals, rules } = dossier;
    if (file.state === 'CLOSED') return [];
    const able = rules.approvals ? await this.next.able(op, dossier, 'approve') : [];
    const given = approvals.filter(({ verdict }) => verdict === 'approve');
    const found = overlapsOf({
      seated: seated.map(({ account }) => account),
      minuted: proofs.flatMap(({ withdrawnAt, members }) => (withdrawnAt === null ? members : [])),
      concerned: concernedIn(file),
      lines: await this.lines.all(op),
      approvers: [...able, ...given].map(({ account }) => account),
    });
    const concerned = found.flatMap(({ accounts }) => accounts);
    const names = await namesOf(op, concerned);
    return found.map(({ code, accounts }) => ({
      ...coded(code, compensationOverlaps),
      people: accounts.map((id) => ({ id, name: names.get(id) ?? '' })),
    }));
  }
}

export const complaintNamed = ({ id, reference, kind }: ComplaintName): NonNullable<CompensationView['complaint']> => ({
  ...{ id, reference, isReport: kind === 'violationReport' },
});

const UUID = /^[0-9a-f-]{36}$/;

/** Of those who work here, and of those who did; what the system wrote has nobody's. */
export async function namesOf(op: Op, accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(accounts)].filter((account) => UUID.test(account));
  if (known.length === 0) return new Map();
  const found = await rows<{ id: string; name: string }>(op.db, NAMES, [op.association, known]);
  return new Map(found.map(({ id, name }) => [id, name]));
}

const NAMES = `
  SELECT a.id, a.name FROM membership m JOIN account a ON a.id = m.account_id
  WHERE m.association_id = $1 AND m.account_id = ANY($2::uuid[])`;
