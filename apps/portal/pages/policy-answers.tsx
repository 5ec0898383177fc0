import {
  boundNames,
  dateInWords,
  demoMark,
  durationAfterPreposition,
  momentNames,
  obligationNames,
  overlayLabel,
} from '@sanad/messages';
import { branchWords } from '@sanad/policy/pure';
import type { EffectiveDeadline, FromDecision, FromOverlay, Provenance, Sourced } from '@sanad/policy';
import type { JSX, ReactNode } from 'react';
import { Arabic, DemoTag, lay } from '../parts/text';
import type { Site } from '../site';

interface Answered {
  readonly key: string;
  readonly words: ReactNode;
  readonly from: FromDecision;
}
interface Added {
  readonly key: string;
  readonly words: ReactNode;
  readonly from: FromOverlay;
}

/** «لا تزيد على 15 يوم عمل» */
export function ruleOf(
  site: Site,
  { bound, amount, unit }: Pick<EffectiveDeadline, 'bound' | 'amount' | 'unit'>,
): string {
  return `${site.of(boundNames[bound])} ${site.of(durationAfterPreposition(amount, unit))}`;
}

/** «15 يوم عمل», without the bound. */
export const lengthOf = (site: Site, { amount, unit }: Pick<EffectiveDeadline, 'amount' | 'unit'>): string =>
  site.of(durationAfterPreposition(amount, unit));

/** What people answered to the doubts of the text, with who, when and by which minutes. */
export function Readings({ site }: { site: Site }): JSX.Element {
  return (
    <ul>
      {readingsOf(site).map(({ key, words, from }) => (
        <li key={key}>
          {words}
          <span className="note">
            <ByWhom site={site} from={from} /> <DemoTag site={site} mark={from.demo ? demoMark : null} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function ByWhom({ site, from: { by, on, minutes } }: { site: Site; from: FromDecision }): JSX.Element {
  const known = {
    by: <Arabic site={site}>{by}</Arabic>,
    date: <span className="date">{site.of(dateInWords(on))}</span>,
  };
  if (minutes === undefined) return <>{lay(site, 'policy.decidedBy', known)}</>;
  return <>{lay(site, 'policy.byMinutes', { ...known, minutes: <Arabic site={site}>{minutes}</Arabic> })}</>;
}

function readingsOf(site: Site): Answered[] {
  const { name, approval, deadlines, committees, compensation, supersedes } = site.policy.effective;
  const quoted = (text: string): JSX.Element => <Arabic site={site}>{text}</Arabic>;
  const all: { key: string; words: ReactNode; from: Provenance | undefined }[] = [
    { key: 'name', words: lay(site, 'policy.name', { name: quoted(name.name.value) }), from: name.name.from },
    {
      key: 'date',
      words: `${site.say('policy.date')}: ${approval.date ? site.of(dateInWords(approval.date.value)) : ''}`,
      from: approval.date?.from,
    },
    ...deadlines.flatMap(({ id, obligation, startsOn, reading }) => [
      {
        key: `${id} start`,
        words:
          startsOn &&
          site.say('policy.starts', {
            obligation: site.of(obligationNames[obligation]),
            moment: site.of(momentNames[startsOn.value]),
          }),
        from: startsOn?.from,
      },
      { key: `${id} reading`, words: reading && site.say(`policy.floorReading.${reading.value}`), from: reading?.from },
    ]),
    ...committees.map(({ id, name: committee, power }) => ({
      key: `${id} power`,
      words: power && lay(site, `policy.power.${power.value}`, { committee: quoted(committee) }),
      from: power?.from,
    })),
    {
      key: 'compensation',
      words: compensation?.reading && site.say(`policy.compensation.${compensation.reading.value}`),
      from: compensation?.reading?.from,
    },
    ...supersedes.map(({ id, targets }) => ({
      key: id,
      words: lay(site, 'policy.supersedes', { policies: quoted(targets.value.join('، ')) }),
      from: targets.from,
    })),
  ];
  return all.flatMap(({ from, ...rest }) => (from?.source === 'decision' ? [{ ...rest, from }] : []));
}

/** What was added beside the text, each labelled with who added it. */
export function Additions({ site }: { site: Site }): JSX.Element {
  return (
    <ul>
      {additionsOf(site).map(({ key, words, from }) => (
        <li key={key}>
          {words}
          <span className="note">
            {site.language === 'ar' ? (
              site.of(overlayLabel(from.name))
            ) : (
              <Arabic site={site}>{overlayLabel(from.name).ar}</Arabic>
            )}{' '}
            <Arabic site={site}>{`(${from.why})`}</Arabic> <DemoTag site={site} mark={from.demo ? demoMark : null} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function additionsOf(site: Site): Added[] {
  const { deadlines, committees, checklist, delegateReceipt, tools, branches } = site.policy.effective;
  const all: { key: string; words: ReactNode; from: Provenance | undefined }[] = [
    ...deadlines.map((deadline) => ({ key: deadline.id, words: targetWords(site, deadline), from: deadline.from })),
    ...deadlines
      .filter(({ from }) => from.source === 'text')
      .map(({ id, obligation, reminders }) => ({
        key: `${id} reminders`,
        words: site.say('policy.reminders', { obligation: site.of(obligationNames[obligation]) }),
        from: reminders[0]?.from,
      })),
    {
      key: 'delegate',
      words: delegateReceipt && site.say(`policy.delegateReceipt.${delegateReceipt.value}`),
      from: delegateReceipt?.from,
    },
    ...committees.map(({ id, name, quorum }) => ({
      key: `${id} quorum`,
      words:
        quorum && lay(site, 'policy.quorum', { committee: <Arabic site={site}>{name}</Arabic>, count: quorum.value }),
      from: quorum?.from,
    })),
    ...branches.map(({ from, ...branch }) => ({
      key: branch.id,
      words: <Arabic site={site}>{branchWords(branch).ar}</Arabic>,
      from,
    })),
    ...tools.map(({ id, label, from }) => ({
      key: id,
      words: lay(site, 'policy.tool', { tool: <Arabic site={site}>{label}</Arabic> }),
      from,
    })),
    { key: 'checklist', words: <Checklist site={site} items={checklist} />, from: checklist[0]?.from },
  ];
  return all.flatMap(({ from, ...rest }) => (from?.source === 'overlay' ? [{ ...rest, from }] : []));
}

function targetWords(site: Site, deadline: EffectiveDeadline): string {
  return site.say('policy.target', {
    obligation: site.of(obligationNames[deadline.obligation]),
    rule: ruleOf(site, deadline),
    moment: deadline.startsOn ? site.of(momentNames[deadline.startsOn.value]) : '',
  });
}

/** What a request brings, required or not. */
export function Checklist({
  site,
  items,
}: {
  site: Site;
  items: readonly Sourced<{ id: string; label: string; required: boolean }>[];
}): JSX.Element {
  return (
    <>
      {site.say('policy.checklist')}
      <ul>
        {items.map(({ value: { id, label, required } }) => (
          <li key={id}>
            <Arabic site={site}>{label}</Arabic>{' '}
            <span className="quiet">({site.say(required ? 'policy.required' : 'policy.ifAny')})</span>
          </li>
        ))}
      </ul>
    </>
  );
}
