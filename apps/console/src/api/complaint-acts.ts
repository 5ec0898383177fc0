import { linesOf, type Typed } from './case-acts';
import { answered, api } from './client';
import type { Complaint } from './complaints';
import type { components } from './schema.gen';

type Schemas = components['schemas'];

export interface ComplaintAct {
  readonly id: string;
  /** Of the complaint that was read: what changed meanwhile is not overwritten. */
  readonly version: number;
  readonly key: string;
  readonly typed: Typed;
}

/** Null where the complaint is kept from whoever acted, from then on. */
type Send = (act: ComplaintAct) => Promise<Complaint | null>;

const on = ({
  id,
  key,
}: ComplaintAct): { params: { path: { id: string }; header: { 'Idempotency-Key': string } } } => ({
  params: { path: { id }, header: { 'Idempotency-Key': key } },
});
const bare = ({ version }: ComplaintAct): { version: number } => ({ version });
const filled = (typed: string | undefined): string | undefined => (typed === '' ? undefined : typed);
const text = ({ typed }: ComplaintAct, name: string): string => typed[name] ?? '';
const isYes = ({ typed }: ComplaintAct, name: string): boolean => typed[name] === 'yes';
const party = (act: ComplaintAct): Schemas['MakeOffer']['party'] => text(act, 'party') as Schemas['MakeOffer']['party'];

/** Nobody named is not the same as an empty list: those who were named stay so. */
function viewersOf({ typed }: ComplaintAct): string[] | undefined {
  const named = linesOf(typed['viewers'] ?? '');
  return named.length > 0 ? named : undefined;
}

/** How each act of the API's list is sent. What nobody chose is left out: that it is missing is the API's to say. */
export const SEND_COMPLAINT = {
  acknowledge: (act) => answered(api.POST('/api/complaints/{id}/acknowledgement', { ...on(act), body: bare(act) })),
  assess: (act) => {
    const severity = filled(text(act, 'severity')) as Schemas['AssessComplaint']['severity'];
    const sensitive = isYes(act, 'sensitive') ? { sensitive: true, viewers: viewersOf(act) } : {};
    const body = { ...bare(act), severity, theme: filled(text(act, 'theme')), ...sensitive };
    return answered(api.POST('/api/complaints/{id}/assessment', { ...on(act), body }));
  },
  identify: async (act) => {
    const { about, reason } = act.typed;
    const body = { ...bare(act), about: filled(about), reason: filled(reason), viewers: viewersOf(act) };
    return (await answered(api.POST('/api/complaints/{id}/identification', { ...on(act), body }))).complaint;
  },
  route: (act) => {
    const to = { committee: filled(text(act, 'committee')), assignee: filled(text(act, 'assignee')) };
    const body = { ...bare(act), ...to, viewers: viewersOf(act) };
    return answered(api.POST('/api/complaints/{id}/routing', { ...on(act), body }));
  },
  attemptSettlement: (act) =>
    answered(
      api.POST('/api/complaints/{id}/settlement-attempts', {
        ...on(act),
        body: { ...bare(act), words: text(act, 'words') },
      }),
    ),
  makeOffer: (act) => {
    const body = { ...bare(act), party: party(act), words: text(act, 'words') };
    return answered(api.POST('/api/complaints/{id}/offers', { ...on(act), body }));
  },
  answerOffer: (act) => {
    const said = act.typed['consents'] ? { consents: isYes(act, 'consents') } : {};
    const body = { ...bare(act), party: party(act), words: text(act, 'words'), ...said } as Schemas['AnswerOffer'];
    return answered(api.POST('/api/complaints/{id}/offer-answers', { ...on(act), body }));
  },
  recordAgreement: (act) =>
    answered(
      api.POST('/api/complaints/{id}/agreement', { ...on(act), body: { ...bare(act), words: text(act, 'words') } }),
    ),
  resolve: (act) => {
    const outcome = filled(text(act, 'outcome')) as Schemas['ResolveComplaint']['outcome'];
    const body = { ...bare(act), outcome, reason: text(act, 'reason') };
    return answered(api.POST('/api/complaints/{id}/outcome', { ...on(act), body }));
  },
  answer: (act) =>
    answered(
      api.POST('/api/complaints/{id}/answer', { ...on(act), body: { ...bare(act), inPerson: isYes(act, 'inPerson') } }),
    ),
  attestAnswer: (act) => answered(api.POST('/api/complaints/{id}/arrival', { ...on(act), body: bare(act) })),
  recordResponse: (act) => {
    const said = act.typed['accepted'] ? { accepted: isYes(act, 'accepted') } : {};
    const body = { ...bare(act), ...said, words: filled(text(act, 'words')) } as Schemas['RespondToOutcome'];
    return answered(api.POST('/api/complaints/{id}/response', { ...on(act), body }));
  },
  escalate: (act) => {
    const body = {
      ...bare(act),
      ...{ reason: text(act, 'reason'), outsideReference: filled(text(act, 'outsideReference')) },
    };
    return answered(api.POST('/api/complaints/{id}/escalation', { ...on(act), body }));
  },
  close: (act) => answered(api.POST('/api/complaints/{id}/closure', { ...on(act), body: bare(act) })),
  reopen: (act) =>
    answered(
      api.POST('/api/complaints/{id}/reopening', { ...on(act), body: { ...bare(act), reason: text(act, 'reason') } }),
    ),
  withdraw: (act) => answered(api.POST('/api/complaints/{id}/withdrawal', { ...on(act), body: bare(act) })),
} as const satisfies Record<string, Send>;

export type ComplaintActName = keyof typeof SEND_COMPLAINT;
export const isComplaintAct = (code: string): code is ComplaintActName => code in SEND_COMPLAINT;
