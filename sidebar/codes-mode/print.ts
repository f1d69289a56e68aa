// Pages to print from the key, made and shown in this browser alone: slips with codes, badges, the paper list.

import makeQr from 'qrcode-generator';
import type { KeyPerson } from '../../src/programme/codes-mode';
import { saveFile } from '../key/save-key';

export interface Coded {
  code: string;
  /** Address of this person's questionnaire, where it is known; else it is made from the common link. */
  link?: string;
  person: KeyPerson | undefined;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const named = ({ person }: Coded): string => (person ? [person.last, person.first, person.middle].filter((p) => p !== '').join(' ') : '');

/** SVG of a QR picture; '' for a text too long for one. */
export const qrPicture = (text: string): string => {
  try {
    const picture = makeQr(0, 'M');
    picture.addData(text, 'Byte');
    picture.make();
    return picture.createSvgTag({ cellSize: 3, margin: 0, scalable: true });
  } catch {
    return '';
  }
};

/** The questionnaire's address for one person: the word КОД stands for the code. */
export const personalLink = (link: string, code: string): string => link.trim().replace(/КОД|%D0%9A%D0%9E%D0%94/g, encodeURIComponent(code));

const STYLE = `body{font-family:Arial,'Liberation Sans',sans-serif;margin:0;color:#000}main{padding:8mm}
.bar{padding:10px;background:#f3f6f7}@media print{.bar{display:none}}button{font:inherit;padding:6px 14px}
.slips{display:grid;grid-template-columns:1fr 1fr;gap:0}.slip{border:1px dashed #777;padding:5mm;height:62mm;box-sizing:border-box;overflow:hidden;break-inside:avoid}
.code{font-size:30pt;font-weight:bold;letter-spacing:2px;margin:2mm 0}.who{font-size:11pt}.slip svg{width:30mm;height:30mm;float:right;margin-left:3mm}.small{font-size:9pt;margin:0}
.badges{display:grid;grid-template-columns:1fr 1fr;gap:0}.badge{border:1px dashed #777;height:55mm;box-sizing:border-box;padding:6mm;text-align:center;break-inside:avoid;overflow:hidden}
.badge .name{font-size:20pt;font-weight:bold;margin-top:4mm}.badge .code{font-size:26pt}
table{border-collapse:collapse;width:100%;font-size:10pt}th,td{border:1px solid #999;padding:3px 6px;text-align:left}thead{display:table-header-group}tr{break-inside:avoid}`;

const page = (title: string, body: string): string =>
  `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}</style></head><body><div class="bar"><button onclick="print()">Напечатать</button> ${escaped(title)}. Страница есть только на этом компьютере.</div><main>${body}</main></body></html>`;

/** Shows a page in a window of its own; where the browser allows none, saves it as a file and answers false. */
const show = (title: string, body: string): boolean => {
  const html = page(title, body);
  const opened = window.open('', '_blank');
  if (!opened) {
    saveFile(`${title}.html`, html, 'text/html');
    return false;
  }
  opened.document.open();
  opened.document.write(html);
  opened.document.close();
  return true;
};

export const printSlips = (people: readonly Coded[], link: string): boolean => show('Листки с кодами', `<div class="slips">${people.map((one) => `
  <div class="slip">${(one.link ?? link).trim() === '' ? '' : qrPicture(one.link ?? personalLink(link, one.code))}<div class="who">${escaped(named(one))}${one.person ? '' : '&nbsp;'}</div><div class="code">${escaped(one.code)}</div>
  <p class="small">Это ваш код в программе наставничества. Анкета спросит код вместо имени. Последняя буква помогает заметить описку.</p><p class="small">Никому не передавайте листок.</p></div>`).join('')}</div>`);

export const printBadges = (people: readonly Coded[]): boolean => show('Бейджи', `<div class="badges">${people.map((one) => `
  <div class="badge"><div class="name">${escaped(one.person ? `${one.person.first} ${one.person.last}` : '')}</div><div class="code">${escaped(one.code)}</div></div>`).join('')}</div>`);

/** The key on paper: what brings the names back when every file is lost. */
export const printList = (people: readonly Coded[], version: number, date: string): boolean => show(`Список кодов, версия ${version}`, `
  <h1>Список кодов, версия ключа ${version} от ${escaped(date)}</h1><p>Хранить в сейфе с личными делами. Не фотографировать, не отправлять.</p>
  <table><thead><tr><th>Код</th><th>Фамилия, имя, отчество</th><th>Дата рождения</th><th>Контакты</th></tr></thead><tbody>${people.map((one) => `
  <tr><td>${escaped(one.code)}</td><td>${escaped(named(one))}</td><td>${escaped((one.person?.birth ?? '').split('-').reverse().join('.'))}</td><td>${escaped([one.person?.phone, one.person?.email, one.person?.parent, one.person?.parentContact].filter((v) => v).join(', '))}</td></tr>`).join('')}</tbody></table>`);
