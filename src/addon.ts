// Every function that Google calls by name: the menu, the requests of sidebar and dialogs, triggers. One line each.

import * as access from './actions/access';
import * as consents from './actions/consents';
import * as codes from './actions/codes-mode';
import * as conversion from './actions/conversion';
import * as adopt from './actions/adopt';
import * as journal from './actions/journal';
import * as decisions from './actions/decisions';
import * as declensions from './actions/declensions';
import * as errands from './actions/errands';
import * as homeActions from './actions/home';
import * as lifecycle from './actions/lifecycle';
import * as measures from './actions/measures';
import * as merge from './actions/merge';
import * as letterhead from './actions/letterhead';
import * as documentDesk from './actions/documents/desk';
import * as documentBatch from './actions/documents/batch';
import * as documentIssue from './actions/documents/issue';
import * as documentNotices from './actions/documents/notices';
import * as documentNumber from './actions/documents/number';
import * as documentSignatures from './actions/documents/sign-many';
import * as documentWithdrawal from './actions/documents/withdraw';
import * as orders from './actions/documents/pairs-order';
import * as pairs from './actions/pairs';
import * as people from './actions/people';
import * as preferences from './actions/preferences';
import * as protocol from './actions/protocol';
import * as questionnaires from './actions/questionnaires';
import * as printing from './actions/printing';
import * as repairs from './actions/repair';
import * as roadmap from './actions/roadmap';
import * as selectionActions from './actions/selection';
import * as selectedRows from './actions/selected';
import * as setup from './actions/setup';
import * as windows from './actions/windows';

// ---- Google's own events ----
export function onOpen(): void { windows.openMenu(); }
export function onInstall(): void { onOpen(); }

// ---- the menu ----
export function openSidebar(): void { windows.panel(); }
export function openRepair(): void { windows.repair(); }
export function openCodes(): void { windows.codes(); }
export function openPeopleImport(): void { windows.peopleImport(); }
export function openRoadmapImport(): void { windows.roadmapImport(); }
export function openPairsImport(): void { windows.pairsImport(); }
export function openPreferences(): void { windows.preferences(); }
export function openSelection(): void { windows.selection(); }
export function openMeasures(): void { windows.measures(); }
export function openPeopleCheck(): void { windows.peopleCheck(); }
export function openMatching(): void { windows.matching(); }
export function openSelected(): void { windows.selected(); }
export function openOrder(): void { windows.order(); }
export function openLetterhead(): void { windows.letterhead(); }
export function openDeclensions(): void { windows.declensions(); }

// ---- the panel ----
export function home(): homeActions.Home { return homeActions.home(); }
export function goTo(sheet: string, row: number, column?: number): boolean { return windows.goTo(sheet, row, column); }
export function selected(): ReturnType<typeof selectedRows.selected> { return selectedRows.selected(); }

// ---- set-up and repair ----
export function setUpStep(done: number): ReturnType<typeof setup.setUpStep> { return setup.setUpStep(done); }
export function finishSetUp(request: string, answers: setup.SetUpAnswers): ReturnType<typeof setup.finishSetUp> { return setup.finishSetUp(request, answers); }
export function previewRepair(): ReturnType<typeof repairs.previewRepair> { return repairs.previewRepair(); }
export function adoptTyped(request: string): ReturnType<typeof adopt.adoptTyped> { return adopt.adoptTyped(request); }
export function repair(): ReturnType<typeof repairs.repair> { return repairs.repair(); }

// ---- people ----
export function peopleForImport(): ReturnType<typeof people.peopleForImport> { return people.peopleForImport(); }
export function sheetsToRead(): ReturnType<typeof people.sheetsToRead> { return people.sheetsToRead(); }
export function rowsOfSheet(title: string): ReturnType<typeof people.rowsOfSheet> { return people.rowsOfSheet(String(title)); }
export function importPeople(request: string, table: people.PeopleTable): ReturnType<typeof people.importPeople> { return people.importPeople(request, table); }
export function addPerson(request: string, person: people.NewPerson): ReturnType<typeof people.addPerson> { return people.addPerson(request, person); }
export function peopleToFind(): ReturnType<typeof people.peopleToFind> { return people.peopleToFind(); }

