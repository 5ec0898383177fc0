import type { ComplaintReceivedView } from '@sanad/complaints';
import { newId } from '@sanad/kernel';
import { anyOf, dice, LENGTH, REASON, type Host } from './g6.host';

type Command = readonly [path: string, body: object];

const WORDS = { words: 'اعتذار مكتوب ورد خلال ثلاثة أيام' };
const PARTIES = ['association', 'complainant'] as const;
const offer = (): Command => ['offers', { ...WORDS, party: anyOf(PARTIES) }];
const answerOffer = (): Command => ['offer-answers', { ...WORDS, party: anyOf(PARTIES), consents: dice() < 0.8 }];

const COMMANDS: readonly (() => Command)[] = [
  () => ['assessment', { severity: anyOf(['low', 'high']) }],
  () => ['identification', dice() < 0.5 ? {} : REASON],
  () => ['routing', {}],
  () => ['settlement-attempts', WORDS],
  ...[offer, offer, answerOffer, answerOffer, answerOffer],
  () => ['agreement', WORDS],
  () => ['outcome', { outcome: anyOf(['upheld', 'notUpheld']), reason: 'بحسب ما ثبت' }],
  () => ['answer', {}],
  () => ['arrival', {}],
  () => ['response', { accepted: dice() < 0.5 }],
  () => ['escalation', REASON],
  () => ['closure', {}],
  () => ['reopening', REASON],
  () => ['withdrawal', {}],
];

/** Of one that is settled, and of one that is decided on. */
const SETTLED: readonly (() => Command)[] = [
  ...[() => ['settlement-attempts', WORDS] as const, offer, answerOffer],
  ...[() => ['agreement', WORDS] as const, () => ['closure', {}] as const, () => ['reopening', REASON] as const],
];
const DECIDED: readonly (() => Command)[] = [
  () => ['outcome', { outcome: 'upheld', reason: 'ثبت ما ورد فيها' }],
  () => ['answer', { inPerson: true }],
  () => ['closure', {}],
];

/** Lodged twice at once under one key, sorted, and then settled between the parties, decided on, or whatever comes. @returns its id */
export async function liveComplaint(host: Host): Promise<string> {
  const { office, world } = host;
  const key = newId();
  const body = { kind: 'complaint', subject: 'تأخر الرد', channel: 'FAX', anonymous: true };
  const by = office.staff.executiveDirector;
  const lodge = () =>
    world.intake.api.ask<ComplaintReceivedView>(...([by, 'POST', '/api/complaints', body, key] as const));
  const answers = await Promise.all([lodge(), lodge()]);
  const id = answers.find(({ status }) => status === 201)?.body.id ?? (await lodge()).body.id;
  const send = ([path, said]: Command): Promise<number> =>
    host.send(by, `complaints/${id}/${path}`, path === 'routing' ? { committee: office.followUp } : said);
  const way = [
    ...(
      [
        ['assessment', { severity: 'low' }],
        ['routing', {}],
      ] as const
    ).map((command) => (): Command => command),
    ...(dice() < 0.7 ? SETTLED : DECIDED),
  ];
  let next = 0;
  for (let step = 0; step < LENGTH; step++) {
    const isSensible = host.sensible() && next < way.length;
    const [path, said] = (isSensible ? way[next]! : anyOf(COMMANDS))();
    // What both parties hold in their hands is fought over.
    const isFought = path === 'agreement' && dice() < 0.5;
    if (isFought) host.atOnce(2);
    const sent = await Promise.all([send([path, said]), ...(isFought ? [send(answerOffer())] : [])]);
    if (isSensible && sent.includes(201)) next++;
  }
  if (dice() < 0.5) {
    const claimant = await world.intake.person(office);
    const opening = { complaint: id, claimant, harm: 'ضرر من تأخر الرد' };
    await Promise.all([host.send(by, 'compensations', opening), host.send(by, 'compensations', opening)]);
  }
  return id;
}
