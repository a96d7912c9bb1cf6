import { type Indicator, share } from './indicator.ts'

/** Public services, taken over from their own systems. */
export const GOVERNMENT_INDICATORS: readonly Indicator[] = [
  share({
    id: 'G-01',
    name: { vi: 'Hồ sơ trực tuyến', en: 'Online dossiers' },
    numerator: { vi: 'hồ sơ nộp trực tuyến', en: 'dossiers filed online', counts: 'dossier' },
    denominator: { vi: 'hồ sơ tiếp nhận', en: 'dossiers received', counts: 'dossier' },
    direction: 'up',
    sources: ['imported'],
    frequency: 'month',
    missing: 'incomplete',
    smallCell: 'none',
    evidence: [0, 3],
    how: { by: 'imported' },
  }),
  share({
    id: 'G-02',
    name: { vi: 'Chữ ký số cá nhân', en: 'Personal e-signatures' },
    numerator: {
      vi: 'người từ 15 tuổi có chữ ký số',
      en: 'adults with an e-signature',
      counts: 'person',
    },
    denominator: { vi: 'người từ 15 tuổi', en: 'persons aged 15 and over', counts: 'person' },
    direction: 'up',
    sources: ['imported'],
    frequency: 'quarter',
    missing: 'incomplete',
    smallCell: 'persons',
    evidence: [0, 3],
    how: { by: 'imported' },
  }),
  share({
    id: 'G-03',
    name: { vi: 'Định danh điện tử', en: 'Electronic identity activated' },
    numerator: {
      vi: 'người đã kích hoạt định danh điện tử',
      en: 'persons with an activated e-ID',
      counts: 'person',
    },
    denominator: { vi: 'người từ 15 tuổi', en: 'persons aged 15 and over', counts: 'person' },
    direction: 'up',
    sources: ['imported'],
    frequency: 'quarter',
    missing: 'incomplete',
    smallCell: 'persons',
    evidence: [0, 3],
    how: { by: 'imported' },
  }),
]
