import type { Language } from '../language.ts'
import { reportEn } from './report-en.ts'
import { type ReportText, reportVi } from './report-vi.ts'

export function reportText(language: Language): ReportText {
  return language === 'en' ? reportEn : reportVi
}
