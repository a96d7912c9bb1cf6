import type { BookLanguage, BookUnit, Words } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { BookCell, BookColumn, BookForm, BookTable } from './book-table.ts'

/** A statement with whose it is and in which language: what every printer is given. */
export type BookSheet = {
  readonly table: BookTable
  readonly unit: BookUnit
  readonly language: BookLanguage
}

/** Everything a sheet says around its table, line by line. */
export type SheetWords = {
  readonly unit: readonly string[]
  readonly form: readonly string[]
  readonly title: string
  readonly about: string | null
  readonly period: string
  readonly currency: string
  readonly notes: readonly string[]
  readonly close: string
  readonly signers: readonly string[]
  /** Where signing is dated, to be filled in by hand. */
  readonly dated: string
  readonly signHere: string
}

/** `21/11/2026`, to Vietnamese and English readers alike. */
export function printedDay(day: MarketDay): string {
  return day.split('-').toReversed().join('/')
}

function say({ language }: Pick<BookSheet, 'language'>, words: Words): string {
  return words[language]
}

/** What a cell holds as text; amounts and days are left to the printer. */
export function textOf(cell: BookCell, language: BookLanguage): string {
  if (cell === null) return ''
  if (typeof cell === 'object') return cell[language]
  return String(cell)
}

/** The head of a column that stands alone: `Số phát sinh – Nợ`. */
export function fullHead({ head, over }: BookColumn, language: BookLanguage): string {
  return over ? `${over[language]} – ${head[language]}` : head[language]
}

export function wordsOfSheet(sheet: BookSheet): SheetWords {
  const { table } = sheet
  const all = (words: readonly Words[]) => words.map((one) => say(sheet, one))
  return {
    unit: all(unitWords(sheet.unit)),
    form: table.form ? all(formWords(table.form)) : [],
    title: say(sheet, table.title),
    about: table.about && say(sheet, table.about),
    period: say(sheet, periodWords(table)),
    currency: say(sheet, { vi: 'Đơn vị tính: đồng', en: 'In Vietnamese đồng' }),
    notes: all([...table.notes, ...standingWords(table.form)]),
    close: say(sheet, closeWords(table)),
    signers: all(table.signers),
    dated: say(sheet, {
      vi: 'Ngày …… tháng …… năm ………',
      en: 'Date: ………………………',
    }),
    signHere: say(sheet, { vi: '(Ký, họ tên)', en: '(Signature, full name)' }),
  }
}

function unitWords({ name, address, taxCode, demo }: BookUnit): readonly Words[] {
  const blank = '……………………………'
  const made: Words = { vi: 'DỮ LIỆU THỬ – không phải sổ thật', en: 'DEMO – not a real book' }
  return [
    ...(demo ? [made] : []),
    { vi: `Đơn vị: ${name}`, en: `Entity: ${name}` },
    { vi: `Địa chỉ: ${address ?? blank}`, en: `Address: ${address ?? blank}` },
    { vi: `Mã số thuế: ${taxCode ?? blank}`, en: `Tax code: ${taxCode ?? blank}` },
  ]
}

/** Never "Mẫu số …" alone: that is what only the official form may say of itself. */
function formWords({ code, source }: BookForm): readonly Words[] {
  return [
    { vi: `Theo mẫu ${code}`, en: `After form ${code}` },
    { vi: source, en: source },
  ]
}

function periodWords({ from, to, moment }: BookTable): Words {
  const [first, last] = [printedDay(from), printedDay(to)]
  if (moment) return { vi: `Tại ngày ${last}`, en: `As of ${last}` }
  if (from === to) return { vi: `Ngày ${last}`, en: `On ${last}` }
  return { vi: `Từ ngày ${first} đến ngày ${last}`, en: `From ${first} to ${last}` }
}

function standingWords(form: BookForm | null): readonly Words[] {
  if (!form || form.standing === 'text') return []
  return [
    {
      vi: `Mẫu theo cách hiểu từ bản sao của ${form.source.replace(/ \(.*\)$/, '')}, chưa đối chiếu với bản công báo; không thay cho mẫu chính thức.`,
      en: `Laid out as understood from a copy of ${form.source.replace(/ \(.*\)$/, '')}, not checked against the gazette; it does not stand for the official form.`,
    },
  ]
}

function closeWords({ close }: BookTable): Words {
  if (!close) {
    return {
      vi: 'Kỳ này chưa khóa sổ: số liệu còn có thể thêm.',
      en: 'The period is not closed: entries may still be added.',
    }
  }
  const day = printedDay(close.day)
  return {
    vi: `Đã khóa sổ đến ngày ${day}. Mã kiểm sổ: ${close.head}`,
    en: `Closed through ${day}. Head of the book: ${close.head}`,
  }
}
