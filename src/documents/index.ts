// Documents on paper: text models in, .docx bytes out.

export { renderDocument, type Rendered } from './render-document';
export { DEFAULT_SETTINGS, settingsFault, type PageSettings } from './settings';
export { toBase64 } from './base64';
