// The ground every service stands on: the execution, the guard, enumerations, signatures, errors and dates of the calling realm.

export type { Account, AuthModeName, Execution, LogLevel, QuotaName } from './execution';
export { guard, ServiceObject, executionOf, servicePath, outside, whenFirstUsed, publishedMethods } from './guard';
export { makeEnum, enumPath, type EnumOf, type EnumValue } from './enums';
export { exception, adoptError, adoptArrays } from './errors';
export { fits, isDate, matchSignature, signatureError } from './signature';
export { instantOfSerial, instantOfWall, serialOf, zoneOffset } from './time-zone';
