import { excerpt } from '@sanad/messages';
import { NO_MARKS, textOf, versionPage, type Clause, type PolicyDocument, type Section } from '@sanad/policy';
import type { JSX, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Site } from '../site';

const drawn = new WeakMap<PolicyDocument, Map<string, string>>();

/** What stands in a version for ever, drawn once per association and language. */
export function Once({ site, children }: { site: Site; children: ReactNode }): JSX.Element {
  const { document, number } = site.policy;
  const pages = drawn.get(document) ?? new Map<string, string>();
  drawn.set(document, pages);
  const page = site.path(versionPage(number));
  const markup = pages.get(page) ?? renderToStaticMarkup(<>{children}</>);
  pages.set(page, markup);
  return <div dangerouslySetInnerHTML={{ __html: markup }} />;
}

/** The clauses with their permalinks. */
export function Text({ site }: { site: Site }): JSX.Element {
  return (
    <div lang="ar" dir="rtl">
      {textOf(site.policy.document).map((section) => (
        <Part key={section.id} site={site} section={section} />
      ))}
    </div>
  );
}

function Part({ site, section }: { site: Site; section: Section }): JSX.Element {
  return (
    <section id={section.id}>
      {paragraphsOf(section.clauses).map(([first, ...joined]) => (
        <Words key={first!.id} site={site} clause={first!} joined={joined} />
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

interface WordsProps {
  readonly site: Site;
  readonly clause: Clause;
  readonly joined?: readonly Clause[];
}

export function Words({ site, clause, joined = [] }: WordsProps): JSX.Element {
  const all = [clause, ...joined];
  const words = all.map(({ id, text }, place) => (
    <span key={id} id={id}>
      {place > 0 && ' '}
      {text}
      {clause.kind !== 'heading' && <Permalink site={site} clause={all[place]!} />}
    </span>
  ));
  const mark = NO_MARKS.includes(clause.style) ? undefined : clause.mark?.trim();
  if (clause.kind === 'heading')
    return (
      <div className="headed">
        <h2>
          {mark && <span className="mark">{mark} </span>}
          {words}
        </h2>
        <Permalink site={site} clause={clause} />
      </div>
    );
  if (!mark) return <p className="clause">{words}</p>;
  return (
    <div className={clause.parent ? 'clause item child' : 'clause item'}>
      <span className="mark">{mark}</span>
      <div>{words}</div>
    </div>
  );
}

/** Leads to the clause where it stands for ever: in this version, whichever is in force. The sign is the stylesheet's, so that the text stays the text. */
function Permalink({ site, clause: { id, text } }: Omit<WordsProps, 'joined'>): JSX.Element {
  const name = site.say('policy.permalink', { clause: site.of(excerpt(text)) });
  return (
    <a
      className="permalink screen"
      href={`${site.path(versionPage(site.policy.number))}#${id}`}
      lang={site.language}
      aria-label={name}
      title={name}
    />
  );
}
