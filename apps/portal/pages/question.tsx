import { MOST_DOCUMENTS } from '@sanad/complaints';
import type { JSX } from 'react';
import type { Draft } from '../form/draft';
import type { Question } from '../form/questions';
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

/** One document of the checklist: attach it now, or go on without it. */
export function documentPage({ site, draft, token, back, errors = [] }: Asking, item: Wanted): Page {
  const kept = draft.items[item.id];
  const { nth } = item;
  const heading = nth === undefined ? undefined : site.say('q.evidence', { nth });
  const skip = nth !== undefined ? 'q.evidenceSkip' : item.required ? 'q.documentLater' : 'q.documentSkip';
  return {
    ...{ back, errors },
    title: heading ?? (site.language === 'ar' ? item.label : site.say('q.document', { item: item.label })),
    content: (
      <>
        <h1>{heading ?? lay(site, 'q.document', { item: <Arabic site={site}>{item.label}</Arabic> })}</h1>
        <p>
          {nth === undefined
            ? site.say(item.required ? 'q.documentRequired' : 'q.documentOptional')
            : site.say('q.evidenceHint', { most: MOST_DOCUMENTS })}
        </p>
        {kept && kept !== 'later' && (
          <p className="box good">
            {lay(site, 'q.documentKept', { name: <bdi dir="auto">{kept.name}</bdi> })} {site.say('q.documentReplace')}
          </p>
        )}
        <OwnForm token={token} files>
          <FileInput site={site} errors={errors} />
          <div className="actions">
            <button className="button" name="then" value="attach">
              {site.say(kept && kept !== 'later' ? 'site.continue' : 'q.documentAttach')}
            </button>
            {(!kept || kept === 'later') && (
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
