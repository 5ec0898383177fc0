import { Injectable } from '@nestjs/common';
import type { Op } from '@sanad/platform';
import { CHANNEL_KINDS } from '@sanad/policy/pure';
import type { Dossier } from './case-file';
import { Cases, type CaseRef } from './cases.store';

/** By which means the reply goes out («الوسيلة المتفق عليها»): agreed with the person, and anew where the last one failed. */
@Injectable()
export class ReplyChannel {
  constructor(private readonly cases: Cases) {}

  /** Neither the signature nor a clock hangs on it. @throws Refusal `intake.gate_state` once the case has ended */
  async agree(op: Op, ref: CaseRef, replyChannel: string): Promise<Dossier> {
    const dossier = await this.cases.lock(op, ref, 'agreeReplyChannel');
    if (dossier.file.replyChannel === replyChannel) return dossier;
    const fact = { name: 'replyChannelAgreed', detail: { channel: kindOf(replyChannel) } } as const;
    return this.cases.change(op, dossier, { replyChannel }, fact);
  }
}

/** A means in words of their own may name somebody, and stays with the case. */
const kindOf = (channel: string): string => CHANNEL_KINDS.find((kind) => kind === channel) ?? 'OTHER';
