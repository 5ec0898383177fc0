import { Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import type { Op } from '@sanad/platform';
import type { Complaint } from './complaint';
import { ComplaintsStore } from './complaints.store';

/** What later chapters need of a complaint whose outcome is settled. */
export type UpheldComplaint = Pick<
  Complaint,
  'id' | 'complainantId' | 'about' | 'meant' | 'caseId' | 'replyChannel' | 'subject'
>;

/** Upheld at least in part, or settled: what both agreed on may be that a harm is made good. */
const GOES_ON: readonly Complaint['outcome'][] = ['upheld', 'partlyUpheld', 'settled'];

/** What is told of a complaint beside what came of it. */
export type ComplaintName = Pick<
  Complaint,
  'id' | 'reference' | 'kind' | 'subject' | 'complainantId' | 'about' | 'meant'
>;

/** Complaints that were upheld or settled, for chapters that go on from there. */
@Injectable()
export class UpheldComplaints {
  constructor(private readonly store: ComplaintsStore) {}

  /** @throws Refusal `complaints.not_found`, also for what whoever asks may not see; `complaints.not_upheld` */
  async get(op: Op, id: string): Promise<UpheldComplaint> {
    const { complaint } = await this.store.get(op, id);
    const { outcome, complainantId, about, meant, caseId, replyChannel, subject } = complaint;
    if (!GOES_ON.includes(outcome)) throw new Refusal('complaints.not_upheld');
    return { id, complainantId, about, meant, caseId, replyChannel, subject };
  }

  /** By what people call it. @throws Refusal `complaints.not_found`, also for what whoever asks may not see */
  async name(op: Op, id: string): Promise<ComplaintName> {
    const { reference, kind, subject, complainantId, about, meant } = (await this.store.get(op, id)).complaint;
    return { id, reference, kind, subject, complainantId, about, meant };
  }
}
