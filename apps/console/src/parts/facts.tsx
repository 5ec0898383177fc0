import type { ReactNode } from 'react';
import { useTexts } from '../language/texts';

interface FactsProps {
  /** Label and value; nothing known shows as such. */
  readonly rows: readonly (readonly [label: string, value: ReactNode])[];
}

export function Facts({ rows }: FactsProps): ReactNode {
  const { say } = useTexts();
  return (
    <dl className="facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value ?? <span className="unknown">{say('common.notSet')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
