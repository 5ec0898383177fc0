import type { ReactNode } from 'react';
import { Count } from '../bdi';
import { Cards, Cell, HeadCell } from '../cards';
import { afterwards } from '../later';
import { Section } from '../section';
import { Loading } from '../states';
import { heightOf, isWorthDrawing, type Bars } from './bars';

interface DrawingProps {
  readonly label: string;
  readonly bars: Bars;
}

const Place = ({ bars }: DrawingProps): ReactNode => <Loading height={heightOf(bars)} isAside />;
// What draws is heavier than all the rest, and the numbers stand beneath it.
const BarsDrawn = afterwards(() => import('./bars-drawn').then(({ default: Drawn }) => Drawn), Place);

interface BarsChartProps {
  readonly title: string;
  /** What the categories are. */
  readonly head: string;
  readonly bars: Bars;
  readonly children?: ReactNode;
}

/** A drawing for whoever would rather look, where there is something to compare, and beneath it the same numbers for whoever reads or listens. */
export function BarsChart({ title, head, bars, children }: BarsChartProps): ReactNode {
  const { categories, parts } = bars;
  return (
    <Section title={title}>
      {isWorthDrawing(bars) && <BarsDrawn label={title} bars={bars} />}
      <Cards label={title} heads={[head, ...parts.map(({ label }) => label)]}>
        {categories.map((category, place) => (
          <tr key={category} role="row">
            <HeadCell>
              <bdi>{category}</bdi>
            </HeadCell>
            {parts.map(({ label, values }) => (
              <Cell key={label} head={label}>
                <Count of={values[place] ?? 0} />
              </Cell>
            ))}
          </tr>
        ))}
      </Cards>
      {children}
    </Section>
  );
}
