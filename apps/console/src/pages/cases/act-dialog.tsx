import { Text } from '@mantine/core';
import type { Bilingual, ConsoleText } from '@sanad/messages/pure';
import { Fragment, lazy, Suspense, useId, useState, type ComponentProps, type ReactNode } from 'react';
import { SEND, type Act, type ActName, type Typed } from '../../api/case-acts';
import { useFreshCase, useKeepCase, type Case } from '../../api/cases';
import { isRefused } from '../../api/problem';
import { useDraft, type Draft } from '../../api/draft';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { ActButtons } from '../../parts/act-buttons';
import { Day } from '../../parts/bdi';
import { ClashTold } from '../../parts/clash';
import { DraftSaid } from '../../parts/draft-state';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Modal } from '../../parts/modal';
import { Said } from '../../parts/said';
import { Loading } from '../../parts/states';
import { joinedText } from '../../api/macro-run';
import { ActField } from './act-field';
import { codesOf, CONSEQUENCES, FIELDS, pathOf, type Field } from './act-fields';
import { useTold } from './changes';
import { InsertText } from './insert-text';
import { ToSign } from './to-sign';

const SignaturePad = lazy(() => import('../../parts/signature-pad'));

/** An act that somebody has chosen, and what it is about. */
export interface Chosen {
  readonly act: ActName;
  /** In both languages, or by its key: the language may change while the dialog is open. */
  readonly title: Bilingual | ConsoleText;
  /** The item of the checklist, or the entitlement. */
  readonly about?: string;
  readonly aboutName?: string;
  readonly typed?: Typed;
  /** A template that is to be put into the form's text. */
  readonly template?: string;
}

interface ActDialogProps {
  readonly chosen: Chosen;
  readonly one: Case;
  readonly close: () => void;
  /** Goes on to the next case of the view; undefined on the last. */
  readonly goOn: (() => void) | undefined;
}

/** The form of an act. Whatever others change meanwhile, what was typed stays until it is sent or given up. */
export function ActDialog({ chosen, one, close, goOn }: ActDialogProps): ReactNode {
  const { say } = useTexts();
  const title = useTitle(chosen);
  const { aboutName } = chosen;
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={aboutName ? `${title}: ${aboutName}` : title}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <ActForm chosen={chosen} one={one} close={close} goOn={goOn} />
    </Modal>
  );
}

function useTitle({ title }: Chosen): string {
  const { say, pick } = useTexts();
  return typeof title === 'string' ? say(title) : pick(title);
}

/** What was read when somebody began to type, and what it has become; the next try is made upon that. */
interface Clash {
  readonly before: Case;
  readonly after: Case;
}

/** Of what is typed into the form of an act: its fields. What else goes along is of this moment, and no draft. */
function useTyped({ act, about = '', typed: begun = {} }: Chosen, { id }: Case): Draft<Typed> {
  const fields = FIELDS[act] ?? [];
  const blank = Object.fromEntries(fields.map(({ name }) => [name, begun[name] ?? '']));
  return useDraft<Typed>(fields.length > 0 ? `act:${id}:${act}:${about}` : undefined, blank);
}

/** What goes along with what was typed, and what the form began with. */
const sentOf = (
  { typed: begun = {}, about = '' }: Chosen,
  typed: Typed,
  drawing: string,
): Omit<Act, 'id' | 'version' | 'key'> => ({
  ...{ about, begun },
  typed: { ...begun, ...typed, drawing },
});