// ---- selection, measures, duplicates, one person ----
export function selection(): ReturnType<typeof selectionActions.selection> { return selectionActions.selection(); }
export function decideMentors(request: string, wanted: Parameters<typeof selectionActions.decideMentors>[1]): ReturnType<typeof selectionActions.decideMentors> { return selectionActions.decideMentors(request, wanted); }
export function measuresNow(): ReturnType<typeof measures.measuresNow> { return measures.measuresNow(); }
export function saveMeasures(request: string, wanted: measures.MeasuresWanted): ReturnType<typeof measures.saveMeasures> { return measures.saveMeasures(request, wanted); }
export function saveMeasureKinds(request: string, kinds: Parameters<typeof measures.saveMeasureKinds>[1]): ReturnType<typeof measures.saveMeasureKinds> { return measures.saveMeasureKinds(request, kinds); }
export function peopleCheck(): ReturnType<typeof merge.peopleCheck> { return merge.peopleCheck(); }
export function previewMerge(wanted: Parameters<typeof merge.previewMerge>[0]): ReturnType<typeof merge.previewMerge> { return merge.previewMerge(wanted); }
export function mergePeople(request: string, wanted: Parameters<typeof merge.mergePeople>[1]): ReturnType<typeof merge.mergePeople> { return merge.mergePeople(request, wanted); }
export function keepApart(request: string, a: string, b: string): ReturnType<typeof merge.keepApart> { return merge.keepApart(request, a, b); }
export function confirmPeople(request: string, codes: string[]): ReturnType<typeof merge.confirmPeople> { return merge.confirmPeople(request, codes); }
export function personCard(code: string): ReturnType<typeof lifecycle.personCard> { return lifecycle.personCard(String(code)); }
export function previewStep(wanted: Parameters<typeof lifecycle.previewStep>[0]): ReturnType<typeof lifecycle.previewStep> { return lifecycle.previewStep(wanted); }
export function takeStep(request: string, wanted: Parameters<typeof lifecycle.takeStep>[1]): ReturnType<typeof lifecycle.takeStep> { return lifecycle.takeStep(request, wanted); }
export function makeCandidates(request: string, codes: string[]): ReturnType<typeof lifecycle.makeCandidates> { return lifecycle.makeCandidates(request, codes); }
export function setHelpers(request: string, pair: string, codes: string[]): ReturnType<typeof lifecycle.setHelpers> { return lifecycle.setHelpers(request, pair, codes); }

// ---- consents and the law ----
export function openConsents(): void { windows.consents(); }
export function openConsentsImport(): void { windows.consentsImport(); }
export function openLaw(): void { windows.law(); }
export function consentsForImport(): ReturnType<typeof consents.consentsForImport> { return consents.consentsForImport(); }
export function importConsents(request: string, table: consents.ConsentTable): ReturnType<typeof consents.importConsents> { return consents.importConsents(request, table); }
export function consentsNow(): ReturnType<typeof consents.consentsNow> { return consents.consentsNow(); }
export function acceptConsents(request: string, pile: consents.AcceptedPile): ReturnType<typeof consents.acceptConsents> { return consents.acceptConsents(request, pile); }
export function previewWithdrawal(code: string, purpose: string, date: string): ReturnType<typeof consents.previewWithdrawal> { return consents.previewWithdrawal(code, purpose, date); }
export function withdrawConsent(request: string, wanted: consents.WithdrawalWanted): ReturnType<typeof consents.withdrawConsent> { return consents.withdrawConsent(request, wanted); }
export function personConsents(code: string): ReturnType<typeof consents.personConsents> { return consents.personConsents(String(code)); }
export function accessNow(): ReturnType<typeof access.accessNow> { return access.accessNow(); }
export function recordLaw(request: string, answer: access.LawAnswer): ReturnType<typeof access.recordLaw> { return access.recordLaw(request, answer); }

