import { demoMark } from '@sanad/messages';
import type { Clause, EffectiveApproval, Section, SectionKind } from '@sanad/policy';
import type { JSX, ReactNode } from 'react';
import { Additions, Readings } from './policy-answers';
import { Arabic, DemoTag, lay, Ltr, BothDates } from '../parts/text';
import type { Page } from '../page';
import type { Site } from '../site';

/** What is printed around the text; it binds nobody. */
const AROUND: readonly SectionKind[] = ['cover', 'contents', 'header', 'footer'];

/** The policy in force: its words as they were adopted, and apart from them what was decided and added. */
export function policyPage(site: Site): Page {
  const { document, effective, number, demo } = site.policy;
  const text = document.sections.filter(({ kind }) => !AROUND.includes(kind));
  const around = document.sections.filter(({ kind }) => AROUND.includes(kind));
  return {
    title: site.say('policy.title'),
    back: site.path(),
    content: (
      <article className="policy">
        <h1>
          <Arabic site={site}>{effective.title}</Arabic>
        </h1>
        <p>
          {lay(site, 'policy.version', { number: <Ltr>{number}</Ltr> })}{' '}
          <DemoTag site={site} mark={demo ? demoMark : null} />
        </p>
        {site.language === 'en' && <p className="quiet">{site.say('site.arabicText')}</p>}
        <Approval site={site} approval={effective.approval} />
        <Contents site={site} sections={text} />
        <div lang="ar" dir="rtl">
          {text.map((section) => (
            <Part key={section.id} section={section} />
          ))}
        </div>
        <section id="readings">
          <h2>{site.say('policy.readings')}</h2>
          <Readings site={site} />
        </section>
        <section id="additions">
          <h2>{site.say('policy.additions')}</h2>
          <Additions site={site} />
        </section>
        {around.length > 0 && (
          <details>
            <summary>{site.say('policy.cover')}</summary>
            <div lang="ar" dir="rtl">
              {around.map(({ id, clauses }) => (
                <div key={id} className="box">
                  {clauses.map((clause) => (
                    <Words key={clause.id} clause={clause} />
                  ))}
                </div>
              ))}
            </div>
          </details>
        )}
      </article>
    ),
  };
}

function Contents({ site, sections }: { site: Site; sections: readonly Section[] }): JSX.Element {
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 id="contents">{site.say('policy.contents')}</h2>
      <ol>
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`#${section.id}`}>
              <Arabic site={site}>{headingOf(section)}</Arabic>
            </a>
          </li>
        ))}
        {(['readings', 'additions'] as const).map((part) => (
          <li key={part}>
            <a href={`#${part}`}>{site.say(`policy.${part}`)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const MOST_LETTERS = 60;

/** The heading as printed, without the marks around it; where a section has none, how it begins. */
function headingOf({ clauses }: Section): string {
  const heading = clauses.find(({ kind }) => kind === 'heading')?.text ?? clauses[0]?.text ?? '';
  const plain = heading.replace(/[\s:：.\-–]+$/u, '');
  return plain.length > MOST_LETTERS ? `${plain.slice(0, MOST_LETTERS).replace(/\s\S*$/, '')}…` : plain;
}

function Part({ section }: { section: Section }): JSX.Element {
  return (
    <section id={section.id}>
      {paragraphsOf(section.clauses).map(([first, ...joined]) => (
        <Words key={first!.id} clause={first!} joined={joined} />
      ))}
    </section>
  );
}

/** Clauses that are printed in one paragraph stand in one. */
function paragraphsOf(clauses: readonly Clause[]): Clause[][] {
  const paragraphs: Clause[][] = [];
  for (const clause of clauses) {
    if (clause.joined && paragraphs.length > 0) paragraphs.at(-1)!.push(clause);
    else paragraphs.push([clause]);
  }
  return paragraphs;
}

function Words({ clause, joined = [] }: { clause: Clause; joined?: readonly Clause[] }): JSX.Element {
  const words = [clause, ...joined].map(({ id, text }, place) => (
    <span key={id} id={id}>
      {place > 0 && ' '}
      {text}
    </span>
  ));
  const mark = clause.mark?.trim();
  if (clause.kind === 'heading')
    return (
      <h2>
        {mark && <span className="mark">{mark} </span>}
        {words}
      </h2>
    );
  if (!mark) return <p className="clause">{words}</p>;
  return (
    <div className={clause.parent ? 'clause item child' : 'clause item'}>
      <span className="mark">{mark}</span>
      <div>{words}</div>
    </div>
  );
}

/** What is known of the board's approval, and nothing that is not. */
function Approval({ site, approval }: { site: Site; approval: EffectiveApproval }): JSX.Element {
  const { kind, meetingNumber, boardTerm, resolutionNumber, dateAsWritten, date, chair, minutes } = approval;
  const quoted = (text: string | undefined): ReactNode => text && <Arabic site={site}>{text}</Arabic>;
  const facts: [key: string, label: string, value: ReactNode][] = [
    ['meeting', kind ? site.say(`policy.kind.${kind}`) : site.say('policy.meeting'), quoted(meetingNumber)],
    ['term', site.say('policy.term'), quoted(boardTerm)],
    ['resolution', site.say('policy.resolution'), quoted(resolutionNumber)],
    ['written', site.say('policy.written'), quoted(dateAsWritten)],
    ['date', site.say('policy.date'), date && <BothDates site={site} at={date.value} />],
    ['minutes', site.say('policy.minutes'), quoted(minutes)],
    ['chair', site.say('policy.chair'), quoted(chair && [chair.title, chair.name].filter(Boolean).join(' '))],
  ];
  const known = facts.filter(([, , value]) => value);
  return (
    <section aria-labelledby="approval-facts">
      <h2 id="approval-facts">{site.say('policy.approval')}</h2>
      {known.length === 0 && <p>{site.say('policy.noApproval')}</p>}
      <dl className="rows">
        {known.map(([key, label, value]) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
