import { fileReason } from './file-reason.ts'
import { nearest } from './nearest.ts'
import type { Sentence } from './say.ts'

/** Why a command line cannot be obeyed. */
export type UsageProblem =
  | { readonly type: 'UnknownCommand'; readonly found: string; readonly known: readonly string[] }
  | { readonly type: 'CommandMissing'; readonly known: readonly string[] }
  | { readonly type: 'UnknownOption'; readonly option: string; readonly known: readonly string[] }
  | { readonly type: 'OptionMissing'; readonly option: string }
  | { readonly type: 'OptionWithoutValue'; readonly option: string }
  | { readonly type: 'OptionTakesNoValue'; readonly option: string }
  | { readonly type: 'TooManyArguments'; readonly found: string }
  | {
      readonly type: 'OptionInvalid'
      readonly option: string
      readonly found: string
      readonly expected: Sentence
    }
  | { readonly type: 'FileUnreadable'; readonly path: string; readonly reason: string }
  | { readonly type: 'FileMeaningless'; readonly path: string; readonly reason: Sentence }
  | { readonly type: 'PictureOnTerminal' }

const NOTHING_CHANGED: Sentence = { vi: 'Chưa có gì thay đổi.', en: 'Nothing was changed.' }

type TextTable = {
  readonly [Type in UsageProblem['type']]: (
    problem: Extract<UsageProblem, { type: Type }>,
  ) => Sentence
}

const TEXTS: TextTable = {
  UnknownCommand: ({ found, known }) => {
    const meant = meantBy(found, known)
    return {
      vi: `Không có lệnh “${shown(found)}”.${meant.vi} Các lệnh: ${known.join(', ')}.`,
      en: `There is no command "${shown(found)}".${meant.en} The commands are: ${known.join(', ')}.`,
    }
  },
  CommandMissing: ({ known }) => ({
    vi: `Thiếu tên lệnh. Các lệnh: ${known.join(', ')}.`,
    en: `The command is missing. The commands are: ${known.join(', ')}.`,
  }),
  UnknownOption: ({ option, known }) => {
    const meant = meantBy(option, known)
    return {
      vi: `Không có tùy chọn ${shown(option)}.${meant.vi} Lệnh này có: ${known.join(', ')}.`,
      en: `There is no option ${shown(option)}.${meant.en} This command has: ${known.join(', ')}.`,
    }
  },
  OptionMissing: ({ option }) => ({
    vi: `Thiếu ${option}. Hãy thêm vào rồi chạy lại.`,
    en: `${option} is missing. Add it and run the command again.`,
  }),
  OptionWithoutValue: ({ option }) => ({
    vi: `${option} cần một giá trị. Giá trị bắt đầu bằng dấu trừ thì viết ${option}=GIÁ_TRỊ.`,
    en: `${option} needs a value. Write a value that begins with a dash as ${option}=VALUE.`,
  }),
  OptionTakesNoValue: ({ option }) => ({
    vi: `${option} không nhận giá trị. Chỉ viết ${option}.`,
    en: `${option} takes no value. Write just ${option}.`,
  }),
  TooManyArguments: ({ found }) => ({
    vi: `Thừa “${shown(found)}”. Bỏ đi, hoặc đặt trong dấu ngoặc kép nếu là một phần của giá trị.`,
    en: `"${shown(found)}" is one too many. Leave it out, or quote it if it belongs to a value.`,
  }),
  OptionInvalid: ({ option, found, expected }) => ({
    vi: `${option} không nhận được “${shown(found)}”: cần ${expected.vi}.`,
    en: `${option} cannot be "${shown(found)}": it must be ${expected.en}.`,
  }),
  FileUnreadable: ({ path, reason }) => ({
    vi: `Không đọc được tệp “${shown(path)}” (${fileReason(reason).vi}). Kiểm tra tên tệp và quyền đọc.`,
    en: `The file "${shown(path)}" cannot be read (${fileReason(reason).en}). Check its name and permissions.`,
  }),
  FileMeaningless: ({ path, reason }) => ({
    vi: `Tệp “${shown(path)}”: ${reason.vi}.`,
    en: `The file "${shown(path)}": ${reason.en}.`,
  }),
  PictureOnTerminal: () => ({
    vi: '--format png là ảnh, không in ra màn hình được. Ghi vào tệp bằng > ma.png.',
    en: '--format png is a picture and cannot go to a terminal. Write it to a file with > code.png.',
  }),
}

export function usageText(problem: UsageProblem): Sentence {
  const text = TEXTS[problem.type] as (problem: UsageProblem) => Sentence
  const { vi, en } = text(problem)
  return { vi: `${vi} ${NOTHING_CHANGED.vi}`, en: `${en} ${NOTHING_CHANGED.en}` }
}

function meantBy(found: string, known: readonly string[]): Sentence {
  const meant = nearest(found, known)
  return meant === undefined
    ? { vi: '', en: '' }
    : { vi: ` Có phải “${meant}”?`, en: ` Did you mean "${meant}"?` }
}

const SHOWN_LENGTH = 80

/** What somebody typed, made harmless for a terminal: no control characters, not endless. */
function shown(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '?')
  return clean.length > SHOWN_LENGTH ? `${clean.slice(0, SHOWN_LENGTH)}…` : clean
}