// ---- the roadmap ----
export function roadmapNow(): ReturnType<typeof roadmap.roadmapNow> { return roadmap.roadmapNow(); }
export function importRoadmap(request: string, rows: Parameters<typeof roadmap.importRoadmap>[1]): ReturnType<typeof roadmap.importRoadmap> { return roadmap.importRoadmap(request, rows); }

// ---- pairs ----
export function matching(): ReturnType<typeof pairs.matching> { return pairs.matching(); }
export function approvePairs(request: string, wanted: pairs.WantedPair[], replaced?: string[], run?: pairs.RunFacts): ReturnType<typeof pairs.approvePairs> { return pairs.approvePairs(request, wanted, replaced, run); }
export function pairsForImport(): ReturnType<typeof pairs.pairsForImport> { return pairs.pairsForImport(); }
export function bringPairs(request: string, existing: pairs.ExistingPair[], answered: pairs.Answered = {}): ReturnType<typeof pairs.bringPairs> { return pairs.bringPairs(request, existing, answered); }
export function protocols(): ReturnType<typeof protocol.protocols> { return protocol.protocols(); }
export function protocolFile(id: string): ReturnType<typeof protocol.protocolFile> { return protocol.protocolFile(String(id)); }
export function preferencesForImport(): ReturnType<typeof preferences.preferencesForImport> { return preferences.preferencesForImport(); }
export function importPreferences(request: string, table: preferences.PreferenceTable): ReturnType<typeof preferences.importPreferences> { return preferences.importPreferences(request, table); }
export function saveDecision(request: string, wanted: decisions.WantedDecision): ReturnType<typeof decisions.saveDecision> { return decisions.saveDecision(request, wanted); }
export function saveWeights(request: string, weights: decisions.WantedWeights): ReturnType<typeof decisions.saveWeights> { return decisions.saveWeights(request, weights); }

// ---- orders and errands ----
export function previewOrder(pairIds: string[]): ReturnType<typeof orders.previewOrder> { return orders.previewOrder(pairIds); }
export function issueOrder(request: string, pairIds: string[], directorEmail: string): ReturnType<typeof orders.issueOrder> { return orders.issueOrder(request, pairIds, directorEmail); }
export function documentDeskNow(): ReturnType<typeof documentDesk.documentDesk> { return documentDesk.documentDesk(); }
export function issueDocument(request: string, wanted: documentIssue.WantedDocument): ReturnType<typeof documentIssue.issueDocument> { return documentIssue.issueDocument(request, wanted); }
export function batchFile(wanted: readonly documentBatch.WantedBatch[]): ReturnType<typeof documentBatch.batchFile> { return documentBatch.batchFile(wanted); }
export function issueBatch(request: string, wanted: documentBatch.WantedBatch): ReturnType<typeof documentBatch.issueBatch> { return documentBatch.issueBatch(request, wanted); }
export function previewNotices(id: string): ReturnType<typeof documentNotices.previewNotices> { return documentNotices.previewNotices(String(id)); }
export function sendNotices(request: string, id: string): ReturnType<typeof documentNotices.sendNotices> { return documentNotices.sendNotices(request, id); }
export function reconcile(): ReturnType<typeof documentDesk.reconcile> { return documentDesk.reconcile(); }
export function documentsList(): ReturnType<typeof documentDesk.documentsList> { return documentDesk.documentsList(); }
export function documentFile(id: string): ReturnType<typeof documentDesk.documentFile> { return documentDesk.documentFile(String(id)); }
export function enterNumber(request: string, given: documentNumber.NumberGiven): ReturnType<typeof documentNumber.enterNumber> { return documentNumber.enterNumber(request, given); }
export function signPapers(request: string, wanted: documentSignatures.WantedSignatures): ReturnType<typeof documentSignatures.signPapers> { return documentSignatures.signPapers(request, wanted); }
export function previewDocumentWithdrawal(id: string): ReturnType<typeof documentWithdrawal.previewDocumentWithdrawal> { return documentWithdrawal.previewDocumentWithdrawal(String(id)); }
export function withdrawDocument(request: string, id: string): ReturnType<typeof documentWithdrawal.withdrawDocument> { return documentWithdrawal.withdrawDocument(request, String(id)); }
export function acquaint(request: string, id: string, date: string): ReturnType<typeof documentNumber.acquaint> { return documentNumber.acquaint(request, id, date); }
export function openErrands(): ReturnType<typeof errands.openErrands> { return errands.openErrands(); }
export function runErrands(): ReturnType<typeof errands.runErrands> { return errands.runErrands(); }
export function settleErrand(id: string, left: boolean): ReturnType<typeof errands.settleErrand> { return errands.settleErrand(String(id), left === true); }

