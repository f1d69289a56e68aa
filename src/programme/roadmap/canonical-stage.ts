/** Proposes which of the methodology's seven stages an activity belongs to, by key words; the curator corrects it. */
import { plain } from './text';
import type { CanonicalStage } from './types';

const PAIRS = '(пар|тандем|групп|диад)';

/** The methodology's own names of the stages and their common rewordings. */
const NAMES: readonly (readonly [CanonicalStage, RegExp])[] = [
  [1, /подготовк[а-я]* условий|подготовительн|условия для запуска/],
  [7, /^завершени|завершающ|заключительный этап|завершение (наставничеств|программ|реализац)/],
  [4, /отбор[а-я]* и обучени|обучени[а-я]* (и отбор[а-я]* )?наставник|отбор[а-я]* наставник[а-я]*$/],
  [5, new RegExp(`(формировани|создани|подбор|закреплени|образовани|соединени)[а-я]* (наставническ[а-я]* )?${PAIRS}`)],
  [6, new RegExp(`(организаци|осуществлени|обеспечени|сопровождени|хода?)[а-я]* (и [а-я]+ )?(совместной )?(работ|деятельност|взаимодействи)[а-я]* (наставническ[а-я]* )?(${PAIRS}|программ)`)],
  [2, /(баз|банк|спис|перечн|реестр)[а-я]* (данных )?наставляемых/],
  [3, /(баз|банк|спис|перечн|реестр|старт-лист)[а-я]* (данных )?(потенциальных )?наставников/],
];

/** Broader words, believed only where no name of a stage was found. */
const HINTS: readonly (readonly [CanonicalStage, RegExp])[] = [
  [7, /итогов(ой|ая|ого|ое|ые|ых) (встреч|мероприят|отчет|конференц)|подведени[а-я]* итог|поощрени|награжден|благодарствен|лучших (наставн|практик|кейс)|распространени[а-я]* (опыта|и внедрени|практик)|мониторинг и оценк|оценк[а-я]* (результат|качеств|эффективност|влияни)|результат[а-я]* мониторинг|публикаци[а-я]* результат/],
  [6, new RegExp(`встреч[а-я]* (наставник|${PAIRS})|первой,? организационн|пробн[а-я]+ (рабоч|встреч)|встреч[а-я-]*планировани|регулярн[а-я]+ встреч|текущ[а-я]+ контрол|промежуточн|обратн[а-я]+ связ|реализаци[а-я]+ (персонализированн|индивидуальн|программ)|(работ|деятельност)[а-я]* (наставническ[а-я]* )?${PAIRS}`)],
  [5, new RegExp(`(пары|пар|тандем[а-я]*)(?![а-я])|предпочитаем|${PAIRS}[а-я]*[ /].*приказ`)],
  [4, /школ[а-я]* наставник|обучени[а-я]* .*наставник|подготовк[а-я]* наставник|собеседовани|отбор[а-я]* |рекрутинг|профессионально[а-я]+ образовани[а-я]+ наставник/],
  [3, /потенциальн[а-я]+ наставник|выявлени[а-я]* наставник|поиск наставник|привлечени[а-я]* наставник/],
  [2, /запрос[а-я]* (от )?(потенциальных )?наставляемых|анкетировани[а-я]* (среди )?(обучающ|наставляем|ученик)|выявлени[а-я]* наставляем|сбор[а-я]* данных о наставляем/],
  [1, /нормативн|распорядительн|назначени[а-я]* (ответствен|куратор)|приказ[а-я]* о внедрени|дорожн[а-я]+ карт|положени[а-я]* о (программе |системе )?наставнич|разработк[а-я]* (программ|положени|мер|систем)|информировани|рабоч[а-я]+ групп|партнер|создани[а-я]* (страниц|рубрик|раздел)|изучени[а-я]* /],
];

/** Texts in the order of trust: the stage's heading, the activity, the substage; the content only where these say nothing. */
export function canonicalStage(stage: string | null, activity: string, substage: string | null, content: string | null): CanonicalStage | null {
  const heads = [stage, activity, substage].map((text) => plain(text ?? ''));
  const body = plain(content ?? '');
  return firstSaid(NAMES, heads) ?? firstSaid(HINTS, heads) ?? firstSaid(NAMES, [body]) ?? firstSaid(HINTS, [body]);
}

/** Of several stages in one text the one named first is meant. */
function firstSaid(table: readonly (readonly [CanonicalStage, RegExp])[], texts: readonly string[]): CanonicalStage | null {
  for (const text of texts) {
    let best: CanonicalStage | null = null;
    let bestAt = Infinity;
    for (const [stage, pattern] of text === '' ? [] : table) {
      const at = text.search(pattern);
      if (at >= 0 && at < bestAt) {
        best = stage;
        bestAt = at;
      }
    }
    if (best !== null) return best;
  }
  return null;
}

/** Whether a text is itself the name of a stage. */
export function namesStage(text: string): boolean {
  return NAMES.some(([, pattern]) => pattern.test(plain(text)));
}
