import { Injectable } from '@nestjs/common';
import { Portal } from '@sanad/intake';
import { Refusal } from '@sanad/messages';
import { emptyDraft, type Draft } from '../form/draft';
import type { Visit } from './visit';

const KEPT_SECONDS = 24 * 3_600;

/** The draft of a visit: kept on the server, opened by a cookie of the browser that began it. */
@Injectable()
export class Drafts {
  constructor(private readonly portal: Portal) {}

  /** Undefined when it was forgotten, sent, or never there. */
  async find({ site, cookies }: Visit): Promise<Draft | undefined> {
    const secret = cookies.get('draft');
    const draft = secret && (await this.portal.draft<Partial<Draft>>(site.association.id, secret));
    return draft && isDraft(draft) ? draft : undefined;
  }

  /** A new one in place of what was there. */
  async begin(visit: Visit, kind: Draft['kind']): Promise<Draft> {
    await this.drop(visit);
    const draft = emptyDraft(kind);
    visit.cookies.set('draft', await this.portal.beginDraft(visit.site.association.id, draft), KEPT_SECONDS);
    return draft;
  }

  /** @throws Refusal `portal.draft_gone` */
  async save({ site, cookies }: Visit, draft: Draft): Promise<void> {
    const secret = cookies.get('draft') ?? '';
    await this.portal.saveDraft(site.association.id, secret, draft);
    cookies.set('draft', secret, KEPT_SECONDS);
  }

  /** Nothing of it is left but an empty page, which is forgotten as any other. */
  async drop({ site, cookies }: Visit): Promise<void> {
    const secret = cookies.get('draft');
    if (secret === undefined) return;
    cookies.drop('draft');
    await this.portal.saveDraft(site.association.id, secret, {}).catch((error: unknown) => {
      if (!(error instanceof Refusal) || error.code !== 'portal.draft_gone') throw error;
    });
  }
}

const isDraft = (kept: Partial<Draft>): kept is Draft => kept.kind !== undefined;