// ---- checked declensions ----
export function declensionsNow(): ReturnType<typeof declensions.declensionsNow> { return declensions.declensionsNow(); }
export function saveDeclensions(request: string, names: Parameters<typeof declensions.saveDeclensions>[1]): ReturnType<typeof declensions.saveDeclensions> { return declensions.saveDeclensions(request, names); }

// ---- the school's own form ----
export function letterheads(): ReturnType<typeof letterhead.letterheads> { return letterhead.letterheads(); }
export function takeForm(request: string, kind: Parameters<typeof letterhead.takeForm>[1], base64: string): ReturnType<typeof letterhead.takeForm> { return letterhead.takeForm(request, kind, base64); }
export function takeFormDraft(request: string, kind: Parameters<typeof letterhead.takeFormDraft>[1]): ReturnType<typeof letterhead.takeFormDraft> { return letterhead.takeFormDraft(request, kind); }
export function dropForm(request: string, kind: Parameters<typeof letterhead.dropForm>[1]): ReturnType<typeof letterhead.dropForm> { return letterhead.dropForm(request, kind); }
export function formFile(kind: Parameters<typeof letterhead.formFile>[0]): ReturnType<typeof letterhead.formFile> { return letterhead.formFile(kind); }
export function formSample(kind: Parameters<typeof letterhead.formSample>[0]): ReturnType<typeof letterhead.formSample> { return letterhead.formSample(kind); }
export function formDraft(kind: Parameters<typeof letterhead.formDraft>[0]): ReturnType<typeof letterhead.formDraft> { return letterhead.formDraft(kind); }

