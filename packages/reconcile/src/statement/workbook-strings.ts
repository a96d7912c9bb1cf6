import type { Parts, Relation } from './workbook-parts.ts'
import type { XmlHandlers } from './xml-reader.ts'

/** Gathers the text of `<t>` elements; readings of East Asian words (`<rPh>`) are no text. */
export type TextRun = XmlHandlers & { readonly take: () => string }

export function textRun(): TextRun {
  let text = ''
  let isText = false
  let isReading = false
  return {
    open: (name) => {
      if (name === 't') isText = !isReading
      else if (name === 'rPh') isReading = true
    },
    close: (name) => {
      if (name === 't') isText = false
      else if (name === 'rPh') isReading = false
    },
    text: (piece) => {
      if (isText) text += piece
    },
    take: () => {
      const taken = text
      text = ''
      return plainText(taken)
    },
  }
}

/** `_x000A_` stands for a character that XML cannot hold (ECMA-376 part 1, 22.4.2.4). */
export function plainText(text: string): string {
  const whole = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text
  return whole.normalize('NFC')
}

/** The workbook's strings by their numbers; none when it has no such part. */
export async function sharedStrings(
  parts: Parts,
  links: readonly Relation[],
): Promise<readonly string[] | undefined> {
  const path = links.find(({ type }) => type === 'sharedStrings')?.target
  if (path === undefined || !parts.entries.has(path)) return []
  const strings: string[] = []
  const run = textRun()
  const isRead = await parts.read(path, {
    open: run.open,
    text: run.text,
    close: (name) => {
      run.close(name)
      if (name === 'si') strings.push(run.take())
    },
  })
  return isRead ? strings : undefined
}
