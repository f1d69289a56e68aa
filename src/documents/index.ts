// Documents on paper: text models in, .docx bytes out.

export { renderDocument, type Rendered, type SchoolForms } from './render-document';
export { layoutFrom, type Layout, type LayoutFault } from './layout-settings';
export { DEFAULT_SETTINGS, settingsFault, type PageSettings } from './settings';
export { checkForm, MOST_BYTES, type FormCheck, type FormProblem } from './form/check-form';
export { tagsHelp, type FormKind } from './form/tags';
export { formTemplate } from './form/our-template';
export { sampleDocument } from './form/sample';
export { fromBase64, toBase64 } from './base64';
