import type { BookLanguage } from '@cho40/contract'
import type { Dated } from './dated.ts'
import { REGISTER, type Rule } from './register.ts'

const TEXT = {
  vi: {
    title: 'Các quy định',
    heads: [
      'Về',
      'Nội dung với chúng tôi',
      'Từ ngày',
      'Đến ngày',
      'Công bố',
      'Nguồn',
      'Mức tin cậy',
    ],
    standing: {
      text: 'đọc văn bản',
      press: 'qua báo chí',
      secondary: 'bản sao, nguồn thứ cấp',
      unconfirmed: 'chưa xác nhận',
    },
  },
  en: {
    title: 'Rules',
    heads: ['On', 'What it means for us', 'From', 'To', 'Published', 'Source', 'Standing'],
    standing: {
      text: 'read in the text',
      press: 'from the press',
      secondary: 'copy, second hand',
      unconfirmed: 'not confirmed',
    },
  },
} as const

/** The register as a page of the documentation. */
export function rulesPage(): string {
  return [
    '# Rules this product lives under',
    '',
    'Printed from `packages/core/src/rules/register.ts` and held equal to it by a test. A rule that changes is',
    'a new line there, never an edit; of two lines for the same days the one published last holds. This is our',
    'reading and not legal advice.',
    '',
    ...table('en'),
    '',
    `## ${TEXT.vi.title}`,
    '',
    'Đây là cách hiểu của chúng tôi, không phải tư vấn pháp lý.',
    '',
    ...table('vi'),
    '',
  ].join('\n')
}

function table(language: BookLanguage): readonly string[] {
  const { heads } = TEXT[language]
  const rows = REGISTER.map((rule) => rowOf(rule, language))
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
}

function rowOf(rule: Dated<Rule>, language: BookLanguage): readonly string[] {
  const { value, from, to = '', publishedOn = '', source, standing } = rule
  return [
    value.topic[language],
    value.content[language],
    from,
    to,
    publishedOn,
    source,
    TEXT[language].standing[standing],
  ]
}
