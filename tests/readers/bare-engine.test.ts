import { buildSync } from 'esbuild';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { paragraph, table, writeDocx } from '../fixtures/docx-writer';
import { writeXlsx } from '../fixtures/xlsx-writer';

/** The rooms as one ES2019 script in an engine that has ECMAScript and nothing else: no TextDecoder, no timers, no URL. */
function bareEngine(): (call: string, bytes: Uint8Array) => unknown {
  const { outputFiles } = buildSync({
    stdin: { contents: "export * from './index'; export { readRoadmap } from './roadmap-file';", resolveDir: join(__dirname, '../../src/readers'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'readers',
    target: 'es2019',
  });
  const context = createContext({});
  runInContext(outputFiles[0]?.text ?? '', context);
  return (call, bytes) => JSON.parse(String(runInContext(`JSON.stringify((${call})(Uint8Array.from(${JSON.stringify([...bytes])})))`, context)));
}

test('the readers run where there is nothing but the language', () => {
  const run = bareEngine();
  const docx = writeDocx({ body: table([['№', 'Мероприятия', 'Сроки', 'Ответственные'], ['1', 'Опрос', 'май', 'куратор']]) + paragraph('') });
  const xlsx = writeXlsx({ sheets: [{ name: 'А', rows: [['ё', 'б']] }] });
  expect(run('(bytes) => readers.readRoadmap(bytes).rows.map((row) => row.activity)', docx)).toEqual(['Опрос']);
  expect(run("(bytes) => readers.readTableFile('x', bytes).sheets[0].rows", xlsx)).toEqual([['ё', 'б']]);
  expect(run("(bytes) => readers.readTableFile('x', bytes).sheets[0].rows", new Uint8Array(Buffer.from('ё;б\n')))).toEqual([['ё', 'б']]);
  expect(run("(bytes) => readers.readTableFile('x', bytes).code", Uint8Array.of(0x50, 0x4b, 3, 4))).toBe('damaged');
});
