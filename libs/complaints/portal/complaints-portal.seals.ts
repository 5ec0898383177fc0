import { Injectable } from '@nestjs/common';
import { seal, SubjectKeys, unseal, type Cell, type Op } from '@sanad/platform';
import type { ComplaintActContent, KeptComplaint } from './complaints-portal.types';

interface Contents {
  readonly portal_complaint: KeptComplaint;
  readonly complaint_act: ComplaintActContent;
}

/** Seals what lies in the inbox with the key of whoever it is from, or of the complaint itself, and opens it again. */
@Injectable()
export class ComplaintSeals {
  constructor(private readonly keys: SubjectKeys) {}

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
