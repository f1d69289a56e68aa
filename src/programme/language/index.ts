// What the rest of the programme may ask of the Russian language.

export { CASES, type Case, type Declined, type Gender } from './cases';
export { dateBlank, dateParts, longDate, shortDate } from './dates';
export { guessGender } from './gender';
export { fullName, initials, initialsFirst, initialsFirstIn, surnameFirst, surnameFirstIn } from './initials';
export { declineName, declineNameParts, type DeclinedName, type GenderedName, type PersonName } from './name';
export { counted, plural } from './numerals';
export { about, enumeration, greeting, listLines, sentence } from './phrases';
export { declinePost } from './post';
export { NBSP, typographic, unbroken } from './spaces';
