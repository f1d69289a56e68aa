// One reader for each kind of value that people write: raw text in, canonical value and a remark out.

export { indexWords, readChoice, readChoices, readConsent, type WordIndex } from './reading/choice';
export { readClass } from './reading/class';
export { isEmail, phoneDigits, readEmail, readPhone } from './reading/contact';
export { fromSerial, isoDate, readBirth, readDate, readMoment } from './reading/date';
export { joinedName, readName, readNameLine, readNameParts, type NameReading, type NameShape } from './reading/name';
export { readCapacity, readYears } from './reading/number';
export type { CellRemark, Reading, RemarkKind } from './reading/reading';
export { CELL_LIMIT, comparable, cutTo, isBlank, oneLine, readLine, readText, russianCapital, russianLetters } from './reading/text';
