// Bundles the browser side of the local workspace into out/page, ahead of the start, with a gzip copy beside every file.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const here = path.dirname(fileURLToPath(import.meta.url));
const compress = promisify(gzip);

/** Builds the pages. `minify` false gives readable stacks. Answers the folder written and its size in bytes. */
export async function buildPage({ minify = true, outdir = path.resolve(here, '../../out/page') } = {}) {
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  await build({
    absWorkingDir: here,
    entryPoints: { office: 'office.tsx', workbook: 'workbook.tsx' },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir,
    minify,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    chunkNames: 'part-[hash]',
    loader: { '.svg': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const files = (await readdir(outdir)).filter((name) => !name.endsWith('.gz'));
  let bytes = 0;
  const hash = createHash('sha256');
  for (const name of files) {
    const content = await readFile(path.join(outdir, name));
    bytes += content.length;
    hash.update(name).update(content);
    await writeFile(path.join(outdir, `${name}.gz`), await compress(content, { level: 6 }));
  }
  // the shell asks for files with this mark, so that a browser never mixes two builds
  await writeFile(path.join(outdir, 'build.txt'), hash.digest('hex').slice(0, 12));
  return { outdir, bytes };
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { bytes } = await buildPage({ minify: !process.argv.includes('--no-minify') });
  console.log(`out/page: ${(bytes / 1e6).toFixed(1)} MB`);
}
