import { Controller, Get, Param, Post } from '@nestjs/common';
import { ComplaintsPortal } from '@sanad/complaints';
import { Portal } from '@sanad/intake';
import { Refusal } from '@sanad/messages';
import { Public } from '@sanad/platform';
import { applicationOf } from '../form/application';
import { sameName } from '../form/checks';
import { complaintOf } from '../form/complaint';
import { DOORS, isCaseKind, typedIn, type Draft, type FormKind } from '../form/draft';
import { TICKED } from '../form/field';
import { errorsOf } from '../form/questions';
import { after, before, CHECK, firstOpen, stepsOf, type Step } from '../form/steps';
import { GoTo, type FieldError, type Page } from '../page';
import { checkPage, isSigned } from '../pages/check';
import { complaintDoorPage } from '../pages/complaint-door';
import { gonePage } from '../pages/gone';
import { documentPage, questionPage, type Asking } from '../pages/question';
import { shutPage, whyShut } from '../pages/shut';
import { startPage } from '../pages/start';
import { Drafts } from './drafts';
import { FILE_MEGABYTES } from './form';
import { placeOf } from './refused-fields';
import { SITE_ADDRESSES } from './site.http';
import { rememberSent } from './sent';
import { CurrentVisit, type Visit } from './visit';

/** Making a request, an enquiry, a suggestion, a complaint or a report: one question on each page, kept after each. */
@Controller(SITE_ADDRESSES)
export class FormHttp {
  constructor(
    private readonly portal: Portal,
    private readonly complaints: ComplaintsPortal,
    private readonly drafts: Drafts,
  ) {}

  @Get(DOORS.supportRequest)
  @Public()
  request(@CurrentVisit() visit: Visit): Promise<Page> {
    return this.door(visit, 'supportRequest');
  }

  @Get(DOORS.enquiry)
  @Public()
  enquiry(@CurrentVisit() visit: Visit): Promise<Page> {
    return this.door(visit, 'enquiry');
  }

  @Get(DOORS.suggestion)
  @Public()
  suggestion(@CurrentVisit() visit: Visit): Promise<Page> {
    return this.door(visit, 'suggestion');
  }

  @Get(DOORS.complaint)
  @Public()
  complaint(@CurrentVisit() visit: Visit): Promise<Page> {
    return this.door(visit, 'complaint');
  }

  @Get(DOORS.violationReport)
  @Public()
  report(@CurrentVisit() visit: Visit): Promise<Page> {
    return this.door(visit, 'violationReport');
  }

  @Post(DOORS.supportRequest)
  @Public()
  beginRequest(@CurrentVisit() visit: Visit): Promise<GoTo> {
    return this.begin(visit, 'supportRequest');
  }

  @Post(DOORS.enquiry)
  @Public()
  beginEnquiry(@CurrentVisit() visit: Visit): Promise<GoTo> {
    return this.begin(visit, 'enquiry');
  }

  @Post(DOORS.suggestion)
  @Public()
  beginSuggestion(@CurrentVisit() visit: Visit): Promise<GoTo> {
    return this.begin(visit, 'suggestion');
  }

  @Post(DOORS.complaint)
  @Public()
  beginComplaint(@CurrentVisit() visit: Visit): Promise<GoTo> {
    return this.begin(visit, 'complaint');
  }

  @Post(DOORS.violationReport)
  @Public()
  beginReport(@CurrentVisit() visit: Visit): Promise<GoTo> {
    return this.begin(visit, 'violationReport');
  }

  @Get(CHECK)
  @Public()
  async check(@CurrentVisit() visit: Visit): Promise<Page | GoTo> {
    const draft = await this.drafts.find(visit);
    if (!draft) return forgotten(visit);
    const open = firstOpen(visit.site, draft);
    return open === CHECK ? checkPage(askingAt(visit, draft, CHECK)) : go(visit, open);
  }

