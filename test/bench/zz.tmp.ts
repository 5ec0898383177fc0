import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { ownServer } from '../world/postgres';
import { caseWorld } from './cases.world';
(async () => {
  const postgres = await ownServer();
  try {
    const { database, keys } = await caseWorld(1);
    const env = {
      ...process.env,
      APP_DATABASE_URL: database.urlAs('sanad_app'),
      PLATFORM_DATABASE_URL: database.urlAs('sanad_platform'),
      DISPATCHER_DATABASE_URL: database.urlAs('sanad_dispatcher'),
      OVERSIGHT_DATABASE_URL: database.urlAs('sanad_oversight'),
      SANAD_KEYS: keys, DOCUMENTS_FOLDER: tmpdir(), LOG_LEVEL: 'info', PORT: '39871', NODE_ENV: 'production',
    };
    for (let i = 0; i < 5; i++)
      for (const dir of process.argv.slice(2)) {
        const child = spawn('node', ['--require', '/tmp/prof/listen.cjs', '--max-semi-space-size=4', '--max-old-space-size=512', `${dir}/dist/apps/api/main.js`], { cwd: dir, env: env as NodeJS.ProcessEnv, stdio: ['ignore', 'ignore', 'pipe'] });
        const said = await new Promise<string>((r) => { let all = ''; child.stderr!.on('data', (d) => { all += d; if (/LISTEN .*rss \d+\n/.test(all)) r(all); }); child.on('exit', () => r(all)); });
        console.log(dir, said.trim());
        child.kill('SIGTERM');
        if (child.exitCode === null) await once(child, 'exit');
      }
  } finally { await postgres.stop(); }
})();
