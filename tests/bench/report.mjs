// Words and tables of docs/bench.md, out of what the benchmark measured.

const TITLES = {
  'set up': 'Создать реестр', 'import mentors': 'Загрузить наставников', 'import mentees': 'Загрузить наставляемых', 'preview of the same file': 'Просмотр того же файла (чтение и план)',
  'import of the same file': 'Тот же файл ещё раз', 'import with one change and one newcomer': 'Файл с одной правкой и одним новым', 'add a person': 'Добавить человека', 'import a roadmap of 30 rows': 'Дорожная карта, 30 строк',
  'accept mentors': 'Принять наставников', 'propose pairs': 'Подобрать пары (чтение и расчёт)', 'approve all pairs': 'Утвердить все пары', 'open the panel': 'Открыть панель', 'preview an order': 'Просмотр приказа', 'issue an order on 20 pairs': 'Составить приказ на 20 пар',
  'withdraw the order': 'Отозвать приказ', 'undo all pairs': 'Отменить все пары',
};
const number = (n) => Math.round(n).toLocaleString('ru-RU');
const time = (ms) => (ms < 9.95 ? `${ms.toFixed(1).replace('.', ',')} мс` : ms < 995 ? `${number(ms)} мс` : `${(ms / 1000).toFixed(1).replace('.', ',')} с`);
const seconds = (s) => `${s.toFixed(1).replace('.', ',')} с`;
const row = (cells) => `| ${cells.join(' | ')} |`;
const find = (measured, people, action) => measured.find((m) => m.people === people)?.actions.find((a) => a.action === action);

const SET_UP = 'Наш реестр – двадцать три листа с формулами, списками, подсказками, цветами и защитой; у соседа – семь листов с заголовками. Делается один раз.';
const STEADY = 'Реестр читается целиком, действие записывается в журнал и проверяется чтением: это постоянная цена за отмену и за то, что ничего не теряется.';

