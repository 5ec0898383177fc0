import { MOST_DOCUMENTS } from '@sanad/complaints';
import type { PortalKey } from '@sanad/messages';
import type { JSX, ReactNode } from 'react';
import type { Draft } from '../form/draft';
import type { Question } from '../form/question';
import type { Wanted } from '../form/steps';
import { FILE_MEGABYTES } from '../http/form';
import type { FieldError, Page } from '../page';
import { FieldView, OwnForm } from '../parts/fields';
import { Arabic, lay, Ltr } from '../parts/text';
import type { Site } from '../site';
import { PrivacyNotice } from './notices';

export interface Asking {
  readonly site: Site;
  readonly draft: Draft;
  readonly token: string;
  readonly back: string;
  readonly errors?: readonly FieldError[];
}

/** One question on a page of its own, with what was answered before. */
export function questionPage({ site, draft, token, back, errors = [] }: Asking, question: Question): Page {
  const fields = question.fields(site, draft);
  const [first] = fields;
  const alone = fields.length === 1 && first?.kind !== 'tick';
  const title = site.say(question.title(draft));
  return {
    ...{ title, back, errors },
    content: (
      <>
        {!alone && <h1>{title}</h1>}
        {question.id === 'consent' && <Privacy site={site} />}
        <OwnForm token={token}>
          {fields.map((field) => (
            <FieldView key={field.name} {...{ site, draft, errors, field, alone }} />
          ))}
          <button className="button">{site.say('site.continue')}</button>
        </OwnForm>
      </>
    ),
  };
}

function Privacy({ site }: { site: Site }): JSX.Element {
  return (
    <section className="box" aria-label={site.say('privacy.title')}>
      <PrivacyNotice site={site} />
    </section>
  );
}

/** What a file input offers first; what is taken is decided by what a file holds. */
const OFFERED = '.pdf,.jpg,.jpeg,.png,.heic,.docx,image/*,application/pdf';

export function FileInput({ site, errors }: { site: Site; errors: readonly FieldError[] }): JSX.Element {
  const error = errors.find(({ field }) => field === 'file')?.text;
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor="file">{site.say('q.documentFile')}</label>
      <span className="hint" id="file-hint">
        {lay(site, 'q.documentHint', { megabytes: <Ltr>{FILE_MEGABYTES}</Ltr> })}
      </span>
      {error && (
        <span className="error" id="file-error">
          {error}
        </span>
      )}
      <input
        type="file"
        id="file"
        name="file"
        accept={OFFERED}
        aria-describedby={error ? 'file-hint file-error' : 'file-hint'}
        aria-invalid={error ? true : undefined}
      />
    </div>
  );
}

interface WantedWords {
  readonly title: string;
  readonly heading: ReactNode;
  readonly hint: string;
  readonly skip: PortalKey;
}

/** Of the checklist in the words of the policy; what shows what a complaint says has a number. */
function wordsFor(site: Site, { label, required, nth }: Wanted): WantedWords {
  if (nth !== undefined) {
    const title = site.say('q.evidence', { nth });
    const hint = site.say('q.evidenceHint', { most: MOST_DOCUMENTS });
    return { title, heading: title, hint, skip: 'q.evidenceSkip' };
  }
  return {
    title: site.language === 'ar' ? label : site.say('q.document', { item: label }),
    heading: lay(site, 'q.document', { item: <Arabic site={site}>{label}</Arabic> }),
    hint: site.say(required ? 'q.documentRequired' : 'q.documentOptional'),
    skip: required ? 'q.documentLater' : 'q.documentSkip',
  };
}

/** One document of the checklist: attach it now, or go on without it. */
export function documentPage({ site, draft, token, back, errors = [] }: Asking, item: Wanted): Page {
  const kept = draft.items[item.id];
  const { title, heading, hint, skip } = wordsFor(site, item);
  const isKept = kept !== undefined && kept !== 'later';
  return {
    ...{ title, back, errors },
    content: (
      <>
        <h1>{heading}</h1>
        <p>{hint}</p>
        {isKept && (
          <p className="box good">
            {lay(site, 'q.documentKept', { name: <bdi dir="auto">{kept.name}</bdi> })} {site.say('q.documentReplace')}
          </p>
        )}
        <OwnForm token={token} files>
          <FileInput site={site} errors={errors} />
          <div className="actions">
            <button className="button" name="then" value="attach">
              {site.say(isKept ? 'site.continue' : 'q.documentAttach')}
            </button>
            {!isKept && (
              <button className="button second" name="then" value="later">
                {site.say(skip)}
              </button>
            )}
          </div>
        </OwnForm>
      </>
    ),
  };
}
