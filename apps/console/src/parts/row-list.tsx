import { Button, Fieldset, Group, Input, Stack, Text } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '../language/texts';

interface RowListProps<Row> {
  readonly id?: string;
  readonly legend: string;
  readonly hint?: string;
  readonly rows: readonly Row[];
  readonly change: (rows: Row[]) => void;
  readonly blank: () => Row;
  /** What the button says that adds one. */
  readonly add: string;
  /** What one is called; they are counted from 1. */
  readonly named: (number: number) => string;
  readonly error?: string | undefined;
  readonly children: (row: Row, set: (changed: Partial<Row>) => void, place: number) => ReactNode;
}

/** As many of a kind as somebody has to tell of. A new one takes the focus, and what is left after one is gone keeps it. */
export function RowList<Row extends object>(props: RowListProps<Row>): ReactNode {
  const { id, legend, hint, rows, change, blank, add, named, error, children } = props;
  const { say } = useTexts();
  const [list, adding] = [useRef<HTMLDivElement>(null), useRef<HTMLButtonElement>(null)];
  const before = useRef(rows.length);
  const moved = useRef(false);
  useEffect(() => {
    const isMore = rows.length > before.current;
    before.current = rows.length;
    if (!moved.current) return;
    moved.current = false;
    const last = list.current?.lastElementChild?.querySelector<HTMLElement>('input, select, textarea');
    (isMore ? last : adding.current)?.focus();
  }, [rows.length]);
  const turn = (next: Row[]): void => {
    moved.current = true;
    change(next);
  };
  return (
    <Fieldset id={id} tabIndex={-1} legend={legend}>
      <Stack gap="sm">
        {hint && (
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        )}
        <div ref={list} className="row-list">
          {rows.map((row, place) => (
            <Stack key={place} gap="xs" role="group" aria-label={named(place + 1)}>
              {children(
                row,
                (changed) => change(rows.map((one, at) => (at === place ? { ...one, ...changed } : one))),
                place,
              )}
              <Group>
                <Button
                  variant="subtle"
                  color="red"
                  aria-label={say('policyActs.dropNamed', { what: named(place + 1) })}
                  onClick={() => turn(rows.filter((_, at) => at !== place))}
                >
                  {say('policyActs.drop')}
                </Button>
              </Group>
            </Stack>
          ))}
        </div>
        {error && <Input.Error>{error}</Input.Error>}
        <Group>
          <Button ref={adding} variant="default" onClick={() => turn([...rows, blank()])}>
            {add}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
