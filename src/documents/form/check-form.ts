// Checks the form that a school brings: is it a .docx, are its tags known and whole, does it have the tags that a document cannot do without.

import { fillFrame, TEXT_TAG } from '../fill-frame';
import { paragraphsOf, type FormParagraph } from './form-text';
import { nearestTag, TAGS, type FormKind } from './tags';

export interface FormProblem {
  readonly message: string;
  /** Text of the paragraph where it stands, shortened; '' when it concerns the whole form. */
  readonly place: string;
}

export type FormCheck =
  | { readonly ok: true; readonly tags: readonly string[]; /** What is allowed but worth a look. */ readonly advice: readonly string[] }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

/** Bytes: a form is a page of text with a coat of arms. */
export const MOST_BYTES = 600_000;
/** Characters of one part when unpacked; more is no form and would stop the execution. */
const MOST_CHARACTERS = 4_000_000;

const shortened = ({ text, place }: FormParagraph): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const shown = line.length > 90 ? `${line.slice(0, 90)}…` : line;
  return place === 'текст' ? shown : `${place === 'колонтитул' ? 'в колонтитуле' : 'в надписи'}: ${shown}`;
};

const WANTED = /^word\/(?:document|header\d*|footer\d*)\.xml$/;

interface Opened {
  readonly zip: import('pizzip');
  readonly paragraphs: readonly FormParagraph[];
}

function open(bytes: Uint8Array): Opened | FormProblem {
  if (bytes.length > MOST_BYTES) return { message: `Файл слишком большой: ${Math.ceil(bytes.length / 1024)} КБ. Бланк может быть до ${Math.floor(MOST_BYTES / 1024)} КБ: уменьшите рисунки.`, place: '' };
  const Zip = require('pizzip') as typeof import('pizzip');
  try {
    const zip = new Zip(bytes);
    if (!zip.file('word/document.xml')) return { message: 'Это не документ Word. Сохраните бланк как .docx и выберите его снова.', place: '' };
    const paragraphs: FormParagraph[] = [];
    for (const path of Object.keys(zip.files).filter((each) => WANTED.test(each))) {
      const xml = zip.file(path)?.asText() ?? '';
      if (xml.length > MOST_CHARACTERS) return { message: 'В файле слишком много текста для бланка.', place: '' };
      paragraphs.push(...paragraphsOf(xml, path === 'word/document.xml' ? 'текст' : 'колонтитул'));
    }
    return { zip, paragraphs };
  } catch {
    return { message: 'Файл не открывается: он повреждён или это не .docx. Сохраните бланк в Word ещё раз как .docx.', place: '' };
  }
}

interface Found {
  readonly name: string;
  /** '#' and '/' around what stands only when the tag has a text. */
  readonly mark: '' | '#' | '/';
  readonly at: FormParagraph;
}

const PIECE = /\{([^{}]*)\}|[{}]/g;

/** Every tag with its paragraph; broken braces and unknown names go to `problems`. */
function tagsIn(paragraphs: readonly FormParagraph[], kind: FormKind, problems: FormProblem[]): Found[] {
  const known = new Set(TAGS.map(({ tag }) => tag));
  const found: Found[] = [];
  for (const at of paragraphs) {
    for (const [whole, inner] of at.text.matchAll(PIECE)) {
      if (inner === undefined) {
        problems.push({ message: whole === '{' ? 'Метка не закрыта: нет скобки «}».' : 'Лишняя скобка «}»: нет «{» перед ней.', place: shortened(at) });
        continue;
      }
      const [, mark = '', rest = ''] = /^\s*([#/]?)([\s\S]*)$/.exec(inner) ?? [];
      const name = rest.replace(/\s+/g, ' ').trim().toLowerCase();
      if (known.has(name)) found.push({ name, mark: mark as Found['mark'], at });
      else {
        const near = nearestTag(name, kind);
        problems.push({ message: `Неизвестная метка {${inner.trim().slice(0, 40)}}.${near ? ` Может быть, {${near}}?` : ''}`, place: shortened(at) });
      }
    }
  }
  return found;
}

/** {#x} … {/x} must be closed in the order they were opened. */
function checkConditions(found: readonly Found[], problems: FormProblem[]): void {
  const opened: Found[] = [];
  for (const each of found) {
    if (each.mark === '#') opened.push(each);
    else if (each.mark === '/' && opened.pop()?.name !== each.name) return void problems.push({ message: `Метка {/${each.name}} не на месте: перед ней нет своей {#${each.name}}.`, place: shortened(each.at) });
  }
  for (const each of opened) problems.push({ message: `Метка {#${each.name}} не закрыта: нет {/${each.name}}.`, place: shortened(each.at) });
}

function checkText(texts: readonly Found[], problems: FormProblem[]): void {
  if (texts.length > 1) problems.push({ message: `Метка {${TEXT_TAG}} стоит ${texts.length} раза, нужна одна.`, place: shortened((texts[1] as Found).at) });
  for (const { at } of texts) {
    if (at.place !== 'текст' || at.inTable) problems.push({ message: `Метка {${TEXT_TAG}} должна стоять в самом тексте, не в таблице, надписи или колонтитуле.`, place: shortened(at) });
    else if (at.text.replace(/\{[^{}]*\}/, '').trim() !== '') problems.push({ message: `Метка {${TEXT_TAG}} должна быть одна в своём абзаце.`, place: shortened(at) });
  }
}

/** A trial with every tag filled: what the checks above did not foresee. */
function trial(zip: import('pizzip')): FormProblem | null {
  try {
    fillFrame(zip, Object.fromEntries(TAGS.map(({ tag, example }) => [tag, example])), '<w:p/>');
    return null;
  } catch (error) {
    const name = String((error as { properties?: { errors?: readonly { properties?: { xtag?: unknown } }[] } }).properties?.errors?.[0]?.properties?.xtag ?? '');
    return { message: name ? `Метку {${name.slice(0, 40)}} не удалось заполнить: наберите её заново одним шрифтом.` : 'Бланк не удалось заполнить. Наберите метки заново одним шрифтом.', place: '' };
  }
}

/** What is wrong with a form, everything at once; or the tags it has. */
export function checkForm(bytes: Uint8Array, kind: FormKind): FormCheck {
  const opened = open(bytes);
  if ('message' in opened) return { ok: false, problems: [opened] };
  const problems: FormProblem[] = [];
  const found = tagsIn(opened.paragraphs, kind, problems);
  const own = found.filter(({ mark }) => mark === '');
  const tags = new Set(own.map(({ name }) => name));
  checkConditions(found.filter(({ mark }) => mark !== ''), problems);
  checkText(own.filter(({ name }) => name === TEXT_TAG), problems);
  for (const { tag, needed, title } of TAGS) if (needed.includes(kind) && !tags.has(tag)) problems.push({ message: `Нет нужной метки {${tag}} – ${title.charAt(0).toLowerCase()}${title.slice(1)}.`, place: '' });
  if (tags.has('должность') !== tags.has('подпись')) problems.push({ message: `Метки {должность} и {подпись} нужны вместе: нет {${tags.has('подпись') ? 'должность' : 'подпись'}}.`, place: '' });
  if (problems.length > 0) return { ok: false, problems };
  const failed = trial(opened.zip);
  if (failed) return { ok: false, problems: [failed] };
  return { ok: true, tags: Array.from(tags), advice: tags.has('подпись') ? [] : ['Меток {должность} и {подпись} нет: подпись встанет сразу после текста.'] };
}
