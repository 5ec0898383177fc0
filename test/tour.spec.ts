import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../apps/local/ports';
import { dataFolder, Local, stopAll } from './world/local';
import { needTool } from './world/tools';

afterAll(stopAll);

const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
const tour = [...readme.matchAll(/^```bash\n(.*?)^```/gms)].map(([, block]) => block).join('\n');

/** What somebody sees who pastes the script. */
async function paste(script: string, env: NodeJS.ProcessEnv): Promise<string> {
  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script], {
    env: { ...process.env, ...env },
  });
  return stdout;
}

test('the tour of the README works as it is written, from sign-in to the decision that arrived', async () => {
  ['curl', 'jq'].forEach(needTool);
  const [data, port] = [dataFolder(), await freePort()];
  await new Local(data, port).ready();
  const env = { SANAD: `http://127.0.0.1:${port}`, DATA: data };
  const seen = await paste(tour, env);
  for (const text of [
    'قيد الاستكمال',
    'نموذج طلب خدمة معبأ',
    'محسوب، الرقم 15',
    '"outcome": "ACCEPTED"',
    'اللجنة المختصة',
    'مقبول',
    'تم في الموعد',
  ])
    expect(seen).toContain(text);
  // A step left out is noticed: without the attestation the request is not complete, and the script ends there.
  const unsigned = tour.replace(/^.*\/attestation".*$/m, '');
  const stopped = await paste(unsigned, env).then(
    () => 'it went on',
    ({ stdout }: { stdout: string }) => stdout,
  );
  expect(stopped).toContain('قيد الاستكمال');
  expect(stopped).not.toMatch(/ACCEPTED|it went on/);
});
