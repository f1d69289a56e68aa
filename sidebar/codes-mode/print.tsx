// Pages to print from the key, made and shown in this browser alone: slips with codes, badges, the paper list.

import { render, type ComponentChildren } from 'preact';
import type { KeyPerson } from '../../src/programme/codes-mode';
import { saveFile } from '../key/save-key';
import { Qr } from './qr';

export interface Coded {
  code: string;
  /** Address of this person's questionnaire, where it is known; else it is made from the common link. */
  link?: string;
  person: KeyPerson | undefined;
}

const named = ({ person }: Coded): string => (person ? [person.last, person.first, person.middle].filter((p) => p !== '').join(' ') : '');

/** The questionnaire's address for one person: the word КОД stands for the code. */
export const personalLink = (link: string, code: string): string => link.trim().replace(/КОД|%D0%9A%D0%9E%D0%94/g, encodeURIComponent(code));

const STYLE = `body{font-family:Arial,'Liberation Sans',sans-serif;margin:0;color:#000}main{padding:8mm}
.bar{padding:10px;background:#f3f6f7}@media print{.bar{display:none}}button{font:inherit;padding:6px 14px}
.slips{display:grid;grid-template-columns:1fr 1fr;gap:0}.slip{border:1px dashed #777;padding:5mm;height:52mm;box-sizing:border-box;overflow:hidden;break-inside:avoid}
.code{font-size:30pt;font-weight:bold;letter-spacing:2px;margin:2mm 0}.who{font-size:11pt;min-height:5mm}.slip svg{width:30mm;height:30mm;float:right;margin-left:3mm}.small{font-size:9pt;margin:0}
.badges{display:grid;grid-template-columns:1fr 1fr;gap:0}.badge{border:1px dashed #777;height:55mm;box-sizing:border-box;padding:6mm;text-align:center;break-inside:avoid;overflow:hidden}
.badge .name{font-size:20pt;font-weight:bold;margin-top:4mm}.badge .code{font-size:26pt}
table{border-collapse:collapse;width:100%;font-size:10pt}th,td{border:1px solid #999;padding:3px 6px;text-align:left}thead{display:table-header-group}tr{break-inside:avoid}`;

const Page = ({ title, onPrint, children }: { title: string; onPrint: (() => void) | null; children: ComponentChildren }) => (
  <>
    <style>{STYLE}</style>
    <div class="bar">{onPrint && <><button type="button" onClick={onPrint}>Напечатать</button> </>}{title}. Страница есть только на этом компьютере.</div>
    <main>{children}</main>
  </>
);

/** Shows a page in a window of its own; where the browser allows none, saves it as a file and answers false. */
export const show = (title: string, body: ComponentChildren): boolean => {
  const opened = window.open('', '_blank');
  const page = opened?.document ?? document.implementation.createHTMLDocument(title);
  page.title = title;
  page.documentElement.lang = 'ru';
  render(<Page title={title} onPrint={opened ? () => opened.print() : null}>{body}</Page>, page.body);
  if (!opened) saveFile(`${title}.html`, `<!DOCTYPE html>${new XMLSerializer().serializeToString(page)}`, 'text/html;charset=utf-8');
  return opened !== null;
};

export const printSlips = (people: readonly Coded[], link: string): boolean => show('Листки с кодами', (
  <div class="slips">
    {people.map((one) => {
      const address = one.link ?? (link.trim() === '' ? '' : personalLink(link, one.code));
      return (
        <div class="slip" key={one.code}>
          {address !== '' && <Qr text={address} />}
          <div class="who">{named(one)}</div>
          <div class="code">{one.code}</div>
          <p class="small">Это ваш код в программе наставничества. Анкета спросит код вместо имени. Последняя буква помогает заметить описку.</p>
          <p class="small">Никому не передавайте листок.</p>
        </div>
      );
    })}
  </div>
));

export const printBadges = (people: readonly Coded[]): boolean => show('Бейджи', (
  <div class="badges">{people.map((one) => <div class="badge" key={one.code}><div class="name">{one.person ? `${one.person.first} ${one.person.last}` : ''}</div><div class="code">{one.code}</div></div>)}</div>
));

/** The key on paper: what brings the names back when every file is lost. */
export const printList = (people: readonly Coded[], version: number, date: string): boolean => show(`Список кодов, версия ${version}`, (
  <>
    <h1>Список кодов, версия ключа {version} от {date}</h1>
    <p>Хранить в сейфе с личными делами. Не фотографировать, не отправлять.</p>
    <table>
      <thead><tr><th>Код</th><th>Фамилия, имя, отчество</th><th>Дата рождения</th><th>Контакты</th></tr></thead>
      <tbody>
        {people.map((one) => (
          <tr key={one.code}><td>{one.code}</td><td>{named(one)}</td><td>{(one.person?.birth ?? '').split('-').reverse().join('.')}</td><td>{[one.person?.phone, one.person?.email, one.person?.parent, one.person?.parentContact].filter((v) => v).join(', ')}</td></tr>
        ))}
      </tbody>
    </table>
  </>
));
