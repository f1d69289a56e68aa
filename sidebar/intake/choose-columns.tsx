// Step «Столбцы» of a table whose kinds of columns are given: what each column is, which sheet, which row is the heading.

import { Button, Footer, Heading, Note } from '../parts/pieces';
import { counted } from '../parts/words';
import { columnLetter, type TableSource } from './table-file';
import type { ColumnsProps } from './table-wizard';

/** A table with its columns as they were recognised or corrected. */
export interface Layout<F extends string> {
  /** Which sheet of the source. */
  at: number;
  rows: string[][];
  headerRow: number;
  columns: { index: number; heading: string; field: F }[];
}

const HEADER_ROWS = 15;

interface Props<F extends string> extends ColumnsProps<Layout<F>> {
  /** Russian titles of the kinds, in the order of a drop-down; the kind 'skip' may stand for several columns. */
  titles: Readonly<Record<F, string>>;
  /** What must not stay unsaid of the columns chosen; null = all is there. */
  objection: (fields: readonly F[]) => string | null;
  recognise: (at: number, header?: number) => Layout<F>;
}

function ChooseColumns<F extends string>({ source, layout, titles, objection, recognise, onLayout, onBack, onNext }: Props<F>) {
  const { rows, headerRow, columns } = layout;
  const fields = columns.map((column) => column.field);
  const twice = fields.find((field, i) => field !== 'skip' && fields.indexOf(field) !== i);
  const wrong = objection(fields) ?? (twice ? `«${titles[twice]}» выбрано для двух столбцов. Оставьте один.` : null);
  const options = Object.entries(titles) as [F, string][];
  const samples = (index: number): string[] => [...new Set(rows.slice(headerRow + 1, headerRow + 40).map((row) => (row[index] ?? '').trim()).filter((text) => text !== ''))].slice(0, 3);
  const setField = (index: number, field: F): void => onLayout({ ...layout, columns: columns.map((column) => (column.index === index ? { ...column, field } : column)) });
  return (
    <>
      <main>
        <Heading>Так прочитаны столбцы</Heading>
        <p>«{source.name}», {counted(rows.length - headerRow - 1, 'строка', 'строки', 'строк')} под шапкой. Проверьте и поправьте, если нужно.</p>
        <div class="fields-line">
          {source.tables.length > 1 && (
            <div><label for="sheet">Лист книги</label>
              <select id="sheet" value={String(layout.at)} onChange={(e) => onLayout(recognise(Number((e.target as HTMLSelectElement).value)))}>{source.tables.map((table, i) => <option key={table.name} value={String(i)}>{table.name}</option>)}</select></div>
          )}
          <div><label for="header">Шапка таблицы</label>
            <select id="header" value={String(headerRow)} onChange={(e) => onLayout(recognise(layout.at, Number((e.target as HTMLSelectElement).value)))}>
              <option value="-1">шапки нет</option>
              {Array.from({ length: Math.min(rows.length, HEADER_ROWS) }, (_, i) => <option key={i} value={String(i)}>строка {i + 1}</option>)}
            </select></div>
        </div>
        <div class="scroll tall" tabIndex={0} role="region" aria-label="Столбцы таблицы">
          <table>
            <thead><tr><th scope="col">Столбец</th><th scope="col">Что в нём</th><th scope="col">Это</th></tr></thead>
            <tbody>
              {columns.map(({ index, heading, field }) => {
                const name = heading || `Столбец ${columnLetter(index)}`;
                return (
                  <tr key={index}>
                    <th scope="row"><span class="gray">{columnLetter(index)}</span> {name}</th>
                    <td>{samples(index).map((text) => <div key={text}>{text.slice(0, 80)}</div>)}</td>
                    <td><select aria-label={`Что в столбце «${name}»`} value={field} onChange={(e) => setField(index, (e.target as HTMLSelectElement).value as F)}>{options.map(([value, title]) => <option key={value} value={value}>{title}</option>)}</select></td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        {wrong && <Note kind="bad"><p>{wrong} Выберите его в правом столбце.</p></Note>}
      </main>
      <Footer><Button primary disabled={wrong !== null} onClick={onNext}>Сверить с реестром</Button><Button onClick={onBack}>Другая таблица</Button></Footer>
    </>
  );
}

/** What an import must say of its columns. */
interface ColumnsKind<F extends string> {
  titles: Readonly<Record<F, string>>;
  objection: (fields: readonly F[]) => string | null;
  /** The heading row and the columns of these rows; `header` where the curator has said it. */
  recognise: (rows: readonly (readonly string[])[], header?: number) => Pick<Layout<F>, 'headerRow' | 'columns'>;
}

/** The step «Столбцы» of an import and the table it begins with: the first sheet whose heading was found, else the first one. */
export const columnsStep = <F extends string>({ titles, objection, recognise }: ColumnsKind<F>) => {
  const of = (source: TableSource, at: number, header?: number): Layout<F> => {
    const rows = source.tables[at]?.rows ?? [];
    return { at, rows, ...recognise(rows, header) };
  };
  return {
    first: (source: TableSource): Layout<F> => {
      const layouts = source.tables.map((_, at) => of(source, at));
      return layouts.find((layout) => layout.headerRow >= 0) ?? layouts[0] ?? of(source, 0);
    },
    Columns: (props: ColumnsProps<Layout<F>>) => <ChooseColumns {...props} titles={titles} objection={objection} recognise={(at, header) => of(props.source, at, header)} />,
  };
};
