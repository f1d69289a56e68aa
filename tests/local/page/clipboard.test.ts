import { Copied, parseTabbed } from '../../../local/page/grid/clipboard';

const cell = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };

test('text of office programs becomes rows; quotes hold line breaks and tabs', () => {
  expect(parseTabbed('а\tб\r\nв\tг\r\n')).toEqual([['а', 'б'], ['в', 'г']]);
  expect(parseTabbed('"две\nстроки"\t"он сказал ""да"""')).toEqual([['две\nстроки', 'он сказал "да"']]);
  expect(parseTabbed('ООО "Ромашка"')).toEqual([['ООО "Ромашка"']]);
  expect(parseTabbed('"')).toEqual([['"']]);
});

test('a block of this page is pasted by its address, a cut one once; anything else is typed', () => {
  const copied = new Copied();
  copied.note({ sheet: '1', ranges: [cell] }, true, () => 'mark');
  const here = { sheet: '2', ranges: [{ ...cell, startRow: 4, endRow: 4 }] };
  expect(copied.paste(here, '<table data-copy-id="mark">', 'x')).toMatchObject([{ kind: 'paste', sheet: '2', from: { sheet: '1', cut: true } }]);
  expect(copied.paste(here, '<table data-copy-id="mark">', 'x')).toMatchObject([{ kind: 'enter', rows: [['x']] }]);
  expect(copied.paste(here, '', 'а\tб')).toMatchObject([{ kind: 'enter', rows: [['а', 'б']] }]);
  expect(copied.paste({ sheet: '2', ranges: [{ ...cell, endRow: 2 }] }, '', 'да')).toMatchObject([{ rows: [['да'], ['да'], ['да']] }]);
});
