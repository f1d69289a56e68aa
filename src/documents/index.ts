// Documents on paper: text models in, .docx bytes out.

export { renderOrder, type Rendered } from './render-order';
export { DEFAULT_SETTINGS, type PageSettings } from './settings';
export { toBase64 } from './base64';
