import { err, invariant, ok, type Result } from '@cho40/values'
import { encodeVietQr, foldMemo, type TransferQr } from '@cho40/vietqr'
import { isKnownBin } from '@cho40/vietqr/banks'
import { drawQr, type QrSymbol, qrPng, qrSvg, qrTerminal } from '@cho40/vietqr/symbol'
import { about, command, jsonArgument } from './command.ts'
import { DONE } from './exit-code.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine, say } from './say.ts'
import type { UsageProblem } from './usage-problem.ts'

const FORMATS = ['payload', 'svg', 'png', 'terminal'] as const
type Format = (typeof FORMATS)[number]

const encodeArguments = {
  bin: {
    type: 'string',
    valueHint: 'N',
    required: true,
    description: about('mã BIN 6 số của ngân hàng', 'the bank’s six-digit BIN'),
  },
  account: {
    type: 'string',
    valueHint: 'A',
    required: true,
    description: about('số tài khoản nhận', 'receiving account'),
  },
  amount: {
    type: 'string',
    valueHint: 'N',
    description: about('số tiền, đồng chẵn', 'amount in whole đồng'),
  },
  memo: {
    type: 'string',
    valueHint: 'T',
    description: about('nội dung không dấu, tối đa 25 ký tự', 'memo, ASCII, at most 25 characters'),
  },
  format: {
    type: 'string',
    valueHint: FORMATS.join('|'),
    description: about('mặc định payload', 'payload unless said'),
  },
  ...jsonArgument,
} as const

export const qrEncode = command(encodeArguments, (args) => {
  const read = readInput(args)
  if (!read.ok) return refuseUsage(read.problem, ['qr', 'encode'])
  const { input, format } = read.value
  const encoded = encode(input)
  if (!encoded.ok) return refuseUsage(encoded.problem, ['qr', 'encode'])
  if (format === 'png' && process.stdout.isTTY && args.json !== true) {
    return refuseUsage({ type: 'PictureOnTerminal' }, ['qr', 'encode'])
  }
  if (!isKnownBin(input.bin)) {
    say({
      vi: `Lưu ý: không biết ngân hàng nào có BIN ${input.bin}; mã vẫn được tạo.`,
      en: `Note: no bank with the BIN ${input.bin} is known; the code is made all the same.`,
    })
  }
  const drawn = drawQr(encoded.value)
  invariant(drawn.ok, 'a transfer payload fits a symbol')
  print(encoded.value, { format, symbol: drawn.value, json: args.json === true })
  return DONE
})

type Wish = { readonly input: TransferQr; readonly format: Format }

function readInput(args: {
  readonly bin: string
  readonly account: string
  readonly amount?: string | undefined
  readonly memo?: string | undefined
  readonly format?: string | undefined
}): Result<Wish, UsageProblem> {
  const { bin, account, amount, memo } = args
  const format = FORMATS.find((known) => known === (args.format ?? 'payload'))
  if (format === undefined) {
    const expected = FORMATS.join(', ')
    return err(invalid('format', args.format ?? '', { vi: expected, en: expected }))
  }
  if (amount !== undefined && !/^\d{1,12}$/.test(amount)) return err(invalidAmount(amount))
  const input = {
    bin,
    account,
    ...(amount === undefined ? {} : { amount: Number(amount) }),
    ...(memo === undefined ? {} : { memo }),
  }
  return ok({ input, format })
}

function encode(input: TransferQr): Result<string, UsageProblem> {
  const encoded = encodeVietQr(input)
  if (encoded.ok) return encoded
  const { problem } = encoded
  if (problem.type === 'QrBinMalformed') {
    return err(invalid('bin', input.bin, { vi: 'đúng 6 chữ số', en: 'exactly six digits' }))
  }
  if (problem.type === 'QrAmountOutOfRange') return err(invalidAmount(String(input.amount)))
  if (problem.type === 'QrTextNotAscii' || problem.type === 'QrTextTooLong') {
    const folded = foldMemo(input.memo ?? '')
    return err(
      invalid('memo', input.memo ?? '', {
        vi: `chữ không dấu, tối đa 25 ký tự, ví dụ “${folded}”`,
        en: `plain ASCII of at most 25 characters, for example "${folded}"`,
      }),
    )
  }
  const expected = { vi: '1 đến 19 chữ và số không dấu', en: '1 to 19 letters and digits' }
  return err(invalid('account', input.account, expected))
}

function invalidAmount(found: string): UsageProblem {
  return invalid('amount', found, {
    vi: 'số đồng chẵn từ 1 đến 999999999999, chỉ viết chữ số',
    en: 'whole đồng from 1 to 999999999999, written in digits only',
  })
}

function invalid(
  option: string,
  found: string,
  expected: { readonly vi: string; readonly en: string },
): UsageProblem {
  return { type: 'OptionInvalid', option: `--${option}`, found, expected }
}

function print(
  payload: string,
  how: { readonly format: Format; readonly symbol: QrSymbol; readonly json: boolean },
): void {
  const { format, symbol, json } = how
  if (format === 'png') {
    const png = Buffer.from(qrPng(symbol))
    if (json) printJson({ payload, png: png.toString('base64') })
    else process.stdout.write(png)
    return
  }
  if (format === 'payload') {
    if (json) printJson({ payload })
    else printLine(payload)
    return
  }
  const picture = format === 'svg' ? qrSvg(symbol) : qrTerminal(symbol, { style: terminalStyle() })
  if (json) printJson({ payload, [format]: picture })
  else process.stdout.write(picture.endsWith('\n') ? picture : `${picture}\n`)
}

/** Colour codes only where a terminal reads them. */
function terminalStyle(): 'colours' | 'plain' {
  return process.stdout.isTTY && !process.env['NO_COLOR'] ? 'colours' : 'plain'
}
