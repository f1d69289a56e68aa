// The tags that a school may put into its own form, with what stands in their place.

/** Which documents a form is for. */
export type FormKind = 'order' | 'letter';

export interface TagHelp {
  readonly tag: string;
  readonly title: string;
  readonly example: string;
  /** Forms that cannot do without it. */
  readonly needed: readonly FormKind[];
  readonly of: readonly FormKind[];
}

const both: readonly FormKind[] = ['order', 'letter'];

export const TAGS: readonly TagHelp[] = [
  { tag: 'текст', title: 'Весь текст документа; метка стоит одна в своём абзаце', example: 'В целях … ПРИКАЗЫВАЮ: …', needed: both, of: both },
  { tag: 'дата', title: 'Дата документа; пока её нет – место, чтобы вписать', example: '1 октября 2026 г.', needed: both, of: both },
  { tag: 'номер', title: 'Номер без знака «№»; пока его нет – черта', example: '71-б', needed: both, of: both },
  { tag: 'заголовок', title: 'Заголовок к тексту', example: 'О закреплении наставнических пар', needed: ['order'], of: both },
  { tag: 'адресат', title: 'Кому письмо, несколькими строками', example: 'Директору ООО «Завод» И.И. Иванову', needed: ['letter'], of: ['letter'] },
  { tag: 'должность', title: 'Должность подписывающего', example: 'Директор', needed: [], of: both },
  { tag: 'подпись', title: 'Инициалы и фамилия подписывающего', example: 'О.А. Бережной', needed: [], of: both },
  { tag: 'вид', title: 'Вид документа', example: 'ПРИКАЗ', needed: [], of: ['order'] },
  { tag: 'место', title: 'Место издания', example: 'с. Верхняя Речка', needed: [], of: ['order'] },
  { tag: 'организация', title: 'Полное наименование школы', example: 'Муниципальное бюджетное … «Школа № 12»', needed: [], of: both },
  { tag: 'школа', title: 'Краткое наименование школы', example: 'МБОУ СОШ № 12', needed: [], of: both },
  { tag: 'учредитель', title: 'Учредитель', example: 'Управление образования', needed: [], of: both },
  { tag: 'контакты', title: 'Адрес, телефон, ОГРН', example: 'ул. Речная, д. 1', needed: [], of: both },
  { tag: 'исполнитель', title: 'Исполнитель и телефон, если указаны', example: 'Мельник И.Ю., 2-33-44', needed: [], of: both },
];

/** What may stand in a form of this kind, for the screen; the needed ones first. */
export const tagsHelp = (kind: FormKind): readonly { readonly tag: string; readonly title: string; readonly example: string; readonly needed: boolean }[] =>
  TAGS.filter(({ of }) => of.includes(kind)).map(({ tag, title, example, needed }) => ({ tag: `{${tag}}`, title, example, needed: needed.includes(kind) }));

/** Steps between two words: letters changed, added, dropped. */
function distance(a: string, b: string): number {
  let line = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next[j] = Math.min((line[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (line[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
    line = next;
  }
  return line[b.length] ?? 0;
}

/** The tag that was probably meant, '' when none is near. */
export const nearestTag = (written: string, kind: FormKind): string => {
  const near = TAGS.filter(({ of }) => of.includes(kind)).map(({ tag }) => ({ tag, steps: distance(written, tag) })).sort((a, b) => a.steps - b.steps)[0];
  return near && near.steps <= 3 && near.steps < near.tag.length / 2 ? near.tag : '';
};
