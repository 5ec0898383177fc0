import { Button, FileButton, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { toolForms } from '@sanad/messages/pure';
import { useId, useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { keyed } from '../../api/submission';
import { useKeepTools, type KeptTool, type ToolForm } from '../../api/tools';
import { uploading } from '../../api/upload';
import { useWork } from '../../api/work';
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
  const { say, pick } = useTexts();
  const [ids, keep] = [useId(), useKeepTools(version)];
  const [file, setFile] = useState<File | null>(null);
  const { keeper, validUntil, form: now } = tool.edition ?? {};
  const [typed, setTyped] = useState({
    keeper: keeper ?? '',
    validUntil: validUntil ?? '',
    form: now?.code ?? 'intake',
  });
  const change = (changed: Partial<typeof typed>): void => setTyped((before) => ({ ...before, ...changed }));
  const sending = useWork(async (working, key) => {
    const { form, ...rest } = typed;
    const terms = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''));
    const params = { ...keyed(key).params, path: { id: version, tool: tool.id } };
    if (act === 'point') {
      const body = { form, ...terms };
      await keep(await answered(api.POST('/api/policy/versions/{id}/tools/{tool}/form', { params, body })));
      return done();
    }
    const sent = new FormData();
    if (file) sent.append('file', file);
    await keep(
      await answered(
        api.POST('/api/policy/versions/{id}/tools/{tool}/files', {
          ...{ params: { ...params, query: terms }, body: { file: '' }, bodySerializer: () => sent },
          fetch: uploading(working),
        }),
      ),
    );
    done();
  });
  const { submit, busy, fault, stopped } = sending;
  const fields = { form: `${ids}-form`, keeper: `${ids}-keeper`, validUntil: `${ids}-validUntil` };
  const errorOf = useFieldErrors(fault);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={fields} />
      {act === 'attach' ? (
        <>
          <Text size="sm" c="dimmed">
            {say('tools.fileHint')}
          </Text>
          <Group>
            <FileButton accept={KINDS} onChange={setFile} inputProps={{ 'aria-label': say('tools.file') }}>
              {(props) => (
                <Button {...props} variant="default" data-autofocus>
                  {say('cases.chooseFile')}
                </Button>
              )}
            </FileButton>
            <Text role="status">{file ? <bdi>{file.name}</bdi> : say('cases.noFile')}</Text>
          </Group>
        </>
      ) : (
        <NativeSelect
          id={fields.form}
          data-autofocus
          label={say('tools.form')}
          description={say('tools.formHint')}
          value={typed.form}
          onChange={(event) => change({ form: event.currentTarget.value as ToolForm })}
          data={FORMS.map((value) => ({ value, label: pick(toolForms[value]) }))}
          error={errorOf('form')}
        />
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
