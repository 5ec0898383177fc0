import { useDirection } from '@mantine/core';
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, type ReactNode } from 'react';
import { heightOf, type Bars } from './bars';

use([BarChart, AriaComponent, GridComponent, LegendComponent, SVGRenderer]);

const FONT = "'IBM Plex Sans Arabic', system-ui, sans-serif";
const INK = '#161616';
/** Of a name on two lines; two of them fit beside a bar. */
const LINE = 18;
const SIZE = 14;
/** Between two names of colours, and between two lines of them. */
const GAP = 14;
/** A colour and its distance from its name. */
const SIGN = 30;
/** Where the bars begin, with room for two lines of names. */
const TOP = 2 * (SIZE + GAP);

interface BarsDrawnProps {
  readonly label: string;
  readonly bars: Bars;
}

/** The drawing library knows no right-to-left: its box stays left to right, and its axes are turned round. */
export default function BarsDrawn({ label, bars }: BarsDrawnProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const { dir } = useDirection();
  useEffect(() => {
    // Kept, since the page may have gone by the time its size is told.
    const drawn = box.current!;
    const chart = init(drawn, null, { renderer: 'svg' });
    const draw = (): void => {
      const top = topOf(bars, drawn.clientWidth);
      drawn.style.blockSize = `${heightOf(bars) + top - TOP}px`;
      chart.setOption(optionOf(bars, dir === 'rtl', drawn.clientWidth, top));
    };
    draw();
    const observer = new ResizeObserver(() => {
      if (chart.isDisposed()) return;
      draw();
      chart.resize();
    });
    observer.observe(drawn);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [bars, dir]);
  return <div ref={box} dir="ltr" role="img" aria-label={label} style={{ blockSize: heightOf(bars) }} />;
}

/** A name of either direction keeps its own order. */
const isolated = (name: string): string => `\u2068${name}\u2069`;

/** Room for the names of the colours: on a narrow screen they take more lines, and the drawing library lets them cover the bars. */
function topOf({ parts }: Bars, width: number): number {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = `${SIZE}px ${FONT}`;
  let [lines, filled] = [1, 0];
  for (const { label } of parts) {
    const wide = SIGN + pen.measureText(label).width;
    if (filled > 0 && filled + wide > width) [lines, filled] = [lines + 1, 0];
    filled += wide + GAP;
  }
  return Math.max(TOP, lines * (SIZE + GAP));
}

function optionOf({ categories, parts }: Bars, isRtl: boolean, width: number, top: number): EChartsCoreOption {
  const text = { fontFamily: FONT, fontSize: SIZE, color: INK };
  const side = isRtl ? 'right' : 'left';
  const names = Math.min(200, Math.round(width * 0.32));
  return {
    animation: false,
    // Patterns beside colours, for whoever does not tell these apart.
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    textStyle: text,
    legend: {
      data: isRtl ? parts.map(({ label }) => label).reverse() : parts.map(({ label }) => label),
      top: 0,
      [side]: 0,
      align: side,
      textStyle: text,
      itemGap: GAP,
      selectedMode: false,
    },
    grid: { top, bottom: 24, [side]: names + 12, [isRtl ? 'left' : 'right']: 12, containLabel: false },
    xAxis: {
      type: 'value',
      inverse: isRtl,
      minInterval: 1,
      axisLabel: text,
      splitLine: { lineStyle: { color: '#e4e7ec' } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      position: side,
      data: categories.map(isolated),
      axisTick: { show: false },
      axisLabel: { ...text, width: names, overflow: 'truncate', lineHeight: LINE },
    },
    series: parts.map(({ label, colour, values }) => ({
      type: 'bar',
      stack: 'whole',
      name: label,
      data: [...values],
      barMaxWidth: 24,
      silent: true,
      itemStyle: { color: colour },
    })),
  };
}
