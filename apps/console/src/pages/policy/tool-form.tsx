import { Button, FileButton, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { toolForms } from '@sanad/messages/pure';
import { useId, useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { keyed } from '../../api/submission';
import { useKeepTools, type KeptTool, type ToolForm, type Tools } from '../../api/tools';
import { uploading } from '../../api/upload';
import { useWork, type Working } from '../../api/work';
import { useTexts } from '../../language/texts';
import { DayInput } from '../../parts/day-input';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { UploadShown } from '../../parts/work';

const KINDS = '.pdf,.jpg,.jpeg,.png,.heic,.docx';
const FORMS = Object.keys(toolForms) as ToolForm[];

interface ToolDialogProps {
  readonly act: 'attach' | 'point';
  readonly version: string;
  readonly tool: KeptTool;
  readonly done: () => void;
}

/** Gives a tool its file, or says which form it is. Who keeps it and how long it holds begin as they are now. */
export default function ToolDialog({ act, version, tool, done }: ToolDialogProps): ReactNode {
  const { say } = useTexts();
  const [ids, keep] = [useId(), useKeepTools(version)];
  const [file, setFile] = useState<File | null>(null);
  const { keeper, validUntil, form: now } = tool.edition ?? {};
  const [typed, setTyped] = useState({
    keeper: keeper ?? '',
    validUntil: validUntil ?? '',
    form: now?.code ?? ('intake' as ToolForm),
  });
  const change = (changed: Partial<typeof typed>): void => setTyped((before) => ({ ...before, ...changed }));
  const sending = useWork(async (working, key) => {
    const send = act === 'point' ? point : attach;
    await keep(
      await send({ params: { ...keyed(key).params, path: { id: version, tool: tool.id } }, typed, file, working }),
    );
    done();
  });
  const { submit, busy, fault, stopped } = sending;
  const fields = { form: `${ids}-form`, keeper: `${ids}-keeper`, validUntil: `${ids}-validUntil` };
  const labels = { keeper: say('tools.keeper'), validUntil: say('tools.validUntil') };
  const errorOf = useFieldErrors(fault, {}, labels);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={fields} labels={labels} />
      {act === 'attach' ? (
        <FileChoice file={file} choose={setFile} />
      ) : (
        <FormChoice id={fields.form} chosen={typed.form} choose={(form) => change({ form })} error={errorOf('form')} />
      )}
      <TextInput
        id={fields.keeper}
        dir="auto"
        label={say('common.optional', { label: say('tools.keeper') })}
        description={say('tools.keeperHint')}
        value={typed.keeper}
        onChange={(event) => change({ keeper: event.currentTarget.value })}
        error={errorOf('keeper')}
      />
      <DayInput
        id={fields.validUntil}
        label={say('common.optional', { label: say('tools.validUntil') })}
        value={typed.validUntil}
        change={(day) => change({ validUntil: day })}
        error={errorOf('validUntil')}
      />
      {act === 'attach' && <UploadShown of={sending} />}
      {stopped && <Text role="status">{say('work.uploadStopped')}</Text>}
      <Group>
        <Button type="submit" loading={busy} disabled={act === 'attach' && !file}>
          {say(`tools.${act}`)}
        </Button>
      </Group>
    </Form>
  );
}

interface FormChoiceProps {
  readonly id: string;
  readonly chosen: ToolForm;
  readonly choose: (form: ToolForm) => void;
  readonly error: string | undefined;
}

function FormChoice({ id, chosen, choose, error }: FormChoiceProps): ReactNode {
  const { say, pick } = useTexts();
  return (
    <NativeSelect
      id={id}
      data-autofocus
      label={say('tools.form')}
      description={say('tools.formHint')}
      value={chosen}
      onChange={(event) => choose(event.currentTarget.value as ToolForm)}
      data={FORMS.map((value) => ({ value, label: pick(toolForms[value]) }))}
      error={error}
    />
  );
}

function FileChoice({ file, choose }: { file: File | null; choose: (file: File | null) => void }): ReactNode {
  const { say } = useTexts();
  return (
    <>
      <Text size="sm" c="dimmed">
        {say('tools.fileHint')}
      </Text>
      <Group>
        <FileButton accept={KINDS} onChange={choose} inputProps={{ 'aria-label': say('tools.file') }}>
          {(props) => (
            <Button {...props} variant="default" data-autofocus>
              {say('cases.chooseFile')}
            </Button>
          )}
        </FileButton>
        <Text role="status">{file ? <bdi>{file.name}</bdi> : say('cases.noFile')}</Text>
      </Group>
    </>
  );
}

interface Sent {
  readonly params: { header: { 'Idempotency-Key': string }; path: { id: string; tool: string } };
  readonly typed: { readonly keeper: string; readonly validUntil: string; readonly form: ToolForm };
  readonly file: File | null;
  readonly working: Working;
}

/** What was left empty is left out. */
const termsOf = ({ keeper, validUntil }: Sent['typed']): { keeper?: string; validUntil?: string } => ({
  ...(keeper && { keeper }),
  ...(validUntil && { validUntil }),
});

const point = ({ params, typed }: Sent): Promise<Tools> => {
  const body = { form: typed.form, ...termsOf(typed) };
  return answered(api.POST('/api/policy/versions/{id}/tools/{tool}/form', { params, body }));
};

function attach({ params, typed, file, working }: Sent): Promise<Tools> {
  const sent = new FormData();
  if (file) sent.append('file', file);
  return answered(
    api.POST('/api/policy/versions/{id}/tools/{tool}/files', {
      ...{ params: { ...params, query: termsOf(typed) }, body: { file: '' }, bodySerializer: () => sent },
      fetch: uploading(working),
    }),
  );
}
