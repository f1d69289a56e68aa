// What a first name and a patronymic tell of whose surname it is: -ов and -ин of a foreigner decline otherwise than those of a Russian.

import { withoutYo } from './letters';
import type { PersonName } from './name';
import { patronymicGender } from './patronymic';

export type Bearer = 'russian' | 'foreign' | 'unknown';

/** Western men's names that are no usual names of Russia's citizens. */
const WESTERN = new Set(`чарльз чарлз джон джордж джеймс джек джо джозеф джонатан джастин джеффри джерри джим уильям вильям вилли уилл уолтер генри гарри томас том майкл майк
  дэвид дейв питер пол стивен стив стивенс эндрю фрэнк фредерик фридрих вильгельм вольфганг ганс ханс гюнтер карл-хайнц курт юрген клаус дитрих ульрих иоганн йоганн йохан людвиг
  бенджамин билл боб брайан брюс кевин кеннет крис кристофер христофор грегори говард хьюго арчибальд арчи алистер энтони эрнест оскар отто эрвин конрад зигфрид
  жан жак пьер поль луи франсуа анри шарль рене мишель жорж гюстав этьен огюст жюль эдгар рудольф рихард ричард роберт реджинальд родни рональд рэй сэмюэл сидни
  винсент виктор-эмманюэль теодор тед тимоти хуан хосе педро пабло диего луиджи джованни джузеппе марио паоло антонио фернан фернандо ларс нильс олаф свен эрик
  бертольд бертран бернард бернхард герберт гельмут хельмут годфри дональд дуглас дуэйн ллойд линкольн лоуренс мартин матиас маттиас маркус норман оливер освальд
  патрик перси филипп-огюст фрэнсис эдвард эдвин эммануэль юлиус якоб янош ян`.split(/\s+/));

/** A Russian patronymic outweighs everything; without any, a Western first name speaks for a foreigner. */
export function bearerOf(name: PersonName): Bearer {
  if (patronymicGender(name.middle) !== null) return 'russian';
  const first = withoutYo(name.first.trim().toLowerCase());
  return WESTERN.has(first) || /дж|уи|ью|йо|оу/.test(first) ? 'foreign' : 'unknown';
}