// ---- questionnaires ----
export function openQuestionnaires(): void { windows.questionnaires(); }
export function questionnairesNow(): ReturnType<typeof questionnaires.questionnairesNow> { return questionnaires.questionnairesNow(); }
export function writeQuestions(request: string, kind: string): ReturnType<typeof questionnaires.writeQuestions> { return questionnaires.writeQuestions(request, kind); }
export function createQuestionnaire(request: string, wanted: questionnaires.WantedQuestionnaire): ReturnType<typeof questionnaires.createQuestionnaire> { return questionnaires.createQuestionnaire(request, wanted); }
export function finishForms(): ReturnType<typeof questionnaires.finishForms> { return questionnaires.finishForms(); }
export function previewQuestionnaireChange(id: string): ReturnType<typeof questionnaires.previewQuestionnaireChange> { return questionnaires.previewQuestionnaireChange(id); }
export function changeQuestionnaire(request: string, id: string, expected: number): ReturnType<typeof questionnaires.changeQuestionnaire> { return questionnaires.changeQuestionnaire(request, id, expected); }
export function closeQuestionnaire(request: string, id: string): ReturnType<typeof questionnaires.closeQuestionnaire> { return questionnaires.closeQuestionnaire(request, id); }
export function reopenQuestionnaire(request: string, id: string, closes: string): ReturnType<typeof questionnaires.reopenQuestionnaire> { return questionnaires.reopenQuestionnaire(request, id, closes); }
export function deleteQuestionnaire(request: string, id: string): ReturnType<typeof questionnaires.deleteQuestionnaire> { return questionnaires.deleteQuestionnaire(request, id); }
export function pullAnswers(): ReturnType<typeof questionnaires.pullAnswers> { return questionnaires.pullAnswers(); }
export function takeOverAnswers(request: string): ReturnType<typeof questionnaires.takeOverAnswers> { return questionnaires.takeOverAnswers(request); }
export function waitingAnswers(): ReturnType<typeof questionnaires.waitingAnswers> { return questionnaires.waitingAnswers(); }
export function settleAnswer(request: string, id: string, wanted: Parameters<typeof questionnaires.settleAnswer>[2]): ReturnType<typeof questionnaires.settleAnswer> { return questionnaires.settleAnswer(request, id, wanted); }
export function whoHasNotAnswered(id: string): ReturnType<typeof questionnaires.whoHasNotAnswered> { return questionnaires.whoHasNotAnswered(id); }
export function answersSummary(id: string): ReturnType<typeof questionnaires.answersSummary> { return questionnaires.answersSummary(id); }
export function chooseForms(request: string, forms: string[]): ReturnType<typeof questionnaires.chooseForms> { return questionnaires.chooseForms(request, forms); }
export function previewReminders(id: string): ReturnType<typeof questionnaires.previewReminders> { return questionnaires.previewReminders(id); }
export function sendReminders(request: string, id: string, codes: string[]): ReturnType<typeof questionnaires.sendReminders> { return questionnaires.sendReminders(request, id, codes); }
export function personalLinks(id: string, codes: string[]): ReturnType<typeof questionnaires.personalLinks> { return questionnaires.personalLinks(id, codes); }
export function paperForm(id: string, codes: string[]): ReturnType<typeof questionnaires.paperForm> { return questionnaires.paperForm(id, codes); }
export function saveKeyedAnswers(request: string, id: string, rows: questionnaires.KeyedRow[]): ReturnType<typeof questionnaires.saveKeyedAnswers> { return questionnaires.saveKeyedAnswers(request, id, rows); }

// ---- triggers: they run as the person who installed them ----
export function formSubmitted(): void { questionnaires.formSubmitted(); }
export function hourly(): void { questionnaires.hourly(); }

// ---- the journal ----
export function journalLines(most: number): ReturnType<typeof journal.journalLines> { return journal.journalLines(most); }
export function previewUndo(seq: number): ReturnType<typeof journal.previewUndo> { return journal.previewUndo(Number(seq)); }
export function undoEntry(request: string, seq: number): ReturnType<typeof journal.undoEntry> { return journal.undoEntry(request, Number(seq)); }

// ---- the codes mode ----
export function codesMode(): ReturnType<typeof codes.codesMode> { return codes.codesMode(); }
export function chooseCodes(request: string): ReturnType<typeof codes.chooseCodes> { return codes.chooseCodes(request); }
export function noteKey(request: string, facts: Parameters<typeof codes.noteKey>[1]): ReturnType<typeof codes.noteKey> { return codes.noteKey(request, facts); }
export function importCoded(request: string, wanted: codes.CodedPeople): ReturnType<typeof codes.importCoded> { return codes.importCoded(request, wanted); }
export function suspectCells(): ReturnType<typeof codes.suspectCells> { return codes.suspectCells(); }
export function conversionPreview(): ReturnType<typeof conversion.conversionPreview> { return conversion.conversionPreview(); }
export function convertStep(done: number, key: conversion.ConversionKey): ReturnType<typeof conversion.convertStep> { return conversion.convertStep(Number(done), key); }
export function beginReturn(request: string): ReturnType<typeof conversion.beginReturn> { return conversion.beginReturn(request); }
export function returnNames(request: string, key: conversion.ConversionKey): ReturnType<typeof conversion.returnNames> { return conversion.returnNames(request, key); }
export function printingMaterial(id: string): ReturnType<typeof printing.printingMaterial> { return printing.printingMaterial(String(id)); }
