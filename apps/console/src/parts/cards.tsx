import type { ReactNode } from 'react';

interface CardsProps {
  readonly label: string;
  readonly heads: readonly string[];
  readonly children: ReactNode;
}

/**
 * A table that becomes a card for each row where there is no room for columns. The roles keep it a table for whoever
 * listens to it, whatever the style sheet makes of its boxes.
 */
export function Cards({ label, heads, children }: CardsProps): ReactNode {
  return (
    <table className="cards" role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th key={head} role="columnheader" scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  );
}

interface CellProps {
  /** The column's head, shown beside the value on a card. */
  readonly head: string;
  readonly children: ReactNode;
}

export function Cell({ head, children }: CellProps): ReactNode {
  return (
    <td role="cell">
      <span className="cell-head" aria-hidden>
        {head}
      </span>
      <span>{children}</span>
    </td>
  );
}

export function HeadCell({ children }: { children: ReactNode }): ReactNode {
  return (
    <th role="rowheader" scope="row">
      {children}
    </th>
  );
}
