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
    const draw = (): void => chart.setOption(optionOf(bars, dir === 'rtl', drawn.clientWidth));
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

function optionOf({ categories, parts }: Bars, isRtl: boolean, width: number): EChartsCoreOption {
  const text = { fontFamily: FONT, fontSize: 14, color: INK };
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
      itemGap: 14,
      selectedMode: false,
    },
    grid: { top: 52, bottom: 24, [side]: names + 12, [isRtl ? 'left' : 'right']: 12, containLabel: false },
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
