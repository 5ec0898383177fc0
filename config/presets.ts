import { projectRoot } from '@config/paths';
import { presetWords, type PresetName } from '@sanad/messages';
import type { PolicyPreset } from '@sanad/policy';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts an association may start from, in the order in which they are offered. */
export function readPresets(): PolicyPreset[] {
  return (Object.keys(presetWords) as PresetName[]).map((id) => {
    const file = join(projectRoot, 'config', 'presets', `${id}.yaml`);
    return { id, yaml: readFileSync(file, 'utf8'), ...presetWords[id] };
  });
}
