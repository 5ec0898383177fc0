import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { Documents, seal, unseal, type CheckedFile, type Cell, type Op } from '@sanad/platform';
import { draftKey, PortalSecrets } from './portal.secrets';
import { deleteDraft, findDraft, insertDraft, reveal, updateDraft, type Draft } from './portal.store';

export const DRAFT_HOURS = 24;
const MOST_CHARACTERS = 64_000;

export const isForgotten = ({ savedAt }: Pick<Draft, 'savedAt'>, now: Date): boolean =>
  now.getTime() - savedAt.getTime() >= DRAFT_HOURS * 3_600_000;

/** What somebody is typing, saved after every page. It is sealed with a key made of its secret, which stands in their cookie alone. */
@Injectable()
export class PortalDrafts {
  constructor(
    private readonly secrets: PortalSecrets,
    private readonly documents: Documents,
  ) {}

  /** @returns the secret. @throws Refusal `portal.draft_too_large` */
  async begin(op: Op, data: object): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    const proof = this.secrets.proofOfLink(secret);
    const id = newId();
    await reveal(op, proof);
    await insertDraft(op, proof, { id, subject: newId(), sealed: sealed(op, secret, id, data) });
    return secret;
  }

  /** The draft of this secret, and from here on the database shows what it opens. */
  async find(op: Op, secret: string): Promise<Draft | undefined> {
    await reveal(op, this.secrets.proofOfLink(secret));
    const draft = await findDraft(op);
    return draft && !isForgotten(draft, op.now) ? draft : undefined;
  }

  /** @throws Refusal `portal.draft_gone` */
  async get(op: Op, secret: string): Promise<Draft> {
    const draft = await this.find(op, secret);
    if (!draft) throw new Refusal('portal.draft_gone');
    return draft;
  }

  open<Data extends object>(op: Op, secret: string, { id, sealed: text }: Draft): Data {
    return JSON.parse(unseal(() => draftKey(secret), cellOf(op, id), text)) as Data;
  }

  /** @throws Refusal `portal.draft_gone`, `portal.draft_too_large` */
  async save(op: Op, secret: string, data: object): Promise<void> {
    const { id } = await this.get(op, secret);
    await updateDraft(op, id, sealed(op, secret, id, data));
  }

  /** Keeps a document under the key of whoever is going to be the applicant. @throws Refusal `portal.draft_gone`, `document.too_many` */
  async keep(op: Op, secret: string, file: CheckedFile): Promise<string> {
    const { subject } = await this.get(op, secret);
    return this.documents.keep(op, file, subject);
  }

  /** Takes a draft that is sent, once; its documents go on with the application. Undefined where it was sent already. */
  async take(op: Op, secret: string): Promise<Draft | undefined> {
    await reveal(op, this.secrets.proofOfLink(secret));
    const draft = await findDraft(op, true);
    return draft && !isForgotten(draft, op.now) ? draft : undefined;
  }

  /** Ends a draft that was taken. */
  async end(op: Op, { id }: Draft): Promise<void> {
    await deleteDraft(op, id);
  }
}

function sealed(op: Op, secret: string, id: string, data: object): string {
  const text = JSON.stringify(data);
  if (text.length > MOST_CHARACTERS) throw new Refusal('portal.draft_too_large');
  return seal(draftKey(secret), cellOf(op, id), text);
}

const cellOf = (op: Op, row: string): Cell => ({
  ...{ association: op.association, table: 'portal_draft', column: 'sealed', row },
});