/** The text of docs/bench.md. */
export function report({ ours, naive, start, still, machine, load, rounds }) {
  const sizes = ours.map((m) => m.people);
  const largest = ours.at(-1);
  const actions = largest.actions.map((a) => a.action);
  const grown = actions.filter((action) => new Set(sizes.map((people) => find(ours, people, action)?.calls)).size > 1);
  const slow = largest.actions.filter((a) => a.ms > 2000).toSorted((a, b) => b.ms - a.ms);
  const table = [
    row(['Действие', ...sizes.map((n) => `обращений, ${number(n)}`), ...sizes.map((n) => `время, ${number(n)}`), `построчно, ${number(largest.people)}`, 'во сколько раз меньше']),
    row(['---', ...sizes.flatMap(() => ['---:', '---:']), '---:', '---:']),
    ...actions.map((action) => {
      const own = find(ours, largest.people, action);
      const other = find(naive, largest.people, action);
      return row([TITLES[action] ?? action, ...sizes.map((n) => number(find(ours, n, action).calls)), ...sizes.map((n) => time(find(ours, n, action).ms)), other ? number(other.calls) : '–', other ? (other.calls / own.calls).toFixed(other.calls < own.calls * 10 ? 1 : 0).replace('.', ',') : '–']);
    }),
  ].join('\n');
  const cheaper = actions.filter((action) => sizes.some((n) => (find(naive, n, action)?.calls ?? Infinity) < find(ours, n, action).calls));
  const worse = cheaper.map((action) => {
    const pairs = sizes.map((n) => [n, find(ours, n, action).calls, find(naive, n, action).calls]).filter(([, own, other]) => other < own);
    return `- «${TITLES[action]}»: построчно дешевле – ${pairs.map(([n, own, other]) => `${number(other)} против ${number(own)} при ${number(n)} людях`).join(', ')}. ${action === 'set up' ? SET_UP : STEADY}`;
  });
  return `# Сколько стоит каждое действие

Составлено командой \`npm run bench\`; чем мерили: ${machine}; средняя загрузка машины во время замера – ${load.toFixed(1).replace('.', ',')}. Школа выдуманная и каждый раз одна и та же, каждый пятый человек – наставник.
Настоящая сборка \`dist/\` работает над локальной мастерской. «Обращений» – сколько раз дополнение позвало сервисы Google; время – медиана на этом
компьютере (повторов: ${sizes.map((n) => `${number(n)} человек – ${rounds[n]}`).join(', ')}), у Google каждое обращение стоит ещё и пути по сети, поэтому важнее всего их число.
«Построчно» – те же действия так, как их пишут в учебниках (\`tests/bench/naive.ts\`: строка за строкой, \`appendRow\`, \`getValue\`), без журнала, проверок и отмены.

${table}

${grown.length === 0 ? `Число обращений не зависит от числа людей: при ${sizes.map(number).join(', ')} оно одно и то же.` : `Число обращений не зависит от числа людей. Больше оно только там, где листу не хватает строк и они добавляются (одно обращение на лист): ${grown.map((action) => `«${TITLES[action] ?? action}» – ${sizes.map((n) => number(find(ours, n, action).calls)).join(' → ')}`).join(', ')}.`} Равенство при 50 и 500 людях держит тест \`tests/bench/calls.test.ts\`.

## Приказ на ${number(still.order.pairs)} пар

От нажатия до письма у директора – чтение, проверка участников, текст, запись, файл, PDF, письмо: первый раз ${time(still.order.first)}, потом ${time(still.order.again.toSorted((a, b) => a - b)[still.order.again.length >> 1])} (медиана из ${still.order.again.length}); цель – 500 мс.
Обращений – ${number(still.order.calls)}, из них читают или пишут ячейки, файлы, письма и пометки ${number(still.order.data)}; остальные только называют лист или диапазон, спрашивают, кто работает и который час. Цель – 40 обращений, она не достигнута.

Те, что с данными, – это журнал: прочитать, записать намерение, проверить строку, отметить сделанное; листы, по которым решается; в каждый изменённый лист – чтение прямо перед записью, один прямоугольник, одно чтение-доказательство;
файл, доступ к нему, его время, PDF, остаток писем, письмо и две пометки о нём вне таблицы; итог о файле и письме в двух листах; выгрузки. Меньше стало бы только ценой обещаний: без чтения перед записью пропадает правка человека,
без чтения после неё значение может остаться в чужой строке. До 40 дошёл бы Sheets API (\`batchGet\` и \`batchUpdate\`), но ему нужно право на все таблицы человека вместо права на одну эту. Верхнюю границу держит \`tests/bench/calls.test.ts\`.

## Прочее

| Что | Сколько |
|---|---:|
| Загрузка \`Code.js\` (${number(still.code / 1024)} КБ), код уже разобран: выполнить верхний уровень | ${time(still.running)} |
| То же вместе с разбором текста | ${time(still.loading)} |
${still.papers.map(({ pairs, ms, rows, kilobytes }) => `| Приказ на ${number(pairs)} пар: составить и разметить (.docx, ${number(kilobytes)} КБ, строк в таблице – ${number(rows)}) | ${time(ms)} |`).join('\n')}
| Первая страница панели, сжатая gzip | ${number(still.gz / 1024)} КБ (без сжатия ${number(still.page / 1024)} КБ) |
| Память мастерской при ${number(largest.people)} людях после всех действий: занято в куче / процесс целиком | ${number(largest.full.heap)} / ${number(largest.full.resident)} МБ |
| Та же программа до начала | ${number(largest.before.heap)} / ${number(largest.before.resident)} МБ |
| \`npm start\` после сборки: до ответа страницы / до нарисованной таблицы в браузере | ${seconds(start.answered)} / ${start.drawn === null ? '–' : seconds(start.drawn)} |

## Где плохо

${[
    ...worse,
    ...(slow.length > 0 ? [`- При ${number(largest.people)} людях дольше двух секунд на этом компьютере: ${slow.map((a) => `«${TITLES[a.action] ?? a.action}» – ${time(a.ms)}`).join(', ')}. Пары подбирает браузер куратора.`] : []),
    `- Разбор текста \`Code.js\` стоит ${time(still.loading)}, когда движок видит его впервые; держит ли Google разобранный текст, неизвестно.`,
    '- Память процесса измерена вместе с Node.js и самой программой замера.',
    '- Скорость у Google не измерена: здесь нет живого аккаунта.',
  ].join('\n')}
`;
}
