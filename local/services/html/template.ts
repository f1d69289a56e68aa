// Templated HTML: turns <? ?>, <?= ?> and <?!= ?> into code and runs it with the template's own properties in sight.

import { exception } from '../errors';

type Part = { kind: 'text' | 'code' | 'print' | 'raw'; text: string };

function parse(source: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const found of source.matchAll(/<\?(!=|=)?([\s\S]*?)\?>/g)) {
    if (found.index > at) parts.push({ kind: 'text', text: source.slice(at, found.index) });
    parts.push({ kind: found[1] === '=' ? 'print' : found[1] === '!=' ? 'raw' : 'code', text: found[2] ?? '' });
    at = found.index + found[0].length;
  }
  if (at < source.length) parts.push({ kind: 'text', text: source.slice(at) });
  return parts;
}

/** What contextual escaping amounts to in text and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

/** Code that, run, answers the page; `comments` adds the source line by line. */
export function templateCode(source: string, comments = false): string {
  const lines = parse(source).map(({ kind, text }) => {
    const note = comments ? `// ${JSON.stringify(text)}\n` : '';
    if (kind === 'text') return `${note}output.append(${JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')});`;
    if (kind === 'print') return `${note}output.appendUntrusted(${text.trim().replace(/;$/, '')});`;
    if (kind === 'raw') return `${note}output.append(${text.trim().replace(/;$/, '')});`;
    return `${note}${text}`;
  });
  return `(function() { var output = HtmlService.createHtmlOutput();\n${lines.join('\n')}\nreturn output; })();`;
}

/** Evaluates: the names of `own` are variables, everything else is looked up in the script's global scope. */
export function evaluateTemplate(source: string, own: Record<string, unknown>): string {
  let html = '';
  const output = {
    append: (value: unknown) => {
      html += String(value);
    },
    appendUntrusted: (value: unknown) => {
      html += escapeHtml(String(value));
    },
  };
  const body = templateCode(source).replace(/^\(function\(\) \{ var output = HtmlService\.createHtmlOutput\(\);\n/, '').replace(/\nreturn output; \}\)\(\);$/, '');
  let run: (own: Record<string, unknown>, output: unknown) => void;
  try {
    // "with" is how a template's properties become variables of its code; only sloppy code made at run time may use it
    run = new Function('own', 'output', `with (own) {\n${body}\n}`) as typeof run;
  } catch (error) {
    throw exception(error instanceof Error ? error.message : String(error));
  }
  run(own, output);
  return html;
}
