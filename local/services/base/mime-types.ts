// The MimeType enumeration (plain strings on the platform) and types by file extension.

export const MimeType = {
  GOOGLE_APPS_SCRIPT: 'application/vnd.google-apps.script',
  GOOGLE_DRAWINGS: 'application/vnd.google-apps.drawing',
  GOOGLE_DOCS: 'application/vnd.google-apps.document',
  GOOGLE_FORMS: 'application/vnd.google-apps.form',
  GOOGLE_SHEETS: 'application/vnd.google-apps.spreadsheet',
  GOOGLE_SITES: 'application/vnd.google-apps.site',
  GOOGLE_SLIDES: 'application/vnd.google-apps.presentation',
  FOLDER: 'application/vnd.google-apps.folder',
  SHORTCUT: 'application/vnd.google-apps.shortcut',
  BMP: 'image/bmp',
  GIF: 'image/gif',
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  SVG: 'image/svg+xml',
  PDF: 'application/pdf',
  CSS: 'text/css',
  CSV: 'text/csv',
  HTML: 'text/html',
  JAVASCRIPT: 'application/javascript',
  PLAIN_TEXT: 'text/plain',
  RTF: 'application/rtf',
  OPENDOCUMENT_GRAPHICS: 'application/vnd.oasis.opendocument.graphics',
  OPENDOCUMENT_PRESENTATION: 'application/vnd.oasis.opendocument.presentation',
  OPENDOCUMENT_SPREADSHEET: 'application/vnd.oasis.opendocument.spreadsheet',
  OPENDOCUMENT_TEXT: 'application/vnd.oasis.opendocument.text',
  MICROSOFT_EXCEL: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  MICROSOFT_EXCEL_LEGACY: 'application/vnd.ms-excel',
  MICROSOFT_POWERPOINT: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  MICROSOFT_POWERPOINT_LEGACY: 'application/vnd.ms-powerpoint',
  MICROSOFT_WORD: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  MICROSOFT_WORD_LEGACY: 'application/msword',
  ZIP: 'application/zip',
} as const;

const BY_EXTENSION: Record<string, string> = {
  bmp: MimeType.BMP, gif: MimeType.GIF, jpg: MimeType.JPEG, jpeg: MimeType.JPEG, png: MimeType.PNG, svg: MimeType.SVG, pdf: MimeType.PDF, css: MimeType.CSS, csv: MimeType.CSV,
  html: MimeType.HTML, htm: MimeType.HTML, js: MimeType.JAVASCRIPT, txt: MimeType.PLAIN_TEXT, rtf: MimeType.RTF, xlsx: MimeType.MICROSOFT_EXCEL, xls: MimeType.MICROSOFT_EXCEL_LEGACY,
  docx: MimeType.MICROSOFT_WORD, doc: MimeType.MICROSOFT_WORD_LEGACY, pptx: MimeType.MICROSOFT_POWERPOINT, ppt: MimeType.MICROSOFT_POWERPOINT_LEGACY, zip: MimeType.ZIP,
  odt: MimeType.OPENDOCUMENT_TEXT, ods: MimeType.OPENDOCUMENT_SPREADSHEET, json: 'application/json', xml: 'text/xml', gz: 'application/x-gzip', ics: 'text/calendar',
};

/** Type by a name's extension, or null. */
export const typeOfName = (name: string): string | null => BY_EXTENSION[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null;
