import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policiesFolder } from '@config/paths';
import { effectivePolicy } from '../effective';
import { loadPolicy } from '../load';
import { overlayClauses, overlayWords } from '../overlays.words';
import type { Overlay } from '../schema/decisions';
import { toolState } from './tool';

const awj = loadPolicy(readFileSync(join(policiesFolder, 'awj.yaml'), 'utf8'), 'awj');
const overlay = (id: string): Overlay => ({
  ...{ id: 'guide', addedBy: 'association', name: 'منيرة السالم', on: '2026-01-04', why: 'تحيل إليه الخطوة الثالثة' },
  tools: [{ id, kind: 'GUIDE', label: 'دليل البحث الاجتماعي' }],
});

test.each([
  [undefined, 'missing'],
  [{ validUntil: null }, 'ready'],
  [{ validUntil: '2026-01-10' }, 'ready'],
  [{ validUntil: '2026-01-09' }, 'expired'],
])('on 10 January 2026 %j is %s', (edition, state) => expect(toolState(edition, '2026-01-10')).toBe(state));

test('a tool that was added stands behind those of the text, says so, and is told beside their last clause', () => {
  const answers = { decisions: [], overlays: [overlay('research-guide')] };
  const { tools } = effectivePolicy(awj, answers);
  expect(tools.map(({ id, from }) => [id, from.source])).toEqual([
    ['tool-bylaw', 'text'],
    ['tool-support-guide', 'text'],
    ['tool-service-form', 'text'],
    ['research-guide', 'overlay'],
  ]);
  expect(overlayWords(answers.overlays[0]!).map(({ ar }) => ar)).toEqual(['أداة للموظف (دليل): دليل البحث الاجتماعي']);
  expect(overlayClauses(answers.overlays[0]!, awj, answers)).toEqual(['tools-3']);
});

test('two tools with one id are refused', () => {
  const answers = { decisions: [], overlays: [overlay('tool-bylaw')] };
  expect(() => effectivePolicy(awj, answers)).toThrow(expect.objectContaining({ code: 'policy.tool_repeated' }));
});
