// Everything that is not an order, in the sequence of the list: plans, programmes, consents, agreements, letters, sheets (D1 … D14).

import type { DocumentKind } from '../kind';
import { distributionKind, processingByParentKind, processingOwnKind } from './consents';
import { mentoringConsentKind, supplementaryAgreementKind } from './mentor-papers';

export const PAPERS: readonly DocumentKind[] = [
  mentoringConsentKind, processingByParentKind, processingOwnKind, distributionKind, supplementaryAgreementKind,
];
