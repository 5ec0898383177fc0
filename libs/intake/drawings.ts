import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import { rows, seal, SubjectKeys, unseal, type Cell, type Op } from '@sanad/platform';
import { standingAttestation, type Dossier } from './case-file';

/** The strokes of a drawn signature: a part of a person, sealed under the applicant's key and gone with it. */
@Injectable()
export class Drawings {
  constructor(private readonly keys: SubjectKeys) {}

  async seal(op: Op, { file }: Dossier, attestation: string, path: string): Promise<string> {
    return seal(await this.keys.ensure(op, file.applicantId), cellOf(op, attestation), path);
  }

  /** Of the standing signature; the audit says who looked. @throws Refusal `intake.not_drawn`, `subject.erased` */
  async open(op: Op, dossier: Dossier): Promise<string> {
    const { file } = dossier;
    const standing = standingAttestation(dossier);
    if (!standing?.drawn) throw new Refusal('intake.not_drawn');
    const [found] = await rows<{ drawing: string }>(op.db, DRAWING, [op.association, file.id, standing.id]);
    const key = await this.keys.get(op, file.applicantId);
    op.record({ action: 'intake.drawing_read', subject: { type: 'case', id: file.id } });
    return unseal(() => key, cellOf(op, standing.id), found!.drawing);
  }
}

const cellOf = (op: Op, row: string): Cell => ({
  association: op.association,
  table: 'attestation',
  column: 'drawing',
  row,
});

const DRAWING = 'SELECT drawing FROM attestation WHERE association_id = $1 AND case_id = $2 AND id = $3';
