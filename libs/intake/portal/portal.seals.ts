import { Injectable } from '@nestjs/common';
import { seal, SubjectKeys, unseal, type Cell, type Op } from '@sanad/platform';
import type { PortalApplication, PortalAttestation } from './portal.types';

/** What a sender did, as far as it is personal. */
export interface ActionContent {
  readonly document?: string;
  readonly attestation?: PortalAttestation;
  readonly reason?: string;
}

interface Contents {
  readonly portal_application: PortalApplication;
  readonly portal_action: ActionContent;
}

/** Seals what lies in the inbox with the key of the person it is about, and opens it again. */
@Injectable()
export class PortalSeals {
  constructor(private readonly keys: SubjectKeys) {}

  /** The subject's key is made on first use; the database lets the portal make those alone that its secret opens. */
  async seal<T extends keyof Contents>(
    op: Op,
    subject: string,
    table: T,
    row: string,
    content: Contents[T],
  ): Promise<string> {
    return seal(await this.keys.ensure(op, subject), cellOf(op, table, row), JSON.stringify(content));
  }

  /** @throws Refusal `subject.erased` */
  async open<T extends keyof Contents>(
    op: Op,
    subject: string,
    table: T,
    row: string,
    sealed: string,
  ): Promise<Contents[T]> {
    const key = await this.keys.get(op, subject);
    return JSON.parse(unseal(() => key, cellOf(op, table, row), sealed)) as Contents[T];
  }
}

const cellOf = (op: Op, table: string, row: string): Cell => ({
  ...{ association: op.association, table, column: 'sealed', row },
});