  @Post(CHECK)
  @Public()
  async send(@CurrentVisit() visit: Visit): Promise<Page | GoTo> {
    const draft = await this.drafts.find(visit);
    if (!draft) return forgotten(visit);
    const why = shutTo(visit, draft.kind);
    if (why) return shutPage(visit.site, why);
    const open = firstOpen(visit.site, draft);
    if (open !== CHECK) return go(visit, open);
    const signed = { ...draft, typed: { ...draft.typed, ...typedOf(visit, ['attested', 'signedAs']) } };
    const errors = signingErrors(visit, signed);
    if (errors.length > 0) return checkPage({ ...askingAt(visit, signed, CHECK), errors });
    return this.submit(visit, signed);
  }

  @Post('form/discard')
  @Public()
  async discard(@CurrentVisit() visit: Visit): Promise<GoTo> {
    await this.drafts.drop(visit);
    return go(visit, '');
  }

  @Get('form/documents/:item')
  @Public()
  document(@CurrentVisit() visit: Visit, @Param('item') item: string): Promise<Page | GoTo> {
    return this.show(visit, `form/documents/${item}`);
  }

  @Post('form/documents/:item')
  @Public()
  attach(@CurrentVisit() visit: Visit, @Param('item') item: string): Promise<Page | GoTo> {
    return this.answer(visit, `form/documents/${item}`);
  }

  @Get('form/:question')
  @Public()
  question(@CurrentVisit() visit: Visit, @Param('question') question: string): Promise<Page | GoTo> {
    return this.show(visit, `form/${question}`);
  }

  @Post('form/:question')
  @Public()
  save(@CurrentVisit() visit: Visit, @Param('question') question: string): Promise<Page | GoTo> {
    return this.answer(visit, `form/${question}`);
  }

  private async door(visit: Visit, kind: FormKind): Promise<Page> {
    const { site, token } = visit;
    const why = shutTo(visit, kind);
    if (why) return shutPage(site, why);
    const draft = await this.drafts.find(visit);
    const resumable = draft?.kind === kind ? site.path(firstOpen(site, draft)) : undefined;
    return isCaseKind(kind) ? startPage(site, kind, token, resumable) : complaintDoorPage(site, kind, token, resumable);
  }

  private async begin(visit: Visit, kind: FormKind): Promise<GoTo> {
    if (shutTo(visit, kind)) return go(visit, DOORS[kind]);
    return go(visit, firstOpen(visit.site, await this.drafts.begin(visit, kind)));
  }

  private async show(visit: Visit, at: string): Promise<Page | GoTo> {
    const draft = await this.drafts.find(visit);
    if (!draft) return forgotten(visit);
    const step = stepAt(visit, draft, at);
    return step ? askedPage(askingAt(visit, draft, at), step) : go(visit, firstOpen(visit.site, draft));
  }

  private async answer(visit: Visit, at: string): Promise<Page | GoTo> {
    const draft = await this.drafts.find(visit);
    if (!draft) return forgotten(visit);
    const step = stepAt(visit, draft, at);
    if (!step) return go(visit, firstOpen(visit.site, draft));
    const answered = step.item ? await this.brought(visit, draft, step.item.id) : typedInto(visit, draft, step);
    if (answered.errors.length > 0)
      return askedPage({ ...askingAt(visit, answered.draft, at), errors: answered.errors }, step);
    await this.drafts.save(visit, answered.draft);
    return go(visit, after(visit.site, answered.draft, at, fromCheck(visit)));
  }

  /** The document that came along, or the word that it follows. */
  private async brought(visit: Visit, draft: Draft, item: string): Promise<Answered> {
    const { form, site } = visit;
    const kept = (what: Draft['items'][string]): Answered => ({
      draft: { ...draft, items: { ...draft.items, [item]: what } },
      errors: [],
    });
    const { file } = form;
    if (file === undefined) {
      if (form.text('then') === 'later') return kept('later');
      const before = draft.items[item];
      return before && before !== 'later'
        ? kept(before)
        : { draft, errors: [{ field: 'file', text: site.say('e.file') }] };
    }
    try {
      if (file === 'tooLarge') throw new Refusal('document.too_large', { megabytes: FILE_MEGABYTES });
      const document = await this.portal.keep(site.association.id, visit.cookies.get('draft') ?? '', file);
      return kept({ document, name: file.name });
    } catch (error) {
      if (!(error instanceof Refusal) || !error.code.startsWith('document.')) throw error;
      return { draft, errors: [{ field: 'file', text: error.plain(site.language) }] };
    }
  }

