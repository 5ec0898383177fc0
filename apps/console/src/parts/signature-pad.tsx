import { Button, Group, Input } from '@mantine/core';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import Pad from 'signature_pad';
import { useTexts } from '../language/texts';

interface SignaturePadProps {
  readonly drawn: (path: string) => void;
  readonly error: string | undefined;
}

/** What the API takes: a path over so many points, whatever the size of the screen it was drawn on. */
const [WIDTH, HEIGHT] = [600, 200];

/** The signature as it is drawn with a finger, a pen or a mouse. Whoever cannot draw types a name instead: it counts the same. */
export default function SignaturePad({ drawn, error }: SignaturePadProps): ReactNode {
  const { say } = useTexts();
  const [canvas, pad, id] = [useRef<HTMLCanvasElement>(null), useRef<Pad>(undefined), useId()];
  useEffect(() => {
    const here = canvas.current!;
    const made = new Pad(here, { minDistance: 3 });
    made.addEventListener('endStroke', () => drawn(pathOf(made, here)));
    pad.current = made;
    return () => made.off();
    // One pad for the life of the form; what it tells goes to a setter that never changes its meaning.
  }, []);
  const clear = (): void => {
    pad.current?.clear();
    drawn('');
  };
  return (
    <Input.Wrapper id={id} label={say('cases.drawing')} description={say('cases.drawingHint')} error={error}>
      <canvas
        ref={canvas}
        className="signature"
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={say('cases.drawing')}
      />
      <Group>
        <Button variant="subtle" color="dark" onClick={clear}>
          {say('cases.drawAgain')}
        </Button>
      </Group>
    </Input.Wrapper>
  );
}

function pathOf(pad: Pad, { clientWidth, clientHeight }: HTMLCanvasElement): string {
  const at = (value: number, of: number, to: number): number =>
    Math.min(to, Math.max(0, Math.round((value / of) * to)));
  return pad
    .toData()
    .flatMap(({ points }) =>
      points.map(
        ({ x, y }, nth) => `${nth === 0 ? 'M' : 'L'}${at(x, clientWidth, WIDTH)} ${at(y, clientHeight, HEIGHT)}`,
      ),
    )
    .join(' ');
}
