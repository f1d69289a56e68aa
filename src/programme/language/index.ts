// What the rest of the programme may ask of the Russian language.

export { CASE_NAMES, formsOf, unapproved, type AskedForm, type UsedForm } from './approval';
export { approvedNames, NAME_PARTS, nominativeOf, rowToFill, textsUnder, withApproved, type ApprovedName, type NamePartWord, type NameRule } from './approved';
export { CASES, type Case, type Declined, type Gender } from './cases';
export { dateBlank, dateParts, longDate, shortDate } from './dates';
export { guessGender } from './gender';
export { fullName, initials, initialsApart, initialsFirst, initialsFirstIn, surnameFirst, surnameFirstIn } from './initials';
export { declineName, declineNameParts, type DeclinedName, type GenderedName, type PersonName } from './name';
export { counted, plural } from './numerals';
export { about, enumeration, greeting, inQuotes, listLines, sentence } from './phrases';
export { NOTHING_CHECKED, overridesOf, sameSource, type CheckedRow, type Declensions, type NamedPerson, type OutdatedRow } from './overrides';
export { declinePost } from './post';
export { NBSP, typographic, unbroken } from './spaces';
