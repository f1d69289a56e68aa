import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** The function library comes as modules that jest cannot load; it is tried as it is shipped: bundled for Node. */
test('functions of the library work in a bundle and are loaded only when met', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  try {
    buildSync({ entryPoints: [join(__dirname, '../../../local/workbook/index.ts')], bundle: true, platform: 'node', target: 'node20', format: 'cjs', outfile: join(folder, 'workbook.cjs'), logLevel: 'error' });
    const formulas = ['=1+1', '=NOSUCH(1)', '=SUM(1;2)', '=STDEV({1;2;4;5})', '=NETWORKDAYS(45000;45010)', '=QUARTILE({1;2;3};2)', '=COMBIN(5;2)', '=ROMAN(2026)', '=PERCENTILE(A1:A3;0,5)', '=ISODD(A3)', '=STDEV("а")', '=COMBIN(1/0;2)'];
    writeFileSync(join(folder, 'run.cjs'), `
      const { createWorkbook } = require('./workbook.cjs');
      const book = createWorkbook();
      const [sheet] = book.sheets;
      sheet.enter({ row: 0, column: 0, rows: 3, columns: 1 }, [[1], [2], [3]]);
      process.stdout.write(JSON.stringify(${JSON.stringify(formulas)}.map((formula) => book.evaluate(formula, sheet.id, 9, 9))));
    `);
    const results: unknown = JSON.parse(execFileSync(process.execPath, [join(folder, 'run.cjs')], { encoding: 'utf8' }));
    expect(results).toEqual([2, '#NAME?', 3, expect.closeTo(1.8257, 4), 8, 2, 10, 'MMXXVI', 2, true, '#VALUE!', '#DIV/0!']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
