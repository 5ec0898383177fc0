import type { JSX, ReactNode } from 'react';
import type { Draft } from '../form/draft';
import { typedIn } from '../form/draft';
import { TICKED, type ChoiceField, type Field, type TextField, type TickField } from '../form/field';
import type { FieldError } from '../page';
import type { Site } from '../site';
import { Arabic, lay, Ltr } from './text';

interface Asked<F> {
  readonly site: Site;
  readonly field: F;
  readonly draft: Draft;
  readonly errors: readonly FieldError[];
  /** The only question of its page: its label is the page's heading. */
  readonly alone: boolean;
}

/** A field with what was typed, its hint, and what is wrong with it in the words of the summary. */
export function FieldView(props: Asked<Field>): JSX.Element {
  const { field } = props;
  if (field.kind === 'choice') return <ChoiceView {...props} field={field} />;
  if (field.kind === 'tick') return <TickView {...props} field={field} />;
  return <TextView {...props} field={field} />;
}

const errorOf = ({ field, errors }: Asked<Field>): string | undefined =>
  errors.find((error) => error.field === field.name)?.text;

/** Ids of what is said about an input, for whoever hears the page. */
function describing({ name, hint }: Field, error: string | undefined): string | undefined {
  return [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;
}

function Said({ site, field, error }: { site: Site; field: Field; error: string | undefined }): JSX.Element {
  return (
    <>
      {field.hint && (
        <span className="hint" id={`${field.name}-hint`}>
          {lay(site, field.hint, { example: <Ltr>{field.example}</Ltr> })}
        </span>
      )}
      {error && (
        <span className="error" id={`${field.name}-error`}>
          {error}
        </span>
      )}
    </>
  );
}

function Heading({ alone, children }: { alone: boolean; children: ReactNode }): JSX.Element {
  return alone ? <h1>{children}</h1> : <>{children}</>;
}

function TextView(props: Asked<TextField>): JSX.Element {
  const { site, field, draft, alone } = props;
  const error = errorOf(props);
  const { name, kind, ltr, most, ...rest } = field;
  const common = {
    ...{ id: name, name, defaultValue: typedIn(draft, name), dir: ltr ? 'ltr' : 'auto' },
    ...{ autoComplete: rest.autoComplete, 'aria-describedby': describing(field, error) },
    ...(error && { 'aria-invalid': true }),
  };
  const label = <label htmlFor={name}>{field.label}</label>;
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <Heading alone={alone}>{label}</Heading>
      <Said site={site} field={field} error={error} />
      {kind === 'area' ? (
        <textarea {...common} rows={6} />
      ) : (
        <input
          {...common}
          type={kind}
          inputMode={rest.inputMode}
          className={most <= 40 ? 'short' : undefined}
          spellCheck={ltr ? false : undefined}
        />
      )}
    </div>
  );
}

function ChoiceView(props: Asked<ChoiceField>): JSX.Element {
  const { site, field, draft, alone } = props;
  const error = errorOf(props);
  const chosen = typedIn(draft, field.name);
  return (
    <fieldset className={error ? 'wrong' : undefined} aria-describedby={describing(field, error)}>
      <legend>
        <Heading alone={alone}>{field.label}</Heading>
      </legend>
      <Said site={site} field={field} error={error} />
      {field.options.map(({ value, label, quoted, hint }, place) => (
        <div className="choice" key={value}>
          <input
            type="radio"
            name={field.name}
            id={place === 0 ? field.name : `${field.name}-${value}`}
            value={value}
            defaultChecked={chosen === value}
          />
          <label htmlFor={place === 0 ? field.name : `${field.name}-${value}`}>
            {quoted ? <Arabic site={site}>{label}</Arabic> : label}
            {hint && <span>{hint}</span>}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

function TickView(props: Asked<TickField>): JSX.Element {
  const { site, field, draft } = props;
  const error = errorOf(props);
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <Said site={site} field={field} error={error} />
      <div className="choice">
        <input
          type="checkbox"
          name={field.name}
          id={field.name}
          value={TICKED}
          defaultChecked={typedIn(draft, field.name) === TICKED}
          aria-describedby={describing(field, error)}
        />
        <label htmlFor={field.name}>{field.label}</label>
      </div>
    </div>
  );
}

/** A form of our own: sent to the address of its page unless it names another, with the token that proves it. */
export function OwnForm(props: { token: string; to?: string; files?: boolean; children: ReactNode }): JSX.Element {
  const { token, to, files, children } = props;
  return (
    // What is wrong is said by the server, in the page's own words and language.
    <form method="post" action={to} encType={files ? 'multipart/form-data' : undefined} noValidate>
      <input type="hidden" name="token" value={token} />
      {children}
    </form>
  );
}
