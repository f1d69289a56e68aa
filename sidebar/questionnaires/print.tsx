// Pages to print of questionnaires: a poster with the QR, class lists «кто сдал», and the questionnaire itself with a person's code.

import type { ComponentChildren } from 'preact';
import { show } from '../codes-mode/print';
import { Qr } from '../codes-mode/qr';
import type { Paper, Standing } from './types';

const STYLE = `.poster{text-align:center}.poster svg{width:110mm;height:110mm}.poster p{font-size:12pt;overflow-wrap:anywhere}
.page{break-after:page;font-size:11pt}.page:last-child{break-after:auto}.page h1{font-size:15pt;margin:0 0 2mm}.page h2{font-size:12pt;margin:4mm 0 1mm}
.page .code{font-size:16pt;font-weight:normal;letter-spacing:0;text-align:right;margin:0}.page+.page{margin-top:6mm}.q{margin:2.5mm 0;break-inside:avoid}.q p{margin:0 0 1mm}.help{font-size:9pt}.rule{border-bottom:1px solid #000;height:8mm}
.boxes span{display:inline-block;margin:0 6mm 1.5mm 0}.steps span{display:inline-block;border:1px solid #000;border-radius:50%;width:7mm;line-height:7mm;text-align:center;margin:0 1.5mm}
td.tick{width:24mm}`;

const Sheet = ({ children }: { children: ComponentChildren }) => <><style>{STYLE}</style>{children}</>;

export const printPoster = (title: string, link: string): boolean => show(`QR ${title.replace(/[\\/:*?"<>|]/g, ' ')}`, <Sheet><div class="poster"><h1>{title}</h1><p>Наведите камеру телефона</p><Qr text={link} /><p>{link}</p></div></Sheet>);

/** A page for each class; a class teacher is not let into the workbook. */
export const printClassLists = (title: string, lists: readonly { name: string; people: readonly Standing[] }[], date: string): boolean => show('Списки «кто сдал»', (
  <Sheet>
    {lists.map(({ name, people }) => (
      <div class="page" key={name}>
        <h1>{name}</h1>
        <p>Анкета «{title}». Ответили на {date}: {people.filter((person) => person.state !== 'не ответил').length} из {people.length}.</p>
        <table>
          <thead><tr><th>№</th><th>Код</th><th>Кто</th><th>Сдал</th><th>Пометка</th></tr></thead>
          <tbody>{people.map((person, i) => <tr key={person.code}><td>{i + 1}</td><td>{person.code}</td><td>{person.name === person.code ? '' : person.name}</td><td>{person.state === 'не ответил' ? 'нет' : 'да'}</td><td class="tick" /></tr>)}</tbody>
        </table>
      </div>
    ))}
  </Sheet>
));

type Question = Paper['sections'][number]['items'][number];

const Answer = ({ item }: { item: Question }) => {
  if (item.show === 'line') return <div class="rule" />;
  if (item.show === 'lines') return <><div class="rule" /><div class="rule" /><div class="rule" /></>;
  if (item.show === 'boxes') return <div class="boxes">{item.options.map((option) => <span key={option}>{item.one ? '○' : '☐'} {option}</span>)}</div>;
  if (item.show === 'scale') return <div class="steps">{item.ends[0]} {item.options.map((step) => <span key={step}>{step}</span>)} {item.ends[1]}</div>;
  if (item.show === 'grid') return <table><thead><tr><th /><>{item.columns.map((column) => <th key={column}>{column}</th>)}</></tr></thead><tbody>{item.options.map((row) => <tr key={row}><td>{row}</td>{item.columns.map((column) => <td key={column} class="tick" />)}</tr>)}</tbody></table>;
  return null;
};

const howTo = (item: Question): string => (item.show === 'boxes' ? (item.one ? ' Отметьте одно.' : ' Можно отметить несколько.') : item.show === 'scale' ? ' Обведите число.' : item.show === 'grid' ? ' Поставьте знак в строке.' : '');

/** One page of the questionnaire for each code; without codes one page on which the code is written by hand. */
export const printPaper = (paper: Paper, nameOf: (code: string) => string): boolean => show('Анкета на бумаге', (
  <Sheet>
    {(paper.codes.length === 0 ? [''] : paper.codes).map((code) => (
      <div class="page" key={code}>
        {code !== '' && <p class="code">{nameOf(code)} <b>{code}</b></p>}
        <h1>{paper.title}</h1>
        <p>{paper.intro}</p>
        {paper.sections.map((section) => (
          <div key={section.title}>
            {section.title !== '' && <h2>{section.title}</h2>}
            {section.items.map((item) => (
              <div class="q" key={item.text}>
                <p>{item.number > 0 ? <b>{item.number}. </b> : null}{item.text}<span class="help">{howTo(item)}{item.help === '' ? '' : ` ${item.help}`}</span></p>
                <Answer item={item} />
              </div>
            ))}
          </div>
        ))}
      </div>
    ))}
  </Sheet>
));
