import type { PortalCompensation, PortalOfferLine } from '@sanad/compensation';
import type { PortalKey } from '@sanad/messages';
import type { JSX, ReactNode } from 'react';
import { lay, Ltr, Moment, Typed } from '../parts/text';
import type { Site } from '../site';

interface Shown {
  readonly site: Site;
  readonly shown: PortalCompensation;
}

/** What the complaint led to: the offers, what was agreed on and paid, or that there is no settlement and what stays open. */
export function CompensationSection({ site, shown }: Shown): JSX.Element {
  const { standing, state } = shown;
  return (
    <section className={state === 'PAID' ? 'box good' : 'box'} aria-labelledby="compensation">
      <h2 id="compensation">{site.say('compensation.title')}</h2>
      <p>
        <strong>{site.of(standing)}</strong>
      </p>
      <p>{site.of(standing.meaning)}</p>
      <dl className="rows">
        {factsOf(site, shown).map(([label, value]) => (
          <div key={label}>
            <dt>{site.say(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Offers site={site} shown={shown} />
    </section>
  );
}

type Fact = readonly [PortalKey, ReactNode];

function factsOf(site: Site, { reference, harm, agreed, payment, refusal }: PortalCompensation): Fact[] {
  return [
    ['compensation.file', <Ltr key="file">{reference}</Ltr>],
    ['compensation.harm', <Typed key="harm">{harm}</Typed>],
    ...(refusal ? refusedFacts(site, refusal) : []),
    ...(agreed ? agreedFacts(site, agreed) : []),
    ...(payment ? paymentFacts(site, payment) : []),
  ];
}

function refusedFacts(site: Site, { by, reason, at }: NonNullable<PortalCompensation['refusal']>): Fact[] {
  return [
    [`compensation.refusedBy.${by}`, <Moment key="refused" site={site} at={at} />],
    ['compensation.reason', <Typed key="reason">{reason}</Typed>],
  ];
}

function agreedFacts(site: Site, { amount, terms, signed }: NonNullable<PortalCompensation['agreed']>): Fact[] {
  const said: Fact[] =
    terms === null
      ? []
      : [[signed ? 'compensation.terms' : 'compensation.executed', <Typed key="terms">{terms}</Typed>]];
  const signatures = (['claimant', 'association'] as const).map((party): Fact => {
    const at = signed?.[party];
    return [
      `compensation.signed.${party}`,
      at ? <Moment key={party} site={site} at={at} /> : site.say('compensation.unsigned'),
    ];
  });
  return [
    ['compensation.amount', <Riyals key="amount" site={site} amount={amount} />],
    ...said,
    // A judgment is nothing that two parties sign.
    ...(signed ? signatures : []),
  ];
}

function paymentFacts(site: Site, payment: NonNullable<PortalCompensation['payment']>): Fact[] {
  const { at, means, account, reference } = payment;
  return [
    [
      'compensation.payment',
      <span key="payment">
        <strong>{site.of(payment)}</strong> <Moment site={site} at={at} />
      </span>,
    ],
    ...(means ? [['compensation.means', site.of(means)] as const] : []),
    ...(account
      ? [['compensation.account', lay(site, 'compensation.tail', { tail: <Ltr>{account}</Ltr> })] as const]
      : []),
    ...(reference ? [['compensation.number', <Ltr key="number">{reference}</Ltr>] as const] : []),
  ];
}

function Riyals({ site, amount }: { site: Site; amount: string }): JSX.Element {
  return <>{lay(site, 'compensation.riyals', { amount: <Ltr>{amount}</Ltr> })}</>;
}

function Offers({ site, shown: { offers } }: Shown): JSX.Element | null {
  if (offers.length === 0) return null;
  return (
    <>
      <h3>{site.say('compensation.offers')}</h3>
      <ol className="steps">
        {offers.map((line) => (
          <OfferStep key={`${line.at.toISOString()} ${line.step}`} site={site} line={line} />
        ))}
      </ol>
    </>
  );
}

function OfferStep({ site, line }: { site: Site; line: PortalOfferLine }): JSX.Element {
  const { step, party, amount, words, at } = line;
  return (
    <li>
      {site.say(`compensation.step.${step}`)} ({site.say(`compensation.by.${party}`)}):{' '}
      {amount && (
        <>
          <Riyals site={site} amount={amount} /> –{' '}
        </>
      )}
      <Typed>{words}</Typed>
      <span className="quiet">
        <Moment site={site} at={at} />
      </span>
    </li>
  );
}
