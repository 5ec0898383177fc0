import { List } from '@mantine/core';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { keyed } from '../../api/submission';
import type { Macro, Template } from '../../api/templates';
import { listed } from '../../language/lists';
import { useTexts, type Say } from '../../language/texts';
import { MacroForm } from './macro-form';
import { Shelf } from './shelf';

interface MacrosProps {
  readonly macros: readonly Macro[];
  readonly templates: readonly Template[];
}

export function Macros({ macros, templates }: MacrosProps): ReactNode {
  const { say, language } = useTexts();
  return (
    <Shelf<Macro>
      title={say('templates.macros')}
      none={say('templates.noMacros')}
      add={say('templates.addMacro')}
      items={macros}
      show={(macro) => (
        <List size="sm" c="dimmed" type="ordered">
          {stepsInWords(macro, say, language).map((step) => (
            <List.Item key={step}>{step}</List.Item>
          ))}
        </List>
      )}
      form={(macro, done) => <MacroForm macro={macro} templates={templates} done={done} />}
      archive={({ id, version }, key) => {
        const params = { ...keyed(key).params, path: { id } };
        return answered(api.POST('/api/macros/{id}/archival', { params, body: { version } }));
      }}
      restore={(id) => answered(api.DELETE('/api/macros/{id}/archival', { params: { path: { id } } }))}
    />
  );
}

function stepsInWords(
  { template, into, tags, takeOver, assignee, putOffDays }: Macro,
  say: Say,
  language: 'ar' | 'en',
): string[] {
  return [
    template && into && say('templates.step_write', { name: template.name, into: say(`templates.into_${into}`) }),
    tags.length > 0 && say('templates.step_label', { tags: listed(tags, language) }),
    takeOver && say('templates.step_takeOver'),
    assignee && say('templates.step_assign', { name: assignee.name || say('templates.hasLeft') }),
    putOffDays && say('templates.step_putOffDays', { count: putOffDays }),
  ].filter((step) => typeof step === 'string');
}