  private async submit(visit: Visit, draft: Draft): Promise<Page | GoTo> {
    const { site } = visit;
    try {
      return await this.sendOff(visit, draft);
    } catch (error) {
      const place = error instanceof Refusal ? placeOf(error.code) : undefined;
      if (!(error instanceof Refusal) || place === undefined) throw error;
      const unopened = error.code === 'complaints.request_not_opened';
      const text = unopened ? site.say('e.requestUnopened') : error.plain(site.language);
      const errors = [{ field: place.field, text, ...(place.at && { at: `${site.path(place.at)}?from=check` }) }];
      return checkPage({ ...askingAt(visit, draft, CHECK), errors });
    }
  }

  private async sendOff(visit: Visit, draft: Draft): Promise<GoTo> {
    const { site, cookies } = visit;
    const { id } = site.association;
    const { kind } = draft;
    const begun = cookies.get('draft');
    if (!isCaseKind(kind)) {
      const sent = await this.complaints.submit(id, complaintOf(draft), begun);
      cookies.drop('draft');
      rememberSent(visit, sent, 'lodged');
      return go(visit, 'complaint/sent');
    }
    const signedAs = isSigned(site, draft) ? typedIn(draft, 'signedAs') : undefined;
    const sent = await this.portal.submit(id, applicationOf({ ...draft, kind }, signedAs), begun);
    cookies.drop('draft');
    rememberSent(visit, sent);
    return go(visit, 'sent');
  }
}

/** Of complaints none is turned away because no new requests are taken: they may well be about that. */
const shutTo = ({ site }: Visit, kind: FormKind): ReturnType<typeof whyShut> =>
  isCaseKind(kind) ? whyShut(site) : undefined;

interface Answered {
  readonly draft: Draft;
  readonly errors: readonly FieldError[];
}

const go = ({ site }: Visit, page: string): GoTo => new GoTo(site.path(page));
const fromCheck = ({ query }: Visit): boolean => query['from'] === 'check';

function stepAt({ site }: Visit, draft: Draft, at: string): Step | undefined {
  return stepsOf(site, draft).find((step) => step.at === at);
}

function askingAt(visit: Visit, draft: Draft, at: string): Asking {
  const { site, token } = visit;
  return { site, draft, token, back: site.path(before(site, draft, at, fromCheck(visit))) };
}

function askedPage(asking: Asking, step: Step): Page {
  return step.item ? documentPage(asking, step.item) : questionPage(asking, step.question);
}

function typedOf({ form }: Visit, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, form.text(name)]));
}

function typedInto(visit: Visit, draft: Draft, { question }: Extract<Step, { item?: undefined }>): Answered {
  const names = question.fields(visit.site, draft).map(({ name }) => name);
  const typed = { ...draft, typed: { ...draft.typed, ...typedOf(visit, names) } };
  return { draft: typed, errors: errorsOf(visit.site, question, typed) };
}

function signingErrors({ site }: Visit, draft: Draft): FieldError[] {
  if (!isSigned(site, draft)) return [];
  const [agreed, name] = [typedIn(draft, 'attested') === TICKED, typedIn(draft, 'name')];
  return [
    ...(agreed ? [] : [{ field: 'attested', text: site.say('e.attested') }]),
    ...(sameName(typedIn(draft, 'signedAs'), name)
      ? []
      : [{ field: 'signedAs', text: site.say('e.signedAs', { name }) }]),
  ];
}

/** The browser has sent it already, or was away for longer than it is kept. */
function forgotten(visit: Visit): Page | GoTo {
  if (visit.cookies.get('sent') !== undefined) return go(visit, 'sent');
  if (visit.cookies.get('lodged') !== undefined) return go(visit, 'complaint/sent');
  return gonePage(visit.site);
}
