// `npm run deploy` sends nothing to nobody: it refuses without a project's id, and a dry run lists exactly what is built.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');
const deploy = (...options: string[]) => spawnSync(process.execPath, [path.join(root, 'local/tools/deploy.mjs'), ...options], { cwd: root, encoding: 'utf8' });

test('refuses while the file of the project holds no id', () => {
  // A file of its own: the real ones may hold real ids on somebody's machine, and this test must never push.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'deploy-'));
  const file = path.join(folder, 'clasp.json');
  for (const scriptId of ['PUT-THE-TEST-SCRIPT-ID-HERE-AS-GOOGLE-SHOWS-IT-TO-YOU', '', 'short']) {
    fs.writeFileSync(file, JSON.stringify({ scriptId, rootDir: 'dist' }));
    const { status, stderr, stdout } = deploy(`--project=${file}`);
    expect(status).toBe(1);
    expect(stderr).toContain('нет номера проекта Apps Script');
    expect(stderr).toContain('В Google ничего не отправлено');
    expect(stdout).toBe('');
  }
  fs.rmSync(folder, { recursive: true });
});

test.each([[[]], [['--production']]])('a dry run %s lists exactly the built files', (options) => {
  const { status, stdout } = deploy('--dry-run', '--unchecked', ...options);
  expect(status).toBe(0);
  const built = fs.readdirSync(path.join(root, 'dist')).sort();
  expect(built).toContain('Code.js');
  expect(stdout).toContain(`Файлов: ${built.length} – ${built.join(', ')}`);
  expect(stdout).toContain('Примерка: в Google ничего не отправлено.');
});

test('checks cannot be left out of a real push, and a misspelt option is not passed over', () => {
  expect(deploy('--unchecked')).toMatchObject({ status: 1, stderr: expect.stringContaining('--dry-run --unchecked') as string });
  expect(deploy('--prodution')).toMatchObject({ status: 1, stderr: expect.stringContaining('--prodution') as string });
});
