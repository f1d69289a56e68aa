// Everything that is not an order, in the sequence of the list: plans, programmes, consents, agreements, letters, sheets (D1 … D14).

import type { DocumentKind } from '../kind';
import { distributionKind, processingByParentKind, processingOwnKind, specialKind } from './consents';
import { certificateKind, closingKind, noticeKind, partnerThanksKind, thanksKind } from './letters';
import { mentoringConsentKind, supplementaryAgreementKind } from './mentor-papers';
import { participationKind } from './participation';
import { partnershipKind } from './partnership';
import { ownLetterKind } from './own-letter';
import { personalProgrammeKind } from './personal-programme';
import { methodPlanKind, regulationPaperKind, supportPlanKind } from './plans';
import { protocolKind } from './protocol';
import { mentorReportKind, practiceKind, referenceKind, REPORT_KINDS } from './reports';
import { acquaintanceKind, curatorCardKind, meetingJournalKind } from './sheets';

export const PAPERS: readonly DocumentKind[] = [
  regulationPaperKind, personalProgrammeKind, supportPlanKind, methodPlanKind,
  mentoringConsentKind, participationKind, processingByParentKind, processingOwnKind, specialKind, distributionKind, supplementaryAgreementKind, partnershipKind,
  protocolKind, noticeKind, thanksKind, partnerThanksKind, certificateKind, closingKind, ownLetterKind, curatorCardKind,
  ...REPORT_KINDS, mentorReportKind, referenceKind, practiceKind, acquaintanceKind, meetingJournalKind,
];
