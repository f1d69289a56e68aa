// The HTML around each of our pages. The content is drawn by scripts; without them a line says what is missing.

/** What the pages must know before they ask: the workbook's time zone, and on the demonstration's pages the address of the person's own workspace. */
export interface Known { zone: string; home?: string | undefined }

const attribute = (name: string, value: string): string => ` data-${name}="${value.replace(/[&"<>]/g, (char) => `&#${char.charCodeAt(0)};`)}"`;

/** `script` is the entry of the bundle: the workbook has its own, all else is one small one. */
export function shell(script: 'office' | 'workbook', build: string, known: Known): string {
  return `<!doctype html>
<html lang="ru"${attribute('zone', known.zone)}${known.home ? attribute('home', known.home) : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Наставничество</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%230f6b5c'/%3E%3Cpath d='M4 12V5l4 4 4-4v7' fill='none' stroke='white' stroke-width='2'/%3E%3C/svg%3E">
<link rel="stylesheet" href="/static/${script}.css?${build}">
<script type="module" src="/static/${script}.js?${build}"></script>
</head>
<body>
<div id="app"></div>
<noscript>Эта страница работает со включённым JavaScript.</noscript>
</body>
</html>
`;
}