function ActForm({ chosen, one, close, goOn }: ActDialogProps): ReactNode {
  const { say } = useTexts();
  const { act } = chosen;
  const title = useTitle(chosen);
  const { typed, change, state, restored, forget } = useTyped(chosen, one);
  // A signature is never kept before it is given.
  const [drawing, setDrawing] = useState('');
  const [base, setBase] = useState(one);
  const [clash, setClash] = useState<Clash>();
  const [keep, fresh] = [useKeepCase(), useFreshCase()];
  const { submit, busy, fault } = useSubmission(async (key, after: (() => void) | undefined) => {
    try {
      const changed = await SEND[act]({ id: base.id, version: base.version, key, ...sentOf(chosen, typed, drawing) });
      void keep(base.id, changed);
    } catch (error) {
      if (isRefused(error, 'intake.changed_meanwhile')) {
        const now = await fresh(base.id);
        setClash({ before: clash?.before ?? base, after: now });
        setBase(now);
      }
      throw error;
    }
    await forget();
    close();
    after?.();
  });
  const ids = useId();
  const fields = (FIELDS[act] ?? []).filter(({ when }) => when?.(typed) ?? true);
  const codes = codesOf(fields);
  const labels = Object.fromEntries(fields.map((field) => [pathOf(field), say(field.label)]));
  const errorOf = useFieldErrors(fault, codes, labels);
  const idOf = ({ name }: Field): string => `${ids}-${name}`;
  const isClash = isRefused(fault, 'intake.changed_meanwhile');
  return (
    <Form submit={() => submit(undefined)}>
      <FaultSummary
        fault={isClash ? undefined : fault}
        fields={Object.fromEntries(fields.map((field) => [pathOf(field), idOf(field)]))}
        {...{ codes, labels }}
      />
      {clash && isClash && <ClashHere clash={clash} />}
      <Follows act={act} one={base} />
      <Fields {...{ one: base, fields, idOf, typed, change, errorOf }} template={chosen.template} />
      {act === 'attest' && typed['method'] === 'drawnSignature' && (
        <Pad drawn={setDrawing} error={errorOf('drawing')} />
      )}
      {fields.length > 0 && <DraftSaid {...{ state, restored, forget }} />}
      <ActButtons
        submits={isClash ? say('cases.applyAgain') : title}
        isFirst={fields.length === 0}
        {...{ busy, close }}
        andNext={goOn && (() => void submit(goOn))}
      />
    </Form>
  );
}

function ClashHere({ clash: { before, after } }: { clash: Clash }): ReactNode {
  const { say } = useTexts();
  const told = useTold();
  return (
    <ClashTold was={told(before)} is={told(after)} title={say('cases.changedTitle')} kept={say('cases.changedKept')} />
  );
}

/** What follows from it, and what has to be known before. */
function Follows({ act, one }: { act: ActName; one: Case }): ReactNode {
  const { say } = useTexts();
  const told = CONSEQUENCES[act];
  return (
    <>
      {told && <Text>{say(told)}</Text>}
      {act === 'giveCriteria' && one.criteriaGivenAt && (
        <Text>
          <Said text="cases.criteriaGivenBefore" with={{ date: <Day at={one.criteriaGivenAt} withTime /> }} />
        </Text>
      )}
      {act === 'attest' && <ToSign one={one} />}
    </>
  );
}

function Pad(props: ComponentProps<typeof SignaturePad>): ReactNode {
  return (
    <Suspense fallback={<Loading />}>
      <SignaturePad {...props} />
    </Suspense>
  );
}

interface FieldsProps extends Pick<Draft<Typed>, 'typed' | 'change'> {
  readonly one: Case;
  readonly fields: readonly Field[];
  readonly idOf: (field: Field) => string;
  readonly errorOf: (path: string) => string | undefined;
  readonly template: string | undefined;
}

function Fields({ fields, idOf, typed, change, errorOf, one, template }: FieldsProps): ReactNode {
  return fields.map((field, nth) => (
    <Fragment key={field.name}>
      {field.takesTexts && (
        <InsertText
          caseId={one.id}
          chosen={template}
          insert={(text) => {
            change({ [field.name]: joinedText(typed[field.name] ?? '', text) });
            document.getElementById(idOf(field))?.focus();
          }}
        />
      )}
      <ActField
        one={one}
        field={field}
        id={idOf(field)}
        isFirst={nth === 0}
        value={typed[field.name] ?? ''}
        change={(value) => change({ [field.name]: value })}
        error={errorOf(pathOf(field))}
      />
    </Fragment>
  ));
}
